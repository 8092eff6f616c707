import { BY_LANGUAGE } from "./by-language";
import type { Language } from "./languages";
import type { StreamTexts } from "./stream-texts";

/** What the command says of applications that are assessed in parts. */
export function streamTextsOf(language: Language): StreamTexts {
  return BY_LANGUAGE[language].stream;
}
