import { BLANK, INVALID, TRUTH } from "../fields/columns";
import { ownMeaning } from "../fields/meaning";
import { readShare, type Read, type Unit } from "../money/amount-as-written";
import { exact } from "../money/exact";
import { measureInHeader, readCounted, wantedUnits } from "../money/measure-in-header";
import { comparedWords } from "../policy/own-columns";
import type { OwnBasis, Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { readDate } from "./dates";
import { putExact, putRead, type Fault } from "./put-quantity";
import { readMoney, withheld, type Target } from "./read-money";
import type { ProblemSink } from "./row-problems";
import { readFigures, type ReadOne } from "./several-columns";
import { segmentsOf, type SheetRows } from "./sheet-rows";
import { readTruth } from "./words-in-cells";

/** Days from where Excel counts to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/** Reads the columns of the policy's own facts, each as what it holds. */
export function readOwn(sheet: SheetRows, target: Target, policy: Policy, given: Unit | null): void {
  for (const fact of policy.facts) {
    const column = fact.own === null ? undefined : policy.bases[fact.own];
    if (column !== undefined) readColumn(sheet, target, { policy, own: fact.own!, column }, given);
  }
}

function readColumn(
  sheet: SheetRows,
  target: Target,
  { policy, own, column }: { readonly policy: Policy; readonly own: number; readonly column: OwnBasis },
  given: Unit | null,
): void {
  const wanted = { meaning: ownMeaning(own), serves: null, field: "basis" as const },
    to = target.applications.own[own]!;
  const problems: ProblemSink = {
    add: (row, field, header, fault, more) => target.problems.add(row, field, header, fault, { ...more, own }),
  };
  const into = { values: to.numbers, at: target.base, problems };
  switch (column.kind) {
    case "money":
      return readMoney(sheet, { ...target, problems }, wanted, into, given);
    case "word":
      return eachCell(sheet, own, (r, cell) => {
        to.words[target.base + r] = comparedWords(policy, writtenText(cell));
      });
    case "yes-no":
      return eachCell(sheet, own, (r, cell, header) => {
        const truth = readTruth(cell);
        to.numbers.hundredths[target.base + r] = NUMBER_OF[truth] ?? INVALID;
        if (truth === TRUTH.invalid) problems.add(target.base + r, "basis", header, faultOf(cell, "unknown-word"));
      });
    case "date":
      return eachCell(sheet, own, (r, cell, header) => {
        const date = readDate(cell);
        if (date.kind === "date") putExact(to.numbers, target.base + r, exact(BigInt(date.day + EXCEL_EPOCH), 0));
        else {
          to.numbers.hundredths[target.base + r] = INVALID;
          problems.add(target.base + r, "basis", header, faultOf(cell, "not-a-date"));
        }
      });
    default:
      readFigures(sheet, target, wanted, into, measureReader(sheet, target, readerOf(column)));
  }
}

const NUMBER_OF: Readonly<Record<number, number>> = { [TRUTH.yes]: 100, [TRUTH.no]: 0, [TRUTH.blank]: BLANK };

function faultOf(cell: Cell, reason: "unknown-word" | "not-a-date"): Fault {
  return { reason: typeof cell === "object" ? "error-value" : reason, text: writtenText(cell) };
}

function readerOf({ kind, unit }: OwnBasis): (header: string) => (cell: Cell) => Read {
  if (kind === "share") return () => cell => readShare(cell);
  const wanted = wantedUnits(kind === "area", unit);
  return header => {
    const measure = measureInHeader(header, wanted);
    return cell => readCounted(cell, wanted, measure);
  };
}

function measureReader(sheet: SheetRows, target: Target, readUnder: (header: string) => (cell: Cell) => Read): ReadOne {
  return (_, column, { from, to }, { values, at, problems }) => {
    const noting = { ...target, problems },
      read = readUnder(column.header);
    for (let r = from; r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (withheld(sheet, noting, r, column, "basis") || cell === null) continue;
      const fault = putRead(values, at + r, read(cell), null, writtenText(cell));
      if (fault) problems.add(target.base + r, "basis", column.header, fault);
    }
  };
}

function eachCell(sheet: SheetRows, own: number, see: (row: number, cell: Cell, header: string) => void): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const column = segment.layout.by.own(own);
    for (let r = from; column && r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (!isBlankCell(cell)) see(r, cell, column.header);
    }
  }
}
