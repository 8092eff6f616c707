import type { LanguageWording } from "../language-texts";
import { clause } from "./clause";
import { fieldNames } from "./fields";
import { markNames } from "./mark-names";
import { sentences } from "./sentences";
import { words } from "./words";

/** The readings' titles and labels are the policy's own, which is in Chinese. */
export const wording: LanguageWording = {
  markNames,
  sentences,
  clause,
  opening: sentence => sentence,
  readings: {},
  results: words.results,
  fields: fieldNames,
  operands: words.operands,
  problems: words.problems,
  roundings: words.roundings,
};
