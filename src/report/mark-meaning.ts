import type { MarkCode } from "../engine/marks";
import type { Texts } from "../text/texts";
import type { RowReport } from "./row-report";

/** Marks whose meaning names the larger amount, which is not why a row lost to one that reviewers preferred. */
const LOSING: ReadonlySet<MarkCode> = new Set<MarkCode>(["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS", "TIE"]);

/** What a mark means on this row. */
export function markMeaning(
  texts: Texts,
  code: MarkCode,
  { lostByDecision }: Pick<RowReport, "lostByDecision">,
): string {
  return lostByDecision && LOSING.has(code) ? texts.messages.lostByDecision : texts.marks[code].meaning;
}
