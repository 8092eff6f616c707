import { wording as english } from "./en-US/wording";
import type { Language, Wording } from "./texts";
import { wording as chinese } from "./zh-CN/wording";

const BY_LANGUAGE: Readonly<Record<Language, Wording>> = { "zh-CN": chinese, "en-US": english };

/** What sentences about a row are made of, in a language. */
export function wordingOf(language: Language): Wording {
  return BY_LANGUAGE[language];
}
