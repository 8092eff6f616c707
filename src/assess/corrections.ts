import type { Answer } from "../roster/findings";
import type { ColumnOverride, Overrides } from "../roster/overrides";
import type { Correction } from "./survey";

/** What people put right about the sheets of a workbook, by sheet name; kept on its sheet 读表设置. */
export type Corrections = Readonly<Record<string, SheetCorrection>>;
export interface SheetCorrection {
  /** Assessed, or left out. */
  readonly on?: boolean;
  /** Worksheet row number (from 1) of the header's last line. */
  readonly headerRow?: number;
  /** The clause that all of the sheet is for. */
  readonly clause?: string;
  readonly answer?: Answer;
  /** Whose answer it is; left out where nobody said. */
  readonly by?: string;
  /** By column key (`columnKeys`). */
  readonly columns?: Readonly<Record<string, ColumnOverride>>;
}

/**
 * With one more correction; null in it takes back what was said before. Another header row takes the columns'
 * corrections with it.
 */
export function corrected(all: Corrections, sheet: string, said: Correction): Corrections {
  const before = all[sheet] ?? {};
  const chosen = <T>(now: T | null | undefined, then: T | undefined): T | undefined =>
    now === undefined ? then : (now ?? undefined);
  const on = chosen(said.on, before.on),
    headerRow = chosen(said.headerRow, before.headerRow),
    clause = chosen(said.clause, before.clause),
    answer = chosen(said.answer, before.answer),
    by = said.answer === undefined ? before.by : said.by;
  const columns: Record<string, ColumnOverride> = {
    ...(headerRow === before.headerRow ? (before.columns ?? {}) : {}),
  };
  for (const [key, override] of Object.entries(said.columns ?? {})) {
    if (override === null) delete columns[key];
    else columns[key] = merged(columns[key], override);
  }
  return {
    ...all,
    [sheet]: {
      ...(on === undefined ? {} : { on }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(clause === undefined ? {} : { clause }),
      ...(answer === undefined ? {} : { answer, ...(by === undefined ? {} : { by }) }),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    },
  };
}

/** A column has one meaning or one answer; what is said last of the two holds. */
function merged(before: ColumnOverride | undefined, { meaning, unit, answer }: ColumnOverride): ColumnOverride {
  const says = meaning !== undefined || answer !== undefined,
    m = says ? meaning : before?.meaning,
    a = says ? answer : before?.answer,
    u = unit ?? before?.unit;
  return {
    ...(m === undefined ? {} : { meaning: m }),
    ...(a === undefined ? {} : { answer: a }),
    ...(u === undefined ? {} : { unit: u }),
  };
}

/** As the reading takes them. */
export function overridesOf(all: Corrections): ReadonlyMap<string, Overrides> {
  return new Map(
    Object.entries(all).map(([sheet, { headerRow, clause, answer, columns }]) => [
      sheet,
      {
        ...(headerRow === undefined ? {} : { headerRow: headerRow - 1 }),
        ...(clause === undefined ? {} : { clause }),
        ...(answer === undefined ? {} : { answer }),
        columns: new Map(Object.entries(columns ?? {})),
      },
    ]),
  );
}
