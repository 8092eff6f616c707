import { enUS } from "./en-US";
import type { Language, Texts } from "./texts";
import { zhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

/** The texts of a language. */
export function textsOf(language: Language): Texts {
  return BY_LANGUAGE[language];
}
