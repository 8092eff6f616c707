import { isUnit } from "../money/unit";
import type { ColumnOverride, Overrides } from "../roster/overrides";
import type { Meaning } from "../fields/meaning";
import { isSaid, printKept, readKept, type Kept, type Said } from "../workbook/kept";
import type { Correction } from "./survey";

/** What people put right about the sheets of a workbook, by sheet name; kept with it as JSON. */
export type Corrections = Readonly<Record<string, SheetCorrection>>;
export interface SheetCorrection {
  readonly on?: boolean;
  /** Worksheet row number (from 1) of the header's last line. */
  readonly headerRow?: number;
  readonly columns?: Readonly<Record<string, ColumnOverride>>;
}

const VERSION = 1;

/** What was kept. `meaningIn`: what a kept meaning is; what names none that there is is not believed at all. */
export function readCorrections(kept: string | null, meaningIn: (kept: unknown) => Meaning | null): Kept<Corrections> {
  return readKept(kept, VERSION, ({ sheets }) => {
    if (!isSaid(sheets)) return null;
    const read = Object.entries(sheets).map(([sheet, said]) => [sheet, correctionOf(said, meaningIn)] as const);
    return read.some(([, said]) => said === null) ? null : (Object.fromEntries(read) as Corrections);
  });
}

export function printCorrections(corrections: Corrections): string | null {
  const said = Object.entries(corrections).filter(([, correction]) => Object.keys(correction).length > 0);
  return said.length === 0 ? null : printKept(VERSION, { sheets: Object.fromEntries(said) });
}

/**
 * With one more correction; null in it takes back what was said before. Another header row takes the columns'
 * corrections with it.
 */
export function corrected(all: Corrections, sheet: string, said: Correction): Corrections {
  const before = all[sheet] ?? {};
  const on = said.on === undefined ? before.on : (said.on ?? undefined);
  const headerRow = said.headerRow === undefined ? before.headerRow : (said.headerRow ?? undefined);
  const kept = headerRow === before.headerRow ? (before.columns ?? {}) : {};
  const columns = { ...kept };
  for (const [key, override] of Object.entries(said.columns ?? {})) {
    if (override === null) delete columns[key];
    else columns[key] = { ...columns[key], ...override };
  }
  return {
    ...all,
    [sheet]: {
      ...(on === undefined ? {} : { on }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    },
  };
}

/** As the reading takes them. */
export function overridesOf(all: Corrections): ReadonlyMap<string, Overrides> {
  return new Map(
    Object.entries(all).map(([sheet, { headerRow, columns }]) => [
      sheet,
      {
        ...(headerRow === undefined ? {} : { headerRow: headerRow - 1 }),
        columns: new Map(Object.entries(columns ?? {})),
      },
    ]),
  );
}

function correctionOf(said: unknown, meaningIn: (kept: unknown) => Meaning | null): SheetCorrection | null {
  if (!isSaid(said)) return null;
  const { on, headerRow, columns } = said,
    read = columns === undefined ? {} : isSaid(columns) ? columnsOf(columns, meaningIn) : null;
  const known =
    (on === undefined || typeof on === "boolean") &&
    (headerRow === undefined || (Number.isSafeInteger(headerRow) && (headerRow as number) > 0));
  if (!known || read === null) return null;
  return {
    ...(on === undefined ? {} : { on }),
    ...(headerRow === undefined ? {} : { headerRow: headerRow as number }),
    ...(columns === undefined ? {} : { columns: read }),
  };
}

function columnsOf(
  columns: Said,
  meaningIn: (kept: unknown) => Meaning | null,
): Readonly<Record<string, ColumnOverride>> | null {
  const read = Object.entries(columns).map(([key, said]) => [key, columnOf(said, meaningIn)] as const);
  return read.some(([, said]) => said === null) ? null : (Object.fromEntries(read) as Record<string, ColumnOverride>);
}

function columnOf(said: unknown, meaningIn: (kept: unknown) => Meaning | null): ColumnOverride | null {
  if (!isSaid(said)) return null;
  const { meaning, unit } = said,
    known = meaning === undefined || meaning === null ? null : meaningIn(meaning);
  if ((meaning !== undefined && meaning !== null && known === null) || (unit !== undefined && !isUnit(unit)))
    return null;
  return { ...(meaning === undefined ? {} : { meaning: known }), ...(unit === undefined ? {} : { unit }) };
}
