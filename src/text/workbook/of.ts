import type { Language } from "../texts";
import { selfCheckEnUS } from "./en-US";
import type { SelfCheckTexts } from "./self-check";
import { selfCheckZhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, SelfCheckTexts>> = { "zh-CN": selfCheckZhCN, "en-US": selfCheckEnUS };

export function selfCheckTextsOf(language: Language): SelfCheckTexts {
  return BY_LANGUAGE[language];
}
