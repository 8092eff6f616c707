import type { Language } from "../texts";
import { helpEnUS } from "./en-US";
import type { HelpTexts } from "./texts";
import { helpZhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, HelpTexts>> = { "zh-CN": helpZhCN, "en-US": helpEnUS };

/** The help's own words in a language. */
export function helpTextsOf(language: Language): HelpTexts {
  return BY_LANGUAGE[language];
}
