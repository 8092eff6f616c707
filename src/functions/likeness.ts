import { held } from "./policy";
import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { FunctionTexts } from "../text/functions/texts";
import { wordingOf } from "../text/wording";
import type { AcrossColumns } from "./awards";
import type { Result } from "./cell";
import { duplicateMarks } from "./duplicates";

/* What judges likeness, for SJS.DUPLICATES alone: the words by which names are parted weigh as much as the law. */

export function marked(columns: AcrossColumns, texts: FunctionTexts): readonly Result[] {
  return duplicateMarks(held ?? law, columns, wordingOf(texts.language).markNames, texts);
}
