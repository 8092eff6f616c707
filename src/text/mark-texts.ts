import { MARKS } from "../marks/marks";
import type { LanguageTexts, LanguageWording, MarkAdvice } from "./language-texts";

/** The marks with their names, meanings and what to do. */
export function withNames(names: LanguageWording["markNames"], advice: MarkAdvice): LanguageTexts["marks"] {
  return Object.fromEntries(
    MARKS.map(code => [code, { short: names[code], ...advice[code] }]),
  ) as LanguageTexts["marks"];
}
