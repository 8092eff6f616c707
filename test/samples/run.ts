import { assessWorkbook } from "../../src/assess/assess";
import { loadLaw } from "../../src/law-file/load-law";
import type { Assessed } from "../../src/report/assessed";
import { toJson, type ResultJson } from "../../src/report/json";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import type { SheetData } from "../../src/workbook/ports";
import { openFile } from "../../src/workbook/file/open-file";

const policy = loadLaw();
/** 2026-11-23 */
const AS_OF = 20780;

/** What the headless run says of a workbook, in this process; its receipt's hashes are left open. */
export async function assessFile(name: string, bytes: Uint8Array): Promise<ResultJson> {
  const assessed = await assess(name, bytes);
  return toJson(assessed, rowReports(assessed));
}

/** The sheets of the result workbook that the headless run would write. */
export async function resultOf(name: string, bytes: Uint8Array): Promise<readonly SheetData[]> {
  const assessed = await assess(name, bytes);
  return resultSheets(assessed, rowReports(assessed));
}

async function assess(name: string, bytes: Uint8Array): Promise<Assessed> {
  const run = { signal: new AbortController().signal, progress: () => undefined };
  const workbook = await assessWorkbook(await openFile(name, bytes), policy, { readings: {}, asOf: AS_OF, run });
  const receipt: Assessed["receipt"] = {
    policy: policy.title,
    policyVersion: policy.version,
    policyHash: "",
    engineVersion: "",
    asOf: "2026-11-23",
    inputHash: "",
    readings: workbook.assessment.readings,
  };
  return { ...workbook, receipt, language: "zh-CN" };
}
