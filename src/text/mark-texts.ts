import { MARKS } from "../marks/marks";
import type { MarkAdvice, Texts, Wording } from "./texts";

/** The marks with their names, meanings and what to do. */
export function withNames(names: Wording["markNames"], advice: MarkAdvice): Texts["marks"] {
  return Object.fromEntries(MARKS.map(code => [code, { short: names[code], ...advice[code] }])) as Texts["marks"];
}
