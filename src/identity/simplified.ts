import { SIMPLIFIED_PAIRS } from "./simplified-pairs";

let table: Map<string, string> | null = null;

/** The table as a map from a traditional character to its simplified one; made once, on first use. */
export function simplifiedTable(): ReadonlyMap<string, string> {
  if (table !== null) return table;
  table = new Map();
  const characters = [...SIMPLIFIED_PAIRS];
  for (let i = 0; i < characters.length; i += 2) table.set(characters[i] as string, characters[i + 1] as string);
  return table;
}

/**
 * The text with each traditional character replaced by its simplified one, one for one and without regard to words.
 * Characters that simplified names use in their own right stay: 乾 (乾坤), 吒 (哪吒), 薹, 拚, 捱, 袷, 著, 藉.
 */
export function simplified(text: string): string {
  const map = simplifiedTable();
  let result = "";
  for (const character of text) result += map.get(character) ?? character;
  return result;
}
