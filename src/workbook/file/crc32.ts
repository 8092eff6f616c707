/** CRC-32 as zip archives use it (ISO 3309), eight bytes at a time: parts of hundreds of megabytes pass through it. */
type Tables = readonly [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];
let made: Tables | null = null;

/** Made on first use: Node brings a checksum of its own. */
function tables(): Tables {
  if (made !== null) return made;
  const all: Uint32Array[] = [];
  for (let t = 0; t < 8; t++) {
    const table = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      if (t === 0) {
        let c = n;
        for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
        table[n] = c;
      } else {
        const previous = (all[t - 1] as Uint32Array)[n] as number;
        table[n] = ((all[0] as Uint32Array)[previous & 0xff] as number) ^ (previous >>> 8);
      }
    }
    all.push(table);
  }
  return (made = all as unknown as Tables);
}

/** The checksum of `bytes`, going on from that of the bytes before them (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables();
  let c = ~before;
  let k = 0;
  for (const stop = bytes.length - 7; k < stop; k += 8) {
    c ^=
      (bytes[k] as number) |
      ((bytes[k + 1] as number) << 8) |
      ((bytes[k + 2] as number) << 16) |
      ((bytes[k + 3] as number) << 24);
    c =
      (t7[c & 0xff] as number) ^
      (t6[(c >>> 8) & 0xff] as number) ^
      (t5[(c >>> 16) & 0xff] as number) ^
      (t4[c >>> 24] as number) ^
      (t3[bytes[k + 4] as number] as number) ^
      (t2[bytes[k + 5] as number] as number) ^
      (t1[bytes[k + 6] as number] as number) ^
      (t0[bytes[k + 7] as number] as number);
  }
  for (; k < bytes.length; k++) c = (t0[(c ^ (bytes[k] as number)) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
