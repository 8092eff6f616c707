import type { Language } from "../texts";
import { previewEnglish } from "./en-US";
import type { PreviewTexts } from "./texts";
import { previewChinese } from "./zh-CN";

export function previewTexts(language: Language): PreviewTexts {
  return language === "zh-CN" ? previewChinese : previewEnglish;
}
