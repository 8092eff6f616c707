import { enUS } from "./en-US";
import type { LanguageFolder } from "./language-folder";
import { zhCN } from "./zh-CN";

/** Every language that people are spoken to in: the one list. A third one is a folder, and its two lines here. */
export const BY_LANGUAGE = { "zh-CN": zhCN, "en-US": enUS } satisfies Readonly<Record<string, LanguageFolder>>;
