import { canonical } from "./canonical";

const PLAIN = 1,
  OTHER = 2;
/** By UTF-16 unit, as far as names have brought them. */
const known = new Uint8Array(0x10000);

/**
 * Whether a name consists of ideographs, digits and capitals that are compared as they are, as nearly all names do: no
 * signs, brackets or spaces, nothing to fold.
 */
export function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if ((known[unit] || met(unit)) === OTHER) return false;
  }
  return true;
}

function met(unit: number): number {
  const character = String.fromCharCode(unit),
    isPlain = /^[0-9A-Z\u4e00-\u9fff]$/.test(character) && canonical(character) === character;
  return (known[unit] = isPlain ? PLAIN : OTHER);
}
