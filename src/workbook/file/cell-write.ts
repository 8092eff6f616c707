import type { Format, Formula, SheetColumn, Written } from "../ports";
import type { CellStyles, Look, Shade } from "./cell-styles";
import { MAX_FORMULA } from "./limits";
import { isRisky, type SharedTexts } from "./shared-texts";
import { escapeXml, fitCell, textElement } from "./xml-write";

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
  private readonly styles: CellStyles;
  private readonly texts: SharedTexts;
  /** Style numbers by look, then shade: asked for once a cell. */
  private readonly known: Partial<Record<Look, Partial<Record<Shade, number>>>> = {};

  constructor(column: SheetColumn, styles: CellStyles, texts: SharedTexts) {
    this.look = LOOKS[column.format];
    this.wrap = column.wrap === true;
    this.centred = column.centred === true;
    this.styles = styles;
    this.texts = texts;
  }

  /** The `c` element of a value at `reference`. */
  cell(reference: string, value: Written, shade: Shade): string {
    if (value === null) return `<c r="${reference}" s="${this.style(this.look, shade)}"/>`;
    if (typeof value === "string") return this.text(reference, value, shade);
    if (typeof value === "number") return this.number(reference, value, shade);
    return this.formula(reference, value, shade);
  }

  private text(reference: string, text: string, shade: Shade): string {
    if (text === "") return `<c r="${reference}" s="${this.style(this.look, shade)}"/>`;
    const number = this.texts.numberOf(text), risky = number < 0 ? isRisky(text) : this.texts.isRisky(number);
    const style = this.style(risky ? "quoted" : "text", shade);
    if (number >= 0) return `<c r="${reference}" s="${style}" t="s"><v>${number}</v></c>`;
    return `<c r="${reference}" s="${style}" t="inlineStr"><is>${textElement(fitCell(text))}</is></c>`;
  }

  private number(reference: string, value: number, shade: Shade): string {
    // No amount is ever infinite; if one were, an error shows, and neither a blank nor a zero does.
    if (!Number.isFinite(value)) return `<c r="${reference}" s="${this.style("plain", shade)}" t="e"><v>#NUM!</v></c>`;
    return `<c r="${reference}" s="${this.style(this.numberLook(value), shade)}"><v>${value}</v></c>`;
  }

  private numberLook(value: number): Look {
    if (this.look === "text") return "plain";
    if (this.look === "date") return value < 0 || value > LAST_DAY ? "plain" : Number.isInteger(value) ? "date" : "moment";
    return this.look === "integer" && !Number.isInteger(value) ? "plain" : this.look;
  }

  private formula(reference: string, { formula, value }: Formula, shade: Shade): string {
    const body = formula.startsWith("=") ? formula.slice(1) : formula;
    if (body === "" || body.length > MAX_FORMULA) return this.cell(reference, value, shade);
    const style = this.style(typeof value === "number" ? this.numberLook(value) : this.look === "text" ? "plain" : this.look, shade);
    const written = `<f>${escapeXml(body)}</f>`;
    if (typeof value === "number") return `<c r="${reference}" s="${style}">${written}${Number.isFinite(value) ? `<v>${value}</v>` : ""}</c>`;
    return `<c r="${reference}" s="${style}" t="str">${written}<v>${escapeXml(fitCell(value))}</v></c>`;
  }

  private style(look: Look, shade: Shade): number {
    const byShade = (this.known[look] ??= {});
    return (byShade[shade] ??= this.styles.of(look, shade, this.wrap, this.centred));
  }
}
