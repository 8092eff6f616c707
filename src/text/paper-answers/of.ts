import { BY_LANGUAGE } from "../by-language";
import { LANGUAGES, type Language } from "../languages";
import type { PaperAnswers } from "./texts";

/** What is said of papers and the ledger, in a language. */
export function paperAnswersOf(language: Language): PaperAnswers {
  return BY_LANGUAGE[language].paperAnswers;
}

/** Something in every language: whoever reads it may switch while it stands there. */
export type InEachLanguage<T> = Readonly<Record<Language, T>>;

export function inEachLanguage<T>(said: (language: Language) => T): InEachLanguage<T> {
  return Object.fromEntries(LANGUAGES.map(language => [language, said(language)])) as Record<Language, T>;
}
