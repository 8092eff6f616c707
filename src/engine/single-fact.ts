import { readAmount, readShare, hundredthsOf, type CellLike, type Read, type Unit } from "../money/amount-as-written";
import { EXACT, INVALID, type applications } from "../fields/columns";
import { dayOf, isCivil } from "../fields/civil";
import { readCounted, wantedUnits, type HeaderMeasure } from "../money/measure-in-header";
import { isPlaceholder } from "../money/blank";
import { exact } from "../money/exact";
import type { FactTerms } from "../mechanisms/composed/fact";
import type { Policy } from "../policy/model";
import { comparedWords } from "../policy/own-columns";

type Rows = ReturnType<typeof applications>;

/** A fact of the policy's own among what is given of one application. */
export type FactKey = `fact:${string}`;

/** The fact that a key, its id or its label names; null where none does. */
export function factNamed({ facts }: Policy, name: string): FactTerms | null {
  const id = name.startsWith("fact:") ? name.slice("fact:".length) : name;
  return facts.find(fact => fact.id === id) ?? facts.find(fact => fact.label === id) ?? null;
}

interface CellRead {
  readonly cell: CellLike;
  readonly text: string;
  readonly unit: Unit;
  readonly measure: HeaderMeasure;
}

/** Days from where Excel counts to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/** A fact as a cell gives it; `unit`: of money that names none. */
export interface GivenFact {
  readonly fact: FactTerms;
  readonly cell: CellLike;
  readonly unit: Unit;
  /** What a header above it counts by. */
  readonly measure?: HeaderMeasure;
}

/** Puts a fact of an application into its column; one that cannot be read is INVALID and a problem. */
export function putOwn(
  policy: Policy,
  rows: Rows,
  { fact, cell, unit, measure = { kind: "same" } }: GivenFact,
  row = 0,
): void {
  const column = rows.own[fact.own ?? -1];
  if (column === undefined) throw new RangeError(`“${fact.id}”由别的项算出来，不能直接给`);
  const text = cell === null || typeof cell === "object" ? "" : String(cell).trim();
  if (cell === null || isPlaceholder(text)) return;
  if (fact.kind === "word") {
    column.words[row] = comparedWords(policy, text);
    return;
  }
  const read = readOf(fact, { cell, text, unit, measure });
  if (read.kind === "blank") return;
  if (read.kind === "invalid") {
    column.numbers.hundredths[row] = INVALID;
    const problem = {
      field: "basis",
      header: fact.label,
      text: read.text,
      reason: read.reason,
      own: fact.own!,
    } as const;
    rows.problems.set(row, [...(rows.problems.get(row) ?? []), problem]);
    return;
  }
  const whole = hundredthsOf(read.value);
  column.numbers.hundredths[row] = whole ?? EXACT;
  if (whole === null) column.numbers.exact.set(row, read.value);
}

function readOf({ kind, unit: counted }: FactTerms, { cell, text, unit, measure }: CellRead): Read {
  switch (kind) {
    case "money":
      return readAmount(cell, unit);
    case "share":
      return readShare(cell);
    case "yes-no":
      return number(text === "是" ? 1 : text === "否" ? 0 : null, text);
    case "date":
      return number(day(cell, text), text);
    default:
      return readCounted(cell, wantedUnits(kind === "area", counted), measure);
  }
}

function number(value: number | null, text: string): Read {
  return value === null
    ? { kind: "invalid", reason: "not-a-number", text }
    : { kind: "value", value: exact(BigInt(value), 0), unit: null };
}

function day(cell: CellLike, text: string): number | null {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell > 0 ? cell : null;
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return isCivil(Number(year), Number(month), Number(date))
    ? dayOf(Number(year), Number(month), Number(date)) + EXCEL_EPOCH
    : null;
}
