import type { Format, Formula, SheetColumn, Written } from "../ports";
import type { Shade } from "../fills";
import { Ascii } from "./ascii";
import type { CellStyles, Ground, Look } from "./cell-styles";
import { MAX_FORMULA } from "./limits";
import { columnLetters } from "../column-letters";
import { isRisky, type SharedTexts } from "./shared-texts";
import { linesOf, linesOfWidth, wraps } from "./sheet-measures";
import type { XmlBytes } from "./xml-bytes";
import { isShort } from "../short-number";
import { fitCell } from "./xml-write";

const LOOKS: Readonly<Record<Format, Look>> = {
  text: "text",
  yuan: "yuan",
  wan: "wan",
  integer: "integer",
  date: "date",
  formula: "yuan",
};
/** 9999-12-31, the last day that Excel can show. */
const LAST_DAY = 2_958_465;

/** What stands between a cell's style and its value, by what that is, and behind it. */
const BLANK = "/>",
  SHARED = ' t="s"><v>',
  VALUE = "><v>",
  ERROR = ' t="e"><v>',
  INLINE = ' t="inlineStr"><is>',
  END = Ascii.of("</v></c>"),
  END_INLINE = Ascii.of("</is></c>");

/** What the cells of one workbook have in common: texts and styles, numbered as they come up. */
export interface InCommon {
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
}

/** Where the cells of a writer stand: a column among all of them, so many digits wide, in rows of one shade. */
export interface CellPlace {
  readonly column: SheetColumn;
  readonly at: number;
  readonly of: number;
  readonly width: number;
  readonly shade: Shade;
  readonly on: Ground;
}

/**
 * Writes the cells of one column in rows of one shade, and tells how many lines each takes. Only a Formula becomes a
 * formula: text that begins like one (= + - @, tab, line end) is text with a quote prefix, so that neither opening nor
 * editing the cell makes a formula of it.
 */
export class CellWriter {
  private readonly look: Look;
  private readonly wrap: boolean;
  private readonly start: Ascii;
  /** What follows a cell's reference up to its value, by its type, then its look: made when it is first needed. */
  private readonly known: Record<string, Partial<Record<Look, Ascii>>> = {};
  /** The same of what nearly all cells are. */
  private blank: Ascii | null = null;
  private shared: Ascii | null = null;
  private usual: Ascii | null = null;

  constructor(
    private readonly place: CellPlace,
    private readonly common: InCommon,
  ) {
    const { column, at, of, shade } = place;
    this.look = LOOKS[column.format];
    this.wrap = column.wrap === true && wraps(shade === "total", at, of);
    this.start = Ascii.of(`<c r="${columnLetters(at)}`);
  }

  /** Writes the `c` element of the row whose number is `row`, in digits. */
  cell(to: XmlBytes, row: Ascii, written: Written): number {
    if (typeof written === "string") return this.text(to, row, written);
    const value = plain(written);
    if (typeof value === "number") this.number(to, row, value);
    else if (value === null) this.nothing(to, row);
    // What takes a formula's place is no text that a row is as high as.
    else if (typeof value === "string") this.text(to, row, value);
    else this.formula(to, row, value);
    return 1;
  }

  /** The same of a text by its number in a list. */
  textIn(to: XmlBytes, row: Ascii, texts: readonly string[], at: number): number {
    const number = this.common.texts.numberIn(texts, at);
    if (number >= 0) return this.sharedText(to, row, number);
    const text = texts[at] ?? "";
    if (text !== "") return this.ownText(to, row, text);
    this.nothing(to, row);
    return 1;
  }

  private nothing(to: XmlBytes, row: Ascii): void {
    to.pieces(this.start, row, (this.blank ??= this.style(this.look, BLANK)));
  }

  private text(to: XmlBytes, row: Ascii, text: string): number {
    if (text !== "") {
      const number = this.common.texts.numberOf(text);
      return number < 0 ? this.ownText(to, row, text) : this.sharedText(to, row, number);
    }
    this.nothing(to, row);
    return 1;
  }

  private sharedText(to: XmlBytes, row: Ascii, number: number): number {
    const { texts } = this.common;
    to.pieces(
      this.start,
      row,
      texts.isRisky(number) ? this.style("quoted", SHARED) : (this.shared ??= this.style("text", SHARED)),
    );
    to.number(number);
    to.ascii(END);
    if (!this.wrap) return 1;
    const shown = texts.widthOf(number);
    return shown < 0 ? linesOf(texts.textOf(number), this.place.width) : linesOfWidth(shown, this.place.width);
  }

  /** A text that stands in the cell itself. */
  private ownText(to: XmlBytes, row: Ascii, text: string): number {
    to.pieces(this.start, row, this.style(isRisky(text) ? "quoted" : "text", INLINE));
    const fitting = fitCell(text),
      shown = to.textElement(fitting);
    to.ascii(END_INLINE);
    if (!this.wrap) return 1;
    return shown < 0 || fitting !== text ? linesOf(text, this.place.width) : linesOfWidth(shown, this.place.width);
  }

  private number(to: XmlBytes, row: Ascii, value: number): void {
    // No amount is ever infinite; if one were, an error shows, and neither a blank nor a zero does.
    if (Number.isFinite(value)) {
      const look = this.numberLook(value),
        style = look === this.look ? (this.usual ??= this.style(look, VALUE)) : this.style(look, VALUE);
      to.pieces(this.start, row, style);
      to.number(value);
    } else {
      to.pieces(this.start, row, this.style("plain", ERROR));
      to.markup("#NUM!");
    }
    to.ascii(END);
  }

  private numberLook(value: number): Look {
    const { look } = this;
    if (look === "text") return "plain";
    if (look === "date") return value < 0 || value > LAST_DAY ? "plain" : Number.isInteger(value) ? "date" : "moment";
    if (look === "wan" && this.place.on !== "sheet") return isShort(value) ? "plain" : "wan";
    return look === "integer" && !Number.isInteger(value) ? "plain" : look;
  }

  private formula(to: XmlBytes, row: Ascii, { formula, value }: Formula): void {
    const body = formula.startsWith("=") ? formula.slice(1) : formula,
      look = typeof value === "number" ? this.numberLook(value) : this.look === "text" ? "plain" : this.look;
    to.pieces(this.start, row, this.style(look, typeof value === "string" ? ' t="str"><f>' : "><f>"));
    to.text(body);
    to.markup("</f>");
    if (typeof value === "string" || Number.isFinite(value)) {
      to.markup("<v>");
      if (typeof value === "string") to.text(fitCell(value));
      else to.number(value);
      to.markup("</v>");
    }
    to.markup("</c>");
  }

  private style(look: Look, type: string): Ascii {
    const { shade, column, on } = this.place,
      byLook = (this.known[type] ??= {});
    return (byLook[look] ??= Ascii.of(
      `" s="${this.common.styles.of(look, shade, this.wrap, column.centred === true, on)}"${type}`,
    ));
  }
}

/** A formula that Excel has no place for is written as its value. */
function plain(value: Written): Written {
  if (typeof value !== "object" || value === null) return value;
  const { length } = value.formula.startsWith("=") ? value.formula.slice(1) : value.formula;
  return length === 0 || length > MAX_FORMULA ? value.value : value;
}
