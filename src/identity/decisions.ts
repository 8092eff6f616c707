/** A reviewer's word on two rows (indexes): that they are one project or applicant, or that they are not. */
export interface SamenessDecision {
  readonly kind: "same" | "different";
  readonly of: "project" | "applicant";
  readonly a: number;
  readonly b: number;
}

/** What rows look like: rows of one group with equal marks were grouped for the same reason. */
export interface Evidence {
  readonly strong: Int32Array;
  readonly weak: Int32Array;
}

/** The rows of a group that a decision names, by their evidence, so that what moves together is found at once. */
type Members = Map<string, Set<number>>;

function evidenceOf(of: Evidence, row: number): string {
  return `${of.strong[row]} ${of.weak[row]}`;
}

function membersOfNamed(groups: Int32Array, named: ReadonlySet<number>, evidence: Evidence): Map<number, Members> {
  const involved = new Map<number, Members>();
  for (const row of named) involved.set(groups[row] as number, new Map());
  for (let row = 0; row < groups.length; row++) {
    const members = involved.get(groups[row] as number);
    if (members !== undefined) enter(members, evidenceOf(evidence, row), row);
  }
  return involved;
}

function enter(members: Members, key: string, row: number): void {
  const rows = members.get(key);
  if (rows === undefined) members.set(key, new Set([row]));
  else rows.add(row);
}

function sizeOf(members: Members): number {
  let size = 0;
  for (const rows of members.values()) size += rows.size;
  return size;
}

/**
 * Which of two rows leaves when they are not the same: the one that was only guessed to belong (it has no code, no
 * number); of two alike, the second.
 */
function leaver(evidence: Evidence, a: number, b: number): number {
  return evidence.strong[a] === -1 && evidence.strong[b] !== -1 ? a : b;
}

/**
 * Applies reviewers' decisions to `groups`, in place, in their order; the later one holds. "Same" unites the two
 * groups. "Different" parts two rows of one group: with the row that leaves go the rows that have the same code
 * (number) and name, or the row alone where the two rows do not differ in these. Decisions that name no row are passed
 * over.
 *
 * @param unite whether two rows may be united at all (rows of two applicants never share a project)
 */
export function applyDecisions(
  groups: Int32Array,
  decisions: readonly SamenessDecision[],
  evidence: Evidence,
  unite: (a: number, b: number) => boolean,
): void {
  const sound = decisions.filter(d => d.a !== d.b && groups[d.a] !== undefined && groups[d.b] !== undefined);
  if (sound.length === 0) return;
  const involved = membersOfNamed(groups, new Set(sound.flatMap(d => [d.a, d.b])), evidence);
  let next = groups.reduce((highest, id) => Math.max(highest, id), 0) + 1;
  for (const { kind, a, b } of sound) {
    if (kind === "same" && groups[a] !== groups[b] && unite(a, b)) join(groups, involved, a, b);
    if (kind === "different" && groups[a] === groups[b]) part(groups, involved, evidence, [a, b], next++);
  }
}

function join(groups: Int32Array, involved: Map<number, Members>, a: number, b: number): void {
  let into = groups[a] as number,
    from = groups[b] as number;
  if (sizeOf(involved.get(from) as Members) > sizeOf(involved.get(into) as Members)) [into, from] = [from, into];
  const target = involved.get(into) as Members;
  for (const [key, rows] of involved.get(from) as Members) {
    for (const row of rows) {
      enter(target, key, row);
      groups[row] = into;
    }
  }
  involved.delete(from);
}

function part(
  groups: Int32Array,
  involved: Map<number, Members>,
  evidence: Evidence,
  [a, b]: readonly [number, number],
  fresh: number,
): void {
  const members = involved.get(groups[a] as number) as Members;
  const row = leaver(evidence, a, b),
    key = evidenceOf(evidence, row);
  const alike = members.get(key) as Set<number>;
  const leaving = evidenceOf(evidence, a) === evidenceOf(evidence, b) ? [row] : [...alike];
  const left: Members = new Map();
  for (const gone of leaving) {
    alike.delete(gone);
    enter(left, key, gone);
    groups[gone] = fresh;
  }
  if (alike.size === 0) members.delete(key);
  involved.set(fresh, left);
}
