import { openWorkbook, type OpenOptions, type OpenWorkbook } from "../open/open-workbook";
import { ExcelCells } from "./excel-cells";
import { Gateway, type Patience } from "./gateway";

export interface ExcelOptions extends OpenOptions {
  readonly patience?: Patience;
}

export interface ExcelWorkbook extends OpenWorkbook {
  /** Requests so far. */ readonly requests: Gateway["requests"];
  /** The last requests that failed, for a report. */ readonly refusals: Gateway["refusals"];
}

/** The workbook that is open in Excel. */
export function openExcel({ patience, ...options }: ExcelOptions = {}): ExcelWorkbook {
  const gateway = new Gateway(patience);
  return {
    ...openWorkbook(new ExcelCells(gateway), options),
    requests: gateway.requests,
    refusals: gateway.refusals,
  };
}
