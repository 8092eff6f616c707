import { MARK, type MarkCode } from "../marks/marks";
import type { Texts } from "../text/texts";
import type { RowReport } from "./row-report";

/**
 * What a mark means on this row. That of a row that lost names the larger amount, which is not why it lost to one that
 * reviewers preferred.
 */
export function markMeaning(
  texts: Texts,
  code: MarkCode,
  { lostByDecision }: Pick<RowReport, "lostByDecision">,
): string {
  return lostByDecision && MARK[code].lost ? texts.messages.lostByDecision : texts.marks[code].meaning;
}
