import type { Language } from "../texts";
import { enUS } from "./en-US";
import type { PaneTexts } from "./texts";
import { zhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, PaneTexts>> = { "zh-CN": zhCN, "en-US": enUS };

/** The pane's own texts in a language; those of results come from `textsOf`. */
export function paneTextsOf(language: Language): PaneTexts {
  return BY_LANGUAGE[language];
}
