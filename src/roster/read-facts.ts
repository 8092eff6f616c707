import { DAY_COLUMNS, INVALID_DAY, INVALID_YEARS, TRUTH } from "../fields/columns";
import { fieldFacts, fieldsOfKind, type Field } from "../fields/table";
import { readMeasure } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { readDate } from "./dates";
import type { LayoutColumn } from "./layout";
import type { Target } from "./read-amounts";
import { segmentsOf, type SheetRows } from "./sheet-rows";
import { readsAsAward, readTruth } from "./words-in-cells";

/** More years than anyone has been supported are a calendar year or a slip. */
const MOST_YEARS = 100;

/** Reads what is neither text nor money: dates, 已支持年数, 区内实施, 本区同类政策. */
export function readFacts(sheet: SheetRows, target: Target): void {
  const { applications, base, problems } = target;
  const fault = (
    row: number,
    field: Field,
    column: LayoutColumn,
    cell: Cell,
    reason: "not-a-date" | "unknown-word" | "not-a-number",
  ): void => {
    problems.add(row, field, column.header, {
      reason: typeof cell === "object" ? "error-value" : reason,
      text: writtenText(cell),
    });
  };
  for (const field of fieldsOfKind("date")) {
    const days = applications[DAY_COLUMNS[field]];
    eachCell(sheet, base, field, (row, cell, column) => {
      const date = readDate(cell);
      days[row] = date.kind === "date" ? date.day : INVALID_DAY;
      if (date.kind !== "date") fault(row, field, column, cell, "not-a-date");
      // Of the day of application the time counts too: a deadline may have one.
      else if (field === "appliedOn") applications.appliedMinute[row] = date.minute;
    });
  }
  eachCell(sheet, base, "years", (row, cell, column) => {
    applications.years[row] = yearsIn(cell);
    if (applications.years[row] === INVALID_YEARS) fault(row, "years", column, cell, "not-a-number");
  });
  eachCell(sheet, base, "inDistrict", (row, cell, column) => {
    applications.inDistrict[row] = readTruth(cell);
    if (applications.inDistrict[row] === TRUTH.invalid) fault(row, "inDistrict", column, cell, "unknown-word");
  });
  eachCell(
    sheet,
    base,
    "otherDistrict",
    (row, cell) => void (applications.otherAward[row] = readsAsAward(cell) ? 1 : 0),
  );
}

/** Whole years from 0. */
function yearsIn(cell: Cell): number {
  const read = readMeasure(cell, fieldFacts("years").units ?? []);
  if (read.kind === "blank") return -1;
  const whole = read.kind === "value" && read.value.scale === 0 && read.value.digits <= BigInt(MOST_YEARS);
  return whole ? Number(read.value.digits) : INVALID_YEARS;
}

function eachCell(
  sheet: SheetRows,
  base: number,
  field: Field,
  see: (row: number, cell: Cell, column: LayoutColumn) => void,
): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const column = segment.layout.by.get(field);
    for (let r = from; column && r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (!isBlankCell(cell)) see(base + r, cell, column);
    }
  }
}
