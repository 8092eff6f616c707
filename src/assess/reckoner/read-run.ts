import type { Unit } from "../../money/amount-as-written";
import type { OtherTable } from "../../roster/other-records";
import type { RosterContents } from "../../roster/contents";
import type { WorkbookReader } from "../workbook-reader";
import type { ReadRoster } from "../reckoning";

/** Rows that are out of sight, by sheet; from 0. */
export type HiddenRows = ReadonlyMap<string, ReadonlySet<number>>;

/** The workbook is open: its sheets are recognised, and their blocks are taken. */
export interface OpenedRun {
  readonly stage: "opened";
  readonly reader: WorkbookReader;
  readonly hidden: Map<string, Set<number>>;
}

/** All blocks are taken and read, once; nothing is reckoned. */
export interface ReadRun {
  readonly stage: "read";
  readonly contents: RosterContents;
  readonly rosters: readonly ReadRoster[];
  /** The other sheets as they were read. */
  readonly tables: readonly OtherTable[];
  readonly hidden: HiddenRows;
}

/** `unit`: of amounts that name none; `asOf`: days since 1970-01-01. */
export function readOf({ reader, hidden }: OpenedRun, unit: Unit | null, asOf: number): ReadRun {
  const read = reader.readSheets();
  let first = 0;
  const rosters = read.map(({ rows }, i) => {
    const roster: ReadRoster = { sheet: reader.rosters[i]!, rows, first };
    first += rows.rows.length;
    return roster;
  });
  return { stage: "read", contents: reader.finish(unit, asOf, read), rosters, tables: reader.tables(), hidden };
}
