import { canonicalName, withoutRemark } from "./name-remark";
import { NO_TEXT, type PerRow } from "./numbering";

/** A cell of former names (曾用名) can hold several. */
const SEPARATOR = /[、，,；;/／|｜\n\r]+/;

const NONE: readonly string[] = [];

/** The canonical other names that a remark on an applicant's name gives: 新名（原旧名）. */
export function otherNamesOf(applicant: string): readonly string[] {
  const { otherNames } = withoutRemark(applicant);
  return otherNames.length === 0 ? NONE : otherNames.map(canonicalName);
}

/** The canonical former names of a row: those of its 曾用名 cell, and those that a remark on its name gives. */
export function formerNamesOf(cell: string, applicant: string): readonly string[] {
  const written = cell === "" ? [] : [cell, ...cell.split(SEPARATOR)];
  const others = otherNamesOf(applicant);
  if (written.length === 0) return others;
  return [...new Set([...written.map(canonicalName), ...others])].filter(name => name !== "");
}

/**
 * Names as ids, those made one that remarks join (新名（原旧名） and 旧名): all names of such a chain get one id, unless rows
 * with different valid codes carry them; then each name stays its own.
 *
 * @param names one id a row of canonical names, NO_TEXT where it has none
 * @param otherNames the canonical names that a remark gives, one list a row
 */
export function namesJoinedByRemarks(
  names: Int32Array,
  codes: Int32Array,
  canonicalNames: PerRow<string>,
  otherNames: PerRow<readonly string[]>,
): Int32Array {
  if (areNone(otherNames)) return names;
  const idOf = new Map<string, number>(),
    parents = new Map<number, number>();
  const rootOf = (id: number): number => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  names.forEach((id, row) => id !== NO_TEXT && idOf.set(canonicalNames.at(row)!, id));
  for (let row = 0; row < otherNames.length; row++)
    for (const other of otherNames.at(row)!) {
      const own = rootOf(names[row] as number),
        former = rootOf(idOf.get(other) ?? own);
      if (own !== NO_TEXT && own !== former) parents.set(Math.max(own, former), Math.min(own, former));
    }
  const several = rootsWithSeveralCodes(names.map(rootOf), codes);
  return names.map(id => (several.has(rootOf(id)) ? id : rootOf(id)));
}

function areNone(names: PerRow<readonly string[]>): boolean {
  for (let row = 0; row < names.length; row++) if (names.at(row)!.length > 0) return false;
  return true;
}

function rootsWithSeveralCodes(roots: Int32Array, codes: Int32Array): ReadonlySet<number> {
  const first = new Map<number, number>(),
    several = new Set<number>();
  for (const [row, root] of roots.entries()) {
    const code = codes[row] as number;
    if (code === NO_TEXT) continue;
    if (!first.has(root)) first.set(root, code);
    else if (first.get(root) !== code) several.add(root);
  }
  return several;
}

/**
 * The names that former names join, as ids: rows of one code whose names are linked by 曾用名 (one's former name is the
 * other's name, over any number of steps) get one id; all other names of the code their own.
 *
 * @param codes one id a row, -1 where it has no valid code
 * @param names one id a row of canonical names, -1 where it has none
 * @param formerNames canonical, one list a row (`formerNamesOf`)
 */
export function namesOrFormer(
  codes: Int32Array,
  names: Int32Array,
  canonicalNames: PerRow<string>,
  formerNames: PerRow<readonly string[]>,
): Int32Array {
  if (areNone(formerNames)) return names;
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
  canonicalNames: PerRow<string>,
  formerNames: PerRow<readonly string[]>,
): Links {
  const idOf = new Map<string, number>();
  for (let row = 0; row < names.length; row++)
    if (names[row] !== -1) idOf.set(canonicalNames.at(row)!, names[row] as number);
  const links: Links = new Map();
  for (let row = 0; row < names.length; row++) {
    const code = codes[row] as number;
    if (code === -1 || names[row] === -1) continue;
    for (const name of formerNames.at(row)!) {
      const former = idOf.get(name);
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
