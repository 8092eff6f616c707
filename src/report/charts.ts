import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { SheetChart, SheetData } from "../workbook/ports";

/** More bars than these cannot be told apart. */
const LARGEST = 10;

/** 单位汇总 with a chart of the applicants that get most; none where nobody gets anything. */
export function withLargestApplicants(sheet: SheetData, title: string, language: Language): SheetData {
  return charted(
    sheet,
    { title, kind: "bar", names: "applicant", rows: Math.min(LARGEST, proposing(sheet, language)) },
    language,
  );
}

/** 条款汇总 with a chart of the clauses. */
export function withClauses(sheet: SheetData, title: string, language: Language): SheetData {
  return proposing(sheet, language) === 0
    ? sheet
    : charted(sheet, { title, kind: "column", names: "title", rows: sheet.rows.length - 1 }, language);
}

/** A chart of the first `rows` lines' proposed amounts; `names`: the column that says whose. */
interface ChartWanted extends Pick<SheetChart, "title" | "kind" | "rows"> {
  readonly names: "applicant" | "title";
}

function charted(sheet: SheetData, { title, kind, names, rows }: ChartWanted, language: Language): SheetData {
  const { report } = textsOf(language),
    at = (header: string): number => sheet.columns.findIndex(column => column.header === header);
  return rows === 0
    ? sheet
    : { ...sheet, charts: [{ title, kind, names: at(report[names]), values: [at(report.proposed)], rows }] };
}

/** Lines with a proposed amount above 0; they come first where lines are sorted by it. */
function proposing({ columns, rows, shades }: SheetData, language: Language): number {
  const at = columns.findIndex(column => column.header === textsOf(language).report.proposed);
  return rows.filter((row, i) => shades[i] !== "total" && typeof row[at] === "number" && row[at] > 0).length;
}
