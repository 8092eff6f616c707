import { fileIn, kindOf, type Language } from "../languages";
import type { HelpPage } from "./texts";

/** A page's name within the help: `functions.html` and `functions.en.html`, made of each language's `functions.md`. */
export function helpPageName(page: HelpPage, language: Language): string {
  return fileIn(language, `${page}.html`, kindOf(language));
}
