import { LOOK_KEYS, type AnswerOf, type EvenLook, type Look, type LookKey, type LookValue } from "../cells";
import { a1, type Rect } from "../rect";
import { rangeAt } from "./excel-range";

const WHITE = "#FFFFFF";
/** What Excel says of cells that are not alike. */
const MIXED = null;

/** A fill's colour; a cell without a fill says that it is white and has no tint (office-js #4900). */
function fillOf(color: string | null | undefined, tint: number | null | undefined): string | null {
  return color === null ||
    color === undefined ||
    color === "" ||
    (color.toUpperCase() === WHITE && (tint === null || tint === undefined))
    ? null
    : color;
}

/** Asks for one column's look and width; what is not alike in all rows comes as undefined. */
export function askColumn(range: Excel.Range): () => AnswerOf["column"] {
  range.format.load("wrapText,horizontalAlignment,verticalAlignment,columnWidth");
  range.format.fill.load("color,tintAndShade");
  range.format.font.load("bold,size");
  const alike = <T>(value: T | null): T | undefined => (value === MIXED ? undefined : value);
  return () => {
    const { format } = range,
      color = alike(format.fill.color as string | null);
    return {
      width: format.columnWidth,
      look: {
        fill: color === undefined || color === "" ? undefined : fillOf(color, format.fill.tintAndShade),
        bold: alike(format.font.bold),
        size: alike(format.font.size),
        wrap: alike(format.wrapText),
        horizontal: alike(format.horizontalAlignment),
        vertical: alike(format.verticalAlignment),
      },
    };
  };
}

const ASKED: Readonly<Record<LookKey, Excel.CellPropertiesFormatLoadOptions>> = {
  fill: { fill: { color: true, tintAndShade: true } },
  bold: { font: { bold: true } },
  size: { font: { size: true } },
  wrap: { wrapText: true },
  horizontal: { horizontalAlignment: true },
  vertical: { verticalAlignment: true },
};
const TOLD: Readonly<Record<LookKey, (format: Excel.CellPropertiesFormat | undefined) => LookValue>> = {
  fill: format => fillOf(format?.fill?.color, format?.fill?.tintAndShade),
  bold: format => format?.font?.bold ?? false,
  size: format => format?.font?.size ?? 11,
  wrap: format => format?.wrapText ?? false,
  horizontal: format => format?.horizontalAlignment ?? "General",
  vertical: format => format?.verticalAlignment ?? "Bottom",
};
/** What a row says of a look that its cells do not share. */
const SHARED: Readonly<Record<LookKey, (format: Excel.CellPropertiesFormat | undefined) => boolean>> = {
  fill: format => (format?.fill?.color ?? MIXED) !== MIXED && format?.fill?.color !== "",
  bold: format => (format?.font?.bold ?? MIXED) !== MIXED,
  size: format => (format?.font?.size ?? MIXED) !== MIXED,
  wrap: format => (format?.wrapText ?? MIXED) !== MIXED,
  horizontal: format => (format?.horizontalAlignment ?? MIXED) !== MIXED,
  vertical: format => (format?.verticalAlignment ?? MIXED) !== MIXED,
};

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
  const look = (told: Excel.CellPropertiesFormat | undefined, shared: boolean): Partial<EvenLook> =>
    Object.fromEntries(keys.map(key => [key, shared && !SHARED[key](told) ? undefined : TOLD[key](told)]));
  if (by === "row") {
    const rows = range.getRowProperties({ format });
    return () => rows.value.map(row => [look(row.format, true)]);
  }
  const cells = range.getCellProperties({ format });
  return () => cells.value.map(row => row.map(cell => look(cell.format, false)));
}

const SET: Readonly<Record<LookKey, (format: Excel.RangeFormat, value: LookValue) => void>> = {
  fill: (format, value) => (value === null ? format.fill.clear() : void (format.fill.color = value as string)),
  bold: (format, value) => void (format.font.bold = value as boolean),
  size: (format, value) => void (format.font.size = value as number),
  wrap: (format, value) => void (format.wrapText = value as boolean),
  horizontal: (format, value) => void (format.horizontalAlignment = value as Excel.HorizontalAlignment),
  vertical: (format, value) => void (format.verticalAlignment = value as Excel.VerticalAlignment),
};

/** Gives areas of one sheet a look, in as few ranges as Excel takes. */
export function orderLook(sheet: Excel.Worksheet, areas: readonly Rect[], look: Readonly<Partial<Look>>): void {
  const [only] = areas,
    formats =
      only !== undefined && areas.length === 1
        ? [rangeAt(sheet, only).format]
        : addressLists(areas).map(list => sheet.getRanges(list).format);
  for (const format of formats) {
    for (const key of LOOK_KEYS) if (key in look) SET[key](format as Excel.RangeFormat, look[key]!);
  }
}

/** Excel takes no longer list of areas. */
const LONGEST_LIST = 8_000;

/** Rectangles as lists of addresses, none longer than Excel takes. */
function addressLists(rects: readonly Rect[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const rect of rects) {
    const address = a1(rect);
    if (list !== "" && list.length + address.length + 1 > LONGEST_LIST) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}
