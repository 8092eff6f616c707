import { markJointOverCap } from "../engine/notices";
import { MARKS, type MarkCode } from "../marks/marks";
import { marksOf } from "../marks/mark-columns";
import { NONE } from "../mechanisms/results";
import type { Settled } from "../engine/settled";
import { sideMarks } from "../identity/side-marks";
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
  const settled = settlement(policy, columns, texts),
    marks = marksByRow(policy, settled);
  return settled.ends.map(
    (end, row): Result =>
      end ??
      MARKS.filter(code => marks[row]!.has(code))
        .map(code => names[code])
        .join(texts.semicolon),
  );
}

function marksByRow(policy: Policy, { identity, rows, awards, settled, ends }: Settlement): Set<MarkCode>[] {
  markJointOverCap(policy, rows, awards, inFen(settled), readingsOf(policy));
  const marks = ends.map((_, row) => new Set(marksOf(row, settled.marks)));
  const accounts = ends.map(() => null),
    withdrawn = new Uint8Array(ends.length);
  for (const { row, code } of sideMarks(
    { ...identity, formerNames: identity.otherNames, accounts, withdrawn },
    rows,
    policy,
  ))
    marks[row]!.add(code);
  return marks;
}

/** The proposed amounts as 分, for the ceilings of the law; marks are written where the settling has its own. */
function inFen(settled: Settled): Settled {
  // Half up; a sum that is compared with a ceiling of whole 万元 does not turn on it.
  return { ...settled, proposed: settled.proposed.map(yuan => (yuan === NONE ? NONE : Math.floor(yuan * 100 + 0.5))) };
}
