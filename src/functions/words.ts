import type { FunctionTexts } from "../text/functions/texts";
import { wordingOf } from "../text/wording";
import type { AcrossColumns } from "./awards";
import type { Result } from "./cell";
import { duplicateMarks } from "./duplicates";
import { explanations } from "./explanation";
import { policy, unconditional } from "./policy";
import type { SubsidyColumns } from "./subsidy";

/* What speaks in sentences and marks: a chunk of its own, as the words weigh more than all amounts together. */

export function explained(columns: SubsidyColumns, texts: FunctionTexts): readonly Result[] {
  return explanations(policy, unconditional, columns, texts);
}

export function marked(columns: AcrossColumns, texts: FunctionTexts): readonly Result[] {
  return duplicateMarks(policy, columns, wordingOf(texts.language).markNames, texts);
}
