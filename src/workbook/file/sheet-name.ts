import { cutText } from "./xml-text";

const MAX_NAME = 31;

/**
 * Names that Excel accepts, one for each given and in their order: at most 31 characters, none of `[]:*?/\` or
 * controls, no apostrophe at the ends, not `History`, and no two alike whatever their case.
 */
export function legalSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>(["history"]);
  return names.map((name, k) => {
    const base = legalName(name) || `Sheet${k + 1}`;
    let legal = base;
    for (let n = 2; taken.has(legal.toLowerCase()); n++) legal = cutText(base, MAX_NAME - `(${n})`.length) + `(${n})`;
    taken.add(legal.toLowerCase());
    return legal;
  });
}

function legalName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, "_").replace(/\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "");
  const cut = cutText(plain.replace(/^['\s]+/, ""), MAX_NAME);
  let end = cut.length;
  while (end > 0 && /['\s]/.test(cut.charAt(end - 1))) end--;
  return cut.slice(0, end);
}

/** A sheet's name as formulas and defined names refer to it. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
