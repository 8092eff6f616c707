import { MAX_TEXT } from "./limits";

const FIVE = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Character data as its reader means it: line ends made one, then the five entities and character references resolved.
 */
export function resolveReferences(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return FIVE.get(name) ?? whole;
      const code = hex !== undefined ? Number(`0x${hex}`) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** A text of a cell or a name: references, then Excel's own escapes (`_x000D_`; ECMA-376 22.9.2.19, ST_Xstring). */
export function resolveText(raw: string): string {
  const text = resolveReferences(raw);
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
}

/** Raw text long enough to hold a full cell, even where every character is an escape. */
export const MAX_RAW_TEXT = MAX_TEXT * 10;

/** At most as much as a cell holds, without half a surrogate pair at the end. */
export function cutText(text: string, length: number = MAX_TEXT): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
