import type { Language } from "../texts";
import { enUS } from "./en-US";
import type { TaskTexts } from "./texts";
import { zhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, TaskTexts>> = { "zh-CN": zhCN, "en-US": enUS };

/** The texts of the use cases in a language. */
export function tasksOf(language: Language): TaskTexts {
  return BY_LANGUAGE[language];
}
