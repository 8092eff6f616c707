import type { HelpPage } from "../../text/help/texts";
import type { Language } from "../../text/texts";

/** Where the help stands in the package. */
export const HELP = "help";

/**
 * A page's name, within the help and within docs/help: `functions.html` and `functions.en.html`, made of `functions.md`
 * and `functions.en.md`.
 */
export function pageName(page: HelpPage, language: Language, ending: "html" | "md" = "html"): string {
  return `${page}${language === "zh-CN" ? "" : ".en"}.${ending}`;
}

/** Where the page on functions tells of one. */
export function functionAnchor(id: string): string {
  return id.toLowerCase();
}
