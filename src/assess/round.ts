import { readYear, yearWithin } from "../roster/year";
import type { Sheet } from "./recognised-sheet";

/**
 * The years that a roster sheet names: in its 年度 and 批次 columns, as far as its first rows show; else in its name; else
 * in the lines above its header. Ascending.
 */
export function yearsOf({ kind, start }: Sheet): readonly number[] {
  if (kind.kind !== "roster") return [];
  const { layout } = kind,
    below = start.rows.slice(layout.firstRow);
  const cells = (["year", "batch"] as const).flatMap(meaning => {
    const at = layout.by.get(meaning)?.index;
    return at === undefined ? [] : below.map(row => readYear(row[at] ?? null));
  });
  const named = only(cells);
  if (named.length > 0) return named;
  const ofName = only([yearWithin(start.name)]);
  return ofName.length > 0
    ? ofName
    : only(
        start.rows
          .slice(0, layout.headerRow)
          .flatMap(row => row.map(cell => (typeof cell === "string" ? yearOfTitle(cell) : -1))),
      );
}

/** 2026年度…申报汇总表; a date of filling in (2026年9月) counts too, a law's 2023年修订 in brackets does not. */
function yearOfTitle(text: string): number {
  const bare = text.replace(/[（(][^（）()]*[）)]/g, "");
  return /\d{4}\s*年/.test(bare.normalize("NFKC")) ? yearWithin(bare) : -1;
}

function only(years: readonly number[]): number[] {
  return [...new Set(years.filter(year => year > 0))].sort((a, b) => a - b);
}

/**
 * The latest year that any roster names, and for each roster whether it is of that round: naming no year counts as of
 * it.
 */
export function roundOf(sheets: readonly Sheet[]): { readonly year: number | null; isOf(sheet: Sheet): boolean } {
  const years = new Map(sheets.map(sheet => [sheet, yearsOf(sheet)] as const));
  const latest = Math.max(-1, ...[...years.values()].map(of => of.at(-1) ?? -1));
  return {
    year: latest < 0 ? null : latest,
    isOf: sheet => {
      const of = years.get(sheet) ?? [];
      return of.length === 0 || of.at(-1) === latest;
    },
  };
}
