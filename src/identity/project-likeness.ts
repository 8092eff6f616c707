import { oneEdit, tellsApart } from "./edit";
import { soundAlike } from "./homophones";
import { readProjectName, type ProjectName } from "./project-name";

/** How alike two projects' names are. `similar`: perhaps one project under two names. */
export type ProjectLikeness = "same" | "similar" | "distinct";

/** Shorter bases say too little for moved words, or one other character, to be alike. */
const ENOUGH_TO_MOVE = 4,
  ENOUGH_TO_EDIT = 6;

function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every(place => many.includes(place));
}

function slipOfTheHand(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || tellsApart(edit)) return false;
  const length = Math.min(a.length, b.length);
  return length >= ENOUGH_TO_EDIT || (length >= ENOUGH_TO_MOVE && soundAlike(edit.from, edit.to));
}

/** `projectLikeness` of names already taken apart. */
export function compareProjects(a: ProjectName, b: ProjectName): ProjectLikeness {
  if (a.canonical === b.canonical) return a.canonical === "" ? "distinct" : "same";
  if (a.canonical === "" || b.canonical === "" || a.numbers !== b.numbers || !compatible(a.places, b.places))
    return "distinct";
  if (a.base === b.base) return "similar";
  if (a.bag === b.bag && a.base.length >= ENOUGH_TO_MOVE) return "similar";
  return slipOfTheHand(a.base, b.base) ? "similar" : "distinct";
}

/**
 * How alike two projects' names are, as written or canonical. Similar are names that differ only in words of activity
 * (平台建设, 平台建设项目), joining words, a place left out, the order of words, or one character. Names that differ in a
 * number (一期 and 二期, 2024年 and 2025年, one with and one without) are distinct: so projects are told apart. Symmetric.
 */
export function projectLikeness(a: string, b: string): ProjectLikeness {
  return compareProjects(readProjectName(a), readProjectName(b));
}
