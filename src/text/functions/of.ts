import type { Language } from "../texts";
import { enUS } from "./en-US";
import type { FunctionTexts } from "./texts";
import { zhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, FunctionTexts>> = { "zh-CN": zhCN, "en-US": enUS };

/** What formulas say in a language. */
export function functionTextsOf(language: Language): FunctionTexts {
  return BY_LANGUAGE[language];
}
