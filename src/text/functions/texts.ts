import type { Language } from "../languages";
import type { LanguageFunctionTexts } from "../formula-texts";

export type * from "../formula-texts";

/** What formulas say in a language, and which language that is. */
export interface FunctionTexts extends LanguageFunctionTexts {
  readonly language: Language;
}
