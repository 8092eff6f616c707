import { BY_LANGUAGE } from "./by-language";
import type { Language } from "./languages";

/** What a language calls itself. */
export function languageName(language: Language): string {
  return BY_LANGUAGE[language].name;
}
