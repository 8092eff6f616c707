import { FIELD_NOTES } from "./field-notes";
import type { LawProblem } from "./problem";

const bareOf = (path: string): string => path.replace(/\[\]|\([^()]{0,60}\)/g, "");
/** Of notes on one field of several mechanisms those of the present form are told, which stand last here. */
const isPresent = (path: string): boolean => /grant\((?:rate|per-unit|fixed|recognised|brackets)\)/.test(path);
const BARE = new Map(
  Object.entries(FIELD_NOTES)
    .sort(([a], [b]) => Number(isPresent(a)) - Number(isPresent(b)))
    .map(([path, note]) => [bareOf(path), note]),
);
const NAMES: ReadonlySet<string> = new Set([...BARE.keys()].flatMap(path => path.split(".")));
const MECHANISMS = [
  ...new Set(Object.keys(FIELD_NOTES).flatMap(path => /^clauses\[\]\.grant\(([^()]{1,40})\)/.exec(path)?.[1] ?? [])),
];

/** The names of fields on the way to a place of a law's file (`clauses.4.2.grant.rate`), without ids and numbers. */
function fieldsOf(path: string): string[] {
  return path
    .replace(/\[\d{1,6}\]/g, "")
    .split(".")
    .filter(name => NAMES.has(name));
}

/**
 * What may stand at a place of a law's file (`clauses.4.2.grant.rate`), with an example where the field's note has one;
 * null where no field of the format is named.
 */
export function hintFor(path: string): string | null {
  const names = fieldsOf(path);
  if (names.at(-1) === "mechanism") return `mechanism：${MECHANISMS.join("、")}`;
  for (let length = names.length; length > 0; length--) {
    const note = BARE.get(names.slice(0, length).join("."));
    if (note !== undefined) return `${names.slice(0, length).at(-1)!}：${note}`;
  }
  return null;
}

/** What may stand where a law's file has a problem; null where the format names nothing for that place. */
export function hintOf({ path, message }: LawProblem): string | null {
  if (/没有写进任何(?:字段|条款)/.test(message)) return UNBOUND;
  return message.includes("未知的键") ? likeliestFirst(fieldsAt(path), message) : hintFor(path);
}

/** The fields of a place, the one that is written most alike in front (rankz: ranks). */
function likeliestFirst(fields: string | null, message: string): string | null {
  const wrong = /“([\w-]{2,40})”/.exec(message)?.[1];
  if (fields === null || wrong === undefined) return fields;
  const all = fields.split("、"),
    like = all.find(field => isAlike(field, wrong));
  return like === undefined ? fields : `${like}（像是它）、${all.filter(field => field !== like).join("、")}`;
}

/** One letter more, less, another, or two swapped; or one begins with the other. */
function isAlike(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [x, y] = [a.slice(from), b.slice(from)];
  return (
    x.slice(1) === y ||
    x === y.slice(1) ||
    x.slice(1) === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}

const UNBOUND =
  "rate、ceiling、amount、each、when、limits、years…（原文怎么说写进哪里，见 docs/policy-guide.md 的对照表），" +
  '或该条的 unused: [{ words: "含这个数的原话", because: "为什么用不上" }]';

/** The fields that may stand within a place, for one that is unknown there; null where the place has none. */
export function fieldsAt(path: string): string | null {
  const within = fieldsOf(path).join(".");
  const prefix = within === "" ? "" : `${within}.`;
  const fields = [...BARE.keys()]
    .filter(field => field.startsWith(prefix) && !field.slice(prefix.length).includes("."))
    .map(field => field.slice(prefix.length));
  return fields.length === 0 ? null : [...new Set(fields)].join("、");
}
