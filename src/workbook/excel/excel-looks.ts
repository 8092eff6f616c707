import { LOOK_KEYS, type AnswerOf, type Look, type LookKey, type LookValue } from "../cells";
import { a1, type Rect } from "../rect";
import { rangeAt } from "./excel-asks";

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

/** Asks for looks cell by cell. */
export function askCellLooks(range: Excel.Range): () => Look[][] {
  const answer = range.getCellProperties({
    format: {
      fill: { color: true, tintAndShade: true },
      font: { bold: true, size: true },
      wrapText: true,
      horizontalAlignment: true,
      verticalAlignment: true,
    },
  });
  return () =>
    answer.value.map(row =>
      row.map(({ format }) => ({
        fill: fillOf(format?.fill?.color, format?.fill?.tintAndShade),
        bold: format?.font?.bold ?? false,
        size: format?.font?.size ?? 11,
        wrap: format?.wrapText ?? false,
        horizontal: format?.horizontalAlignment ?? "General",
        vertical: format?.verticalAlignment ?? "Bottom",
      })),
    );
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
