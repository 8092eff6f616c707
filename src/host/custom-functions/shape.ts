import type { Given, HostValue } from "../backend";
import { isError } from "../book/book";
import type { Parameter } from "./metadata";

/**
 * Arguments as Excel hands them to a custom function: a range as rows of cells where the parameter is a matrix, one
 * value where it is not; texts and numbers turned into the parameter's type before the code runs; an error among them
 * comes out at once unless the function takes errors; blank cells are 0, "" or false where a type is asked for, and
 * what `blanks` says where anything may come.
 */
export type Shaped = { readonly values: readonly unknown[] } | { readonly error: string };

export interface Blanks {
  readonly cell: 0 | "" | null;
  readonly inRange: 0 | "" | null;
}

export function shape(given: readonly Given[], parameters: readonly Parameter[], blanks: Blanks): Shaped {
  const last = parameters.at(-1),
    repeats = last?.repeating === true;
  if (given.length > parameters.length && !repeats) return { error: "#VALUE!" };
  const values: unknown[] = [],
    rest: unknown[] = [];
  const fixed = repeats ? parameters.slice(0, -1) : parameters;
  try {
    fixed.forEach((parameter, i) => values.push(one(given[i] ?? null, parameter, blanks)));
    if (repeats) for (const extra of given.slice(fixed.length)) rest.push(one(extra, last, blanks));
  } catch (problem) {
    if (problem instanceof Refused) return { error: problem.error };
    throw problem;
  }
  return { values: repeats ? [...values, rest] : values };
}

class Refused extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

function one(given: Given, parameter: Parameter, blanks: Blanks): unknown {
  if (given === null) {
    if (!parameter.optional && !parameter.repeating) throw new Refused("#VALUE!");
    return null;
  }
  if (parameter.matrix)
    return given.cells.map(row =>
      row.map(value => (value === "" && parameter.type === "any" ? blanks.inRange : within(value, parameter))),
    );
  // A range where one value is asked for would be spread over several cells; that is the engine's to do.
  if (given.cells.length !== 1 || given.cells[0]!.length !== 1) throw new Refused("#VALUE!");
  const value = given.cells[0]![0]!;
  return value === "" && given.reference !== null ? blank(parameter.type, blanks) : within(value, parameter);
}

const blank = (type: string, blanks: Blanks): unknown =>
  type === "string" ? "" : type === "boolean" ? false : type === "any" ? blanks.cell : 0;

function within(value: HostValue, { type, errors }: Parameter): unknown {
  if (isError(value)) {
    if (!errors) throw new Refused(String(value));
    return { type: "CustomFunctionError", code: value };
  }
  if (type === "number") {
    if (value === "") return 0;
    const number = Number(value);
    if (Number.isNaN(number)) throw new Refused("#VALUE!");
    return number;
  }
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") {
    if (typeof value === "string" && !/^(true|false)$/i.test(value)) throw new Refused("#VALUE!");
    return typeof value === "string" ? value.toLowerCase() === "true" : Boolean(value);
  }
  return value;
}
