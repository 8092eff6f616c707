import type { Applications } from "../fields/columns";
import type { SideMark } from "../engine/row-marks";
import type { Finding } from "./findings";
import type { ProblemSink } from "./row-problems";
import type { ColumnGroup } from "./same-meaning";

/** What reading a sheet's figures writes to; application row = `base` + row of the sheet. */
export interface Target {
  readonly applications: Applications;
  readonly base: number;
  readonly problems: ProblemSink;
  readonly findings: Finding[];
  /** Columns of one meaning that differ, and nothing tells which of them counts. */
  readonly doubts: AlikeDoubt[];
  /** What stands beside the figures and a person has to read. */
  readonly remarks: SideMark[];
}

/** Several columns of one meaning, and the application rows in which they differ. */
export interface AlikeDoubt {
  readonly sheet: string;
  readonly group: ColumnGroup;
  readonly rows: readonly number[];
}
