import type { Language } from "../languages";
import { helpZhCN } from "./metadata-zh-CN";

/** What Excel shows of a function while it is typed, by the function's id and its parameters' names. */
export type FunctionHelp = typeof helpZhCN;

/** English stands in the functions' own comments, which the metadata are made of. */
const BY_LANGUAGE: Readonly<Record<Language, FunctionHelp | "comments">> = { "zh-CN": helpZhCN, "en-US": "comments" };

/** The functions' descriptions in a language. */
export function functionHelpOf(language: Language): FunctionHelp | "comments" {
  return BY_LANGUAGE[language];
}
