import type { Language } from "../../text/texts";
import type { Policy } from "../../policy/model";
import type { Cells } from "./cells";
import type { Readings } from "./readings";
import type { KeptWithWorkbook } from "./kept";
import type { Papers } from "./papers";
import type { Policies } from "./policies";
import type { Review } from "./review";
import type { Runs } from "./runs";
import type { Sheets } from "./sheets";

/**
 * What pane and commands do with the open workbook; everything they need to know of a run is data. One workplace for
 * one workbook. All methods may throw a WorkbookProblem (nothing was changed then), a RosterProblem or a ReadingError;
 * `problemMessage` (problem-message.ts) says each in words: what happened, what is unharmed, what to do. A run that is
 * cancelled throws a WorkbookProblem with code `cancelled`. Methods that change the workbook run one after another.
 */
export interface Workplace {
  /** The one that runs follow. */
  readonly policy: Policy;
  readonly policies: Policies;
  readonly language: Language;
  readonly kept: KeptWithWorkbook;
  readonly sheets: Sheets;
  readonly runs: Runs;
  readonly review: Review;
  readonly readings: Readings;
  readonly papers: Papers;
  readonly cells: Cells;
}
