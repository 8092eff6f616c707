import { assessWorkbook } from "../../src/assess/assess";
import { problemLine } from "../../src/cli/problem-line";
import type { Policy } from "../../src/policy/model";
import { toRowwiseJson } from "../../src/report/json";
import { rowReports } from "../../src/report/row-report";
import { RosterProblem } from "../../src/roster/problem";
import { textsOf } from "../../src/text/of";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { FileProblem } from "../../src/workbook/file/problem";

const AS_OF = 20_780;
const texts = textsOf("zh-CN");
const quiet = { signal: new AbortController().signal, progress: () => undefined };

/** How a file was taken: with an answer, with a refusal (its code), or not as it has to be. */
export type Verdict =
  | { readonly kind: "answered"; readonly rows: number }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "broken"; readonly why: string };

/** Assesses a file as the command does, to the last sentence; never rejects. */
export async function takeFile(policy: Policy, name: string, bytes: Uint8Array): Promise<Verdict> {
  try {
    const source = await openFile(name, bytes, nodeCodec);
    const workbook = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run: quiet });
    const assessed = {
      ...workbook,
      receipt: {
        policy: policy.title,
        policyVersion: policy.version,
        policyHash: "",
        engineVersion: "",
        asOf: "",
        inputHash: "",
        readings: workbook.assessment.readings,
      },
      language: "zh-CN" as const,
    };
    const result = toRowwiseJson(assessed, rowReports(assessed));
    let rows = 0;
    for (const row of result.rows) {
      rows++;
      if (row.proposed !== null && !/^\d+\.\d\d$/.test(row.proposed))
        return { kind: "broken", why: `proposes ${row.proposed}` };
    }
    return { kind: "answered", rows };
  } catch (error) {
    if (!(error instanceof FileProblem) && !(error instanceof RosterProblem))
      return { kind: "broken", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const line = problemLine(texts, error);
    return line === "" || line.includes("\n") || line.includes("{")
      ? { kind: "broken", why: `says ${line}` }
      : { kind: "refused", code: error.code };
  }
}
