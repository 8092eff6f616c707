import { LONGEST_NAME } from "./edit";
import { hashText, mix, step } from "./hash";
import { syllablesOf } from "./homophones";

/** Texts up to this length get a key for each character left out; longer ones keys of their halves. */
const SHORT = 32;

/** Keys of which two texts share one if they differ in one character that sounds alike. */
export function homophoneKeys(text: string, seed: number): number[] {
  const keys: number[] = [];
  if (text.length > LONGEST_NAME) return keys;
  const after = hashesFromEnd(text);
  let before = seed | 0;
  for (let i = 0; i < text.length; i++) {
    const around = mix(before) + mix((after[i + 1] as number) + i);
    for (const syllable of syllablesOf(text.charAt(i)))
      keys.push(mix((around + Math.imul(syllable + 1, 0x3d4d51cb)) | 0));
    before = step(before, text.charCodeAt(i));
  }
  return keys;
}

/** At i: a hash of the characters from i on. */
function hashesFromEnd(text: string): Int32Array {
  const hashes = new Int32Array(text.length + 1);
  for (let i = text.length - 1; i >= 0; i--) hashes[i] = step(hashes[i + 1] as number, text.charCodeAt(i));
  return hashes;
}

/** Keys of which two texts share one if one character, put in, left out or replaced, makes one of the other. */
export function editKeys(text: string, seed: number): number[] {
  if (text.length > LONGEST_NAME) return [];
  return text.length <= SHORT ? deletionKeys(text, seed) : halfKeys(text, seed);
}

function deletionKeys(text: string, seed: number): number[] {
  const keys = [hashText(text, seed)];
  for (let i = 0; i < text.length; i++) keys.push(hashText(text.slice(0, i) + text.slice(i + 1), seed));
  return keys;
}

/**
 * One edit leaves either the first or the last half as it is. Two lengths a text, so that texts whose lengths differ by
 * one have a length of half in common.
 */
function halfKeys(text: string, seed: number): number[] {
  const halves = [Math.floor(text.length / 2), Math.floor((text.length - 1) / 2)];
  return [...new Set(halves)].flatMap(half => [
    hashText(text, seed + half, 0, half),
    hashText(text, ~(seed + half), text.length - half),
  ]);
}
