import { fenOf } from "../money/fen";
import { hundredthsOf } from "../money/hundredths";
import { readAmount, readShare } from "../money/amount-as-written";
import { percent } from "../money/print";
import { fenInWords } from "../explain/in-words";
import { mechanismOf } from "../mechanisms/registry";
import type { Quoted } from "../mechanisms/quoted";
import type { Clause, Policy } from "../policy/model";
import type { Wording } from "../text/texts";
import type { FigureToTry } from "./workplace/readings";
import { TaskProblem } from "./task-problem";

const NAMES = ["rate", "ceiling"] as const;
type Name = (typeof NAMES)[number];

/** A figure of a clause, of its own or of one of its levels (an index into them). */
export interface FigureAt {
  readonly clause: string;
  readonly name: Name;
  readonly level: number | null;
}

/** The rates and ceilings of a policy's clauses, as they are. */
export function figuresOf(policy: Policy, texts: Wording): FigureToTry[] {
  return policy.clauses.flatMap(clause =>
    NAMES.flatMap(name =>
      placesIn(clause, name).map(({ level, quoted }) => ({
        clause: clause.id,
        title: clause.title,
        name,
        level,
        levelName: level === null ? "" : clause.levels[level]!.label,
        value: name === "rate" ? percent(quoted.value) : fenInWords(texts, fenOf(quoted.value)),
        words: quoted.words,
      })),
    ),
  );
}

/** The policy with another figure, as typed (25%, 800万). It is a trial and never in force. */
export function withFigure(policy: Policy, { clause: id, name, level }: FigureAt, typed: string): Policy {
  const value = name === "rate" ? basisPoints(typed) : fen(typed),
    clause = policy.clauses.find(one => one.id === id),
    place = clause && placesIn(clause, name).find(one => one.level === level);
  if (!clause || !place) throw new TaskProblem("bad-amount", { text: typed.trim() });
  const figure: Quoted<number> = { ...place.quoted, value };
  const changed: Clause =
    level === null
      ? { ...clause, grant: { ...clause.grant, [name]: figure } as Clause["grant"] }
      : { ...clause, levels: clause.levels.map((one, k) => (k === level ? { ...one, [name]: figure } : one)) };
  return { ...policy, clauses: policy.clauses.map(one => (one === clause ? changed : one)) };
}

/** Where a figure stands: with the clause's grant, or with levels. */
function placesIn(clause: Clause, name: Name): { readonly level: number | null; readonly quoted: Quoted<number> }[] {
  const own = mechanismOf(clause.grant).figures(clause)[name];
  if (own === undefined) return [];
  const grant = clause.grant as unknown as Readonly<Record<string, unknown>>;
  return [
    // A figure that stands deeper in the grant is a matter of its parts.
    ...(own !== null && grant[name] === own ? [{ level: null, quoted: own }] : []),
    ...clause.levels.flatMap((one, level) => {
      const quoted = one[name];
      return quoted === null ? [] : [{ level, quoted }];
    }),
  ];
}

function fen(typed: string): number {
  const read = readAmount(typed, "元"),
    value = read.kind === "value" ? hundredthsOf(read.value) : null;
  if (value === null) throw new TaskProblem("bad-amount", { text: typed.trim() });
  return value;
}

/** 25%, 25 and 0.25 are all a quarter. */
function basisPoints(typed: string): number {
  const read = readShare(typed),
    points = read.kind === "value" ? hundredthsOf(read.value) : null;
  if (points === null) throw new TaskProblem("bad-amount", { text: typed.trim() });
  return points;
}
