import type { ExcelWorkbook } from "./excel-workbook";

/** Where a check works: a sheet of its own name, which `tidy` removes. */
export interface Scratch {
  readonly book: ExcelWorkbook;
  readonly name: string;
  /** The sheets that were there before. */ readonly before: readonly string[];
  /** Of the large sheet. */ readonly rows: number;
}

/** What a check saw: lines for the report; `noted` where it neither passed nor failed. Throws where it failed. */
export interface Saw {
  readonly lines: readonly string[];
  readonly noted?: boolean;
}
