import { DIGITS, STEPS } from "./simplified-pairs";

let table: Map<string, string> | null = null;

/**
 * Where the packed characters are counted from, what their steps and digits begin at, and the step that means: and
 * further.
 */
const FIRST = 0x3400,
  STEP = 35,
  DIGIT = 48,
  LONGEST_STEP = 56;

/** The table as a map from a traditional character to its simplified one; made once, on first use. */
export function simplifiedTable(): ReadonlyMap<string, string> {
  if (table !== null) return table;
  table = new Map();
  let from = FIRST;
  for (let i = 0; i < STEPS.length; i++) {
    const step = STEPS.charCodeAt(i) - STEP,
      at = table.size;
    from += step;
    if (step !== LONGEST_STEP)
      table.set(
        String.fromCodePoint(from),
        String.fromCodePoint(DIGITS.reduce((sum, digits) => sum * 32 + digits.charCodeAt(at) - DIGIT, 0) + FIRST),
      );
  }
  return table;
}

/**
 * The text with each traditional character replaced by its simplified one, one for one and without regard to words.
 * Characters that simplified names use in their own right stay: 乾 (乾坤), 吒 (哪吒), 薹, 拚, 捱, 袷, 著, 藉.
 */
export function simplified(text: string): string {
  const map = simplifiedTable();
  let result = "",
    kept = 0,
    at = 0;
  for (const character of text) {
    const plain = map.get(character),
      next = at + character.length;
    if (plain !== undefined) {
      result += text.slice(kept, at) + plain;
      kept = next;
    }
    at = next;
  }
  return kept === 0 ? text : result + text.slice(kept);
}
