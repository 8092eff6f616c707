import { HEADER_FILL, SHADE_FILLS, SHADES, type Shade } from "../fills";

/** How a value is shown, apart from its colour. `plain` is a number in a column of text. */
export type Look = "text" | "quoted" | "yuan" | "wan" | "integer" | "date" | "moment" | "plain";

const FONT = "等线",
  /** As offices set tables: 黑体 heads 仿宋, above all 小标宋. */
  TABLE_FONT = "仿宋",
  HEAD_FONT = "黑体",
  TITLE_FONT = "方正小标宋简体";
/** GB2312, so that a program without the font picks another Chinese one. */
const CHARSET = 134;

const NUMBER_FORMATS: Readonly<Record<Look, number>> = {
  text: 49,
  quoted: 49,
  yuan: 4,
  wan: 164,
  integer: 1,
  date: 165,
  moment: 166,
  plain: 0,
};
/** 万元 keep their digits without a bare point at the end, which `0.######` would show for whole amounts. */
const CUSTOM_FORMATS =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00####"/>' +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" ' +
  'formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>';

/** Fonts and fills by their place in the style sheet. Fills 0 and 1 are reserved (ECMA-376 18.8.20). */
const FONTS = [
  font(11, false),
  font(11, true),
  font(16, true),
  font(10, false, { colour: "FF595959" }),
  font(11, false, { name: TABLE_FONT }),
  font(11, false, { name: HEAD_FONT }),
  font(20, false, { name: TITLE_FONT }),
  font(14, false, { name: TABLE_FONT }),
];
const PAPER = 4,
  PAPER_HEAD = 5,
  PAPER_HEADING = 6,
  RUNNING = 7;
const COLOURED = SHADES.filter(shade => SHADE_FILLS[shade] !== null),
  COLOURS = [HEADER_FILL, ...COLOURED.map(shade => SHADE_FILLS[shade])].map(colour => `FF${colour}`),
  HEADER_PLACE = 2;
const fillOf = (shade: Shade): number => (shade === "" ? 0 : HEADER_PLACE + 1 + COLOURED.indexOf(shade));
const THIN = 1;
const TOTAL = 2;
const BLACK = 3;

/** The styles of a sheet's first line, of the lines under it, and of its header: the same in every workbook. */
export const TITLE = 1,
  LINE = 2,
  HEADER = 3,
  PAPER_TITLE = 4,
  PAPER_LINE = 5,
  PAPER_HEADER = 6,
  SIGNATURE = 7;
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const FIXED = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(49, { font: 2, fill: 0, border: 0 }, '<alignment vertical="center" wrapText="1"/>'),
  xf(49, { font: 3, fill: 0, border: 0 }, '<alignment vertical="center" wrapText="1"/>'),
  xf(49, { font: 1, fill: HEADER_PLACE, border: THIN }, CENTRED),
  xf(49, { font: PAPER_HEADING, fill: 0, border: 0 }, CENTRED),
  xf(49, { font: PAPER, fill: 0, border: 0 }, '<alignment vertical="center" wrapText="1"/>'),
  xf(49, { font: PAPER_HEAD, fill: 0, border: BLACK }, CENTRED),
  xf(49, { font: RUNNING, fill: 0, border: 0 }, '<alignment horizontal="right" vertical="center" wrapText="1"/>'),
];

/** What a cell stands on: a sheet to work with, a paper's table, or its running text. */
export type Ground = "sheet" | "paper" | "running";

/** Papers are black on white; a sum is told by its letters. */
function inkOf(on: Ground, shade: Shade): Ink {
  const total = shade === "total";
  if (on === "sheet") return { font: total ? 1 : 0, fill: fillOf(shade), border: total ? TOTAL : THIN };
  if (on === "running") return { font: RUNNING, fill: 0, border: 0 };
  return { font: total ? PAPER_HEAD : PAPER, fill: 0, border: BLACK };
}

/** The styles that the cells of one workbook use, numbered as they come up. */
export class CellStyles {
  private readonly formats: string[] = [...FIXED];
  private readonly numbers = new Map<string, number>();

  /** The number of a data cell's style; `on`: what kind of sheet it stands on. */
  of(look: Look, shade: Shade, wrap: boolean, centred: boolean, on: Ground = "sheet"): number {
    const key = `${look} ${shade} ${wrap} ${centred} ${on}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    // A figure of a paper stands a little off the line.
    const off = on === "paper" && look !== "text" && look !== "quoted" ? ' horizontal="right" indent="1"' : "",
      aligned = `<alignment${centred ? ' horizontal="center"' : off} vertical="center"${wrap ? ' wrapText="1"' : ""}/>`;
    const number = this.formats.push(xf(NUMBER_FORMATS[look], inkOf(on, shade), aligned, look === "quoted")) - 1;
    this.numbers.set(key, number);
    return number;
  }

  /** The style sheet part. */
  xml(): string {
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      CUSTOM_FORMATS +
      counted("fonts", FONTS) +
      counted("fills", fills()) +
      counted("borders", borders()) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted("cellXfs", this.formats) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function font(size: number, bold: boolean, { colour = "FF000000", name = FONT } = {}): string {
  return (
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="${colour}"/><name ` +
    `val="${name}"/><family val="2"/><charset val="${CHARSET}"/></font>`
  );
}

function fills(): string[] {
  const soft = COLOURS.map(
    colour =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  return [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...soft,
  ];
}

function borders(): string[] {
  const side = (name: string, style: string, colour: string) =>
    `<${name} style="${style}"><color rgb="${colour}"/></${name}>`;
  const grey = "FFD0D0D0",
    black = "FF000000";
  const frame = (top: string, colour = grey) =>
    `<border>${side("left", "thin", colour)}${side("right", "thin", colour)}${top}${side("bottom", "thin", colour)}<diagonal/></border>`;
  return [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    frame(side("top", "thin", grey)),
    frame(side("top", "medium", "FF404040")),
    frame(side("top", "thin", black), black),
  ];
}

interface Ink {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

function xf(format: number, { font, fill, border }: Ink, alignment: string, quoted = false): string {
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ""}` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}
