/** Marks that no line begins with, and those that none ends with. */
const NO_START = new Set("》）〉〕」』”’、，。；：！？年月日号)%"),
  NO_END = new Set("《（〈〔「『“‘(〔第");
/** Longer ones are no titles, and break where they break. */
const LONGEST = 200;

/**
 * A title in lines of about one length, as offices set it, so that none ends in a character by itself; each at most
 * `room` wide, a Chinese character being 1. Numbers and words are not parted; the end of 《…》 is where a line is best
 * begun.
 */
export function titleLines(text: string, room: number): readonly string[] {
  const characters = [...text],
    width = widths(characters),
    all = width.at(-1)!,
    lines = Math.ceil(all / room);
  if (lines < 2 || characters.length > LONGEST) return [text];
  // One more where the title does not part so that each line has room.
  const ends = parted(characters, width, lines, room) ?? parted(characters, width, lines + 1, room);
  if (ends === null) return [text];
  return ends.map((end, k) => characters.slice(k === 0 ? 0 : ends[k - 1], end).join(""));
}

/** Of each place between characters: how wide all before it is. */
function widths(characters: readonly string[]): number[] {
  const sums = [0];
  for (const character of characters) sums.push(sums.at(-1)! + (character <= "\u00ff" ? 0.5 : 1));
  return sums;
}

/** Where each of so many lines ends, at the least cost; null where they cannot. */
function parted(
  characters: readonly string[],
  width: readonly number[],
  lines: number,
  room: number,
): readonly number[] | null {
  const aim = width.at(-1)! / lines,
    places = characters.map((_, at) => at).filter(at => at > 0 && mayBreak(characters, at));
  let best = new Map<number, { readonly cost: number; readonly ends: readonly number[] }>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= lines; line++) {
    const next: typeof best = new Map();
    for (const [from, { cost, ends }] of best)
      for (const to of line === lines ? [characters.length] : places) {
        const length = width[to]! - width[from]!;
        if (to <= from || length > room) continue;
        const sum = cost + (length - aim) ** 2 - (characters[to - 1] === "》" ? aim : 0),
          known = next.get(to);
        if (!known || sum < known.cost) next.set(to, { cost: sum, ends: [...ends, to] });
      }
    best = next;
  }
  return best.get(characters.length)?.ends ?? null;
}

function mayBreak(characters: readonly string[], at: number): boolean {
  const [before, after] = [characters[at - 1]!, characters[at]!];
  if (NO_START.has(after) || NO_END.has(before)) return false;
  return !(isWord(before) && isWord(after)) && !isInRemark(characters, at);
}

/** Within brackets so close to each other: （试行）. */
const REMARK = 8;

function isInRemark(characters: readonly string[], at: number): boolean {
  const before = characters.slice(Math.max(0, at - REMARK), at),
    after = characters.slice(at, at + REMARK);
  return before.lastIndexOf("（") > before.lastIndexOf("）") && after.includes("）");
}

function isWord(character: string): boolean {
  return character <= "\u00ff" && character !== " ";
}
