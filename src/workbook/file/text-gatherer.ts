import { MAX_TEXT } from "./limits";
import { MAX_RAW_TEXT, resolveText } from "./xml-text";

/** Joins the `t` elements of a shared or inline string; those inside a phonetic guide (`rPh`) are left out. */
export class TextGatherer {
  private whole = "";
  private raw = "";
  private inText = false;
  private inGuide = false;

  start(): void {
    this.whole = "";
    this.raw = "";
    this.inText = false;
    this.inGuide = false;
  }

  open(name: string): void {
    if (name === "rPh") this.inGuide = true;
    else if (name === "t") this.inText = !this.inGuide;
  }

  close(name: string): void {
    if (name === "rPh") this.inGuide = false;
    else if (name === "t" && this.inText) {
      this.inText = false;
      if (this.whole.length < MAX_TEXT) this.whole += resolveText(this.raw);
      this.raw = "";
    }
  }

  text(source: string, from: number, to: number): void {
    if (!this.inText || this.raw.length > MAX_RAW_TEXT) return;
    this.raw += source.slice(from, Math.min(to, from + MAX_RAW_TEXT));
  }

  take(): string {
    const whole = this.whole;
    this.start();
    return whole;
  }
}
