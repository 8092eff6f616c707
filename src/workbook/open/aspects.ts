import { readNumberFormat, showsOtherwise } from "../../money/number-format";
import type { AnswerOf } from "../cells";
import type { Block, CellAspect } from "../ports";

/** What was told of a run of columns, the first of which is `first` of the block's. */
interface OfRun<T> {
  readonly first: number;
  readonly cells: T;
}

/** What cells of a block have beside their values. */
export interface Aspects {
  readonly size: number;
  /** Columns of the block in which a number shows otherwise. */
  readonly columnsFormatted: readonly number[];
  readonly at: (r: number, c: number) => CellAspect | null;
}

/**
 * What is struck out in a block, and which of its numbers show something else than their own figures. Excel does not
 * tell which part of a text is struck.
 */
export function aspectsOf(
  { at: { columns }, cells }: Block,
  told: {
    readonly struck: readonly OfRun<AnswerOf["struck-cells"] | null>[];
    readonly formats: readonly OfRun<readonly (readonly string[])[]>[];
  },
): Aspects {
  const found = new Map<number, CellAspect>(),
    formatted = new Set<number>(),
    codes = new Map<string, boolean>();
  const tells = (code: string): boolean => {
    let known = codes.get(code);
    if (known === undefined) codes.set(code, (known = showsOtherwise(readNumberFormat(code))));
    return known;
  };
  for (const { first, cells: rows } of told.formats)
    rows.forEach((row, r) =>
      row.forEach((format, k) => {
        const c = first + k;
        if (typeof cells[r]?.[c] !== "number" || !tells(format)) return;
        found.set(r * columns + c, { format });
        formatted.add(c);
      }),
    );
  for (const { first, cells: rows } of told.struck)
    rows?.forEach((row, r) =>
      row.forEach((struck, k) => {
        const place = r * columns + first + k;
        if (struck !== false && (cells[r]?.[first + k] ?? null) !== null)
          found.set(place, { ...found.get(place), struck: struck === true ? "all" : "part-unknown" });
      }),
    );
  return {
    size: found.size,
    columnsFormatted: [...formatted],
    at: (r, c) => found.get(r * columns + c) ?? null,
  };
}
