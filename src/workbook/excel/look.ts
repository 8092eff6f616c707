import { addressLists, runsOf, runsOfSame, type Rect } from "./rect";

/** What we change about how cells look, and therefore keep. A fill of null is none, which is not white. */
export const LOOK_KEYS = ["fill", "bold", "size", "wrap", "horizontal", "vertical"] as const;
export type LookKey = (typeof LOOK_KEYS)[number];
export type LookValue = string | number | boolean | null;
/** A column's looks: one value where all rows are alike, else one a row. */
export type ColumnLook = Readonly<Record<LookKey, LookValue | readonly LookValue[]>>;

const WHITE = "#FFFFFF";
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

/** Asks for one column's looks; what is not alike in all rows comes as undefined. */
export function askLook(range: Excel.Range): () => Readonly<Record<LookKey, LookValue | undefined>> {
  range.format.load("wrapText,horizontalAlignment,verticalAlignment");
  range.format.fill.load("color,tintAndShade");
  range.format.font.load("bold,size");
  const alike = <T>(value: T | null): T | undefined => (value === MIXED ? undefined : value);
  return () => {
    const { format } = range,
      color = alike(format.fill.color as string | null);
    return {
      fill: color === undefined || color === "" ? undefined : fillOf(color, format.fill.tintAndShade),
      bold: alike(format.font.bold),
      size: alike(format.font.size),
      wrap: alike(format.wrapText),
      horizontal: alike(format.horizontalAlignment),
      vertical: alike(format.verticalAlignment),
    };
  };
}

/** Asks for looks cell by cell. */
export function askCellLooks(range: Excel.Range): () => Readonly<Record<LookKey, LookValue>>[][] {
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

/** Gives cells one look. */
export function dress(range: Excel.Range, look: Partial<Readonly<Record<LookKey, LookValue>>>): void {
  for (const key of LOOK_KEYS) if (key in look) SET[key](range.format, look[key]!);
}

/** Gives rectangles of one sheet the same value of a look, in as few areas as the host takes. */
export function paint(sheet: Excel.Worksheet, key: LookKey, value: LookValue, rects: readonly Rect[]): void {
  for (const list of addressLists(rects))
    SET[key](list.includes(",") ? sheet.getRanges(list).format : sheet.getRange(list).format, value);
}

/** Puts looks of columns back, `top` being their first row and `columns` where each of them stands. */
export function putLooks(
  sheet: Excel.Worksheet,
  top: number,
  rows: number,
  columns: readonly number[],
  looks: readonly ColumnLook[],
): void {
  for (const key of LOOK_KEYS) {
    const groups = new Map<LookValue, Rect[]>();
    const add = (value: LookValue, rect: Rect): void => {
      const known = groups.get(value);
      if (known) known.push(rect);
      else groups.set(value, [rect]);
    };
    for (const { first, count, at } of runsOf(columns)) {
      for (const [k, width, value] of runsOfSame(looks.slice(at, at + count).map(look => JSON.stringify(look[key])))) {
        const parsed = JSON.parse(value) as LookValue | LookValue[],
          across = { left: first + k, columns: width };
        if (Array.isArray(parsed))
          for (const [row, many, each] of runsOfSame(parsed)) add(each, { top: top + row, rows: many, ...across });
        else add(parsed, { top, rows, ...across });
      }
    }
    for (const [value, rects] of groups) paint(sheet, key, value, rects);
  }
}
