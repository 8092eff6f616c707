import type { Dice } from "../oracle/dice";
import { asZip64, makeZip, type MadePart } from "../workbook/file/zip-maker";
import { BOOK_CHANGES, RELATION_CHANGES, SHEET_CHANGES, STYLE_CHANGES, TEXT_CHANGES, type Change } from "./mutate-text";

/** Which changes suit a part. */
const BY_PART: readonly (readonly [RegExp, Readonly<Record<string, Change>>])[] = [
  [/worksheets\/[^/]+\.xml$/, SHEET_CHANGES],
  [/sharedStrings\.xml$/, TEXT_CHANGES],
  [/workbook\.xml$/, BOOK_CHANGES],
  [/\.rels$/, RELATION_CHANGES],
  [/styles\.xml$/, STYLE_CHANGES],
];
const MOST_CHANGES = 4;

/** What fields of the archive may say that is not so. */
const LIES: readonly ((part: MadePart, dice: Dice) => MadePart)[] = [
  (part, dice) => ({ ...part, declaredSize: dice.pick([0, 1, 0xfffffffe, 2 ** 31]) }),
  (part, dice) => ({ ...part, declaredCrc: dice.below(2 ** 31) }),
  (part, dice) => ({ ...part, flags: dice.pick([1, 8, 0x0800, 0xffff]) }),
  (part, dice) => ({ ...part, method: dice.pick([0, 9, 12, 99]) }),
  part => ({ ...part, stored: true }),
  (part, dice) => ({ ...part, name: dice.pick(["", "../x", part.name.toUpperCase(), part.name.replace(/\//g, "\\")]) }),
  (part, dice) => ({ ...part, packed: Uint8Array.from({ length: dice.below(50) }, () => dice.below(256)) }),
];

export interface Mutant {
  readonly bytes: Uint8Array;
  /** What was done to it. */
  readonly changes: readonly string[];
}

/** A package with a few things wrong. */
export function mutatePackage(parts: readonly MadePart[], dice: Dice): Mutant {
  const made = [...parts],
    changes: string[] = [];
  for (let n = 1 + dice.below(MOST_CHANGES); n > 0; n--) {
    const at = dice.below(made.length),
      part = made[at]!;
    if (dice.chance(12)) {
      made[at] = dice.pick(LIES)(part, dice);
      changes.push("zip field");
      continue;
    }
    const own = BY_PART.find(([name]) => name.test(part.name))?.[1];
    if (!own) continue;
    const name = dice.pick(Object.keys(own)),
      text = Buffer.from(part.data as Uint8Array).toString("utf8");
    made[at] = { ...part, data: Buffer.from((own[name] as Change)(text, dice)) };
    changes.push(name);
  }
  if (dice.chance(4)) made.push(dice.pick(made));
  let bytes: Uint8Array = makeZip(made);
  if (dice.chance(6)) {
    bytes = bytes.slice(0, dice.below(bytes.length));
    changes.push("package cut");
  }
  if (dice.chance(10)) {
    bytes = Uint8Array.from(bytes);
    for (let n = 1 + dice.below(20); n > 0 && bytes.length > 0; n--) bytes[dice.below(bytes.length)] = dice.below(256);
    changes.push("bytes");
  }
  if (changes.length > 0 && dice.chance(4) && !changes.includes("package cut") && !changes.includes("bytes")) {
    bytes = asZip64(bytes, dice.chance(50) ? null : dice.pick([0, 1, made.length + 1, 100_000, 1_000_000]));
    changes.push("zip64");
  }
  return { bytes, changes };
}

const SEPARATORS = [",", ";", "\t", "|", '"', "\n", "\r", "\0", "\ufeff", "'", "=", "，"];

/** A table in text with a few things wrong. */
export function mutateCsv(text: string, nasty: readonly string[], dice: Dice): Mutant {
  let made = text;
  const changes: string[] = [];
  for (let n = 1 + dice.below(MOST_CHANGES); n > 0; n--) {
    const at = dice.below(made.length + 1),
      rest = (by: string, length = 0): string => made.slice(0, at) + by + made.slice(at + length);
    switch (dice.below(6)) {
      case 0:
        made = rest(dice.pick(SEPARATORS).repeat(1 + dice.below(50)));
        changes.push("separators");
        break;
      case 1:
        made = rest(dice.pick(nasty));
        changes.push("text");
        break;
      case 2:
        made = rest("", dice.below(60));
        changes.push("gone");
        break;
      case 3:
        made = made.slice(0, at);
        changes.push("cut");
        break;
      case 4:
        made = made.replaceAll(",", dice.pick(SEPARATORS));
        changes.push("other separator");
        break;
      default:
        made = rest(made.slice(0, Math.min(made.length, 4000)));
        changes.push("twice");
    }
  }
  const encoded = encode(made, dice);
  for (let n = dice.chance(10) ? 5 : 0; n > 0 && encoded.length > 0; n--)
    encoded[dice.below(encoded.length)] = dice.below(256);
  return { bytes: encoded, changes };
}

function encode(text: string, dice: Dice): Uint8Array {
  switch (dice.below(4)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case 1:
      return Buffer.from(`\ufeff${text}`);
    default:
      return Buffer.from(text);
  }
}
