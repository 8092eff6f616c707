import type {
  ActiveCell,
  Applied,
  Area,
  Block,
  Cell,
  Change,
  Live,
  Run,
  SheetInfo,
  Sink,
  Source,
  Undone,
  WhoChanged,
  Written,
} from "../../src/workbook/ports";
import type { LostWhy } from "../../src/workbook/kept";
import { Redo } from "../../src/workbook/open/redo";
import { WorkbookProblem } from "../../src/workbook/ports";

interface Stored {
  readonly value: Cell;
  readonly formula: string | null;
}
interface Sheet {
  name: string;
  hidden: boolean;
  ours: boolean;
  readonly cells: Map<string, Stored>;
  readonly merges: Area[];
  readonly ourColumns: Map<string, number>;
  readonly hiddenRows: Set<number>;
  readonly filters: Map<number, readonly string[]>;
}
interface Snapshot {
  readonly joins: string | null;
  readonly key: string;
  readonly at: string;
  readonly before: State;
  readonly after: State;
}
interface State {
  readonly sheets: Sheet[];
  readonly kept: Map<string, string>;
}

const at = (row: number, column: number): string => `${row},${column}`;
const placeOf = (key: string): [number, number] => key.split(",").map(Number) as [number, number];

/**
 * A workbook in memory behind all three ports, as their contracts say; it computes no formulas. For tests of the use
 * cases.
 */
export class MemoryWorkbook implements Source, Sink, Live {
  private state: State = { sheets: [], kept: new Map() };
  private snapshots: Snapshot[] = [];
  private readonly watchers = new Set<(event: { readonly at: Area; readonly by: WhoChanged }) => void>();
  private readonly followers = new Set<(at: readonly Area[]) => void>();
  private selected: readonly Area[] = [];
  /** What the next `apply` throws, once. */
  failure: WorkbookProblem | null = null;
  readonly applied: (readonly Change[])[] = [];

  constructor(private readonly blockRows = 50) {}

  /** A copy of everything that a source holds. */
  static async of(source: Source, blockRows?: number): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook(blockRows),
      run: Run = { signal: new AbortController().signal, progress: () => undefined };
    for (const info of await source.sheets()) {
      const sheet = workbook.addSheet(info.name, [], info.hidden);
      sheet.merges.push(...info.merges);
      if (!info.used) continue;
      for await (const block of source.read(info.used, "all", run))
        block.cells.forEach((row, r) => {
          row.forEach((value, c) => {
            if (value !== null)
              sheet.cells.set(at(block.at.top + r, block.at.left + c), {
                value,
                formula: block.formula(r, c) ? "=NA()" : null,
              });
          });
          if (!block.visible(r)) sheet.hiddenRows.add(block.at.top + r);
        });
    }
    return workbook;
  }

  addSheet(name: string, rows: readonly (readonly Cell[])[], hidden = false): Sheet {
    const sheet: Sheet = {
      name,
      hidden,
      ours: false,
      cells: new Map(),
      merges: [],
      ourColumns: new Map(),
      hiddenRows: new Set(),
      filters: new Map(),
    };
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) sheet.cells.set(at(r, c), { value, formula: null });
      }),
    );
    this.state.sheets.push(sheet);
    return sheet;
  }

  /** Puts a text where a thing is kept, whatever it is. */
  keep(key: string, text: string): void {
    this.state.kept.set(key, text);
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
    const { cells } = this.sheet(sheet);
    if (value === null) cells.delete(at(row, column));
    else cells.set(at(row, column), { value, formula });
    this.tell({ sheet, top: row, left: column, rows: 1, columns: 1 }, by);
  }
  insertRow(sheet: string, before: number, cells: readonly Cell[], by: WhoChanged = "user"): void {
    const own = this.sheet(sheet),
      moved = [...own.cells].map(([key, stored]) => [placeOf(key), stored] as const);
    own.cells.clear();
    for (const [[row, column], stored] of moved) own.cells.set(at(row >= before ? row + 1 : row, column), stored);
    cells.forEach((value, c) => {
      if (value !== null) own.cells.set(at(before, c), { value, formula: null });
    });
    this.tell({ sheet, top: before, left: 0, rows: 1, columns: 16384 }, by);
  }
  deleteSheet(name: string): void {
    this.state.sheets.splice(this.state.sheets.indexOf(this.sheet(name)), 1);
  }
  hideRow(sheet: string, row: number): void {
    this.sheet(sheet).hiddenRows.add(row);
  }
  choose(areas: readonly Area[]): void {
    this.selected = areas;
    for (const on of this.followers) on(areas);
  }
  value(sheet: string, row: number, column: number): Cell {
    return this.sheet(sheet).cells.get(at(row, column))?.value ?? null;
  }
  formulaAt(sheet: string, row: number, column: number): string | null {
    return this.sheet(sheet).cells.get(at(row, column))?.formula ?? null;
  }
  /** The rows of a sheet as arrays from A1. */
  rows(name: string): Cell[][] {
    const rows: Cell[][] = [];
    for (const [key, { value }] of this.sheet(name).cells) {
      const [row, column] = placeOf(key);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row]!;
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
    return rows;
  }
  names(): string[] {
    return this.state.sheets.map(sheet => sheet.name);
  }
  hiddenRows(sheet: string): number[] {
    return [...this.sheet(sheet).hiddenRows].sort((a, b) => a - b);
  }
  /** Everything there is, for comparing before and after. */
  print(): unknown {
    return {
      kept: [...this.state.kept].sort(),
      sheets: this.state.sheets.map(({ name, cells, hiddenRows }) => ({
        name,
        cells: [...cells].filter(([, stored]) => stored.value !== null).sort(),
        hiddenRows: [...hiddenRows],
      })),
    };
  }

  // Source.

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.state.sheets.map(sheet => ({
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.merges,
      used: usedOf(sheet),
    }));
  }
  async *read(area: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const { cells, hiddenRows } = this.sheet(area.sheet),
      wanted = columns === "all" ? null : new Set(columns);
    for (let from = 0; from < area.rows; from += this.blockRows) {
      if (run.signal.aborted) throw new WorkbookProblem("cancelled", area.sheet);
      await Promise.resolve();
      const rows = Math.min(this.blockRows, area.rows - from),
        top = area.top + from;
      yield {
        at: { ...area, top, rows },
        formula: (r, c) => (cells.get(at(top + r, area.left + c))?.formula ?? null) !== null,
        visible: r => !hiddenRows.has(top + r),
        cells: Array.from({ length: rows }, (_, r) =>
          Array.from({ length: area.columns }, (__, c): Cell =>
            wanted && !wanted.has(c) ? null : (cells.get(at(top + r, area.left + c))?.value ?? null),
          ),
        ),
      };
    }
  }

  // Sink.

  private readonly again = new Redo();

  async apply(changes: readonly Change[], run: Run, joins: string | null = null): Promise<Applied> {
    const applied = await this.make(changes, run, joins);
    this.again.wrote(applied.undo, changes, joins);
    return applied;
  }
  redoable(): boolean {
    return this.again.next() !== null;
  }
  async redo(run: Run): Promise<Applied> {
    const step = this.again.next();
    if (step === null) throw new WorkbookProblem("changed-meanwhile", null);
    let last: Applied | null = null;
    for (const { changes, joins } of step) {
      const onto: string | null = joins === null ? null : (last?.undo ?? null);
      last = await this.make(changes, run, onto);
      this.again.wroteAgain(last.undo, changes, onto);
    }
    this.again.didAgain();
    return last!;
  }
  private async make(changes: readonly Change[], run: Run, joins: string | null): Promise<Applied> {
    if (run.signal.aborted) throw new WorkbookProblem("cancelled", null);
    const { failure } = this,
      before = structuredClone(this.state),
      placed: { sheet: string; columns: readonly number[] }[] = [];
    this.failure = null;
    try {
      changes.forEach((change, i) => {
        if (run.signal.aborted) throw new WorkbookProblem("cancelled", null);
        if (failure && i === changes.length - 1) throw failure;
        const place = this.change(change);
        if (place) placed.push(place);
        run.progress(i + 1, changes.length);
      });
    } catch (error) {
      this.state = before;
      throw error;
    }
    this.applied.push(changes);
    this.undoLost = null;
    const onlyKept = changes.every(change => change.kind === "remember"),
      key = `undo${this.snapshots.length + 1}`;
    if (!onlyKept)
      this.snapshots.push({ key, at: "2026-11-23T00:00:00.000Z", before, after: structuredClone(this.state), joins });
    for (const sheet of new Set(
      changes.flatMap(change => ("sheet" in change && typeof change.sheet === "string" ? [change.sheet] : [])),
    ))
      this.tell({ sheet, top: 0, left: 0, rows: 1, columns: 1 }, "us");
    return { undo: onlyKept ? null : key, placed, requests: { reads: 1, writes: 1 } };
  }
  async last(): Promise<Awaited<ReturnType<Sink["last"]>>> {
    const snapshot = this.snapshots.at(-1);
    return snapshot
      ? { undo: snapshot.key, at: snapshot.at, touched: this.touched(snapshot), unfinished: false }
      : null;
  }
  async undo(key: string, options: { readonly over: boolean }): Promise<Undone> {
    const keys: string[] = [],
      kept: Area[] = [];
    let restored = 0;
    for (let next: string | null = key; next !== null;) {
      const { joins }: { readonly joins: string | null } = this.snapshots.at(-1) ?? { joins: null },
        one = await this.undoOne(next, options);
      keys.push(next);
      restored += one.restored;
      kept.push(...one.kept);
      next = joins;
    }
    this.again.tookBack(keys);
    return { restored, kept };
  }
  private async undoOne(key: string, { over }: { readonly over: boolean }): Promise<Undone> {
    const snapshot = this.snapshots.at(-1);
    if (snapshot?.key !== key) throw new WorkbookProblem("unexpected", null);
    const touched = new Set(this.touched(snapshot).map(area => `${area.sheet}!${at(area.top, area.left)}`));
    let restored = 0;
    const kept: Area[] = [];
    for (const sheet of [...this.state.sheets]) {
      const was = snapshot.before.sheets.find(one => one.name === sheet.name),
        is = snapshot.after.sheets.find(one => one.name === sheet.name);
      if (!is) continue;
      for (const place of new Set([...is.cells.keys(), ...(was?.cells.keys() ?? [])])) {
        const earlier = was?.cells.get(place),
          later = is.cells.get(place);
        if (same(earlier, later)) continue;
        const [row, column] = placeOf(place);
        if (touched.has(`${sheet.name}!${place}`) && !over) {
          kept.push({ sheet: sheet.name, top: row, left: column, rows: 1, columns: 1 });
          continue;
        }
        restored++;
        if (earlier) sheet.cells.set(place, earlier);
        else sheet.cells.delete(place);
      }
      sheet.ourColumns.clear();
      for (const [header, column] of was?.ourColumns ?? []) sheet.ourColumns.set(header, column);
      if (!was && !kept.some(area => area.sheet === sheet.name))
        this.state.sheets.splice(this.state.sheets.indexOf(sheet), 1);
    }
    this.state.kept.clear();
    for (const [k, v] of snapshot.before.kept) this.state.kept.set(k, v);
    this.snapshots.pop();
    return { restored, kept };
  }

  undoLost: LostWhy | null = null;
  async lost(): Promise<LostWhy | null> {
    return this.undoLost;
  }
  async forget(): Promise<void> {
    this.snapshots = [];
    this.undoLost = null;
  }

  // Live.

  async recall(key: string): Promise<string | null> {
    return this.state.kept.get(key) ?? null;
  }
  async selection(): Promise<readonly Area[]> {
    return this.selected;
  }
  async active(): Promise<ActiveCell> {
    const area = { ...(this.selected[0] ?? { sheet: this.names()[0]!, top: 0, left: 0 }), rows: 1, columns: 1 },
      stored = this.sheet(area.sheet).cells.get(at(area.top, area.left));
    return { at: area, formula: stored?.formula ?? null, value: stored?.value ?? null };
  }
  async select(area: Area): Promise<void> {
    this.choose([area]);
  }
  async showOnly(area: Area, column: number, values: readonly string[] | null): Promise<void> {
    const { cells, hiddenRows, filters } = this.sheet(area.sheet);
    if (values === null) filters.delete(area.left + column);
    else filters.set(area.left + column, values);
    for (let row = area.top + 1; row < area.top + area.rows; row++) {
      const shown = [...filters].every(([filtered, wanted]) =>
        wanted.includes(String(cells.get(at(row, filtered))?.value ?? "")),
      );
      if (shown) hiddenRows.delete(row);
      else hiddenRows.add(row);
    }
  }
  async watch(on: (event: { readonly at: Area; readonly by: WhoChanged }) => void): Promise<() => Promise<void>> {
    this.watchers.add(on);
    return async () => void this.watchers.delete(on);
  }
  async follow(on: (areas: readonly Area[]) => void): Promise<() => Promise<void>> {
    this.followers.add(on);
    return async () => void this.followers.delete(on);
  }
  async formulas(namespace: string): Promise<readonly ActiveCell[]> {
    return this.state.sheets.flatMap(sheet =>
      [...sheet.cells].flatMap(([key, { formula, value }]) => {
        const [row, column] = placeOf(key);
        return formula?.includes(`${namespace}.`)
          ? [{ at: { sheet: sheet.name, top: row, left: column, rows: 1, columns: 1 }, formula, value }]
          : [];
      }),
    );
  }
  async renewFormulas(namespace: string): Promise<number> {
    return (await this.formulas(namespace)).length;
  }

  private change(change: Change): { sheet: string; columns: readonly number[] } | null {
    switch (change.kind) {
      case "remember":
        if (change.value === null) this.state.kept.delete(change.key);
        else this.state.kept.set(change.key, change.value);
        return null;
      case "sheet":
        return { sheet: this.putSheet(change.sheet), columns: [] };
      case "columns":
        return { sheet: change.sheet, columns: this.putColumns(change) };
      case "append":
        this.append(change);
        return null;
      case "cells":
        for (const { row, column, value, replacesFormula } of change.cells) {
          const { cells } = this.sheet(change.sheet);
          if ((cells.get(at(row, column))?.formula ?? null) !== null && !replacesFormula)
            throw new WorkbookProblem("in-the-way", change.sheet);
          this.put(cells, row, column, value);
        }
        return null;
    }
  }
  private put(cells: Sheet["cells"], row: number, column: number, written: Written): void {
    if (written === null) cells.delete(at(row, column));
    else if (typeof written === "object")
      cells.set(at(row, column), { value: written.value, formula: written.formula });
    else cells.set(at(row, column), { value: written, formula: null });
  }
  private putSheet({ name, lines, columns, rows }: Extract<Change, { kind: "sheet" }>["sheet"]): string {
    const there = this.state.sheets.find(sheet => sheet.name === name),
      empty = there !== undefined && usedOf(there) === null;
    const called = there && !there.ours && !empty ? `${name} (2)` : name,
      sheet = this.state.sheets.find(one => one.name === called) ?? this.addSheet(called, []);
    sheet.ours = true;
    sheet.cells.clear();
    lines.forEach((line, r) => this.put(sheet.cells, r, 0, line));
    [columns.map(column => column.header), ...rows].forEach((row, r) =>
      row.forEach((cell, c) => this.put(sheet.cells, lines.length + r, c, cell)),
    );
    return called;
  }
  private putColumns({
    sheet: name,
    headerRow,
    across,
    columns,
    rowsAt,
    rows,
  }: Extract<Change, { kind: "columns" }>): number[] {
    const sheet = this.sheet(name),
      { cells, ourColumns } = sheet,
      tableRows = new Set([headerRow, ...rowsAt]),
      last = Math.max(headerRow, ...rowsAt);
    // A header that is merged over two lines stands in the upper one only.
    let free = across ? across.left + across.columns : 0;
    for (const key of cells.keys()) {
      const [row, column] = placeOf(key);
      if (tableRows.has(row)) free = Math.max(free, column + 1);
    }
    return columns.map(({ header }, c) => {
      const known = ourColumns.get(`${headerRow} ${header}`),
        column = known !== undefined && cells.get(at(headerRow, known))?.value === header ? known : free++;
      ourColumns.set(`${headerRow} ${header}`, column);
      for (let row = headerRow + 1; row <= last; row++) cells.delete(at(row, column));
      this.put(cells, headerRow, column, header);
      rowsAt.forEach((row, r) => this.put(cells, row, column, rows[r]![c] ?? null));
      return column;
    });
  }
  private append({ sheet: name, columns, rows }: Extract<Change, { kind: "append" }>): void {
    const sheet =
        this.state.sheets.find(one => one.name === name) ?? this.addSheet(name, [columns.map(column => column.header)]),
      all = this.rows(name);
    const header = all.findIndex(
        row => columns.filter(column => row.includes(column.header)).length >= Math.min(2, columns.length),
      ),
      bottom = all.length;
    rows.forEach((row, r) =>
      columns.forEach(({ header: text }, c) => {
        const column = all[header]!.indexOf(text);
        if (column >= 0) this.put(sheet.cells, bottom + r, column, row[c] ?? null);
      }),
    );
  }
  private touched(snapshot: Snapshot): Area[] {
    return snapshot.after.sheets.flatMap(after => {
      const now = this.state.sheets.find(sheet => sheet.name === after.name),
        before = snapshot.before.sheets.find(sheet => sheet.name === after.name);
      return [...after.cells].flatMap(([key, stored]) => {
        const [row, column] = placeOf(key);
        return same(before?.cells.get(key), stored) || same(now?.cells.get(key), stored)
          ? []
          : [{ sheet: after.name, top: row, left: column, rows: 1, columns: 1 }];
      });
    });
  }
  private tell(area: Area, by: WhoChanged): void {
    for (const on of this.watchers) on({ at: area, by });
  }
  private sheet(name: string): Sheet {
    const sheet = this.state.sheets.find(one => one.name === name);
    if (!sheet) throw new WorkbookProblem("sheet-gone", name);
    return sheet;
  }
}

function same(a: Stored | undefined, b: Stored | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function usedOf(sheet: Sheet): Area | null {
  let top = Infinity,
    left = Infinity,
    bottom = -1,
    right = -1;
  for (const key of sheet.cells.keys()) {
    const [row, column] = placeOf(key);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { sheet: sheet.name, top, left, rows: bottom - top + 1, columns: right - left + 1 };
}
