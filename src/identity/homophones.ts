import { SYLLABLES } from "./syllables";

let syllables: Map<string, readonly number[]> | null = null;

/**
 * The syllables of a GB 2312 character as numbers, tones aside (several where it has several readings); none for
 * others.
 */
export function syllablesOf(character: string): readonly number[] {
  if (syllables === null) {
    syllables = new Map();
    for (const [syllable, group] of SYLLABLES.split(" ").entries()) {
      for (const member of group) syllables.set(member, [...(syllables.get(member) ?? []), syllable]);
    }
  }
  return syllables.get(character) ?? [];
}

/** Whether two different characters sound alike, tones aside (数 and 树, 智 and 制). */
export function soundAlike(a: string, b: string): boolean {
  const ofB = syllablesOf(b);
  return a !== b && syllablesOf(a).some(syllable => ofB.includes(syllable));
}
