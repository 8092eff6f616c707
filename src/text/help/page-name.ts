import { fileIn, kindOf, type Language } from "../languages";
import type { HelpPage } from "./texts";

/**
 * A page's name, within the help and within docs/help: `functions.html` and `functions.en.html`, made of `functions.md`
 * and `functions.en.md`.
 */
export function helpPageName(page: HelpPage, language: Language, ending: "html" | "md" = "html"): string {
  return fileIn(language, `${page}.${ending}`, kindOf(language));
}
