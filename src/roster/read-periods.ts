import { BLANK, INVALID } from "../fields/columns";
import { fieldFacts } from "../fields/table";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { readPeriod } from "./period";
import type { Target } from "./read-money";
import { segmentsOf, type SheetRows } from "./sheet-rows";

/**
 * Reads periods to months and days (docs/rules.md, 6): beside 月数 they have to agree with it, alone they give it; the
 * days of a period are its own. Months have to be read before.
 */
export function readPeriods(sheet: SheetRows, target: Target): void {
  const unread = new Map<string, { count: number; first: number }>();
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const column = segment.layout.by.get("period");
    for (let r = from; column && r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (isBlankCell(cell) || putPeriod(target, target.base + r, column, cell, segment.layout.by.get("months")))
        continue;
      const known = unread.get(column.header);
      if (known) known.count++;
      else unread.set(column.header, { count: 1, first: sheet.numbers[r]! });
    }
  }
  for (const [column, { count, first }] of unread)
    target.findings.push({ code: "PERIOD_UNREAD", sheet: sheet.sheet, row: first, column, values: { count } });
}

/** False where it cannot be read and 月数 serves. */
function putPeriod(
  target: Target,
  at: number,
  column: LayoutColumn,
  cell: Cell,
  counted: LayoutColumn | undefined,
): boolean {
  const { months, days } = target.applications,
    given = months.hundredths[at]!,
    period = readPeriod(cell);
  const fault = (reason: "not-a-date" | "out-of-range" | "contradicts", header: string, text: string): true => {
    months.hundredths[at] = INVALID;
    target.problems.add(at, "months", header, { reason, text });
    return true;
  };
  if (period.kind !== "period") return given === BLANK ? fault("not-a-date", column.header, writtenText(cell)) : false;
  if (period.days !== null && days.hundredths[at] === BLANK) days.hundredths[at] = period.days * 100;
  if (period.months === null)
    // No whole number of months: only 月数 can say it, but a rent by the day goes by the days and reads no months.
    return given === BLANK ? fault("not-a-date", column.header, writtenText(cell)) : true;
  if (given === BLANK) {
    if (period.months > (fieldFacts("months").most ?? Infinity))
      return fault("out-of-range", column.header, writtenText(cell));
    months.hundredths[at] = period.months * 100;
  } else if (given !== INVALID && given !== period.months * 100)
    return fault(
      "contradicts",
      `${counted?.header ?? ""}、${column.header}`,
      `${String(given / 100)}、${writtenText(cell)}`,
    );
  return true;
}
