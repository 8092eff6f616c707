import { BY_LANGUAGE } from "../by-language";
import type { LateFunctionTexts } from "../late-function-texts";
import type { Language } from "../languages";

/** What formulas say whose words come late. */
export function lateFunctionTextsOf(language: Language): LateFunctionTexts {
  return BY_LANGUAGE[language].lateFunctions;
}
