import type { Run } from "../../workbook/ports";
import type { QuestionView } from "../questions";
import type { RunResult } from "../run-result";
import type { Correction, Survey } from "../survey";

/** What the workbook holds and asks, and sheets that are made for it. */
export interface Sheets {
  /** What the workbook holds. Reads heads of all sheets and the first rows of rosters; changes nothing. */
  survey(run: Run): Promise<Survey>;
  /** Puts something right about a sheet, or answers what was asked; keeps that on 读表设置, and surveys again. */
  correct(sheet: string, correction: Correction, run: Run): Promise<Survey>;
  /** What has to be asked before a run, most money first. Reads and reckons everything; changes nothing. */
  questions(run: Run): Promise<readonly QuestionView[]>;
  /**
   * Keeps an answer on 读表设置; where there is a run, re-assesses, and rewrites what was written. Null: there was none.
   * `choice`: one of the question's that has a correction.
   */
  answer(question: QuestionView, choice: string, run: Run): Promise<RunResult | null>;

  /** A sheet 申报汇总表 with headers, hints and an example row. */
  insertTemplate(run: Run): Promise<void>;
  /** The sample roster. */
  insertSample(run: Run): Promise<void>;
}
