import { canonical } from "../identity/canonical";
import { SMALL_NUMBER, smallNumber } from "./numerals";

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 };

/** Numbers of standards (GB/T 36073-2018) and years (2025年) say nothing about a rank. */
const NOISE = /GB\s*\/?\s*T?\s*\d+(?:\.\d+)?(?:\s*[-—–]\s*\d{4})?|\d{4}\s*年/gi;

/**
 * The ranks that a certificate's text names, each once: 3, 3级, 三级, 第三级, L3, LEVEL 3, DCMM3级, III级, or a rank's name
 * (`names[i]` are the canonical names of rank i+1). A number that is no whole one (3.5) or negative counts as a rank of
 * its own, 0.
 */
export function ranksNamed(text: string, names: readonly (readonly string[])[]): number[] {
  let rest = text.normalize("NFKC").toUpperCase().replace(NOISE, " ");
  if (/^\s*[-−]\s*\d+(?:\.\d+)?\s*级?\s*$/.test(rest)) return [0];
  const found = new Set<number>();
  const plain = canonical(rest);
  names.forEach((words, i) => {
    if (words.some(w => plain.includes(w))) found.add(i + 1);
  });
  for (const m of rest.matchAll(/\d+\.\d+/g)) found.add(/\.0+$/.test(m[0]) ? Number(m[0]) : 0);
  rest = rest.replace(/\d+\.\d+/g, " ");
  for (const m of rest.matchAll(/\d+/g)) found.add(Number(m[0]));
  for (const m of rest.matchAll(new RegExp(`(${SMALL_NUMBER})\\s*[级級]|^\\s*(${SMALL_NUMBER})\\s*$`, "g"))) {
    const rank = smallNumber(m[1] ?? m[2] ?? "");
    if (rank !== null) found.add(rank);
  }
  for (const m of rest.matchAll(/(?<![A-Z])(VI|IV|V|I{1,3})(?![A-Z])/g)) found.add(ROMAN[m[1] as string] as number);
  return [...found];
}
