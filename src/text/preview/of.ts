import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { PreviewTexts } from "../preview-texts";

/** What the trial page says in a language. */
export function previewTexts(language: Language): PreviewTexts {
  return BY_LANGUAGE[language].preview;
}
