import type { Language } from "../languages";
import { previewEnglish } from "./en-US";
import type { PreviewTexts } from "./texts";
import { previewChinese } from "./zh-CN";

const BY_LANGUAGE: Readonly<Record<Language, PreviewTexts>> = { "zh-CN": previewChinese, "en-US": previewEnglish };

/** What the trial page says in a language. */
export function previewTexts(language: Language): PreviewTexts {
  return BY_LANGUAGE[language];
}
