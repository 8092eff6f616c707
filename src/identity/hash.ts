const { imul } = Math;

/**
 * A 31-bit hash of the characters `from` to `to` of a text, from `seed` on. Equal hashes only bring texts together to
 * be compared.
 */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = seed | 0;
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return mix(hash);
}

/** One character's share of a hash; 32 bits. */
export function step(hash: number, unit: number): number {
  return (imul(hash ^ unit, 0x01000193) + 0x9e37) | 0;
}

/** Spreads a 32-bit integer over 31 bits. */
export function mix(hash: number): number {
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & 0x7fffffff;
}
