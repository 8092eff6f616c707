import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";

const convert = Converter({ from: "t", to: "cn" });

/**
 * Characters that simplified text uses in their own right, in names above all, and that a traditional text also means
 * by them there: 乾 (乾坤, 乾元; 干燥 is written 乾燥 far more rarely), 吒 (哪吒), 薹 (蒜薹), 拚 (拚搏), 捱, 袷. They stay as they are.
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
  for (const [from, through] of [
    [0x2e80, 0x2fdf],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x323af],
  ] as const) {
    for (let point = from; point <= through; point++) {
      const character = String.fromCodePoint(point);
      if (character.normalize("NFKC") === character) yield character;
    }
  }
}

/** The pairs in code point order, traditional then simplified. */
export function generatePairs(): [string, string][] {
  const pairs: [string, string][] = [];
  for (const character of hanCharacters()) {
    const simplified = KEPT.includes(character) ? character : simplifiedByOracle(character);
    if (simplified !== character) pairs.push([character, simplified]);
  }
  return pairs;
}

/** Where characters are counted from in the packed strings. */
const FIRST = 0x3400;
/** Characters that need no escape in a string, nor two bytes in a file: steps begin at “#”, digits at “0”. */
const STEP = 35,
  LONGEST_STEP = 56,
  DIGIT = 48,
  BITS = 5;

/** How far it is from one traditional character to the next; the longest step means: and further. */
function stepsOf(points: readonly number[]): string {
  let steps = "",
    at = FIRST;
  for (const point of points) {
    for (; point - at >= LONGEST_STEP; at += LONGEST_STEP) steps += String.fromCharCode(STEP + LONGEST_STEP);
    steps += String.fromCharCode(STEP + point - at);
    at = point;
  }
  return steps;
}

/** One digit of each point; apart, because the high ones repeat and pack well. */
function digitsOf(points: readonly number[], place: number): string {
  return points.map(point => String.fromCharCode(DIGIT + (((point - FIRST) >> (BITS * place)) & 31))).join("");
}

function quoted(text: string): string {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += 110) parts.push(`  "${text.slice(i, i + 110)}"`);
  return parts.join(" +\n");
}

/** The text of src/identity/simplified-pairs.ts. */
export function generateSource(): string {
  const [from, to] = [0, 1].map(k => generatePairs().map(pair => pair[k]!.codePointAt(0)!)) as [number[], number[]];
  return [
    "/**",
    " * Traditional characters and their simplified forms. Generated from OpenCC's character table (opencc-js, " +
      "Apache-2.0) by",
    " * test/identity/generate-simplified.ts; not to be edited. Packed for the bundles: how far it is from one " +
      "traditional character",
    " * to the next, and the simplified one in digits of five bits, each in a string of its own.",
    " */",
    `export const STEPS =\n${quoted(stepsOf(from))};`,
    "/** The digits from the highest to the lowest; each string has one for each character. */",
    `export const DIGITS: readonly string[] = ` +
      `[\n${[3, 2, 1, 0].map(place => quoted(digitsOf(to, place))).join(",\n")},\n];`,
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("generate-simplified.ts")) {
  writeFileSync(join(process.cwd(), "src/identity/simplified-pairs.ts"), generateSource());
}
