import type { Field } from "../fields/table";
import type { Cell } from "../workbook/ports";
import type { OwnBasis } from "../policy/model";
import type { HeaderGrid } from "./header-grid";
import { headerText, type HeaderText } from "./header-text";
import { bySureness, meaningsOf, NEEDS_GROUP, ownInFull, TURNING_GROUP, type Match } from "./vocabulary";

/** A column's header out of one to three lines: the lowest text and the groups above it. */
export interface StackedHeader {
  readonly leaf: HeaderText;
  /** Texts of the groups above, top down, joined; "" where there are none. */
  readonly group: string;
  /** As written, lowest line first: a unit in it beats one in the line above. */
  readonly written: readonly string[];
  readonly matches: readonly Match[];
}

/** Under a group about earlier awards only these are read: its 年度 or 条款 is not the application's. */
const EARLIER_GROUP = /已获|已享受|往年|历年|以前|此前|曾获|上年/;
const OF_EARLIER: ReadonlySet<Field | undefined> = new Set<Field | undefined>(["paid", "hadLevel", "years"]);

/** Stacks the header lines `top`…`top+lines-1` of a column. */
export function stackHeader(
  grid: HeaderGrid,
  top: number,
  lines: number,
  column: number,
  bases: readonly OwnBasis[],
): StackedHeader {
  const written: string[] = [];
  for (let r = top; r < top + lines; r++) {
    const text =
      r < top + lines - 1 ? groupText(grid, r, top + lines - 1, column) : cellText(grid.cells[r]?.[column] ?? null);
    if (text.trim() !== "" && written[0] !== text) written.unshift(text);
  }
  const parts = written.map(t => headerText(t));
  const at = parts.findIndex(p => p.core !== "");
  const leaf = parts[Math.max(at, 0)] ?? headerText(null);
  const group =
    at < 0
      ? ""
      : parts
          .slice(at + 1)
          .map(p => p.core)
          .reverse()
          .join("");
  const own = ownInFull(leaf.shown, bases);
  return { leaf, group, written, matches: own ? [own] : matchesOf(leaf.core, group, bases) };
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : "";
}

/**
 * A group's text over a column: its own cell, or, where groups are not merged but only written over their first column,
 * the nearest text to the left that has a header under it. Lines over (nearly) the whole width are titles, not groups.
 */
function groupText(grid: HeaderGrid, row: number, leafRow: number, column: number): string {
  if (isTitle(grid, row)) return "";
  const own = cellText(grid.cells[row]?.[column] ?? null);
  if (own.trim() !== "" || grid.textAt(leafRow, column) === "") return own;
  for (let c = column - 1; c >= 0; c--) {
    if (grid.textAt(row, c) !== "")
      return grid.textAt(leafRow, c) !== "" && grid.textAt(row, c) !== grid.textAt(leafRow, c)
        ? cellText(grid.cells[row]?.[c] ?? null)
        : "";
    if (grid.textAt(leafRow, c) === "") return "";
  }
  return "";
}

/** One text on the line, or a merged cell over more than two thirds of it. */
function isTitle(grid: HeaderGrid, row: number): boolean {
  const texts = new Set<string>();
  for (let c = 0; c < grid.width; c++) {
    if (grid.spanAt(row, c) * 3 > grid.width * 2 && grid.width > 3) return true;
    const text = grid.textAt(row, c);
    if (text !== "") texts.add(text);
  }
  return texts.size < 2;
}

/**
 * Whether a line can be the upper line of a header: several texts, one at least over more than one column; 填报单位：… is
 * none.
 */
export function isGroupLine(grid: HeaderGrid, row: number): boolean {
  if (isTitle(grid, row)) return false;
  let over = false;
  for (let c = 0; c < grid.width; c++) {
    const text = grid.textAt(row, c);
    if (/[:：]/.test(text.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, ""))) return false;
    over ||= text !== "" && (grid.spanAt(row, c) > 1 || grid.textAt(row, c + 1) === "");
  }
  return over;
}

const MONEY_GROUP = /^(?:金额|资金)$/;

function matchesOf(leaf: string, group: string, bases: readonly OwnBasis[]): readonly Match[] {
  const alone = meaningsOf(leaf, bases);
  if (group === "")
    return NEEDS_GROUP.test(leaf) ? alone.filter(m => m.confidence === "exact" || leaf === "名称") : alone;
  const inOrder = meaningsOf(group + leaf, bases);
  // 金额 | 已获支持: the group is the noun.
  const together = inOrder.length === 0 && MONEY_GROUP.test(group) ? meaningsOf(leaf + group, bases) : inOrder;
  if (EARLIER_GROUP.test(group) && !together.some(m => m.meaning.own !== undefined))
    return together.filter(m => OF_EARLIER.has(m.meaning.field));
  if (together.length === 0) return alone;
  if (TURNING_GROUP.test(group) || alone.length === 0) return together;
  return [...alone, ...together].sort(bySureness).slice(0, 3);
}
