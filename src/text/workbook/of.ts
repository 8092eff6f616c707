import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { SelfCheckTexts } from "../self-check";

/** What the check of this Excel says in a language. */
export function selfCheckTextsOf(language: Language): SelfCheckTexts {
  return BY_LANGUAGE[language].selfCheck;
}
