import { TO_DO, type MarkCode, type Severity } from "../marks/marks";
import { fill } from "../text/fill";
import { LANGUAGES, OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import type { Area, Cell, Run, Source } from "../workbook/ports";
import type { SheetHead } from "./sheet-head";

/**
 * Where the columns of our runs stand on a sheet: `at` from their header row to the last row, columns from its left.
 */
export interface OurColumns {
  readonly at: Area;
  readonly severity: number;
  readonly marks: number;
}

/** Sheets with our columns, by their headers; wherever they were moved to. */
export function ourColumns(heads: readonly SheetHead[]): OurColumns[] {
  const { written } = textsOf(OFFICE_LANGUAGE);
  return heads.flatMap(({ info, rows }) => {
    const { used } = info;
    if (!used) return [];
    for (const [r, row] of rows.entries()) {
      const severity = row.indexOf(written.severity),
        marks = row.indexOf(written.marks);
      if (severity >= 0 && marks >= 0 && row.includes(written.result))
        return [{ at: { ...used, top: used.top + r, rows: used.rows - r }, severity, marks }];
    }
    return [];
  });
}

export interface TodoFilter {
  readonly severities?: readonly Severity[];
  readonly marks?: readonly MarkCode[];
}

/** The column to filter by and its values, and how many rows have one of them. */
export async function filterOf(
  source: Source,
  columns: OurColumns,
  what: TodoFilter,
  run: Run,
): Promise<{ readonly column: number; readonly values: readonly string[]; readonly rows: number }> {
  const column = what.marks ? columns.marks : columns.severity,
    takes = what.marks ? hasMark(what.marks) : hasSeverity(what.severities ?? TO_DO);
  const values = new Set<string>();
  let rows = 0,
    isHeader = true;
  for await (const block of source.read(columns.at, [column], run)) {
    for (const cells of block.cells) {
      const cell = cells[column] ?? null;
      if (!isHeader && takes(cell)) {
        values.add(String(cell));
        rows++;
      }
      isHeader = false;
    }
  }
  return { column, values: [...values], rows };
}

/** Cells may have been written in either language. */

function hasSeverity(severities: readonly Severity[]): (cell: Cell) => boolean {
  const labels = new Set<Cell>(
    LANGUAGES.flatMap(language => severities.map(severity => textsOf(language).severities[severity].label)),
  );
  return cell => labels.has(cell);
}

/** A cell lists marks by their short forms, each perhaps with the rows that it speaks of, and what became of it. */
function hasMark(marks: readonly MarkCode[]): (cell: Cell) => boolean {
  const forms = LANGUAGES.flatMap(language =>
    marks.map(code => {
      const { marks: texts, sentences } = textsOf(language),
        { short } = texts[code];
      return { whole: short, opening: fill(sentences.markedWith, { short, detail: "\u0000" }).split("\u0000")[0]! };
    }),
  );
  // What was found in order or decided is no to-do any more.
  const ends = LANGUAGES.flatMap(language => {
    const { markStates, sentences } = textsOf(language);
    return [markStates.checked, markStates.decided].map(
      state => fill(sentences.markedWith, { short: "", detail: `\u0000${state}` }).split("\u0000")[1]!,
    );
  });
  const isOpen = (part: string): boolean => !ends.some(end => part.endsWith(end));
  return cell =>
    typeof cell === "string" &&
    forms.some(({ whole, opening }) =>
      cell.split(/；|; /).some(part => part === whole || (part.startsWith(opening) && isOpen(part))),
    );
}
