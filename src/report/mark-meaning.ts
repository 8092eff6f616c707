import { MARK, type MarkCode } from "../marks/marks";
import type { Policy } from "../policy/model";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { RowReport } from "./row-report";

/** Where a policy says what a mark stands on. */
type Places = Pick<Policy, "bars" | "bestOf">;

/**
 * What a mark means on this row, with the article of the policy in force that it stands on. That of a row that lost
 * names the larger amount, which is not why it lost to one that reviewers preferred.
 */
export function markMeaning(
  texts: Texts,
  code: MarkCode,
  { lostByDecision }: Pick<RowReport, "lostByDecision">,
  policy: Places,
): string {
  return lostByDecision && MARK[code].lost ? texts.messages.lostByDecision : meaningUnder(texts, code, policy);
}

/** What a mark means under a policy; without one, in general. */
export function meaningUnder(texts: Texts, code: MarkCode, policy: Places | null): string {
  const article = policy === null ? null : articleOf(code, policy),
    basis = article === null ? "" : fill(texts.messages.markBasis, { article: texts.clause(article) });
  return fill(texts.marks[code].meaning, { basis });
}

function articleOf(code: MarkCode, { bars, bestOf }: Places): string | null {
  if (code === "LATE" || code === "BARRED" || code === "REJECTED" || code === "OTHER_DISTRICT_AWARD")
    return bars[code]?.article ?? null;
  return code === "SUPERSEDED" || code === "TIE" ? (bestOf?.article ?? null) : null;
}
