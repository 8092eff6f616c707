import { unreadBrackets } from "./header-conditions";
import type { Layout, LayoutColumn } from "./layout";
import type { LineKind } from "./lines";
import type { Finding, FindingCode } from "./findings";
import { segmentAt } from "./read-amounts";
import type { SheetRows } from "./sheet-rows";

const LEFT_OUT: Readonly<Record<LineKind, FindingCode>> = {
  total: "TOTALS_SKIPPED",
  part: "PARTS_SKIPPED",
  signature: "SIGNATURES_SKIPPED",
  note: "NOTES_SKIPPED",
  header: "HEADERS_SKIPPED",
  title: "TITLES_SKIPPED",
  numbered: "EMPTY_ROWS_SKIPPED",
  blank: "BLANK_ROWS_SKIPPED",
  other: "LINES_SKIPPED",
};
/** Headers that people write in hundreds are no help in a finding. */
const MOST_NAMED = 30;

/**
 * What was recognised, assumed and ignored in a roster sheet, for people to check. `top`: the used area's first row.
 */
export function sheetFindings(sheet: SheetRows, top: number): Finding[] {
  const ofSheet = (code: FindingCode, values: Finding["values"]): Finding => ({
    code,
    sheet: sheet.sheet,
    row: null,
    column: null,
    values,
  });
  return [
    ...layoutsOf(sheet).flatMap(layout => layoutFindings(sheet, layout, top)),
    ...sheet.leftOut.map((l): Finding => ({
      code: LEFT_OUT[l.kind],
      sheet: sheet.sheet,
      row: l.first,
      column: null,
      values: { count: l.count },
    })),
    ...amountsNotCarried(sheet),
    ...sheet.dangling.map((d): Finding => ({
      code: "DITTO_WITHOUT_SOURCE",
      sheet: sheet.sheet,
      row: sheet.numbers[d.row] ?? null,
      column: segmentAt(sheet, d.row).layout.columns[d.column]?.header ?? null,
      values: {},
    })),
    ...(sheet.unseen.size > 0 ? [ofSheet("HIDDEN_ROWS_READ", { count: sheet.unseen.size })] : []),
    ...(sheet.rows.length === 0 ? [ofSheet("NO_ROWS", {})] : []),
  ];
}

/** Each table's layout once. */
export function layoutsOf(sheet: SheetRows): readonly Layout[] {
  return [...new Set(sheet.segments.map(s => s.layout))];
}

function layoutFindings(sheet: SheetRows, layout: Layout, top: number): Finding[] {
  const row = top + layout.headerRow + 1;
  const at = (code: FindingCode, c: LayoutColumn | null, values: Finding["values"]): Finding => ({
    code,
    sheet: sheet.sheet,
    row,
    column: c === null ? null : c.header,
    values,
  });
  const recognised = layout.columns.filter(c => c.meaning !== null);
  const aside = layout.columns.filter(c => c.aside !== null);
  const ignored = layout.columns.filter(c => c.meaning === null && !c.ours && c.written.length > 0 && c.aside === null);
  return [
    ...recognised.map(c => at("COLUMN_RECOGNISED", c, { ...named(c), header: c.header, confidence: c.confidence })),
    ...recognised.filter(c => c.confidence === "weak").map(c => at("ASSUMED", c, { ...named(c), header: c.header })),
    ...recognised.flatMap(c => {
      const words = unreadBrackets(c);
      return words.length === 0 ? [] : [at("BRACKETS_UNREAD", c, { words: words.slice(0, MOST_NAMED).join("、") })];
    }),
    ...aside.map(c => at("COLUMN_SET_ASIDE", c, { instead: c.aside?.instead ?? "" })),
    ...(ignored.length > 0
      ? [at("COLUMNS_IGNORED", null, { headers: headersOf(ignored), count: ignored.length })]
      : []),
    ...(layout.columns.some(c => c.ours)
      ? [at("OWN_COLUMNS_IGNORED", null, { count: layout.columns.filter(c => c.ours).length })]
      : []),
  ];
}

/** What a column is read as: a field by its name, a basis of the policy's own by its place. */
function named({ meaning }: LayoutColumn): Finding["values"] {
  return meaning?.field === undefined ? { own: meaning?.own ?? -1 } : { field: meaning.field };
}

function headersOf(columns: readonly LayoutColumn[]): string {
  return (
    columns
      .slice(0, MOST_NAMED)
      .map(c => c.header)
      .join("、") + (columns.length > MOST_NAMED ? "…" : "")
  );
}

/** Merged or 同上 figures: one finding a column. */
function amountsNotCarried(sheet: SheetRows): Finding[] {
  const columns = new Map<string, { count: number; first: number }>();
  for (const [row, cells] of sheet.notCarried) {
    for (const c of cells) {
      const header = segmentAt(sheet, row).layout.columns[c]?.header ?? "";
      const known = columns.get(header);
      if (known) known.count++;
      else columns.set(header, { count: 1, first: sheet.numbers[row] as number });
    }
  }
  return [...columns].map(([column, { count, first }]) => ({
    code: "AMOUNT_NOT_CARRIED",
    sheet: sheet.sheet,
    row: first,
    column,
    values: { count },
  }));
}
