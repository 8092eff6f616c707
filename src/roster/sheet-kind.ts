import { EARLIER_RESULT_SHEETS, RESULT_SHEETS } from "../fields/our-sheets";
import type { SheetStart } from "./sheet-start";
import type { OtherKind } from "./other-vocabulary";
import { FIELDS, type Field } from "../fields/table";
import type { Policy } from "../policy/model";
import { ownHeaders } from "../policy/own-columns";
import { withClauseByContent, withLevelByContent, withStatusByContent } from "./by-content";
import { chosenByValues } from "./by-values";
import { headerGrid, type HeaderGrid } from "./header-grid";
import { shown } from "./header-text";
import { findLayout, layoutEndingAt, type Layout } from "./layout";
import { corrected, NO_OVERRIDES, type Overrides } from "./overrides";
import { clauseInSheetName, readSection } from "./sections";
import { isPaper } from "./own-papers";
import { hasLedgerHeaders, otherByContent, recogniseOther, type OtherSheet } from "./other-sheets";

export type { SheetStart };

export type Missing = "applicant" | "clause" | "amount";

export type SheetKind =
  | { readonly kind: "roster"; readonly layout: Layout; readonly clauseOfName: string }
  | { readonly kind: "other"; readonly other: OtherSheet }
  /** Written by our own runs; never an input. */
  | { readonly kind: "result" }
  /** Much of a roster, but a column without which nothing can be told is missing. */
  | { readonly kind: "almost"; readonly missing: Missing; readonly layout: Layout }
  | { readonly kind: "unrelated" };

/** What a sheet can be, in a word. */
export type SheetKindName = Exclude<SheetKind["kind"], "other"> | OtherKind;

/** In a workbook of several policies the policy's short name stands behind the sheet's. */
const RESULTS = new RegExp(
  `^(?:${[...Object.values(RESULT_SHEETS), ...EARLIER_RESULT_SHEETS].join("|")})(?:（[^（）]{1,24}）)?(?: ?[(（]\\d+[)）])?$`,
);
const ALMOST_FROM = 3;

/** What a sheet is, by its name, its first rows and what a person put right about it. */
export function sheetKind(start: SheetStart, policy: Policy, overrides: Overrides = NO_OVERRIDES): SheetKind {
  if (RESULTS.test(start.name.trim()) || isPaper(start.name, start.rows)) return { kind: "result" };
  const grid = headerGrid(start.rows, start.merges, start.top, start.left);
  const found = layoutOf(grid, start, policy, overrides);
  const other = recogniseOther(start.name, start.rows);
  if (other) return { kind: "other", other };
  const byContent = otherByContent(start.name, start.rows, found !== null && paysFor(found));
  if (byContent) return { kind: "other", other: byContent };
  if (!found || hasLedgerHeaders(start.rows)) return { kind: "unrelated" };
  const clauseOfName = overrides.clause ?? clauseInSheetName(policy, start.name);
  // What a section or the sheet's name says, no column has to: 双跨 below 国家级平台 is the level.
  const levelled = withLevelByContent(withStatusByContent(found, start), start, policy),
    asksColumns = clauseOfName === "" && !hasSections(start, policy);
  const said = asksColumns ? withClauseByContent(levelled, start, policy) : levelled;
  const layout = corrected(chosenByValues(said, start, policy), overrides);
  const missing = missingIn(layout, start, policy, clauseOfName);
  if (missing === null) return { kind: "roster", layout, clauseOfName };
  const putRight = overrides.headerRow !== undefined || overrides.columns.size > 0 || overrides.clause !== undefined;
  const likely =
    putRight ||
    (layout.by.size - (layout.by.has("serial") ? 1 : 0) >= ALMOST_FROM &&
      (hasSubstance(layout) || layout.by.has("clause")));
  return likely ? { kind: "almost", missing, layout } : { kind: "unrelated" };
}

function layoutOf(
  grid: HeaderGrid,
  start: SheetStart,
  policy: Policy,
  { headerRow, columns }: Overrides,
): Layout | null {
  const said =
    headerRow === undefined ? null : layoutEndingAt(grid, headerRow - start.top, start.left, ownHeaders(policy));
  const found = said ?? findLayout(grid, start.left, ownHeaders(policy));
  if (found || columns.size === 0) return found;
  // Nothing recognises the sheet, but a person spoke of its columns: the line that has their headers is the header.
  const line = start.rows.findIndex(row => row.some(cell => typeof cell === "string" && columns.has(shown(cell))));
  return line < 0 ? null : layoutEndingAt(grid, line, start.left, ownHeaders(policy));
}

function missingIn(layout: Layout, start: SheetStart, policy: Policy, clauseOfName: string): Missing | null {
  const has = (field: Field): boolean => layout.by.has(field);
  if (!has("applicant")) return "applicant";
  if (!has("clause") && clauseOfName === "" && !hasSections(start, policy)) return "clause";
  if (hasSubstance(layout)) return null;
  // Support that is not money, or of one fixed sum, needs no figures: then the clause has to be a column, or a project
  // be named.
  return (has("clause") && layout.by.get("clause")?.confidence !== "weak") || has("project") ? null : "amount";
}

/** Columns that only what is applied for has: a basis, what was asked for, the review, a rent. */
const APPLIED_FOR: readonly Field[] = [
  "basis",
  "audited",
  "requested",
  "reviewed",
  "status",
  "appliedOn",
  "rent",
  "area",
  "contractArea",
  "sales",
  "inDistrict",
];

function paysFor(layout: Layout): boolean {
  return APPLIED_FOR.some(field => layout.by.has(field)) || layout.by.hasOwn;
}

function hasSubstance(layout: Layout): boolean {
  return layout.by.hasOwn || FIELDS.some(row => row.substance && layout.by.has(row.name));
}

/** A line of the first rows names a clause for those below. */
function hasSections(start: SheetStart, policy: Policy): boolean {
  return start.rows.some((row, r) => {
    const filled = row.filter(cell => cell !== null && cell !== "");
    if (filled.length === 0 || filled.filter(cell => typeof cell === "string").length > 2) return false;
    const wide = start.merges.some(m => m.top === start.top + r && m.columns >= 3);
    const section = readSection(
      policy,
      filled[0] ?? null,
      filled[1] ?? null,
      { alone: filled.length === 1, pair: false, wide, inTextColumn: false },
      r + 1,
    );
    return section !== null && section.clauseText !== "";
  });
}
