import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { FunctionHelps } from "../function-help";

/** The functions' descriptions in a language. */
export function functionHelpOf(language: Language): FunctionHelps {
  return BY_LANGUAGE[language].functionHelp;
}
