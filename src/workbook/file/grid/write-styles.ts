import { escapeXml } from "../xml-write";
import type { GridStyle } from "./grid";

/** Formats that a file names by number; the rest are numbered from here. */
const GENERAL = 0,
  TEXT = 49,
  FIRST_CUSTOM = 164;
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SIDE = 'style="thin"><color rgb="FFD0D0D0"/>';

/**
 * The style sheet of these looks, in their order; each twice: the second time with the quote prefix that keeps risky
 * text as text.
 */
export function stylesXml(styles: readonly GridStyle[]): string {
  const formats = new Numbered(),
    fonts = new Numbered(),
    fills = new Numbered();
  fills.of('<fill><patternFill patternType="none"/></fill>');
  fills.of('<fill><patternFill patternType="gray125"/></fill>');
  const entries = styles.map(style => ({
    style,
    font: fonts.of(fontXml(style)),
    fill: style.fill === null ? 0 : fills.of(fillXml(style.fill)),
    format:
      style.numberFormat === "General"
        ? GENERAL
        : style.numberFormat === "@"
          ? TEXT
          : FIRST_CUSTOM + formats.of(style.numberFormat),
  }));
  const xf = (quoted: boolean): string =>
    entries
      .map(
        ({ style, font, fill, format }) =>
          `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ""}` +
          ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
          `applyAlignment="1">${alignment(style)}</xf>`,
      )
      .join("");
  const numFmts = formats.all
    .map((code, k) => `<numFmt numFmtId="${FIRST_CUSTOM + k}" formatCode="${escapeXml(code)}"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${SPREADSHEET}">` +
    (numFmts === "" ? "" : `<numFmts count="${formats.all.length}">${numFmts}</numFmts>`) +
    `<fonts count="${fonts.all.length}">${fonts.all.join("")}</fonts><fills ` +
    `count="${fills.all.length}">${fills.all.join("")}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` +
    `<left ${SIDE}</left><right ${SIDE}</right><top ${SIDE}</top><bottom ${SIDE}</bottom><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${2 * styles.length}">${xf(false)}${xf(true)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Things numbered as they come up, each once. */
class Numbered {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.all.length);
    return this.all.push(item) - 1;
  }
}

function fontXml({ bold, size, color }: GridStyle): string {
  return `<font>${bold ? "<b/>" : ""}${size === null ? "" : `<sz val="${size}"/>`}${color === null ? "" : `<color rgb="${argb(color)}"/>`}<name val="等线"/><family val="2"/><charset val="134"/></font>`;
}

function fillXml(fill: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor ` +
    `indexed="64"/></patternFill></fill>`
  );
}

function alignment({ horizontal, vertical, wrap }: GridStyle): string {
  const part = (name: string, value: string | null): string => (value === null ? "" : ` ${name}="${value}"`);
  return `<alignment${part("horizontal", horizontal)}${part("vertical", vertical)}${wrap ? ' wrapText="1"' : ""}/>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
