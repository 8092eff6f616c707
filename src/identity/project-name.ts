import { canonical } from "./canonical";
import { LONGEST_NAME } from "./edit";
import { skeleton } from "./look-alikes";
import { withoutRemark } from "./name-remark";
import { withoutPlaces } from "./places";
import { withoutNumbers, type ProjectNumbers } from "./project-numbers";
import { BREAK, isBesides, kindless, withoutActivity, withoutFront, withoutLittle, withSigns } from "./project-words";

/** A project's name taken apart. All parts canonical. */
export interface ProjectName {
  /** Without remarks on the name. */
  readonly canonical: string;
  /**
   * What remains without numbers, places, programmes and units in front, words of activity (建设, 研发 …) and words that
   * only join or say little; one sign for each thing that has a short form (AI, 人工智能).
   */
  readonly base: string;
  /** The base with 系统 and 平台 made one word, and without what adds nothing behind it. */
  readonly thing: string;
  /** The whole name with characters that look alike made one. */
  readonly skeleton: string;
  /** The base's characters, sorted: equal where only words were moved. */
  readonly bag: string;
  readonly numbers: ProjectNumbers;
  readonly places: readonly string[];
}

/** Where one part of a name ends and another begins. */
const PARTS = /[（）()【】[\]〔〕《》<>“”"「」『』：:—–－\-·、，,；;+＋/／&＆|｜\s]+/g;
const JOINING = /以及|基于|面向|关于|针对|用于|的|之|与|和|及/g;

/**
 * Takes a project's name, as written or canonical, apart. What is longer than a name is taken as it is after its
 * beginning.
 */
export function readProjectName(text: string): ProjectName {
  const { name: written } = withoutRemark(text);
  const name = canonical(written);
  const broken = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : brokenUp(written, name);
  const { rest, numbers } = withoutNumbers(withSigns(broken));
  const { places, rest: placeless } = withoutPlaces(rest);
  const parts = placeless.split(BREAK).filter(part => part !== "");
  const joined = withoutFront(parts).flatMap(part => part.replace(JOINING, BREAK).split(BREAK));
  const told = joined.filter((part, i) => i === 0 || !isBesides(part));
  const base = withoutLittle(told.map(withoutActivity).join("")) || joined.join("") || name.slice(0, LONGEST_NAME);
  const tail = name.slice(LONGEST_NAME);
  return {
    canonical: name,
    base: base + tail,
    thing: kindless(base) + tail,
    skeleton: tail === "" ? skeleton(name) : name,
    bag: sorted(base) + tail,
    numbers,
    places,
  };
}

/** The canonical text with its parts told apart; a name that is canonical already has no signs to part it by. */
function brokenUp(written: string, name: string): string {
  return written === name ? name : canonical(written.replace(PARTS, BREAK));
}

/** The characters of a text in order; all of a canonical name's are single units. */
function sorted(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return String.fromCharCode(...units.sort());
}
