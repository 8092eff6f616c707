import { attribute, flagAttribute, rawAttribute } from "../attributes";
import type { PackageParts } from "../package-parts";
import type { XmlListener } from "../xml-scan";
import { PLAIN, type GridStyle } from "./grid";

/** Number formats that files name by number only (ECMA-376 18.8.30, as Chinese Excel shows them). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd hh:mm",
  31: 'yyyy"年"m"月"d"日"',
  49: "@",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

type Font = Pick<GridStyle, "bold" | "size" | "color">;

/** Cell formats beyond this are shown plain; real files have hundreds. */
const MOST_STYLES = 65_000;

/** The looks of a workbook's cell formats, in their order. */
export async function readStyles(parts: PackageParts, path: string): Promise<GridStyle[]> {
  const listener = new StyleListener();
  await parts.scanDescription(path, listener);
  return listener.styles.length > 0 ? listener.styles : [PLAIN];
}

class StyleListener implements XmlListener {
  readonly styles: GridStyle[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: Font[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: boolean[] = [];
  private within = "";

  open(name: string, attributes: string): void {
    if (SECTIONS.has(name)) this.within = name;
    else if (name === "numFmt")
      this.formats.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
    else if (this.within === "fonts") this.font(name, attributes);
    else if (this.within === "fills") this.fill(name, attributes);
    else if (this.within === "borders") this.border(name, attributes);
    else if (this.within === "cellXfs") this.format(name, attributes);
  }

  close(name: string): void {
    if (name === this.within) this.within = "";
  }

  text(): void {
    // Styles are all attributes.
  }

  private font(name: string, attributes: string): void {
    if (name === "font") return void this.fonts.push({ bold: false, size: null, color: null });
    const font = this.fonts.at(-1) as { bold: boolean; size: number | null; color: string | null } | undefined;
    if (!font) return;
    if (name === "b") font.bold = rawAttribute(attributes, "val") === null || flagAttribute(attributes, "val");
    else if (name === "sz") font.size = Number(rawAttribute(attributes, "val") ?? 11);
    else if (name === "color") font.color = colour(attributes);
  }

  private fill(name: string, attributes: string): void {
    if (name === "fill") this.fills.push(null);
    else if (name === "fgColor" && this.fills.length > 0) this.fills[this.fills.length - 1] = colour(attributes);
    else if (name === "patternFill" && rawAttribute(attributes, "patternType") === "none" && this.fills.length > 0)
      this.fills[this.fills.length - 1] = null;
  }

  private border(name: string, attributes: string): void {
    if (name === "border") this.borders.push(false);
    else if ((name === "bottom" || name === "right") && (rawAttribute(attributes, "style") ?? "none") !== "none")
      this.borders[this.borders.length - 1] = true;
  }

  private format(name: string, attributes: string): void {
    if (name === "xf" && this.styles.length < MOST_STYLES) {
      const of = (key: string): number => Number(rawAttribute(attributes, key) ?? 0),
        id = of("numFmtId");
      this.styles.push({
        ...PLAIN,
        ...this.fonts[of("fontId")],
        fill: this.fills[of("fillId")] ?? null,
        border: this.borders[of("borderId")] ?? false,
        numberFormat: this.formats.get(id) ?? BUILT_IN[id] ?? "General",
      });
    } else if (name === "alignment" && this.styles.length > 0) {
      const last = this.styles.length - 1;
      this.styles[last] = {
        ...this.styles[last]!,
        wrap: flagAttribute(attributes, "wrapText"),
        horizontal: oneOf(rawAttribute(attributes, "horizontal"), ["left", "center", "right"]),
        vertical: oneOf(rawAttribute(attributes, "vertical"), ["top", "center", "bottom"]),
      };
    }
  }
}

const SECTIONS = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]);

/** Colours of a theme or a palette are left to whoever draws. */
function colour(attributes: string): string | null {
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(rawAttribute(attributes, "rgb") ?? "")?.[1];
  return rgb === undefined ? null : `#${rgb.toLowerCase()}`;
}

function oneOf<T extends string>(value: string | null, of: readonly T[]): T | null {
  return of.find(each => each === value) ?? null;
}
