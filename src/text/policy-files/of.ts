import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { PolicyFileTexts } from "./texts";

/** What the pane says of a policy's file, in a language. */
export function policyFileTextsOf(language: Language): PolicyFileTexts {
  return BY_LANGUAGE[language].policyFiles;
}
