import { markJointOverCap } from "../engine/notices";
import { MARKS, type MarkCode } from "../marks/marks";
import { marksOf } from "../marks/mark-columns";
import { NONE } from "../mechanisms/results";
import type { Settled } from "../engine/settled";
import { kindsIn } from "../identity/mark-kinds";
import { sideMarkKinds } from "../identity/side-marks";
import type { Policy } from "../policy/model";
import type { FunctionTexts } from "../text/functions/texts";
import { settlement, type AcrossColumns, type Settlement } from "./awards";
import type { Result } from "./cell";
import { readingsOf } from "./choices";

/** SJS.DUPLICATES: the marks that each row gets across rows, by their short forms; "" where it has none. */
export function duplicateMarks(
  policy: Policy,
  columns: AcrossColumns,
  names: Readonly<Record<MarkCode, string>>,
  texts: FunctionTexts,
): Result[] {
  const across = settlement(policy, columns, texts),
    { rows, awards, ends, settled } = across,
    beside = besides(policy, across);
  markJointOverCap(policy, rows, awards, inFen(settled), readingsOf(policy));
  const worded = (codes: readonly MarkCode[]): string =>
    MARKS.filter(code => codes.includes(code))
      .map(code => names[code])
      .join(texts.semicolon);
  // Rows have few different sets of marks.
  const known: Record<string, string> = {};
  return ends.map((end, row): Result => {
    if (end !== null) return end;
    const codes = marksOf(row, settled.marks),
      kinds = beside[row]!;
    return (known[codes.length === 0 ? kinds : `${codes.join()} ${kinds}`] ??= worded([...codes, ...kindsIn(kinds)]));
  });
}

/** Which marks of identity each row has, as bits; whom they name is not asked. */
function besides(policy: Policy, { identity, rows, ends }: Settlement): Uint16Array {
  const accounts = new Array<null>(ends.length).fill(null),
    withdrawn = new Uint8Array(ends.length);
  return sideMarkKinds({ ...identity, formerNames: identity.otherNames, accounts, withdrawn }, rows, policy);
}

/** The proposed amounts as 分, for the ceilings of the law; marks are written where the settling has its own. */
function inFen(settled: Settled): Settled {
  // Half up; a sum that is compared with a ceiling of whole 万元 does not turn on it.
  return { ...settled, proposed: settled.proposed.map(yuan => (yuan === NONE ? NONE : Math.floor(yuan * 100 + 0.5))) };
}
