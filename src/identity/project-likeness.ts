import { oneEdit, tellsApart } from "./edit";
import { soundAlike } from "./homophones";
import { lookAlike } from "./look-alikes";
import { numbersAgree } from "./project-numbers";
import { readProjectName, type ProjectName } from "./project-name";
import { SIGN } from "./project-words";
import { isWord } from "./trade-words";

/** How alike two projects' names are. `similar`: perhaps one project under two names. */
export type ProjectLikeness = "same" | "similar" | "distinct";

/** Shorter bases say too little for moved words, another character, or a name in front, to be alike. */
const ENOUGH_TO_MOVE = 4,
  ENOUGH_TO_ADD = 8,
  ENOUGH_BEHIND_NAME = 5;
/** A name in front of a project (首钢京唐…) has so many characters. */
export const SHORTEST_IN_FRONT = 2,
  LONGEST_IN_FRONT = 6;

function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every(place => many.includes(place));
}

/** One character that sounds or looks like the other; or one that was written twice or, in a long name, added. */
function slipOfTheHand(a: string, b: string): boolean {
  const edit = oneEdit(a, b);
  if (edit === null || tellsApart(edit)) return false;
  const length = Math.min(a.length, b.length),
    { at, from, to } = edit;
  if (from !== "" && to !== "") return length >= ENOUGH_TO_MOVE && (soundAlike(from, to) || lookAlike(from, to));
  const [longer, put] = from === "" ? [b, to] : [a, from];
  if (longer.charAt(at - 1) === put || longer.charAt(at + 1) === put) return length >= ENOUGH_TO_MOVE;
  return length >= ENOUGH_TO_ADD && at > 0;
}

/** Behind a unit's name, before its project. */
const UNIT_WORD = /(?:股份|集团|科技|公司|软件|信息|智能|网络|电子|电气|重工)$/;

/**
 * Whether a text in front of a project is the name of a unit, not what the project is about: no word in it is known.
 */
function isNameInFront(front: string): boolean {
  const text = front.replace(UNIT_WORD, "");
  if (text.length < SHORTEST_IN_FRONT || text.length > LONGEST_IN_FRONT) return false;
  for (let from = 0; from < text.length - 1; from++)
    for (let to = from + 2; to <= text.length; to++) if (isWord(text.slice(from, to))) return false;
  return !SIGN.test(text);
}

/** Whether one name is the other with a unit's name in front. */
function namedInFront(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return (
    shorter.length >= ENOUGH_BEHIND_NAME &&
    longer.endsWith(shorter) &&
    isNameInFront(longer.slice(0, longer.length - shorter.length))
  );
}

/** `projectLikeness` of names already taken apart. */
export function compareProjects(a: ProjectName, b: ProjectName): ProjectLikeness {
  if (a.canonical === b.canonical) return a.canonical === "" ? "distinct" : "same";
  if (a.canonical === "" || b.canonical === "") return "distinct";
  if (a.skeleton === b.skeleton) return "similar";
  if (!numbersAgree(a.numbers, b.numbers) || !compatible(a.places, b.places)) return "distinct";
  if (a.base.length === b.base.length && a.base.length >= ENOUGH_TO_MOVE && a.bag === b.bag) return "similar";
  const fronts = namedInFront(a.base, b.base) && a.places.join() === b.places.join();
  return fronts || a.thing === b.thing || slipOfTheHand(a.base, b.base) ? "similar" : "distinct";
}

/**
 * How alike two projects' names are, as written or canonical. Similar are names that differ only in words of activity
 * (研发, 研制, 攻关), joining words, a place left out, the order of words, a short form (AI), a programme or a unit in
 * front, a first phase or a year on one side, or one character that sounds or looks alike. Names that differ in any
 * other number (一期 and 二期, 2024年 and 2025年) or word (进口 and 出口) are distinct: so projects are told apart.
 * Symmetric.
 */
export function projectLikeness(a: string, b: string): ProjectLikeness {
  return compareProjects(readProjectName(a), readProjectName(b));
}
