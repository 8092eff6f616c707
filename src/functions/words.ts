import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { Policy } from "../policy/model";
import { wordingOf } from "../text/wording";
import type { FunctionTexts } from "../text/functions/texts";
import { proposals, type AcrossColumns } from "./awards";
import { whole } from "./excel";
import type { Result } from "./cell";
import { explanations } from "./explanation";
import { held, policy } from "./policy";
import type { SubsidyColumns } from "./subsidy";

/*
 * What works across rows, quotes the law, speaks in sentences or is asked for now and then: a chunk of its own, as
 * rivals, likeness and words weigh more than all that the amount of a single application needs.
 */

/** All of the policy in force. */
export const inForce = (): Policy => held ?? law;

// Not asked for on every row of a roster: they wait a moment so that SUBSIDY need not.
export { inCapitals } from "./capitals";
export { canonicalNames, inWan, inYuan, usccChecks } from "./converters";
export { remainders } from "./remainder";
export { subsidiesOfFacts } from "./needs-facts";
// Asked for from here, so that what both need is not loaded twice.
export { duplicatesOf } from "./late-likeness";
export { spaceSubsidies } from "./space";
export { acrossColumns, totalColumns, wantedApplicants } from "./across";
export { clauseTable, clauseWords } from "./clause-words";
export { totalsOf, totalsTable } from "./totals";

export function explained(columns: SubsidyColumns, texts: FunctionTexts): readonly Result[] {
  return explanations(inForce(), policy, columns, texts);
}

export function proposed(columns: AcrossColumns, texts: FunctionTexts): readonly Result[] {
  return proposals(inForce(), columns, texts);
}

/** What stands in a cell while the workbook's choices are not known. */
export function unread(): unknown[][] {
  return whole(texts => ({ error: "#N/A", message: wordingOf(texts.language).sentences.choicesUnread }));
}
