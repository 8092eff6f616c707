import { awardMany } from "../engine/award-many";
import { ownColumns } from "../policy/own-columns";
import {
  applications,
  STATUS,
  type Applications,
  type InputProblem,
  type OwnColumn,
  type Quantities,
} from "../fields/columns";
import { NO_DECISIONS } from "../engine/decisions";
import type { Awards } from "../mechanisms/results";
import { takeTheBest } from "../engine/settle";
import type { Settled } from "../engine/settled";
import type { ReadingValues } from "../engine/switches";
import { QUANTITY_FIELDS } from "../fields/quantity-fields";
import type { Policy } from "../policy/model";
import type { SheetRows } from "./sheet-rows";
import type { Layout } from "./layout";

/** Reads a sheet's figures and words into columns of its own, as `assemble` does. */
export type ReadInto = (sheet: SheetRows, columns: ReturnType<typeof applications>) => void;

const NEVER_ASKED = (): boolean => true;

/**
 * What another reading of a sheet's columns would change: the applications as they were read, assessed once, and again
 * for each question. Nothing of it is kept.
 */
export class WhatIf {
  private base: { readonly awards: Awards; readonly settled: Settled } | null = null;

  constructor(
    private readonly policy: Policy,
    private readonly rows: Applications,
    private readonly readings: ReadingValues,
    private readonly asOf: number,
    private readonly read: ReadInto,
  ) {}

  /** Outcomes and amounts as they are. */
  get now(): { readonly awards: Awards; readonly settled: Settled } {
    return (this.base ??= this.assess(this.rows));
  }

  /** Rows whose outcome, amount, doubt or wait would be another if the tables of a sheet were laid out otherwise. */
  changed(sheet: SheetRows, first: number, change: (layout: Layout) => Layout): number[] {
    const layouts = new Map<Layout, Layout>();
    const segments = sheet.segments.map(segment => {
      const { layout } = segment,
        other = layouts.get(layout) ?? change(layout);
      layouts.set(layout, other);
      return { ...segment, layout: other };
    });
    const own = applications(sheet.rows.length, ownColumns(this.policy));
    this.read({ ...sheet, segments }, own);
    return this.changedBy(overlaid(this.rows, own, first));
  }

  /** Rows that would come out otherwise if the applications were these. */
  changedBy(rows: Applications): number[] {
    const other = this.assess(rows),
      { awards, settled } = this.now;
    const changed: number[] = [];
    for (let row = 0; row < rows.count; row++) {
      if (
        awards.outcome[row] !== other.awards.outcome[row] ||
        awards.computed[row] !== other.awards.computed[row] ||
        settled.proposed[row] !== other.settled.proposed[row] ||
        this.rows.statusDoubt[row] !== rows.statusDoubt[row] ||
        (this.rows.status[row] === STATUS.hold) !== (rows.status[row] === STATUS.hold) ||
        this.rows.listed[row] !== rows.listed[row]
      )
        changed.push(row);
    }
    return changed;
  }

  private assess(rows: Applications): { awards: Awards; settled: Settled } {
    const awards = awardMany(this.policy, rows, this.readings, this.asOf);
    return {
      awards,
      settled: takeTheBest({
        policy: this.policy,
        rows,
        awards,
        readings: this.readings,
        decisions: NO_DECISIONS,
        same: NEVER_ASKED,
        asOf: this.asOf,
      }),
    };
  }
}

/** Columns of small numbers that a sheet's own cells fill; who and what is the same stays as it is. */
const OF_CELLS = [
  "clause",
  "clauseProblem",
  "level",
  "hadLevel",
  "basisFrom",
  "rentUnit",
  "years",
  "inDistrict",
  "status",
  "statusDoubt",
  "noAuditedColumn",
] as const;

function overlaid(all: Applications, own: ReturnType<typeof applications>, first: number): Applications {
  const quantities = Object.fromEntries(
    QUANTITY_FIELDS.map(field => [field, overlaidQuantities(all[field], own[field], first, own.count)]),
  );
  const small = Object.fromEntries(
    OF_CELLS.map(name => {
      const copy = all[name].slice() as Uint8Array;
      copy.set(own[name] as Uint8Array, first);
      return [name, copy];
    }),
  );
  const problems = new Map<number, readonly InputProblem[]>(all.problems);
  for (let row = first; row < first + own.count; row++) problems.delete(row);
  for (const [row, found] of own.problems) problems.set(first + row, found);
  return {
    ...all,
    ...quantities,
    ...small,
    problems,
    own: all.own.map((column, k) => overlaidOwn(column, own, k, first)),
  };
}

function overlaidOwn(all: OwnColumn, own: Applications, k: number, first: number): OwnColumn {
  const column = own.own[k]!,
    words = [...all.words];
  for (let row = 0; row < own.count; row++) words[first + row] = column.words[row] ?? "";
  return { numbers: overlaidQuantities(all.numbers, column.numbers, first, own.count), words };
}

function overlaidQuantities(all: Quantities, own: Quantities, first: number, count: number): Quantities {
  const hundredths = all.hundredths.slice();
  hundredths.set(own.hundredths, first);
  const exact = new Map([...all.exact].filter(([row]) => row < first || row >= first + count));
  for (const [row, value] of own.exact) exact.set(first + row, value);
  return { hundredths, exact };
}
