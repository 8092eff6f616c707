import type { Language } from "../texts";
import { supportEnUS } from "./en-US";
import type { SupportTexts } from "./support";
import { supportZhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, SupportTexts>> = { "zh-CN": supportZhCN, "en-US": supportEnUS };

/** The support page's texts in a language. */
export function supportTextsOf(language: Language): SupportTexts {
  return BY_LANGUAGE[language];
}
