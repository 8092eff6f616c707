import { distinctHeaders } from "../fields/distinct-headers";
import type { Unit } from "../money/amount-as-written";
import { readAs, type Layout, type LayoutColumn } from "./layout";
import type { Answer } from "./findings";
import { ByMeaning } from "../fields/by-meaning";
import { sameMeaning, type Meaning } from "../fields/meaning";

/**
 * What a person said about a column. `meaning: null`: it is not read. `unit`: of cells that name none; it beats what
 * the header says.
 */
export interface ColumnOverride {
  readonly meaning?: Meaning | null;
  readonly unit?: Unit;
  /** An answer to what was asked about the column that is no meaning: parts that add up, it fills another one in. */
  readonly answer?: Answer;
}

/** What a person put right about a roster sheet; what is left out is recognised as ever. */
export interface Overrides {
  /** Worksheet row (from 0) of the header's last line. */
  readonly headerRow?: number;
  /** The clause that all of the sheet is for, as written; no column has to say it then. */
  readonly clause?: string;
  /** An answer to what was asked about the sheet as a whole. */
  readonly answer?: Answer;
  /** By column key, as `columnKeys` gives it. */
  readonly columns: ReadonlyMap<string, ColumnOverride>;
}

export const NO_OVERRIDES: Overrides = { columns: new Map() };

/** A column's header, numbered where an earlier column of the table has the same. */
export function columnKeys(columns: readonly Pick<LayoutColumn, "header">[]): string[] {
  return distinctHeaders(columns.map(({ header }) => header));
}

/**
 * The layout as a person put it right: a meaning goes to the column that they gave it to, and away from the one that
 * had it.
 */
export function corrected(layout: Layout, { columns: said }: Overrides): Layout {
  if (said.size === 0) return layout;
  const keys = columnKeys(layout.columns),
    given = new ByMeaning<true>();
  for (const key of keys) {
    const meaning = said.get(key)?.meaning;
    if (meaning !== undefined && meaning !== null) given.set(meaning, true);
  }
  const used = new ByMeaning<true>();
  const columns = layout.columns.map((column, i): LayoutColumn => {
    const override = said.get(keys[i]!);
    const meaning =
      override?.meaning !== undefined
        ? firstOnly(override.meaning, used)
        : column.meaning !== null && given.at(column.meaning)
          ? null
          : column.meaning;
    const unit = override?.unit,
      addsUp = override?.answer === "parts";
    if (addsUp && override.meaning === undefined) return withUnit({ ...column, addsUp }, unit);
    if (sameMeaning(meaning, column.meaning) && unit === undefined)
      return override?.meaning === undefined ? column : { ...column, confidence: "exact", byPerson: true };
    return withUnit(
      {
        ...column,
        meaning,
        ...(override?.meaning === undefined ? {} : { confidence: "exact" as const, byPerson: true }),
      },
      unit,
    );
  });
  return { ...layout, ...readAs(columns) };
}

/** As if the header's lowest line said the unit: nothing that it says otherwise counts then. */
function withUnit(column: LayoutColumn, unit: Unit | undefined): LayoutColumn {
  return unit === undefined ? column : { ...column, unit, written: [`（${unit}）`, ...column.written] };
}

/** Two columns cannot mean the same: the first that was said to keeps it. */
function firstOnly(meaning: Meaning | null, used: ByMeaning<true>): Meaning | null {
  if (meaning === null || used.at(meaning)) return null;
  used.set(meaning, true);
  return meaning;
}
