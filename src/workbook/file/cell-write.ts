import type { Format, Formula, SheetColumn, Written } from "../ports";
import type { Shade } from "../fills";
import type { CellStyles, Ground, Look } from "./cell-styles";
import { MAX_FORMULA } from "./limits";
import { columnLetters } from "../column-letters";
import { isRisky, type SharedTexts } from "./shared-texts";
import { wraps } from "./sheet-measures";
import { asciiOf, type XmlBytes } from "./xml-bytes";
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

/** Words that a column may know by itself, and their length. */
const MOST_WORDS = 64,
  LONGEST_WORD = 100;

/** What stands between a cell's style and its value, by what that is, and behind it. */
const BLANK = asciiOf("/>"),
  SHARED = asciiOf(' t="s"><v>'),
  VALUE = asciiOf("><v>"),
  ERROR = asciiOf(' t="e"><v>'),
  END = asciiOf("</v></c>"),
  INLINE = asciiOf(' t="inlineStr"><is>'),
  END_INLINE = asciiOf("</is></c>");

/** What the cells of one workbook have in common: texts and styles, numbered as they come up. */
export interface InCommon {
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
}

/**
 * Writes the cells of one column. Only a Formula becomes a formula: text that begins like one (= + - @, tab, line end)
 * is text with a quote prefix, so that neither opening nor editing the cell makes a formula of it.
 */
export class CellWriter {
  private readonly look: Look;
  private readonly wrap: boolean;
  private readonly wrapInTotal: boolean;
  private readonly centred: boolean;
  private readonly start: Uint8Array;
  private readonly common: InCommon;
  private readonly on: Ground;
  /** What follows a cell's reference up to its type, by look, then shade: asked for once a cell. */
  private readonly known: Partial<Record<Look, Partial<Record<Shade, Uint8Array>>>> = {};
  /** Words that this column has shown before: few, which are found sooner than among all texts of a workbook. */
  private readonly words = new Map<string, number>();

  /** `at`: the column's place among all of them. */
  constructor(column: SheetColumn, at: number, all: number, common: InCommon, on: Ground = "sheet") {
    this.on = on;
    this.look = LOOKS[column.format];
    this.wrap = column.wrap === true;
    this.wrapInTotal = this.wrap && wraps(true, at, all);
    this.centred = column.centred === true;
    this.start = asciiOf(`<c r="${columnLetters(at)}`);
    this.common = common;
  }

  /** Writes the `c` element of row `row`. */
  cell(to: XmlBytes, row: number, written: Written, shade: Shade): void {
    to.ascii(this.start);
    to.number(row);
    const value = plain(written);
    if (typeof value === "number") this.number(to, value, shade);
    else if (value === null || value === "") {
      to.ascii(this.style(this.look, shade));
      to.ascii(BLANK);
    } else if (typeof value === "string") this.text(to, value, shade);
    else this.formula(to, value, shade);
  }

  private text(to: XmlBytes, text: string, shade: Shade): void {
    const { texts } = this.common,
      number = this.numberOf(text);
    if (number < 0) return this.longText(to, text, shade);
    to.ascii(this.style(texts.isRisky(number) ? "quoted" : "text", shade));
    to.ascii(SHARED);
    to.number(number);
    to.ascii(END);
  }

  private numberOf(text: string): number {
    const { words } = this,
      known = words.get(text);
    if (known !== undefined) return known;
    const number = this.common.texts.numberOf(text);
    if (number >= 0 && words.size < MOST_WORDS && text.length <= LONGEST_WORD) words.set(text, number);
    return number;
  }

  private longText(to: XmlBytes, text: string, shade: Shade): void {
    to.ascii(this.style(isRisky(text) ? "quoted" : "text", shade));
    to.ascii(INLINE);
    to.textElement(fitCell(text));
    to.ascii(END_INLINE);
  }

  private number(to: XmlBytes, value: number, shade: Shade): void {
    // No amount is ever infinite; if one were, an error shows, and neither a blank nor a zero does.
    const finite = Number.isFinite(value);
    to.ascii(this.style(finite ? this.numberLook(value) : "plain", shade));
    to.ascii(finite ? VALUE : ERROR);
    if (finite) to.number(value);
    else to.markup("#NUM!");
    to.ascii(END);
  }

  private numberLook(value: number): Look {
    if (this.look === "text") return "plain";
    if (this.look === "date")
      return value < 0 || value > LAST_DAY ? "plain" : Number.isInteger(value) ? "date" : "moment";
    if (this.look === "wan" && this.on !== "sheet") return isShort(value) ? "plain" : "wan";
    return this.look === "integer" && !Number.isInteger(value) ? "plain" : this.look;
  }

  private formula(to: XmlBytes, { formula, value }: Formula, shade: Shade): void {
    const body = formula.startsWith("=") ? formula.slice(1) : formula;
    to.ascii(
      this.style(
        typeof value === "number" ? this.numberLook(value) : this.look === "text" ? "plain" : this.look,
        shade,
      ),
    );
    to.markup(typeof value === "string" ? ' t="str"><f>' : "><f>");
    to.text(body);
    to.markup("</f>");
    if (typeof value === "string" || Number.isFinite(value)) {
      to.markup("<v>");
      to.text(typeof value === "string" ? fitCell(value) : String(value));
      to.markup("</v>");
    }
    to.markup("</c>");
  }

  private style(look: Look, shade: Shade): Uint8Array {
    const byShade = (this.known[look] ??= {}),
      wrap = shade === "total" ? this.wrapInTotal : this.wrap;
    return (byShade[shade] ??= asciiOf(`" s="${this.common.styles.of(look, shade, wrap, this.centred, this.on)}"`));
  }
}

/** A formula that Excel has no place for is written as its value. */
function plain(value: Written): Written {
  if (typeof value !== "object" || value === null) return value;
  const { length } = value.formula.startsWith("=") ? value.formula.slice(1) : value.formula;
  return length === 0 || length > MAX_FORMULA ? value.value : value;
}
