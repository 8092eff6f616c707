import type { AnswerOf, AnswerTo, Ask, Cells, Content, Rows, SheetRef } from "../cells";
import { runsOf, type Rect } from "../rect";
import { weightOfRows } from "./chunk-size";

/** What stands in a rectangle; number formats only where they were asked for. */
export interface FoundCells {
  readonly values: readonly (readonly Content[])[];
  readonly formulas: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface CellsWanted {
  readonly sheet: SheetRef;
  /** Rectangles of the same rows. */ readonly rects: readonly Rect[];
  readonly formats?: boolean;
  /** Of which it is asked whether they are in sight. */ readonly rows?: Rows;
  /** Rectangles of which number formats are asked for besides. */ readonly formatted?: readonly Rect[];
  /** Whether it is asked what is struck out. */ readonly struck?: boolean;
  /** Columns whose looks are asked in the same request. */ readonly columns?: readonly (readonly ColumnAsk[])[];
  /** Cells whose looks are asked one by one. */ readonly looks?: readonly LooksAsk[];
}
export type LooksAsk = Extract<Ask, { readonly ask: "looks" }>;
export type ColumnAsk = Extract<Ask, { readonly ask: "column" }>;

export interface CellsRead {
  readonly found: readonly FoundCells[];
  /** One for each of `rows`. */ readonly hidden: readonly boolean[];
  readonly columns: readonly (readonly AnswerOf["column"][])[];
  readonly looks: readonly AnswerOf["looks"][];
  /** One for each of `formatted`. */ readonly formatsOf: readonly (readonly (readonly string[])[])[];
  /** One for each of `rects`: of its cells what is struck out; null where nothing is. */
  readonly struck: readonly (AnswerOf["struck-cells"] | null)[];
  /** What the answer weighed, roughly. */ readonly bytes: number;
}

/** Reads rectangles of one sheet; see `readAll`. */
export async function readCells(owner: Cells, wanted: CellsWanted): Promise<CellsRead> {
  return (await readAll(owner, [wanted]))[0]!;
}

/**
 * Reads rectangles of several sheets in one request. A cell without a formula gives its value for its formula, so
 * values are asked for only in columns where a text begins like a formula (a text may do so as well), and rows one by
 * one only where some are out of sight: in a second request.
 */
export async function readAll(owner: Cells, wanted: readonly CellsWanted[]): Promise<readonly CellsRead[]> {
  const names = new Set(wanted.map(({ sheet }) => sheet.name)),
    about = names.size === 1 ? wanted[0]!.sheet.name : null;
  const told = await owner.ask(about, wanted.map(asked)),
    unclear = wanted.map((each, k) => unclearIn(each, told[k]!));
  const more = unclear.some(
    ({ hidden, columns, struck }) => hidden || struck.includes(true) || columns.some(each => each.length > 0),
  )
    ? await owner.ask(
        about,
        wanted.map((each, k) => clearing(each, unclear[k]!)),
      )
    : [];
  return wanted.map(({ rects, rows }, k) => {
    const found = told[k]!.cells.map((run, r) => ({
      ...run,
      values: withValues(rects[r]!, run.formulas, unclear[k]!.columns[r]!, more[k]?.values[r] ?? []),
    }));
    return {
      found,
      hidden: more[k]?.hidden ?? new Array<boolean>(rows?.count ?? 0).fill(false),
      columns: told[k]!.columns,
      looks: told[k]!.looks,
      formatsOf: told[k]!.formatsOf.map(({ formats }) => formats),
      struck: more[k]?.struck ?? rects.map(() => null),
      bytes:
        found.reduce((sum, run) => sum + weightOfRows(run.formulas) + weightOfRows(run.formats), 0) +
        told[k]!.formatsOf.reduce((sum, { formats }) => sum + weightOfRows(formats), 0),
    };
  });
}

function asked({ sheet, rects, formats, formatted, struck, rows, columns, looks }: CellsWanted) {
  return {
    cells: rects.map(at => ({
      ask: "cells" as const,
      sheet,
      at,
      what: formats === true ? (["formulas", "formats"] as const) : (["formulas"] as const),
    })),
    shown: rows ? { ask: "shown" as const, sheet, rows } : null,
    formatsOf: (formatted ?? []).map(at => ({ ask: "cells" as const, sheet, at, what: ["formats"] as const })),
    struck: struck === true ? rects.map(at => ({ ask: "struck" as const, sheet, at })) : [],
    columns: columns ?? [],
    looks: looks ?? [],
  };
}

/** What the first answer leaves open: whether what begins like a formula is one, and which rows are out of sight. */
interface Unclear {
  readonly columns: readonly (readonly Rect[])[];
  readonly hidden: boolean;
  /** One for each rectangle: whether something in it is struck out. */
  readonly struck: readonly boolean[];
}

function unclearIn({ rects, rows }: CellsWanted, told: AnswerTo<ReturnType<typeof asked>>): Unclear {
  return {
    columns: rects.map((at, k) => formulaColumns(at, told.cells[k]!.formulas)),
    hidden: rows !== undefined && told.shown === false,
    struck: rects.map((_, k) => k < told.struck.length && told.struck[k] !== false),
  };
}

function clearing({ sheet, rows, rects }: CellsWanted, { columns, hidden, struck }: Unclear) {
  return {
    values: columns.map(each => each.map(at => ({ ask: "cells" as const, sheet, at, what: ["values"] as const }))),
    hidden: hidden && rows ? { ask: "hidden" as const, sheet, rows } : null,
    struck: rects.map((at, k) => (struck[k] ? { ask: "struck-cells" as const, sheet, at } : null)),
  };
}

/** The columns of a rectangle in which something begins like a formula. */
function formulaColumns(at: Rect, formulas: readonly (readonly Content[])[]): Rect[] {
  const columns = Array.from({ length: at.columns }, (_, c) => c).filter(c => formulas.some(row => isCommand(row[c]!)));
  return runsOf(columns).map(({ first, count }) => ({ ...at, left: at.left + first, columns: count }));
}

function isCommand(content: Content): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function withValues(
  at: Rect,
  formulas: readonly (readonly Content[])[],
  doubtful: readonly Rect[],
  told: readonly Pick<FoundCells, "values">[],
): readonly (readonly Content[])[] {
  if (doubtful.length === 0) return formulas;
  const values = formulas.map(row => [...row]);
  doubtful.forEach((rect, k) =>
    told[k]!.values.forEach((row, r) => row.forEach((value, c) => (values[r]![rect.left - at.left + c] = value))),
  );
  return values;
}
