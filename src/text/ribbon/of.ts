import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { RibbonTexts } from "./ribbon";

/** The manifest's texts in a language. */
export function ribbonTextsOf(language: Language): RibbonTexts {
  return BY_LANGUAGE[language].ribbon;
}
