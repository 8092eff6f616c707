import type { Language } from "../texts";
import { ribbonEnUS } from "./en-US";
import type { RibbonTexts } from "./ribbon";
import { ribbonZhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, RibbonTexts>> = { "zh-CN": ribbonZhCN, "en-US": ribbonEnUS };

/** The manifest's texts in a language. */
export function ribbonTextsOf(language: Language): RibbonTexts {
  return BY_LANGUAGE[language];
}
