import { openWorkbook, type OpenOptions, type OpenWorkbook } from "../open/open-workbook";
import type { Patience } from "../open/patience";
import type { RequestLog } from "../open/request-log";
import { ExcelCells } from "./excel-cells";
import { Gateway } from "./gateway";

export interface ExcelOptions extends OpenOptions {
  readonly patience?: Patience;
}

export interface ExcelWorkbook extends OpenWorkbook {
  /** Requests so far. */ readonly requests: RequestLog["requests"];
  /** The last requests that failed, for a report. */ readonly refusals: RequestLog["failed"];
}

/** The workbook that is open in Excel. */
export function openExcel({ patience, ...options }: ExcelOptions = {}): ExcelWorkbook {
  const gateway = new Gateway(patience),
    { requests, failed } = gateway.log;
  return { ...openWorkbook(new ExcelCells(gateway), options), requests, refusals: failed };
}
