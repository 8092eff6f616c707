import type { CellLook, Rectangle } from "../backend";
import type { Book } from "../book/book";
import type { Look } from "../book/looks";
import type { Sheet } from "../book/sheet";
import { mayChange } from "../book/write-cells";
import { HostProblem } from "../problem";
import type { OfficeObject } from "../wire/office-object";

/** The looks of one or several areas: what they share is read (null where they differ), what is set goes to all. */
class Areas {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly areas: readonly Rectangle[],
  ) {}
  protected get<K extends keyof Look>(what: K): Required<Look>[K] | null {
    const found = this.areas.map(at => this.sheet.looks.common(at, what));
    return found.every(one => one === found[0]) ? found[0]! : null;
  }
  protected put(look: Look, drawn?: CellLook): void {
    for (const at of this.areas) {
      mayChange(this.sheet, at);
      this.sheet.looks.set(at, look);
      if (drawn) this.book.backend.draw(this.sheet.id, { kind: "look", at, look: drawn });
    }
  }
}

/** Points; how wide a column is when nobody has set it. */
const STANDARD_WIDTH = 48;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"],
  VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

export class RangeFormat extends Areas implements OfficeObject {
  readonly office = "RangeFormat";
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.sheet, this.areas);
  }
  get fill(): RangeFill {
    return new RangeFill(this.book, this.sheet, this.areas);
  }
  get font(): RangeFont {
    return new RangeFont(this.book, this.sheet, this.areas);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.book, this.sheet, this.areas);
  }
  get wrapText(): boolean | null {
    return this.get("wrap");
  }
  set wrapText(wrap: boolean) {
    this.put({ wrap }, { wrap });
  }
  get horizontalAlignment(): string | null {
    return this.get("horizontal");
  }
  set horizontalAlignment(horizontal: string) {
    oneOf(HORIZONTAL, horizontal);
    this.put({ horizontal }, isDrawn(horizontal) ? { horizontal } : undefined);
  }
  get verticalAlignment(): string | null {
    return this.get("vertical");
  }
  set verticalAlignment(vertical: string) {
    oneOf(VERTICAL, vertical);
    this.put(
      { vertical },
      vertical === "Top" || vertical === "Center" || vertical === "Bottom" ? { vertical } : undefined,
    );
  }
  get columnWidth(): number | null {
    const widths = this.areas.flatMap(at =>
      Array.from({ length: at.columns }, (_, c) => this.sheet.columnWidths.get(at.left + c) ?? STANDARD_WIDTH),
    );
    return widths.every(width => width === widths[0]) ? widths[0]! : null;
  }
  set columnWidth(width: number) {
    if (!(width >= 0 && width <= 2_000)) throw new HostProblem("InvalidArgument");
    for (const at of this.areas) {
      mayChange(this.sheet, at);
      for (let column = at.left; column < at.left + at.columns; column++) this.sheet.columnWidths.set(column, width);
      this.book.backend.draw(this.sheet.id, { kind: "column-width", left: at.left, columns: at.columns, width });
    }
  }
  /** As wide as the longest text needs, at about 6 points a letter and twice that for a Chinese one. */
  autofitColumns(): void {
    for (const at of this.areas)
      for (let column = at.left; column < at.left + at.columns; column++) {
        const used = this.book.backend.used(this.sheet.id);
        const values = used ? this.book.backend.values(this.sheet.id, { ...used, left: column, columns: 1 }) : [];
        const longest = Math.max(
          0,
          ...values.map(([value]) =>
            [...String(value)].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 12 : 6), 0),
          ),
        );
        this.sheet.columnWidths.set(column, Math.min(1_000, longest + 8));
      }
  }
  autofitRows(): void {
    for (const at of this.areas) mayChange(this.sheet, at);
  }
}

const isDrawn = (horizontal: string): horizontal is NonNullable<CellLook["horizontal"]> =>
  ["General", "Left", "Center", "Right"].includes(horizontal);
function oneOf(allowed: readonly string[], given: string): void {
  if (!allowed.includes(given)) throw new HostProblem("InvalidArgument");
}
function colour(given: string): string {
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(given)?.[1] ?? NAMED[given.toLowerCase()];
  if (hex === undefined) throw new HostProblem("InvalidArgument");
  return `#${hex.toUpperCase()}`;
}
const NAMED: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  STYLES = ["None", "Continuous", "Dash", "Dot", "Double"];

/** The lines around and between cells. */
export class RangeBorderCollection extends Areas implements OfficeObject {
  readonly office = "RangeBorderCollection";
  getItem(edge: string): RangeBorder {
    oneOf(EDGES, edge);
    return new RangeBorder(this.book, this.sheet, this.areas, edge);
  }
}

export class RangeBorder implements OfficeObject {
  readonly office = "RangeBorder";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly areas: readonly Rectangle[],
    readonly edge: string,
  ) {}
  get style(): string {
    return this.sheet.lines.findLast(({ edge }) => edge === this.edge)?.style ?? "None";
  }
  set style(style: string) {
    oneOf(STYLES, style);
    for (const at of this.areas) {
      mayChange(this.sheet, at);
      this.sheet.lines.push({ at, edge: this.edge, style });
    }
  }
}

/** A cell without a fill says that it is white, and has no tint (OfficeDev/office-js#4900). */
export class RangeFill extends Areas implements OfficeObject {
  readonly office = "RangeFill";
  /** "" where the areas differ. */
  get color(): string {
    const fill = this.get("fill");
    return fill === null ? "" : fill || WHITE;
  }
  set color(given: string) {
    const fill = colour(given);
    this.put({ fill }, { fill });
  }
  get tintAndShade(): number | null {
    return this.get("fill") ? 0 : null;
  }
  clear(): void {
    this.put({ fill: "" }, { fill: null });
  }
}
const WHITE = "#FFFFFF";

export class RangeFont extends Areas implements OfficeObject {
  readonly office = "RangeFont";
  get color(): string {
    return this.get("color") ?? "";
  }
  set color(given: string) {
    const color = colour(given);
    this.put({ color }, { color });
  }
  get bold(): boolean | null {
    return this.get("bold");
  }
  set bold(bold: boolean) {
    this.put({ bold }, { bold });
  }
  get size(): number | null {
    return this.get("size");
  }
  set size(size: number) {
    this.put({ size });
  }
  get strikethrough(): boolean | null {
    return this.get("strikethrough");
  }
  set strikethrough(strikethrough: boolean) {
    this.put({ strikethrough });
  }
}

export class FormatProtection extends Areas implements OfficeObject {
  readonly office = "FormatProtection";
  get locked(): boolean | null {
    return this.get("locked");
  }
  set locked(locked: boolean) {
    this.put({ locked });
  }
}
