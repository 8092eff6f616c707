import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { PaneTexts } from "./texts";

/** The pane's own texts in a language; those of results come from `textsOf`. */
export function paneTextsOf(language: Language): PaneTexts {
  return BY_LANGUAGE[language].pane;
}
