import { BLANK, OUTLIER, quantities, type Quantities } from "../fields/columns";
import { fieldMeaning, ownMeaning } from "../fields/meaning";
import type { Unit } from "../money/amount-as-written";
import { measureInHeader, readCounted, wantedUnits } from "../money/measure-in-header";
import { ownBasisOf } from "../policy/counted-basis";
import type { Policy } from "../policy/model";
import { basisKind, serves, type BasisKind } from "./basis-kind";
import { writtenText } from "./blank-cell";
import { copyQuantity, putRead, type Fault } from "./put-quantity";
import { markOutliers, readMoney, withheld, type Target } from "./read-money";
import type { ProblemSink } from "./row-problems";
import { groupIn, isFilled, readFigures, type Figures, type Wanted, type WantedFigures } from "./several-columns";
import { segmentAt, segmentsOf, type SheetRows } from "./sheet-rows";

const KINDS: readonly (BasisKind | null)[] = [null, "research", "investment", "funds"];
const BASIS = KINDS.map((kind): Wanted => ({ meaning: fieldMeaning("basis"), serves: kind }));
/** What a basis can be: dates, shares and words are no figure that an amount is reckoned from. */
const NUMBERS: ReadonlySet<string> = new Set(["money", "count", "area"]);
/** An audited column whose name serves the clause counts before 审定基数. */
const AUDITED = [...KINDS.slice(1), null].map((kind): Wanted => ({ meaning: fieldMeaning("audited"), serves: kind }));

/**
 * The basis of each row: the clause's own column where the row fills it, else 核算基数, else a general basis that serves
 * the clause; and what audits left of it, where they say it of a basis that serves the clause. A figure of an own
 * column that is merged counts as filled: 核算基数 does not stand in for it.
 */
export function readBases(sheet: SheetRows, target: Target, policy: Policy, given: Unit | null): void {
  const own = policy.bases.map(({ kind }, k): Wanted | null =>
    NUMBERS.has(kind) ? { meaning: ownMeaning(k), serves: null } : null,
  );
  const clauses = policy.clauses.map(clause => {
    const k = ownBasis(policy, clause.index),
      kind = basisKind(policy.bases[k]?.label ?? "");
    const fits = (wanted: Wanted): boolean => serves(wanted.serves, kind);
    return { basis: [...(own[k] ? [own[k]] : []), ...BASIS.filter(fits)], audited: AUDITED.filter(fits) };
  });
  const clauseOf = (row: number): (typeof clauses)[number] | undefined =>
    clauses[target.applications.clause[target.base + row] as number];
  const { applications, base } = target,
    units = policy.bases.map(({ kind, unit }) => (kind === "money" ? null : wantedUnits(kind === "area", unit)));
  readChosen(sheet, target, given, {
    field: "basis",
    units,
    all: [...own.flatMap(wanted => wanted ?? []), ...BASIS],
    orderOf: row => clauseOf(row)?.basis ?? BASIS,
    values: applications.basis,
    outlier: OUTLIER.basis,
    took: (row, { meaning }) => void (applications.basisFrom[base + row] = (meaning.own ?? -1) + 1),
  });
  readChosen(sheet, target, given, {
    field: "audited",
    units: [],
    all: AUDITED,
    orderOf: row => clauseOf(row)?.audited ?? AUDITED,
    values: applications.audited,
    outlier: OUTLIER.audited,
    took: () => undefined,
  });
  noteUnaudited(sheet, target, row => clauseOf(row)?.audited ?? AUDITED);
  reportSubstitutes(sheet, target, policy);
}

/** One of several meanings is a row's own, by its clause. */
interface Choosing {
  readonly field: "basis" | "audited";
  /** Of each of the policy's own bases, the words of what it is counted in; null for money. */
  readonly units: readonly (readonly string[] | null)[];
  /** All meanings that may serve, and those of a row's clause in their order. */
  readonly all: readonly Wanted[];
  readonly orderOf: (row: number) => readonly Wanted[];
  /** Where the figures go, the bit of those out of proportion, and what is noted of a row that has one. */
  readonly values: Quantities;
  readonly outlier: number;
  readonly took: (row: number, wanted: Wanted) => void;
}

/** Reads every column that may serve, and takes of each row the first in its clause's order that is filled. */
function readChosen(
  sheet: SheetRows,
  target: Target,
  given: Unit | null,
  { field, units, all, orderOf, values, outlier, took }: Choosing,
): void {
  const present = all.filter(wanted => sheet.segments.some(s => groupIn(s.layout, wanted)));
  const serving = new Map<Wanted, Uint8Array>(present.map(wanted => [wanted, new Uint8Array(sheet.rows.length)]));
  for (const { segment, from, to: end } of segmentsOf(sheet)) {
    const groups = new Map(present.map(wanted => [wanted, groupIn(segment.layout, wanted)]));
    for (let r = from; r < end; r++) {
      const order = orderOf(r);
      const wanted =
        present.length === 1 ? order.find(w => w === present[0]) : order.find(w => isFilled(sheet, groups.get(w), r));
      if (wanted) serving.get(wanted)![r] = 1;
    }
  }
  for (const wanted of present) {
    const column = quantities(sheet.rows.length),
      rows = serving.get(wanted)!,
      problems = new Map<number, { header: string; fault: Fault }>();
    const noted: ProblemSink = { add: (row, _, header, fault) => void problems.set(row, { header, fault }) };
    const into = { values: column, at: 0, problems: noted },
      counted = wanted.meaning.own === undefined ? null : (units[wanted.meaning.own] ?? null);
    if (counted === null) readMoney(sheet, target, { ...wanted, field }, into, given);
    else readCounts(sheet, target, { ...wanted, field }, into, counted);
    for (let r = 0; r < sheet.rows.length; r++) {
      if (rows[r] !== 1) continue;
      if (column.hundredths[r] !== BLANK) copyQuantity(column, r, values, target.base + r);
      took(r, wanted);
      const problem = problems.get(target.base + r);
      if (problem) target.problems.add(target.base + r, field, problem.header, problem.fault);
    }
    markOutliers(target, column, { at: 0, count: sheet.rows.length }, outlier, row => rows[row] === 1);
  }
}

/** Reads a number of what a law's file counts (亩, 千瓦时): unit lines say nothing of it. */
function readCounts(
  sheet: SheetRows,
  target: Target,
  wanted: WantedFigures,
  into: Figures,
  words: readonly string[],
): void {
  const { field } = wanted;
  readFigures(sheet, target, wanted, into, (_, column, { from, to }, { values, at, problems }) => {
    const noting = { ...target, problems },
      measure = measureInHeader(column.header, words);
    for (let r = from; r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (withheld(sheet, noting, r, column, field) || cell === null) continue;
      const fault = putRead(values, at + r, readCounted(cell, words, measure), null, writtenText(cell));
      if (fault) problems.add(target.base + r, field, column.header, fault);
    }
  });
}

/** The index of the clause's own basis in the policy; -1 where it has none. */
export function ownBasis(policy: Policy, clause: number): number {
  const known = policy.clauses[clause],
    own = known ? ownBasisOf(policy, known) : null;
  return own === null ? -1 : policy.bases.indexOf(own);
}

/** Rows of a table without an audited column that serves them. */
function noteUnaudited(sheet: SheetRows, target: Target, orderOf: (row: number) => readonly Wanted[]): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const there = AUDITED.filter(wanted => groupIn(segment.layout, wanted));
    for (let r = from; r < to; r++)
      if (!orderOf(r).some(wanted => there.includes(wanted))) target.applications.noAuditedColumn[target.base + r] = 1;
  }
}

/** Where an own column stands in the sheet but is blank in the row, and 核算基数 served: one finding a column. */
function reportSubstitutes(sheet: SheetRows, target: Target, policy: Policy): void {
  const { applications, base } = target;
  const served = new Map<string, { count: number; first: number }>();
  for (let r = 0; r < sheet.rows.length; r++) {
    if (applications.basisFrom[base + r] !== 0 || applications.basis.hundredths[base + r] === BLANK) continue;
    const own = ownBasis(policy, applications.clause[base + r] as number);
    const column = own < 0 ? undefined : segmentAt(sheet, r).layout.by.own(own);
    if (!column) continue;
    const known = served.get(column.header);
    if (known) known.count++;
    else served.set(column.header, { count: 1, first: sheet.numbers[r] as number });
  }
  for (const [column, { count, first }] of served) {
    target.findings.push({ code: "BASIS_SUBSTITUTED", sheet: sheet.sheet, row: first, column, values: { count } });
  }
}
