import { countsOnce } from "../fields/meaning-facts";
import type { Field } from "../fields/table";
import type { Block, Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import type { Layout } from "./layout";
import type { LineKind } from "./lines";

/** Filled in advance in empty templates, so they make no application by themselves. */
const NOT_CONTENT: ReadonlySet<Field | undefined> = new Set<Field | undefined>(["serial", "batch", "year", "rentUnit"]);

/** What the lines of one table hold, by its columns. `r`: a line's index in its block. */
export class TableLines {
  /** Columns that the header has; what stands beyond it belongs to no column. */
  readonly width: number;
  private readonly content: readonly number[];
  private readonly applicant: number;

  constructor(readonly layout: Layout) {
    this.width = layout.columns.findLastIndex(c => c.written.length > 0) + 1;
    this.content = layout.columns
      .filter(c => c.meaning !== null && !NOT_CONTENT.has(c.meaning.field))
      .map(c => c.index);
    this.applicant = layout.by.get("applicant")?.index ?? -1;
  }

  /** A total without its word: nothing but figures of amount columns, every one worked out by a formula. */
  isSum(cells: readonly Cell[], filled: readonly number[], block: Block, r: number): boolean {
    return filled.every(c => {
      const meaning = this.layout.columns[c]?.meaning ?? null;
      return (
        typeof cells[c] === "number" && cells[c] !== 0 && meaning !== null && countsOnce(meaning) && block.formula(r, c)
      );
    });
  }

  /** Anything of an application in a recognised column: not what formulas fill templates with (0, "", errors). */
  hasContent(cells: readonly Cell[], filled: readonly number[], block: Block, r: number): boolean {
    if (typeof cells[this.applicant] === "string" && !isBlankCell(cells[this.applicant])) return true;
    for (const c of filled) {
      if (!this.content.includes(c) || isBlankCell(cells[c])) continue;
      const cell = cells[c] as Cell;
      if ((cell === 0 || typeof cell === "object") && block.formula(r, c)) continue;
      return true;
    }
    return false;
  }

  /** Whether what stands in a column is of an application, and no number or word of the template. */
  isContent(index: number): boolean {
    return this.content.includes(index);
  }

  /** What a line without content is. */
  emptyKind(filled: readonly number[]): LineKind {
    return filled.every(c => this.layout.columns[c]?.meaning?.field === "serial") || filled.length > 1
      ? "numbered"
      : "other";
  }
}

/** Nothing but white space; of most texts the first character tells, a letter, a digit or an ideograph. */
function isWhite(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return text.trim() === "";
}

/** The columns of a line that are not blank. */
export function filledOf(cells: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c];
    if (cell !== null && cell !== undefined && !(typeof cell === "string" && isWhite(cell))) filled.push(c);
  }
  return filled;
}
