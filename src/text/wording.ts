import { BY_LANGUAGE } from "./by-language";
import { withLanguage } from "./with-language";
import type { Language, Wording } from "./texts";

/** What sentences about a row are made of, in a language. */
export const wordingOf: (language: Language) => Wording = withLanguage(language => BY_LANGUAGE[language].wording);
