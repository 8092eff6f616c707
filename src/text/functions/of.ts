import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { FunctionTexts } from "./texts";

/** What formulas say in a language. */
export function functionTextsOf(language: Language): FunctionTexts {
  return { ...BY_LANGUAGE[language].functions, language };
}
