import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { PackageTexts } from "./texts";

/** The texts of packaging and of the check of a site, in a language. */
export function packageTextsOf(language: Language): PackageTexts {
  return BY_LANGUAGE[language].packaging;
}
