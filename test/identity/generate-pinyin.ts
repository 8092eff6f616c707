import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";

/** The 6 763 characters of GB 2312, in its order. */
export function gb2312(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (/^[\u4e00-\u9fff]$/.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** All readings of a character, without tones: 行 is xing, hang, heng. */
export function readings(character: string): string[] {
  return [...new Set(pinyin(character, { toneType: "none", multiple: true, type: "array" }))];
}

/** The characters by syllable, syllables in alphabetical order; a character with several readings stands under each. */
export function bySyllable(): [string, string][] {
  const groups = new Map<string, string>();
  for (const character of gb2312()) {
    for (const syllable of readings(character)) groups.set(syllable, (groups.get(syllable) ?? "") + character);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The text of src/identity/syllables.ts. The syllables themselves are not kept: that two characters share one is all
 * that counts.
 */
export function generateSource(): string {
  const groups = bySyllable()
    // In one order within a group, which packs better.
    .map(([, characters]) => [...characters].sort().join(""))
    .filter(characters => characters.length > 1);
  const lines: string[] = [];
  let line = "";
  for (const group of groups) {
    if (line.length + group.length > 90 && line !== "") {
      lines.push(line);
      line = "";
    }
    line += `${group} `;
  }
  lines.push(line.trimEnd());
  return [
    "/**",
    " * The characters of GB 2312 that sound alike, tones aside: one group a syllable, parted by " +
      "spaces; a character with",
    " * several readings stands in several groups. Generated from pinyin-pro (MIT) by " +
      "test/identity/generate-pinyin.ts; not",
    " * to be edited.",
    " */",
    "export const SYLLABLES =",
    `${lines.map(text => `  "${text}"`).join(" +\n")};`,
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("generate-pinyin.ts")) {
  writeFileSync(join(process.cwd(), "src/identity/syllables.ts"), generateSource());
}
