import type { Language } from "../texts";
import { packageEnUS } from "./en-US";
import type { PackageTexts } from "./texts";
import { packageZhCN } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, PackageTexts>> = { "zh-CN": packageZhCN, "en-US": packageEnUS };

/** The texts of packaging and of the check of a site, in a language. */
export function packageTextsOf(language: Language): PackageTexts {
  return BY_LANGUAGE[language];
}
