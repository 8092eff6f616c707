import { readLawText, type Path } from "./law-text";
import type { LawProblem } from "./problem";

/** Problems that say where they are in names (`clauses.4.1.grant.rate`) only, with their lines in the file. */
export function withLines(problems: readonly LawProblem[], text: string): LawProblem[] {
  if (problems.length === 0) return [];
  const { value, lineOf } = readLawText(text);
  return problems.map(problem => ({ ...problem, line: problem.line ?? lineOf(placeOf(value, problem.path)) }));
}

function placeOf(value: unknown, names: string): Path {
  return placeNamed(value, names).path;
}

/**
 * As far down as the names go, and what of them is left: entries of a list are named by their id, code or rank, or by
 * their number from 1.
 */
export function placeNamed(value: unknown, names: string): { readonly path: Path; readonly rest: string } {
  if (typeof value !== "object" || value === null) return { path: [], rest: names };
  const [step, rest] = Array.isArray(value) ? entryOf(value, names) : keyOf(value, names);
  if (step === null) return { path: [], rest: names };
  const below = placeNamed((value as Record<string | number, unknown>)[step], rest);
  return { path: [step, ...below.path], rest: below.rest };
}

type Step = readonly [step: string | number | null, rest: string];
const NONE: Step = [null, ""];

function keyOf(value: object, names: string): Step {
  const key = /^[A-Za-z_]{1,40}/.exec(names)?.[0] ?? "";
  return Object.hasOwn(value, key) ? [key, after(names, key)] : NONE;
}

function entryOf(entries: readonly unknown[], names: string): Step {
  const number = /^\[(\d{1,6})\]/.exec(names);
  if (number) return [Number(number[1]) - 1, after(names, number[0])];
  for (const [i, entry] of entries.entries())
    for (const name of namesOf(entry))
      if (names === name || (names.startsWith(name) && /^[.[]/.test(names.slice(name.length))))
        return [i, after(names, name)];
  const counted = Number(/^(\d{1,6})(?=\.|$)/.exec(names)?.[1] ?? "0");
  return counted > 0 && counted <= entries.length ? [counted - 1, after(names, String(counted))] : NONE;
}

function namesOf(entry: unknown): string[] {
  const { id, code, rank } = (entry ?? {}) as Readonly<Record<"id" | "code" | "rank", unknown>>;
  return [id, code, rank].filter(name => typeof name === "string");
}

function after(names: string, first: string): string {
  return names.slice(first.length).replace(/^\./, "");
}
