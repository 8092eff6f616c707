import { maybe } from "../mechanisms/mechanism";
import type { Budget, Exclusive, RosterExample, Split } from "./model";
import type { Path, PhraseReader } from "./phrase-reader";
import type { LawFile } from "./schema";

/** What a law's file says over its clauses: exclusive groups, a budget, shares, examples. */
export interface Shared {
  readonly exclusive: readonly Exclusive[] | null;
  readonly budget: Budget | null;
  readonly split: readonly Split[];
  readonly examples: readonly RosterExample[];
}

export function readShared(law: LawFile, reader: PhraseReader): Shared {
  const clausesAt = (ids: readonly string[] | undefined, path: Path) => clausesNamed(law, ids, path, reader);
  return {
    exclusive:
      law.exclusive === undefined
        ? null
        : "none" in law.exclusive
          ? []
          : law.exclusive.map((group, i) => ({
              ...group,
              clauses: clausesAt(group.clauses, ["exclusive", i, "clauses"]),
            })),
    budget:
      law.budget === undefined
        ? null
        : {
            ...law.budget,
            words: law.budget.words ?? null,
            amount: maybe(law.budget.amount, w => reader.amount(w, ["budget", "amount"])),
          },
    split: law.split.map((file, i) => ({
      of: file.of,
      article: file.article ?? law.clauses.find(c => (file.clauses ?? [c.id]).includes(c.id))?.article ?? "",
      words: file.words ?? null,
      clauses: clausesAt(file.clauses, ["split", i, "clauses"]),
      parts: file.parts.map((part, k) => ({
        label: part.label,
        share: reader.rate(part.share, ["split", i, "parts", k, "share"]),
      })),
    })),
    examples: law.examples.map((file, i) => ({
      title: file.title,
      rows: file.rows.map((row, k) => {
        const amount = (words: string | undefined, field: string) =>
          maybe(words, w => reader.amount(w, ["examples", i, "rows", k, field]));
        return {
          clause: row.clause,
          applicant: row.applicant ?? null,
          project: row.project ?? null,
          given: row.given,
          computes: amount(row.computes, "computes"),
          proposes: amount(row.proposes, "proposes"),
          outcome: row.outcome ?? null,
        };
      }),
    })),
  };
}

/** Indexes of the clauses that a list names; without a list, of all. */
export function clausesNamed(
  law: LawFile,
  ids: readonly string[] | undefined,
  path: Path,
  reader: PhraseReader,
): number[] {
  return (ids ?? law.clauses.map(c => c.id)).flatMap(id => {
    const k = law.clauses.findIndex(c => c.id === id);
    if (k < 0) reader.fail(path, `没有条款“${id}”`);
    return k < 0 ? [] : [k];
  });
}
