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
}

export function recognise(
  { info, rows }: SheetHead,
  policy: Policy,
  overrides: Overrides = NO_OVERRIDES,
): Sheet | null {
  if (!info.used) return null;
  const start: SheetStart = { name: info.name, top: info.used.top, left: info.used.left, rows, merges: info.merges };
  return { info, used: info.used, start, kind: sheetKind(start, policy, overrides) };
}
