import { canonical } from "./canonical";

/** A cell of former names (曾用名) can hold several. */
const SEPARATOR = /[、，,；;/／|｜\n\r]+/;

/**
 * The names that former names join, as ids: rows of one code whose names are linked by 曾用名 (one's former name is the
 * other's name, over any number of steps) get one id; all other names of the code their own.
 *
 * @param codes one id a row, -1 where it has no valid code
 * @param names one id a row of canonical names, -1 where it has none
 */
export function namesOrFormer(
  codes: Int32Array,
  names: Int32Array,
  canonicalNames: readonly string[],
  formerNames: readonly string[],
): Int32Array {
  const written = formerNames.findIndex(text => text !== "");
  if (written < 0) return names;
  const links = linked(codes, names, canonicalNames, formerNames);
  if (links.size === 0) return names;
  return names.map((name, row) => (codes[row] === -1 ? name : rootOf(links, codes[row] as number, name)));
}

/** By code, then name: the name that it leads to. */
type Links = Map<number, Map<number, number>>;

function rootOf(links: Links, code: number, name: number): number {
  const own = links.get(code);
  let root = name;
  for (let next = own?.get(root); next !== undefined; next = own?.get(root)) root = next;
  return root;
}

function linked(
  codes: Int32Array,
  names: Int32Array,
  canonicalNames: readonly string[],
  formerNames: readonly string[],
): Links {
  const idOf = new Map<string, number>();
  for (let row = 0; row < names.length; row++)
    if (names[row] !== -1) idOf.set(canonicalNames[row] as string, names[row] as number);
  const links: Links = new Map();
  for (let row = 0; row < names.length; row++) {
    const text = formerNames[row] as string,
      code = codes[row] as number;
    if (text === "" || code === -1 || names[row] === -1) continue;
    for (const part of [text, ...text.split(SEPARATOR)]) {
      const former = idOf.get(canonical(part));
      if (former !== undefined) link(links, code, names[row] as number, former);
    }
  }
  return links;
}

function link(links: Links, code: number, a: number, b: number): void {
  const rootA = rootOf(links, code, a),
    rootB = rootOf(links, code, b);
  if (rootA === rootB) return;
  const own = links.get(code) ?? new Map<number, number>();
  own.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  links.set(code, own);
}
