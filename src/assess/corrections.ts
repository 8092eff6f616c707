import { isUnit } from "../money/unit";
import type { ColumnOverride, Overrides } from "../roster/overrides";
import type { Meaning } from "../fields/meaning";
import type { Correction } from "./survey";

/** What people put right about the sheets of a workbook, by sheet name; kept with it as JSON. */
export type Corrections = Readonly<Record<string, SheetCorrection>>;
export interface SheetCorrection {
  readonly on?: boolean;
  /** Worksheet row number (from 1) of the header's last line. */
  readonly headerRow?: number;
  readonly columns?: Readonly<Record<string, ColumnOverride>>;
}

/**
 * What was kept. Whatever is not as we write it (another version, a hand in it) is left out, never an error.
 * `meaningIn`: what a kept meaning is; null where there is none such.
 */
export function readCorrections(kept: string | null, meaningIn: (kept: unknown) => Meaning | null): Corrections {
  const all = parse(kept);
  if (!isRecord(all)) return {};
  return Object.fromEntries(
    Object.entries(all).flatMap(([sheet, said]) =>
      isRecord(said) ? [[sheet, correctionOf(said, meaningIn)] as const] : [],
    ),
  );
}

export function printCorrections(corrections: Corrections): string | null {
  const said = Object.entries(corrections).filter(([, correction]) => Object.keys(correction).length > 0);
  return said.length === 0 ? null : JSON.stringify(Object.fromEntries(said));
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

function correctionOf(
  said: Readonly<Record<string, unknown>>,
  meaningIn: (kept: unknown) => Meaning | null,
): SheetCorrection {
  const { on, headerRow, columns } = said;
  const read = isRecord(columns)
    ? Object.entries(columns).flatMap(([key, value]) => {
        const override = isRecord(value) ? columnOf(value, meaningIn) : {};
        return Object.keys(override).length === 0 ? [] : [[key, override] as const];
      })
    : [];
  return {
    ...(typeof on === "boolean" ? { on } : {}),
    ...(Number.isSafeInteger(headerRow) && (headerRow as number) > 0 ? { headerRow: headerRow as number } : {}),
    ...(read.length === 0 ? {} : { columns: Object.fromEntries(read) }),
  };
}

function columnOf(
  { meaning, unit }: Readonly<Record<string, unknown>>,
  meaningIn: (kept: unknown) => Meaning | null,
): ColumnOverride {
  const known = meaningIn(meaning);
  return {
    ...(known !== null || meaning === null ? { meaning: known } : {}),
    ...(isUnit(unit) ? { unit } : {}),
  };
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
