import { assessWorkbook, type AssessOptions, type AssessedWorkbook } from "../assess/assess";
import { isChanged, type PolicyShare } from "../assess/workbook-policies";
import type { Policy } from "../policy/model";
import type { Assessed } from "../report/assessed";
import type { RowReport } from "../report/row-report";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { Source } from "../workbook/ports";
import { fitLines } from "./other-policies";
import type { RunPolicies } from "./policies";
import { summaryLines } from "./summary";

/** Trying other policies on a roster of more rows than this would keep people waiting. */
export const TRIED_ROWS = 5_000;

/** What came of the rosters that follow one policy. */
export interface PolicyPart {
  /** What tells its sheets and lines from another policy's; "" where there is one policy only. */
  readonly label: string;
  readonly share: PolicyShare;
  readonly options: AssessOptions;
  readonly assessed: Assessed;
  /** Made when first asked for: a summary asks for none. */
  readonly reports: readonly RowReport[];
}

/** The lines that a run prints, policy by policy. */
export async function summaryOf(
  texts: Texts,
  parts: readonly PolicyPart[],
  { shares, passedOver }: RunPolicies,
  source: Source,
): Promise<string[]> {
  const lines: string[][] = [],
    { summary } = texts.messages;
  for (const part of parts) {
    const { share, assessed, options } = part;
    // Readings are this policy's own.
    const underAnother = (other: Policy): Promise<AssessedWorkbook> =>
      assessWorkbook(source, other, { ...options, readings: {} });
    const fit = await fitLines(texts, share.policy, assessed, TRIED_ROWS, underAnother);
    const heading = parts.length > 1 ? [fill(summary.underPolicy, { title: share.policy.title })] : [];
    lines.push(heading, fit, summaryLines(texts, assessed), policyLines(texts, share));
  }
  const names = new Set((await source.sheets()).map(({ name }) => name)),
    gone = shares.flatMap(({ file }) =>
      (file?.follows ?? []).flatMap(name => (names.has(name) ? [] : [{ sheet: file!.sheet, name }])),
    );
  return [
    ...lines.flat(),
    ...gone.map(values => fill(summary.policySheetGone, values)),
    ...passedOver.map(sheet => fill(summary.policyPassedOver, { sheet })),
  ];
}

/** Which policy it was, where the workbook holds it, and who took it into use. */
function policyLines(texts: Texts, share: PolicyShare): string[] {
  const { policy, file } = share,
    { summary } = texts.messages;
  if (file === null) return [];
  const adopted = file.adopted;
  const who =
    adopted === null
      ? summary.policyNotAdopted
      : fill(isChanged(share) ? summary.policyChanged : summary.policyAdopted, { by: adopted.by, at: adopted.at });
  return [
    fill(summary.policyOfSheet, {
      title: policy.title,
      version: policy.version,
      sheet: file.sheet,
      hash: policy.hash.slice(0, SHOWN),
      who,
    }),
  ];
}

/** Of a hash so many characters tell it from others for a person. */
const SHOWN = 12;
