import { canonical } from "./canonical";
import { LONGEST_NAME } from "./edit";
import { skeleton } from "./look-alikes";
import { withoutRemark } from "./name-remark";
import { withoutPlaces } from "./places";
import { withoutNumbers, type ProjectNumbers } from "./project-numbers";
import {
  BREAK,
  isBesides,
  kindless,
  partsJoined,
  withoutActivity,
  withoutFront,
  withoutLittle,
  withSigns,
} from "./project-words";

/** A project's name taken apart. All parts canonical. What only some comparisons ask for is made when one does. */
export class ProjectName {
  private ofThing: string | null = null;
  private ofBag: string | null = null;

  /**
   * @param canonical without remarks on the name
   * @param ownBase what remains without numbers, places, programmes and units in front, words of activity (建设, 研发 …)
   *   and words that only join or say little; one sign for each thing that has a short form (AI, 人工智能)
   * @param tail what is longer than a name, as it is
   */
  constructor(
    readonly canonical: string,
    private readonly ownBase: string,
    private readonly tail: string,
    readonly numbers: ProjectNumbers,
    readonly places: readonly string[],
  ) {
    this.base = ownBase + tail;
    this.skeleton = tail === "" ? skeleton(canonical) : canonical;
  }

  readonly base: string;
  /** The whole name with characters that look alike made one. */
  readonly skeleton: string;

  /** The base with 系统 and 平台 made one word, and without what adds nothing behind it. */
  get thing(): string {
    return (this.ofThing ??= kindless(this.ownBase) + this.tail);
  }

  /** The base's characters, sorted: equal where only words were moved. */
  get bag(): string {
    return (this.ofBag ??= sorted(this.ownBase) + this.tail);
  }
}

/** Where one part of a name ends and another begins. */
const PARTS = /[（）()【】[\]〔〕《》<>“”"「」『』：:—–－\-·、，,；;+＋/／&＆|｜\s]+/g;

/** What remains of a name without its numbers. */
interface Remains {
  readonly places: readonly string[];
  readonly base: string;
}

function remainsOf(rest: string): Remains {
  const { places, rest: placeless } = withoutPlaces(rest);
  return { places, base: baseOf(placeless) };
}

/** So many are remembered. */
const REMEMBERED = 32_768;

/** `remainsOf` that reads each text once: many names of a roster differ in numbers only. */
export function rememberedRemains(): typeof remainsOf {
  const known = new Map<string, Remains>();
  return rest => {
    const remains = known.get(rest) ?? remainsOf(rest);
    if (known.size < REMEMBERED) known.set(rest, remains);
    return remains;
  };
}

/**
 * Takes a project's name, as written or canonical, apart. What is longer than a name is taken as it is after its
 * beginning. `remains`: `rememberedRemains` of who reads many names.
 */
export function readProjectName(text: string, remains = remainsOf): ProjectName {
  const { name: written } = withoutRemark(text);
  const name = canonical(written);
  const broken = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : brokenUp(written, name);
  const { rest, numbers } = withoutNumbers(withSigns(broken));
  const { places, base } = remains(rest);
  return new ProjectName(name, base || name.slice(0, LONGEST_NAME), name.slice(LONGEST_NAME), numbers, places);
}

/** What remains of a name's parts without words that do not tell projects apart; with these where nothing would. */
function baseOf(text: string): string {
  const joined: string[] = [];
  for (const part of withoutFront(partsOf(text))) partsJoined(part, joined);
  let told = "";
  for (const [i, part] of joined.entries()) if (i === 0 || !isBesides(part)) told += withoutActivity(part);
  return withoutLittle(told) || joined.join("");
}

function partsOf(text: string): readonly string[] {
  return text.includes(BREAK) || text === "" ? text.split(BREAK).filter(part => part !== "") : [text];
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
