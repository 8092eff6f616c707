import type { Request } from "./arguments";

/** What the steps in parts are asked for: they write no files, and read a workbook and a law only. */
export interface StreamRequest extends Pick<Request, "unit" | "readings" | "policy"> {
  /** The workbook with the other sheets; null without one. */
  readonly book: string | null;
  /** Days since 1970-01-01. */
  readonly asOf: number;
}
