import type { Format, Formula, SheetColumn, Written } from "../ports";
import type { CellStyles, Look, Shade } from "./cell-styles";
import { MAX_FORMULA } from "./limits";
import { isRisky, type SharedTexts } from "./shared-texts";
import type { XmlBytes } from "./xml-bytes";
import { fitCell } from "./xml-write";

const LOOKS: Readonly<Record<Format, Look>> = { text: "text", yuan: "yuan", wan: "wan", integer: "integer", date: "date", formula: "yuan" };
/** 9999-12-31, the last day that Excel can show. */
const LAST_DAY = 2_958_465;

/**
 * Writes the cells of one column. Only a Formula becomes a formula: text that begins like one (= + - @, tab, line end) is
 * text with a quote prefix, so that neither opening nor editing the cell makes a formula of it.
 */
export class CellWriter {
  private readonly look: Look;
  private readonly wrap: boolean;
  private readonly centred: boolean;
  private readonly start: string;
  private readonly styles: CellStyles;
  private readonly texts: SharedTexts;
  /** What follows a cell's reference up to its type, by look, then shade: asked for once a cell. */
  private readonly known: Partial<Record<Look, Partial<Record<Shade, string>>>> = {};
  /** What stood in the row above often stands in this one too. */
  private above = "";
  private aboveNumber = -1;

  constructor(letters: string, column: SheetColumn, styles: CellStyles, texts: SharedTexts) {
    this.look = LOOKS[column.format];
    this.wrap = column.wrap === true;
    this.centred = column.centred === true;
    this.start = `<c r="${letters}`;
    this.styles = styles;
    this.texts = texts;
  }

  /** Writes the `c` element of a value in row `row`. */
  cell(to: XmlBytes, row: string, value: Written, shade: Shade): void {
    to.markup(this.start);
    to.markup(row);
    this.value(to, value, shade);
  }

  private value(to: XmlBytes, value: Written, shade: Shade): void {
    if (value === null || value === "") {
      to.markup(this.style(this.look, shade));
      to.markup("/>");
    } else if (typeof value === "string") this.text(to, value, shade);
    else if (typeof value === "number") this.number(to, value, shade);
    else this.formula(to, value, shade);
  }

  private text(to: XmlBytes, text: string, shade: Shade): void {
    const number = this.numberOf(text), risky = number < 0 ? isRisky(text) : this.texts.isRisky(number);
    to.markup(this.style(risky ? "quoted" : "text", shade));
    if (number >= 0) {
      to.markup(" t=\"s\"><v>");
      to.markup(String(number));
      to.markup("</v></c>");
    } else {
      to.markup(" t=\"inlineStr\"><is>");
      to.textElement(fitCell(text));
      to.markup("</is></c>");
    }
  }

  private numberOf(text: string): number {
    if (text === this.above) return this.aboveNumber;
    this.above = text;
    return (this.aboveNumber = this.texts.numberOf(text));
  }

  private number(to: XmlBytes, value: number, shade: Shade): void {
    // No amount is ever infinite; if one were, an error shows, and neither a blank nor a zero does.
    const finite = Number.isFinite(value);
    to.markup(this.style(finite ? this.numberLook(value) : "plain", shade));
    to.markup(finite ? "><v>" : " t=\"e\"><v>");
    to.markup(finite ? String(value) : "#NUM!");
    to.markup("</v></c>");
  }

  private numberLook(value: number): Look {
    if (this.look === "text") return "plain";
    if (this.look === "date") return value < 0 || value > LAST_DAY ? "plain" : Number.isInteger(value) ? "date" : "moment";
    return this.look === "integer" && !Number.isInteger(value) ? "plain" : this.look;
  }

  private formula(to: XmlBytes, { formula, value }: Formula, shade: Shade): void {
    const body = formula.startsWith("=") ? formula.slice(1) : formula;
    if (body === "" || body.length > MAX_FORMULA) return this.value(to, value, shade);
    to.markup(this.style(typeof value === "number" ? this.numberLook(value) : this.look === "text" ? "plain" : this.look, shade));
    to.markup(typeof value === "string" ? " t=\"str\"><f>" : "><f>");
    to.text(body);
    to.markup("</f>");
    if (typeof value === "string" || Number.isFinite(value)) {
      to.markup("<v>");
      to.text(typeof value === "string" ? fitCell(value) : String(value));
      to.markup("</v>");
    }
    to.markup("</c>");
  }

  private style(look: Look, shade: Shade): string {
    const byShade = (this.known[look] ??= {});
    return (byShade[shade] ??= `" s="${this.styles.of(look, shade, this.wrap, this.centred)}"`);
  }
}
