import { summarySheets } from "../roster/summary-sheets";
import type { Policy } from "../policy/model";
import { NO_OVERRIDES, type Overrides } from "../roster/overrides";
import { sheetKind, type SheetKind, type SheetStart } from "../roster/sheet-kind";
import type { Area, SheetInfo } from "../workbook/ports";
import type { SheetHead } from "./sheet-head";

/** A sheet that is not empty, as recognised. */
export interface Sheet {
  readonly info: SheetInfo;
  readonly used: Area;
  readonly start: SheetStart;
  readonly kind: SheetKind;
  /** Why a roster is not assessed unless somebody names it; null for every other sheet. */
  readonly aside: Aside | null;
}

export function recognise(
  { info, rows }: SheetHead,
  policy: Policy,
  overrides: Overrides = NO_OVERRIDES,
): Sheet | null {
  if (!info.used) return null;
  const start: SheetStart = { name: info.name, top: info.used.top, left: info.used.left, rows, merges: info.merges };
  return { info, used: info.used, start, kind: sheetKind(start, policy, overrides), aside: null };
}

/** It is hidden, or it only sums or restates other rosters. */
export type Aside = "hidden" | "summary";

/** The sheets that are not empty, as recognised; which rosters stand aside is seen by all of them together. */
export function recogniseAll(
  heads: readonly SheetHead[],
  policy: Policy,
  overrides: ReadonlyMap<string, Overrides> | undefined,
): readonly Sheet[] {
  const sheets = heads.flatMap(head => recognise(head, policy, overrides?.get(head.info.name)) ?? []);
  const more = new Map(heads.map(head => [head.info, head.more]));
  const starts = new Map(
    sheets.flatMap(sheet => {
      const { kind, used, start, info } = sheet;
      return kind.kind === "roster" && !info.hidden
        ? [[{ name: info.name, layout: kind.layout, rows: more.get(info) ?? start.rows, used }, sheet] as const]
        : [];
    }),
  );
  const summaries = new Set([...summarySheets([...starts.keys()])].map(start => starts.get(start)));
  return sheets.map(sheet => {
    if (sheet.kind.kind !== "roster") return sheet;
    return { ...sheet, aside: sheet.info.hidden ? "hidden" : summaries.has(sheet) ? "summary" : null };
  });
}
