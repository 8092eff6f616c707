import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { HelpTexts } from "./texts";

/** The help's own words in a language. */
export function helpTextsOf(language: Language): HelpTexts {
  return BY_LANGUAGE[language].help;
}
