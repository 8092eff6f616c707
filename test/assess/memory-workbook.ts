import type {
  Applied,
  Area,
  Cell,
  Change,
  Formula,
  Live,
  Run,
  Sink,
  Source,
  Undone,
  WhoChanged,
  WorkbookProblem,
  Written,
} from "../../src/workbook/ports";
import { Refusal, type Content } from "../../src/workbook/cells";
import { MAX_COLUMNS } from "../../src/workbook/file/limits";
import { printKept, type LostWhy } from "../../src/workbook/kept";
import { MemoryCells } from "../../src/workbook/memory/memory-cells";
import type { MemorySheet } from "../../src/workbook/memory/memory-sheet";
import { toCell } from "../../src/workbook/open/contents";
import { openWorkbook, type OpenWorkbook } from "../../src/workbook/open/open-workbook";
import { base64 } from "../../src/workbook/open/packed";

/**
 * A workbook in memory behind all three ports, and what a person does in it. It computes no formulas: those that are
 * written show the value that they were written with.
 */
export class MemoryWorkbook implements Source, Sink, Live {
  /** What formulas that were written come to. */
  private readonly results = new Map<string, Content>();
  readonly owner = new MemoryCells({ calculate: formula => this.results.get(formula) });
  private readonly book: OpenWorkbook;
  readonly applied: (readonly Change[])[] = [];

  constructor(blockRows = 50) {
    let minute = 0;
    this.book = openWorkbook(this.owner, {
      clock: () => new Date(Date.UTC(2026, 10, 23, 0, minute++)),
      chunks: { cells: blockRows * 20, bytes: 1_000_000 },
      restMs: 0,
    });
  }

  /** A copy of everything that a source holds. */
  static async of(source: Source, blockRows?: number): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook(blockRows),
      run: Run = { signal: new AbortController().signal, progress: () => undefined };
    for (const info of await source.sheets()) {
      const sheet = workbook.addSheet(info.name, [], info.hidden);
      for (const merge of info.merges) sheet.merges.push(merge);
      if (!info.used) continue;
      for await (const block of source.read(info.used, "all", run))
        block.cells.forEach((row, r) => {
          row.forEach((value, c) => {
            if (value !== null)
              put(sheet, block.at.top + r, block.at.left + c, value, block.formula(r, c) ? "=NA()" : null);
          });
          if (!block.visible(r)) sheet.hiddenRows.add(block.at.top + r);
        });
    }
    return workbook;
  }

  addSheet(name: string, rows: readonly (readonly Cell[])[], hidden = false): MemorySheet {
    const sheet = this.owner.addSheet(name);
    sheet.hidden = hidden;
    rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value)));
    return sheet;
  }

  /** Puts a text where a thing is kept, whatever it is. */
  keep(key: string, text: string): void {
    this.owner.kept.set(key, `b:${base64(new TextEncoder().encode(text))}`);
  }

  /** What the next change that is written fails with, once. */
  set failure(problem: WorkbookProblem | null) {
    this.owner.refuses = problem && new Refusal(problem.code, problem.sheet, problem.values, "orders");
  }

  /** Leaves a list of changes behind that this version cannot read. */
  set undoLost(why: LostWhy) {
    this.keep("undo", why === "newer" ? printKept(99, {}) : "{");
  }

  // What a person does.

  /** Types into a cell, and everyone who listens is told. */
  type(
    sheet: string,
    row: number,
    column: number,
    value: Cell,
    by: WhoChanged = "user",
    formula: string | null = null,
  ): void {
    const on = this.sheet(sheet);
    put(on, row, column, value, formula);
    this.owner.tell(on, { top: row, left: column, rows: 1, columns: 1 }, by);
  }
  insertRow(sheet: string, before: number, cells: readonly Cell[], by: WhoChanged = "user"): void {
    const on = this.sheet(sheet);
    on.insertRow(before);
    cells.forEach((value, c) => put(on, before, c, value));
    this.owner.tell(on, { top: before, left: 0, rows: 1, columns: MAX_COLUMNS }, by, true);
  }
  deleteSheet(name: string): void {
    this.owner.removeSheet(this.sheet(name));
  }
  hideRow(sheet: string, row: number): void {
    this.sheet(sheet).hiddenRows.add(row);
  }
  choose(areas: readonly Area[]): void {
    this.owner.choose(areas);
  }

  value(sheet: string, row: number, column: number): Cell {
    const { value, content } = this.sheet(sheet).at(row, column);
    return toCell(value, content);
  }
  formulaAt(sheet: string, row: number, column: number): string | null {
    const { value, content } = this.sheet(sheet).at(row, column);
    return typeof content === "string" && content.startsWith("=") && content !== value ? content : null;
  }
  /** The rows of a sheet as arrays from A1. */
  rows(name: string): Cell[][] {
    const used = this.sheet(name).used();
    return Array.from({ length: used ? used.top + used.rows : 0 }, (_, row) => {
      const cells = Array.from({ length: used!.left + used!.columns }, (__, column) => this.value(name, row, column));
      return cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1);
    });
  }
  names(): string[] {
    return this.owner.all.map(({ name }) => name);
  }
  hiddenRows(sheet: string): number[] {
    return [...this.sheet(sheet).hiddenRows].sort((a, b) => a - b);
  }
  hiddenColumns(sheet: string): number[] {
    return [...this.sheet(sheet).hiddenColumns].sort((a, b) => a - b);
  }
  /** Everything there is but what takes changes back, for comparing before and after. */
  print(): unknown {
    return {
      kept: [...this.owner.kept].filter(([key]) => !key.startsWith("undo")).sort(),
      sheets: this.names().map(name => ({
        name,
        rows: this.rows(name),
        hiddenRows: this.hiddenRows(name),
        folded: this.hiddenColumns(name),
      })),
    };
  }
  private sheet(name: string): MemorySheet {
    return this.owner.find(name)!;
  }

  // The ports.

  sheets: Source["sheets"] = () => this.book.source.sheets();
  read: Source["read"] = (...given) => this.book.source.read(...given);
  async apply(changes: readonly Change[], run: Run, joins: string | null = null): Promise<Applied> {
    for (const { formula, value } of changes.flatMap(formulasOf)) this.results.set(formula, value);
    const applied = await this.book.sink.apply(changes, run, joins);
    this.applied.push(changes);
    return applied;
  }
  last: Sink["last"] = () => this.book.sink.last();
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone> {
    return this.book.sink.undo(key, options, run);
  }
  redoable: Sink["redoable"] = () => this.book.sink.redoable();
  redo: Sink["redo"] = run => this.book.sink.redo(run);
  lost: Sink["lost"] = () => this.book.sink.lost();
  forget: Sink["forget"] = run => this.book.sink.forget(run);
  recall: Live["recall"] = key => this.book.live.recall(key);
  selection: Live["selection"] = () => this.book.live.selection();
  active: Live["active"] = () => this.book.live.active();
  select: Live["select"] = at => this.book.live.select(at);
  showOnly: Live["showOnly"] = (...given) => this.book.live.showOnly(...given);
  watch: Live["watch"] = on => this.book.live.watch(on);
  follow: Live["follow"] = on => this.book.live.follow(on);
  formulas: Live["formulas"] = (...given) => this.book.live.formulas(...given);
  renewFormulas: Live["renewFormulas"] = (...given) => this.book.live.renewFormulas(...given);
}

function put(sheet: MemorySheet, row: number, column: number, value: Cell, formula: string | null = null): void {
  const shown = value === null ? "" : typeof value === "object" ? value.error : value;
  sheet.put(row, column, { content: formula ?? shown, value: shown });
}

function formulasOf(change: Change): Formula[] {
  const rows: readonly (readonly Written[])[] =
    change.kind === "sheet"
      ? change.sheet.rows
      : change.kind === "cells"
        ? [change.cells.map(({ value }) => value)]
        : change.kind === "remember" || change.kind === "fold"
          ? []
          : change.rows;
  return rows.flatMap(row => row.filter(cell => typeof cell === "object" && cell !== null));
}
