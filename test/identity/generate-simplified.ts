import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";

const convert = Converter({ from: "t", to: "cn" });

/**
 * Characters that simplified text uses in their own right, in names above all, and that a traditional text also means by
 * them there: 乾 (乾坤, 乾元; 干燥 is written 乾燥 far more rarely), 吒 (哪吒), 薹 (蒜薹), 拚 (拚搏), 捱, 袷. They stay as they are.
 * 著 and 藉 need no rule: OpenCC leaves them. Others that simplified text merely tolerates (於 後 徵 夥 麽 摺 …) are folded.
 */
export const KEPT = "乾吒薹拚捱袷";

/** OpenCC's simplified form of one character, taken on until it stays (薴 → 苧 → 苎). */
export function simplifiedByOracle(character: string): string {
  const once = convert(character);
  return once === character ? once : simplifiedByOracle(once);
}

/** Every code point that can be Chinese and that NFKC leaves alone (the others never reach the table). */
export function* hanCharacters(): Generator<string> {
  for (const [from, through] of [[0x2e80, 0x2fdf], [0x3400, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x323af]] as const) {
    for (let point = from; point <= through; point++) {
      const character = String.fromCodePoint(point);
      if (character.normalize("NFKC") === character) yield character;
    }
  }
}

/** The pairs in code point order, traditional then simplified, without separators. */
export function generatePairs(): string {
  let pairs = "";
  for (const character of hanCharacters()) {
    const simplified = KEPT.includes(character) ? character : simplifiedByOracle(character);
    if (simplified !== character) pairs += character + simplified;
  }
  return pairs;
}

/** The text of src/identity/simplified-pairs.ts. */
export function generateSource(): string {
  const characters = [...generatePairs()];
  const lines: string[] = [];
  for (let i = 0; i < characters.length; i += 60) lines.push(`  "${characters.slice(i, i + 60).join("")}"`);
  return [
    "/**",
    " * Traditional characters and their simplified forms, alternating, in code point order. Generated from OpenCC's character",
    " * table (opencc-js, Apache-2.0) by test/identity/generate-simplified.ts; not to be edited.",
    " */",
    "export const SIMPLIFIED_PAIRS =",
    `${lines.join(" +\n")};`,
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("generate-simplified.ts")) {
  writeFileSync(join(process.cwd(), "src/identity/simplified-pairs.ts"), generateSource());
}
