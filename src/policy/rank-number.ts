import { canonical } from "../identity/canonical";
import { SMALL_NUMBER, smallNumber } from "./numerals";

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 };

/** Numbers of standards (GB/T 36073-2018) and years (2025年) say nothing about a rank. */
const NOISE = /GB ?\/? ?T? ?\d{1,9}(?:\.\d{1,9})?(?: ?[-—–] ?\d{4})?|\d{4} ?年/gi;

const NUMBER = /\d+(?:\.\d+)?/g;

/**
 * The ranks that a certificate's text names, each once: 3, 3级, 三级, 第三级, L3, LEVEL 3, DCMM3级, III级, or a rank's name
 * (`names[i]` are the canonical names of rank i+1). A number that is no whole one (3.5) or negative counts as a rank of
 * its own, 0.
 */
export function ranksNamed(text: string, names: readonly (readonly string[])[]): number[] {
  let rest = text.normalize("NFKC").toUpperCase().replace(/\s+/g, " ").replace(NOISE, " ");
  if (/^[-−] ?\d+(?:\.\d+)? ?级?$/.test(rest.trim())) return [0];
  const found = new Set<number>();
  const plain = canonical(rest);
  names.forEach((words, i) => {
    if (words.some(w => plain.includes(w))) found.add(i + 1);
  });
  for (const [number] of rest.matchAll(NUMBER))
    found.add(!number.includes(".") || /\.0+$/.test(number) ? Number(number) : 0);
  rest = rest.replace(NUMBER, number => (number.includes(".") ? " " : number));
  for (const m of rest.matchAll(new RegExp(`(${SMALL_NUMBER})\\s*[级級]|^\\s*(${SMALL_NUMBER})\\s*$`, "g"))) {
    const rank = smallNumber(m[1] ?? m[2] ?? "");
    if (rank !== null) found.add(rank);
  }
  for (const m of rest.matchAll(/(?<![A-Z])(VI|IV|V|I{1,3})(?![A-Z])/g)) found.add(ROMAN[m[1] as string] as number);
  return [...found];
}
