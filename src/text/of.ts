import { BY_LANGUAGE } from "./by-language";
import { withLanguage } from "./with-language";
import type { Language, Texts } from "./texts";

/** The texts of a language. */
export const textsOf: (language: Language) => Texts = withLanguage(language => BY_LANGUAGE[language].texts);
