import { isOn } from "./cell-looks";
import { MAX_TEXT } from "./limits";
import { MAX_RAW_TEXT, resolveText } from "./xml-text";

/** How much of a text is struck out. What is struck in a part only is no longer in the text. */
export type Struck = "all" | "part-left-out" | null;

/**
 * Joins the `t` elements of a shared or inline string; those inside a phonetic guide (`rPh`) are left out, and so are
 * runs that are struck out beside others that are not.
 */
export class TextGatherer {
  private whole = "";
  private struckOut = "";
  private raw = "";
  private inText = false;
  private inGuide = false;
  private isStruck = false;
  /** Of the text taken last. */
  struck: Struck = null;

  start(): void {
    this.whole = this.struckOut = this.raw = "";
    this.inText = this.inGuide = this.isStruck = false;
  }

  open(name: string, attributes: string): void {
    if (name === "rPh") this.inGuide = true;
    else if (name === "r") this.isStruck = false;
    else if (name === "strike") this.isStruck = isOn(attributes);
    else if (name === "t") this.inText = !this.inGuide;
  }

  close(name: string): void {
    if (name === "rPh") this.inGuide = false;
    else if (name === "r") this.isStruck = false;
    else if (name === "t" && this.inText) {
      this.inText = false;
      if (this.isStruck) this.struckOut = longer(this.struckOut, this.raw);
      else this.whole = longer(this.whole, this.raw);
      this.raw = "";
    }
  }

  text(source: string, from: number, to: number): void {
    if (!this.inText || this.raw.length > MAX_RAW_TEXT) return;
    this.raw += source.slice(from, Math.min(to, from + MAX_RAW_TEXT));
  }

  finish(): string {
    const { whole, struckOut } = this,
      all = struckOut.trim() !== "" && whole.trim() === "";
    this.struck = struckOut.trim() === "" ? null : all ? "all" : "part-left-out";
    this.start();
    return all ? struckOut : whole;
  }
}

function longer(text: string, raw: string): string {
  return text.length < MAX_TEXT ? text + resolveText(raw) : text;
}
