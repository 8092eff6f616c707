import type { Area, Cell } from "../workbook/ports";
import type { OwnBasis } from "../policy/model";
import { headerGrid } from "./header-grid";
import { headerText, plainText } from "./header-text";
import { layoutAt, type Layout } from "./layout";
import { corrected, type Overrides } from "./overrides";
import { meaningsOf } from "./vocabulary";

/** No header that starts a table is longer. */
const LONGEST_FIRST = 16;
const ENOUGH = 3;

/**
 * Finds headers further down a sheet: the same one again (printed page breaks) or another one that starts a table with
 * other columns, of one line or two. Most rows are dismissed by their first text alone.
 */
export class RepeatedHeaders {
  private readonly known = new Map<string, boolean>();
  private readonly mergesAt = new Map<number, Area[]>();
  /** The row before, where it started a table: the next may be its second line. */
  private started: { readonly row: number; readonly cells: readonly Cell[] } | null = null;

  constructor(
    private layout: Layout,
    private readonly left: number,
    private readonly bases: readonly OwnBasis[],
    merges: readonly Area[],
    private readonly overrides: Overrides,
  ) {
    for (const m of merges) {
      if (m.columns <= 1) continue;
      const others = this.mergesAt.get(m.top);
      if (others) others.push(m);
      else this.mergesAt.set(m.top, [m]);
    }
  }

  /**
   * "same": a header line that adds nothing; a layout: a new table begins below; null: no header. Filled cells as
   * indexes.
   */
  check(cells: readonly Cell[], filled: readonly number[], row: number): "same" | Layout | null {
    const started = this.started;
    this.started = null;
    if (started?.row === row - 1) {
      const second = this.secondLine(started, cells, filled);
      if (second) return second;
    }
    const first = cells[filled[0] ?? -1];
    if (filled.length < 2 || typeof first !== "string" || first.length > LONGEST_FIRST || !this.isHeaderWord(first))
      return null;
    let same = 0,
      words = 0;
    for (const c of filled) {
      const cell = cells[c];
      if (typeof cell !== "string") return null;
      const plain = plainText(cell);
      if (this.layout.columns[c]?.written.some(w => plainText(w) === plain)) same++;
      if (this.isHeaderWord(cell)) words++;
    }
    if (same === filled.length) return "same";
    return words >= 2 && words * 2 > filled.length ? this.another(cells, row) : null;
  }

  private another(cells: readonly Cell[], row: number): "same" | Layout {
    const layout = this.read([cells], row);
    if (!layout.by.has("applicant") || layout.by.size < ENOUGH) return "same";
    this.layout = layout;
    this.started = { row, cells };
    return layout;
  }

  private secondLine(
    started: { readonly row: number; readonly cells: readonly Cell[] },
    cells: readonly Cell[],
    filled: readonly number[],
  ): Layout | null {
    if (!filled.every(c => typeof cells[c] === "string")) return null;
    const layout = this.read([started.cells, cells], started.row);
    if (layout.score <= this.layout.score && !filled.every(c => headerText(cells[c] ?? null).core === "")) return null;
    this.layout = layout;
    return layout;
  }

  private read(lines: readonly (readonly Cell[])[], top: number): Layout {
    const merges = lines.flatMap((_, i) => this.mergesAt.get(top + i) ?? []);
    return corrected(
      layoutAt(headerGrid(lines, merges, top, this.left), 0, lines.length, this.left, this.bases),
      this.overrides,
    );
  }

  private isHeaderWord(text: string): boolean {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const core = headerText(text).core;
    const is = core !== "" && meaningsOf(core, this.bases)[0]?.confidence === "exact";
    if (this.known.size < 10_000) this.known.set(text, is);
    return is;
  }
}
