import type { Format, Formula, SheetColumn } from "../ports";
import type { Shade } from "../fills";
import type { CellStyles, Ground, Look } from "./cell-styles";
import { PACKED } from "./packed-rows";
import { columnLetters } from "../column-letters";
import { isRisky } from "./shared-texts";
import { wraps } from "./sheet-measures";
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

/**
 * Writes the cells of one column. Only a Formula becomes a formula: text that begins like one (= + - @, tab, line end)
 * is text with a quote prefix, so that neither opening nor editing the cell makes a formula of it.
 */
export class CellWriter {
  private readonly look: Look;
  private readonly wrap: boolean;
  private readonly wrapInTotal: boolean;
  private readonly centred: boolean;
  private readonly start: string;
  private readonly styles: CellStyles;
  private readonly on: Ground;
  /** What follows a cell's reference up to its type, by look, then shade: asked for once a cell. */
  private readonly known: Partial<Record<Look, Partial<Record<Shade, string>>>> = {};

  /** `at`: the column's place among all of them. */
  constructor(column: SheetColumn, at: number, all: number, styles: CellStyles, on: Ground = "sheet") {
    this.on = on;
    this.look = LOOKS[column.format];
    this.wrap = column.wrap === true;
    this.wrapInTotal = this.wrap && wraps(true, at, all);
    this.centred = column.centred === true;
    this.start = `<c r="${columnLetters(at)}`;
    this.styles = styles;
  }

  /** Writes the `c` element of a packed cell in row `row`; true where that was `other`. */
  cell(
    to: XmlBytes,
    row: string,
    kind: number,
    value: number,
    other: Formula | string | undefined,
    shade: Shade,
  ): boolean {
    to.markup(this.start);
    to.markup(row);
    if (kind === PACKED.number) this.number(to, value, shade);
    else if (kind === PACKED.text || kind === PACKED.risky) {
      to.markup(this.style(kind === PACKED.risky ? "quoted" : "text", shade));
      to.markup(' t="s"><v>');
      to.markup(String(value));
      to.markup("</v></c>");
    } else if (kind === PACKED.other && other !== undefined) {
      if (typeof other === "string") this.longText(to, other, shade);
      else this.formula(to, other, shade);
      return true;
    } else {
      to.markup(this.style(this.look, shade));
      to.markup("/>");
    }
    return false;
  }

  private longText(to: XmlBytes, text: string, shade: Shade): void {
    to.markup(this.style(isRisky(text) ? "quoted" : "text", shade));
    to.markup(' t="inlineStr"><is>');
    to.textElement(fitCell(text));
    to.markup("</is></c>");
  }

  private number(to: XmlBytes, value: number, shade: Shade): void {
    // No amount is ever infinite; if one were, an error shows, and neither a blank nor a zero does.
    const finite = Number.isFinite(value);
    to.markup(this.style(finite ? this.numberLook(value) : "plain", shade));
    to.markup(finite ? "><v>" : ' t="e"><v>');
    to.markup(finite ? String(value) : "#NUM!");
    to.markup("</v></c>");
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
    to.markup(
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

  private style(look: Look, shade: Shade): string {
    const byShade = (this.known[look] ??= {}),
      wrap = shade === "total" ? this.wrapInTotal : this.wrap;
    return (byShade[shade] ??= `" s="${this.styles.of(look, shade, wrap, this.centred, this.on)}"`);
  }
}
