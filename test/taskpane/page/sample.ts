import policyData from "../../../src/policy/laws/shijingshan-industrial-internet.yaml";
import { assessWorkbook } from "../../../src/assess/assess";
import type { ReadingValues } from "../../../src/engine/switches";
import type { Policy } from "../../../src/policy/model";
import type { Assessed } from "../../../src/report/assessed";
import { rowReports, type RowReport } from "../../../src/report/row-report";
import type { Language } from "../../../src/text/texts";
import { openFile } from "../../../src/workbook/file/open-file";

export const policy = policyData as unknown as Policy;
/** 2026-11-23 */
const AS_OF = 20780;

export interface Sample { readonly assessed: Assessed; readonly reports: readonly RowReport[] }

/** A sample roster assessed by the engine, here in the browser. */
export async function assessSample(name: string, readings: ReadingValues, language: Language): Promise<Sample> {
  const bytes = new Uint8Array(await (await fetch(`samples/${name}.xlsx`)).arrayBuffer());
  const run = { signal: new AbortController().signal, progress: () => undefined };
  const workbook = await assessWorkbook(await openFile(`${name}.xlsx`, bytes), policy, { readings, asOf: AS_OF, run });
  const receipt = { policy: policy.title, policyVersion: policy.version, policyHash: `sha256:${policy.hash}`, engineVersion: "0.1.0", asOf: "2026-11-23", inputHash: "sha256:0", readings: workbook.assessment.readings };
  const assessed: Assessed = { ...workbook, receipt, language };
  return { assessed, reports: rowReports(assessed) };
}
