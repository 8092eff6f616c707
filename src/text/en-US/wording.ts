import type { LanguageWording } from "../language-texts";
import { clause } from "./clause";
import { fieldNames } from "./fields";
import { markNames } from "./mark-names";
import { readings } from "./readings";
import { sentences } from "./sentences";
import { words } from "./words";

export const wording: LanguageWording = {
  markNames,
  sentences,
  clause,
  opening: sentence => sentence.charAt(0).toUpperCase() + sentence.slice(1),
  readings,
  results: words.results,
  fields: fieldNames,
  operands: words.operands,
  problems: words.problems,
  roundings: words.roundings,
};
