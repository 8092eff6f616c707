import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { SupportTexts } from "./support";

/** The support page's texts in a language. */
export function supportTextsOf(language: Language): SupportTexts {
  return BY_LANGUAGE[language].support;
}
