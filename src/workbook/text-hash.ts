const OFFSET = 0x811c9dc5,
  PRIME = 0x01000193;

/** FNV-1a of a text's UTF-16 units, never 0. */
export function textHash(text: string): number {
  let hash = OFFSET;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), PRIME);
  return hash >>> 0 || 1;
}
