import { LOOK_KEYS, PLAIN_LOOK, type AnswerOf, type EvenLook, type Look, type LookKey, type LookValue } from "../cells";
import { addressLists } from "../open/address-lists";
import type { Rect } from "../rect";
import { rangeAt } from "./excel-range";

/** A format as Excel tells it of a cell, a row or a range; of cells that are not alike it says null. */
type Told = Excel.CellPropertiesFormat | Excel.RangeFormat | undefined;

const ASKED: Readonly<Record<LookKey, Excel.CellPropertiesFormatLoadOptions>> = {
  fill: { fill: { color: true, tintAndShade: true } },
  bold: { font: { bold: true } },
  size: { font: { size: true } },
  wrap: { wrapText: true },
  horizontal: { horizontalAlignment: true },
  vertical: { verticalAlignment: true },
};
const TOLD: Readonly<Record<LookKey, (format: Told) => LookValue | undefined>> = {
  fill: format => format?.fill?.color,
  bold: format => format?.font?.bold,
  size: format => format?.font?.size,
  wrap: format => format?.wrapText,
  horizontal: format => format?.horizontalAlignment,
  vertical: format => format?.verticalAlignment,
};

const WHITE = "#FFFFFF";

/** A cell without a fill says that it is white and has no tint (office-js #4900), or has no colour. */
function isUnfilled(format: Told): boolean {
  const color = format?.fill?.color ?? "";
  return color === "" || (color.toUpperCase() === WHITE && (format?.fill?.tintAndShade ?? null) === null);
}

/** A cell's look. */
function lookOf(format: Told, key: LookKey): LookValue {
  return key === "fill" && isUnfilled(format) ? null : (TOLD[key](format) ?? PLAIN_LOOK[key]);
}

/** The look of several cells; what is not alike in them is undefined. A colour that is not alike may come as "". */
function evenLook(format: Told, key: LookKey): LookValue | undefined {
  const told = TOLD[key](format) ?? null;
  return told === null || (key === "fill" && told === "") ? undefined : lookOf(format, key);
}

/** Asks for one column's look and width. */
export function askColumn(range: Excel.Range): () => AnswerOf["column"] {
  range.format.load("wrapText,horizontalAlignment,verticalAlignment,columnWidth");
  range.format.fill.load("color,tintAndShade");
  range.format.font.load("bold,size");
  return () => ({
    width: range.format.columnWidth,
    look: Object.fromEntries(LOOK_KEYS.map(key => [key, evenLook(range.format, key)])) as EvenLook,
  });
}

/** Asks for some looks cell by cell, or row by row. */
export function askLooks(
  range: Excel.Range,
  by: "cell" | "row",
  keys: readonly LookKey[],
): () => Partial<EvenLook>[][] {
  const { font, ...others } = Object.assign(
      {},
      ...keys.map(key => ASKED[key]),
    ) as Excel.CellPropertiesFormatLoadOptions,
    fonts = Object.assign({}, ...keys.map(key => ASKED[key].font ?? {})) as Excel.CellPropertiesFontLoadOptions,
    format = { ...others, ...(font ? { font: fonts } : {}) };
  if (by === "row") {
    const rows = range.getRowProperties({ format });
    return () => rows.value.map(row => [Object.fromEntries(keys.map(key => [key, evenLook(row.format, key)]))]);
  }
  const cells = range.getCellProperties({ format });
  return () =>
    cells.value.map(row => row.map(cell => Object.fromEntries(keys.map(key => [key, lookOf(cell.format, key)]))));
}

const SET: Readonly<Record<LookKey, (format: Excel.RangeFormat, value: LookValue) => void>> = {
  fill: (format, value) => (value === null ? format.fill.clear() : void (format.fill.color = value as string)),
  bold: (format, value) => void (format.font.bold = value as boolean),
  size: (format, value) => void (format.font.size = value as number),
  wrap: (format, value) => void (format.wrapText = value as boolean),
  horizontal: (format, value) => void (format.horizontalAlignment = value as Excel.HorizontalAlignment),
  vertical: (format, value) => void (format.verticalAlignment = value as Excel.VerticalAlignment),
};

/** Excel takes no longer list of areas. */
const LONGEST_LIST = 8_000;

/** Gives areas of one sheet a look, in as few ranges as Excel takes. */
export function orderLook(sheet: Excel.Worksheet, areas: readonly Rect[], look: Readonly<Partial<Look>>): void {
  const [only] = areas,
    formats =
      only !== undefined && areas.length === 1
        ? [rangeAt(sheet, only).format]
        : addressLists(areas, LONGEST_LIST).map(list => sheet.getRanges(list).format);
  for (const format of formats) {
    for (const key of LOOK_KEYS) if (key in look) SET[key](format as Excel.RangeFormat, look[key]!);
  }
}
