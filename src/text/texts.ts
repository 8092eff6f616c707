import type { Language } from "./languages";
import type { LanguageTexts, LanguageWording } from "./language-texts";

export type { Language };
export type * from "./language-texts";

/** Its language's wording, and which language that is. */
export interface Wording extends LanguageWording {
  readonly language: Language;
}

/** A language's texts, and which language that is. */
export interface Texts extends LanguageTexts, Wording {}
