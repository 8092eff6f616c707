import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellLook, HostValue, SheetSeed } from "../../host/backend";

/** A cell's raw value: what it holds, not how it is shown. "" is blank. */
export function valueOf(cell: Nullable<ICellData>): HostValue {
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}

/**
 * What a cell becomes when `value` is written into it; its look stays. A leading apostrophe makes text of whatever
 * follows.
 */
export function cellOf(value: HostValue): ICellData {
  const none = { f: null, si: null, p: null };
  if (value === "") return { ...none, v: null, t: null } as unknown as ICellData;
  if (typeof value === "number") return { ...none, v: value, t: CellValueType.NUMBER } as ICellData;
  if (typeof value === "boolean") return { ...none, v: value ? 1 : 0, t: CellValueType.BOOLEAN } as ICellData;
  if (value.startsWith("'")) return { ...none, v: value.slice(1), t: CellValueType.FORCE_STRING } as ICellData;
  if (value.length > 1 && value.startsWith("="))
    return { f: value, si: null, p: null, v: null, t: null } as unknown as ICellData;
  // Univer takes a text of digits for a number, wherever its cell is not formatted as text.
  const t = Number.isNaN(Number(value)) ? CellValueType.STRING : CellValueType.FORCE_STRING;
  return { ...none, v: value, t } as ICellData;
}

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

/** A look as Univer keeps it; what the look leaves out is left out here too. */
export function styleOf(look: CellLook): IStyleData {
  return {
    ...(look.numberFormat === undefined
      ? {}
      : { n: look.numberFormat === "General" ? null : { pattern: look.numberFormat } }),
    ...(look.fill === undefined ? {} : { bg: look.fill === null ? null : { rgb: look.fill } }),
    ...(look.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look.bold === undefined ? {} : { bl: look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(look.wrap === undefined ? {} : { tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(look.horizontal === undefined ? {} : { ht: HORIZONTAL[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { vt: VERTICAL[look.vertical] }),
  };
}

/** A cell that comes from outside; a formula with the value that it had. */
export function seededCell(cell: NonNullable<SheetSeed["cells"][number][number]>): ICellData {
  return typeof cell === "object"
    ? {
        ...cellOf(typeof cell.value === "string" && cell.value.startsWith("=") ? `'${cell.value}` : cell.value),
        f: cell.formula,
      }
    : cellOf(typeof cell === "string" && cell.startsWith("=") ? `'${cell}` : cell);
}
