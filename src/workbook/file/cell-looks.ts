import { readNumberFormat, showsOtherwise } from "../../money/number-format";
import type { CellAspect } from "../ports";
import { attribute, flagAttribute, rawAttribute } from "./attributes";
import type { PackageParts } from "./package-parts";
import type { XmlListener } from "./xml-scan";

/** Excel allows no longer format codes. */
const LONGEST_CODE = 255;

/** Built-in number formats that show a calendar day (ECMA-376 18.8.30; 27–58 as Chinese Excel has them). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** What the styles of a workbook say of its cells, by style index. */
export interface CellLooks {
  /** The style shows a calendar day. */
  readonly days: readonly boolean[];
  /** What a cell of the style has beside its value, where it is a number, and where it is none; null for nearly all. */
  readonly ofNumbers: readonly (CellAspect | null)[];
  readonly ofOthers: readonly (CellAspect | null)[];
}

export const NO_LOOKS: CellLooks = { days: [], ofNumbers: [], ofOthers: [] };
const STRUCK: CellAspect = { struck: "all" };

/**
 * Reads the styles as far as they bear on what a cell means: which ones show a calendar day (workbooks of the 1904
 * system count them from another one, while times and durations are the same numbers in both), which strike out, and
 * which show a number in words of their own.
 */
export async function readCellLooks(parts: PackageParts, path: string): Promise<CellLooks> {
  const listener = new StyleListener();
  await parts.scanDescription(path, listener);
  return listener.looks;
}

/** Hears a style sheet: number formats and fonts come before the cell formats that name them. */
class StyleListener implements XmlListener {
  readonly looks = {
    days: [] as boolean[],
    ofNumbers: [] as (CellAspect | null)[],
    ofOthers: [] as (CellAspect | null)[],
  };
  private readonly days = new Map<number, boolean>();
  private readonly formats = new Map<number, CellAspect>();
  private readonly struckFonts: boolean[] = [];
  private inside: "fonts" | "cellXfs" | null = null;

  open(name: string, attributes: string): void {
    if (name === "numFmt") this.numberFormat(attributes);
    else if (name === "fonts" || name === "cellXfs") this.inside = name;
    else if (this.inside === "fonts") {
      if (name === "font") this.struckFonts.push(false);
      else if (name === "strike") this.struckFonts[this.struckFonts.length - 1] = isOn(attributes);
    } else if (name === "xf" && this.inside === "cellXfs") this.cellFormat(attributes);
  }

  close(name: string): void {
    if (name === this.inside) this.inside = null;
  }

  text(): void {
    // Style sheets say everything in attributes.
  }

  private numberFormat(attributes: string): void {
    const id = Number(attribute(attributes, "numFmtId")),
      code = attribute(attributes, "formatCode") ?? "";
    this.days.set(id, showsDay(code));
    if (showsOtherwise(readNumberFormat(code))) this.formats.set(id, { format: code.slice(0, LONGEST_CODE) });
    else this.formats.delete(id);
  }

  private cellFormat(attributes: string): void {
    const format = Number(attribute(attributes, "numFmtId") ?? 0),
      struck = this.struckFonts[Number(attribute(attributes, "fontId") ?? 0)] === true;
    this.looks.days.push(this.days.get(format) ?? BUILT_IN_DATES.has(format));
    this.looks.ofNumbers.push(struck ? this.struckFormat(format) : (this.formats.get(format) ?? null));
    this.looks.ofOthers.push(struck ? STRUCK : null);
  }

  private struckFormat(format: number): CellAspect {
    const plain = this.formats.get(format);
    return plain ? { ...plain, ...STRUCK } : STRUCK;
  }
}

/** An on-off element is on unless it says otherwise (ECMA-376 18.8.1, `val`). */
export function isOn(attributes: string): boolean {
  return rawAttribute(attributes, "val") === null || flagAttribute(attributes, "val");
}

/**
 * Whether a format code shows a year or a day, or a month that is not minutes; quoted text, escapes, colours and
 * locales aside (`[h]` counts hours).
 */
function showsDay(code: string): boolean {
  const first = code.split(";")[0] ?? "";
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\][]*\]/gi, "").toLowerCase();
  return /[yde]/.test(bare.replace(/e[+-]/g, "").replace("general", "")) || (bare.includes("m") && !/[hs]/.test(bare));
}
