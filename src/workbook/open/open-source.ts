import type { AnswerOf, Ask, Cells, SheetRef } from "../cells";
import { WorkbookProblem, type Area, type Block, type Cell, type Run, type SheetInfo, type Source } from "../ports";
import { runsOf, type Rect } from "../rect";
import { newBudget, type Chunks } from "./cells-piece";
import { CellCount } from "./chunk-size";
import { isFormula, toCell } from "./contents";
import type { Eyes } from "./eyes";
import { listSheets, type ListedSheet } from "./facts";
import { ALL_ROWS, allMerges, bandsTo, mergesIn } from "./merges";
import { asProblem, isPassing, isTooLarge } from "./refusal";

/** Reads the open workbook: only the columns that are wanted, values with formulas, a request a chunk. */
export class OpenSource implements Source {
  private readonly budget: { cells: number };
  private readonly moments = new Map<string, number>();

  constructor(
    private readonly owner: Cells,
    private readonly eyes: Eyes,
    chunks?: Chunks,
  ) {
    this.budget = newBudget(chunks).read;
  }

  /** When a sheet was last begun to be read, in moments of the eyes. */
  readonly readSince = ({ id }: SheetRef): number | undefined => this.moments.get(id);

  async sheets(): Promise<readonly SheetInfo[]> {
    const { sheets } = await listSheets(this.owner, false);
    const told = await this.owner
      .ask(
        null,
        sheets.map(sheet => ({
          used: { ask: "used" as const, sheet },
          merges: { ask: "merges" as const, sheet, bands: ALL_ROWS },
        })),
      )
      .catch((error: unknown) => {
        if (isPassing(error)) throw asProblem(error, null);
        return null;
      });
    const infos: SheetInfo[] = [];
    for (const [k, sheet] of sheets.entries()) infos.push(await this.infoOf(sheet, told?.[k] ?? null));
    return infos;
  }

  /** What cannot be read of one sheet is said of that sheet; the others are read all the same. */
  private async infoOf(
    sheet: ListedSheet,
    told: { readonly used: Rect | null; readonly merges: readonly (readonly Rect[] | null)[] } | null,
  ): Promise<SheetInfo> {
    const { name, hidden } = sheet;
    try {
      const used = told ? told.used : await this.owner.ask(name, { ask: "used", sheet }),
        rows = used ? used.top + used.rows : 0;
      const merges =
        rows === 0
          ? []
          : told
            ? await allMerges(this.owner, sheet, rows, ALL_ROWS, told.merges)
            : await mergesIn(this.owner, sheet, bandsTo(rows));
      return {
        name,
        hidden,
        used: used && { sheet: name, ...used },
        merges: merges.map(merge => ({ sheet: name, ...merge })),
      };
    } catch (error) {
      if (isPassing(error)) throw error;
      return { name, hidden, used: null, merges: [], unread: asProblem(error, name).code };
    }
  }

  async *read(at: Area, columns: readonly number[] | "all", { signal, progress }: Run): AsyncGenerator<Block> {
    await this.eyes.look();
    const { sheets } = await listSheets(this.owner, false),
      sheet = sheets.find(({ name }) => name === at.sheet);
    if (!sheet) throw new WorkbookProblem("sheet-gone", at.sheet);
    this.moments.set(sheet.id, this.eyes.now());
    const wanted =
      columns === "all"
        ? Array.from({ length: at.columns }, (_, c) => c)
        : [...new Set(columns)].filter(c => c >= 0 && c < at.columns).sort((a, b) => a - b);
    const sizer = new CellCount(at.rows, Math.max(1, wanted.length), this.budget);
    for (let first = 0; first < at.rows;) {
      if (signal.aborted) throw new WorkbookProblem("cancelled", at.sheet);
      const count = sizer.take(first);
      let block: Block;
      try {
        block = await this.block(sheet, at, { ...at, top: at.top + first, rows: count }, wanted);
      } catch (error) {
        if (isTooLarge(error) && sizer.halve(first)) continue;
        throw asProblem(error, at.sheet);
      }
      yield block;
      first += count;
      progress(first, at.rows);
    }
  }

  private async block(sheet: SheetRef, area: Area, rect: Rect, wanted: readonly number[]): Promise<Block> {
    const runs = runsOf(wanted);
    const { told, hidden } = await this.owner.ask(area.sheet, {
      told: runs.map((run): Extract<Ask, { readonly ask: "cells" }> => ({
        ask: "cells",
        sheet,
        at: { top: rect.top, left: area.left + run.first, rows: rect.rows, columns: run.count },
        what: ["values", "formulas"],
      })),
      hidden: { ask: "hidden", sheet, rows: { first: rect.top, count: rect.rows } },
    });
    return blockOf(
      area,
      rect,
      runs.map(({ first }, k) => ({ first, ...told[k]! })),
      hidden,
    );
  }
}

function blockOf(
  area: Area,
  rect: Rect,
  runs: readonly (AnswerOf["cells"] & { readonly first: number })[],
  hidden: readonly boolean[],
): Block {
  const cells = Array.from({ length: rect.rows }, () => new Array<Cell>(area.columns).fill(null)),
    formulas = new Set<number>();
  for (const run of runs) {
    run.values.forEach((row, r) =>
      row.forEach((value, k) => {
        const formula = run.formulas[r]![k]!,
          c = run.first + k;
        cells[r]![c] = toCell(value, formula);
        if (isFormula(value, formula)) formulas.add(r * area.columns + c);
      }),
    );
  }
  return {
    at: { ...area, top: rect.top, rows: rect.rows },
    cells,
    formula: (r, c) => formulas.has(r * area.columns + c),
    visible: r => !hidden[r],
  };
}
