/** One of the up to four parts of a number format's code (numbers, negative ones, zero, texts). */
export interface FormatSection {
  /** `[>=10000]`: the numbers that it is for. */
  condition: { readonly sign: string; readonly limit: number } | null;
  /** The words before and behind the figures. */
  before: string;
  after: string;
  /** Percent signs. */
  percents: number;
  /** Without those, the figures shown are the number times ten to this power: -4 for `0!.0,`. */
  moved: number;
  /** Digits before the point at least. */
  zeros: number;
  /** Digits after the point at least. */
  least: number;
  /** The part shows the number at all. */
  figures: boolean;
  /** What it shows cannot be told here: a date, a fraction, a power of ten. */
  unknown: boolean;
}

/** No code is longer in Excel; a hostile file's is cut. */
const LONGEST = 255;
const MOST_SECTIONS = 4;
const GENERAL = /^(?:General|G\/通用格式)/i;
const LONGEST_GENERAL = 7;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)$/;
const PLACE = /[0#?]/;
const DATE = /[ymdhsegba]/i;

/** Takes a code apart (ECMA-376 18.8.31); `!` escapes the sign behind it as `\` does, in Chinese Excel and WPS. */
export function readSections(code: string): FormatSection[] {
  const reader = new CodeReader(code.slice(0, LONGEST)),
    sections = [reader.section()];
  while (reader.more() && sections.length < MOST_SECTIONS) sections.push(reader.section());
  return sections;
}

/** Goes through a code once, sign by sign. */
class CodeReader {
  private at = 0;
  private made: FormatSection = empty();
  private point = false;
  private commas = 0;

  constructor(private readonly code: string) {}

  /** Whether another part follows. */
  more(): boolean {
    return this.code[this.at++] === ";";
  }

  section(): FormatSection {
    this.made = empty();
    this.point = false;
    this.commas = 0;
    while (this.at < this.code.length && this.code[this.at] !== ";") this.next(this.code[this.at++] as string);
    // Commas behind the figures cut off three digits each.
    this.made.moved -= 3 * this.commas;
    return this.made;
  }

  private next(sign: string): void {
    const general = GENERAL.exec(this.code.slice(this.at - 1, this.at - 1 + LONGEST_GENERAL));
    if (general) {
      this.at += general[0].length - 1;
      this.made.figures = true;
    } else if (sign === '"') this.word(this.until('"'));
    else if (sign === "\\" || sign === "!") this.word(this.code[this.at++] ?? "");
    else if (sign === "_" || sign === "*") this.at++;
    else if (sign === "[") this.bracket(this.until("]"));
    else if (PLACE.test(sign)) this.place(sign);
    else this.mark(sign);
  }

  /** What stands up to a closing sign, which is passed. */
  private until(close: string): string {
    const end = this.code.indexOf(close, this.at),
      text = this.code.slice(this.at, end < 0 ? this.code.length : end);
    this.at += text.length + 1;
    return text;
  }

  private bracket(inside: string): void {
    const found = CONDITION.exec(inside);
    if (found) this.made.condition = { sign: found[1] as string, limit: Number(found[2]) };
    else if (inside.startsWith("$")) this.word(inside.slice(1).split("-")[0] as string);
    else if (/^(?:h+|m+|s+)$/i.test(inside)) this.made.unknown = true;
  }

  private place(sign: string): void {
    const { made } = this;
    made.figures = true;
    if (!this.point) {
      this.commas = 0;
      if (sign === "0") made.zeros++;
      return;
    }
    if (sign === "0") made.least++;
  }

  private mark(sign: string): void {
    const { made } = this;
    if (sign === "," && made.figures) this.commas++;
    else if (sign === "." && !this.point) this.point = true;
    else if (sign === "@") made.figures = true;
    else if ((sign === "/" && made.figures) || DATE.test(sign)) made.unknown = true;
    else {
      if (sign === "%") made.percents++;
      this.word(sign);
    }
  }

  /** Words. A point among the digits as a word (`0!.0`, `0"."0`) moves the figures as it looks. */
  private word(text: string): void {
    const { made } = this;
    if (text === "." && made.figures && !this.point && PLACE.test(this.code[this.at] ?? "")) {
      let digits = 0;
      while (PLACE.test(this.code[this.at + digits] ?? "")) digits++;
      made.moved -= digits;
      made.zeros -= [...this.code.slice(this.at, this.at + digits)].filter(place => place === "0").length;
      made.least += digits;
    } else if (made.figures) made.after += text;
    else made.before += text;
  }
}

function empty(): FormatSection {
  return {
    condition: null,
    before: "",
    after: "",
    percents: 0,
    moved: 0,
    zeros: 0,
    least: 0,
    figures: false,
    unknown: false,
  };
}
