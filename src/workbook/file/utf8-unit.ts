const LAST_OF_TWO_BYTES = 0x7ff;

/**
 * Writes a UTF-16 unit above ASCII that is no half of a pair, as UTF-8. Answers where the next one stands; there has to
 * be room for three bytes.
 */
export function putUnit(bytes: Uint8Array, at: number, unit: number): number {
  if (unit <= LAST_OF_TWO_BYTES) {
    bytes[at] = 0xc0 | (unit >> 6);
    bytes[at + 1] = 0x80 | (unit & 0x3f);
    return at + 2;
  }
  bytes[at] = 0xe0 | (unit >> 12);
  bytes[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  bytes[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
}

/** Whether a UTF-16 unit is a half of a pair. */
export function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
