import type { Backend, DefinedFunction, HostValue, Rectangle, SheetSeed } from "../backend";
import { HostProblem } from "../problem";
import { Calculation, type Standing } from "./calculation";
import { parseLoneCall } from "./lone-call";
import { SheetCells, type Place } from "./sheet-cells";

interface Held {
  readonly id: string;
  name: string;
  hidden: boolean;
  readonly cells: SheetCells;
  readonly merges: Rectangle[];
  readonly known: Map<string, HostValue>;
  /** Formulas that something keeps from filling what they would fill. */
  readonly blocked: Map<string, Place>;
}
type Listener = Parameters<Backend["listen"]>[0];

/**
 * Cells in memory. There is no formula engine: a lone call of a custom function is run, a formula that the workbook was
 * loaded with keeps the value that it had (also when it is written again where it stood), and any other formula throws,
 * so that nobody takes a made-up value for a calculated one. `calculate` lets a test stand in for the engine for the
 * formulas it knows.
 */
export class MemoryBackend implements Backend {
  #sheets: Held[] = [];
  #selection: { sheet: string; areas: Rectangle[] } = { sheet: "", areas: [] };
  #ids = 0;
  readonly #listeners = new Set<Listener>();
  readonly #calculation = new Calculation({
    sheetNamed: name => this.#sheets.find(sheet => sheet.name.toLowerCase() === name.toLowerCase())?.id ?? null,
    values: (sheet, at) => this.values(sheet, at),
    put: (standing, result) => this.#put(standing, result),
  });

  constructor(readonly calculate: (formula: string) => HostValue | undefined = () => undefined) {
    this.load([{ name: "Sheet1", cells: [] }]);
  }

  load(seeds: readonly SheetSeed[]): void {
    for (const { id } of this.#sheets) this.#calculation.forgetSheet(id);
    this.#sheets = seeds.map(seed => this.#held(seed.name, seed));
    const first = this.#sheets.find(sheet => !sheet.hidden) ?? this.#sheets[0];
    if (!first) throw new Error("A workbook has at least one sheet.");
    this.#selection = { sheet: first.id, areas: [{ top: 0, left: 0, rows: 1, columns: 1 }] };
  }

  #held(name: string, seed?: SheetSeed): Held {
    const held: Held = {
      id: `{00000000-0001-0000-${String(this.#ids).padStart(4, "0")}-000000000000}`,
      name,
      hidden: seed?.hidden ?? false,
      cells: new SheetCells(),
      merges: [...(seed?.merges ?? [])],
      known: new Map(),
      blocked: new Map(),
    };
    this.#ids += 1;
    seed?.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null || cell === "") return;
        if (typeof cell !== "object") {
          held.cells.set(r, c, { value: cell });
          return;
        }
        held.cells.set(r, c, { ...cell });
        held.known.set(knownAs(r, c, cell.formula), cell.value);
      }),
    );
    return held;
  }

  sheets(): readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[] {
    return this.#sheets.map(({ id, name, hidden }) => ({ id, name, hidden }));
  }

  addSheet(name: string): string {
    if (this.#sheets.some(sheet => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new HostProblem("ItemAlreadyExists");
    const held = this.#held(name);
    this.#sheets.push(held);
    return held.id;
  }

  removeSheet(sheet: string): void {
    this.#calculation.forgetSheet(sheet);
    this.#sheets.splice(this.#sheets.indexOf(this.#find(sheet)), 1);
    if (this.#selection.sheet === sheet)
      this.select(this.#sheets.find(({ hidden }) => !hidden)!.id, { top: 0, left: 0, rows: 1, columns: 1 });
  }

  alterSheet(
    sheet: string,
    change: { readonly name?: string; readonly position?: number; readonly hidden?: boolean },
  ): void {
    const held = this.#find(sheet);
    if (change.name !== undefined) held.name = change.name;
    if (change.hidden !== undefined) held.hidden = change.hidden;
    if (change.position !== undefined) {
      this.#sheets.splice(this.#sheets.indexOf(held), 1);
      this.#sheets.splice(change.position, 0, held);
    }
  }

  used(sheet: string): Rectangle | null {
    return this.#find(sheet).cells.used();
  }
  values(sheet: string, at: Rectangle): HostValue[][] {
    return this.#find(sheet).cells.block(at, cell => cell.value);
  }
  formulas(sheet: string, at: Rectangle): HostValue[][] {
    return this.#find(sheet).cells.block(at, cell => cell.formula ?? cell.value);
  }

  write(sheet: string, at: Rectangle, cells: readonly (readonly (HostValue | null)[])[]): void {
    const held = this.#find(sheet),
      starts: Standing[] = [];
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null) return;
        const place = { row: at.top + r, column: at.left + c };
        const start = this.#writeOne(held, place, value);
        if (start) starts.push(start);
      }),
    );
    for (const start of starts) this.#calculation.start(start);
    // Excel fills by itself as soon as nothing is in the way any more.
    for (const [key, place] of held.blocked) {
      held.blocked.delete(key);
      if (held.cells.get(place.row, place.column)?.value === "#SPILL!") this.#restart(held, place);
    }
    this.#calculation.changed(sheet, at);
  }

  #writeOne(held: Held, place: Place, value: HostValue): Standing | null {
    const formula = typeof value === "string" && value.startsWith("=") ? value : null;
    const call = formula === null ? null : parseLoneCall(formula);
    const result = formula === null || call ? undefined : this.#native(held, place, formula);
    this.#clear(held, place);
    if (call) return { sheet: held.id, ...place, call };
    if (formula !== null) held.cells.set(place.row, place.column, { formula, value: result! });
    else if (value !== "")
      held.cells.set(place.row, place.column, {
        value: typeof value === "string" && value.startsWith("'") ? value.slice(1) : value,
      });
    return null;
  }

  #native(held: Held, { row, column }: Place, formula: string): HostValue {
    const value = held.known.get(knownAs(row, column, formula)) ?? this.calculate(formula);
    if (value === undefined)
      throw new HostProblem(
        "NotImplemented",
        `NotImplemented: the memory backend has no formula engine for ${formula}`,
      );
    return value;
  }

  /** Empties a cell, and what a formula there had spilled into. */
  #clear(held: Held, place: Place): void {
    const cell = held.cells.get(place.row, place.column);
    if (cell?.formula !== undefined) {
      this.#calculation.forget(held.id, place.row, place.column);
      this.#unspill(held, place);
    }
    held.cells.set(place.row, place.column, undefined);
    if (cell?.spilledFrom) this.#restart(held, cell.spilledFrom);
  }

  /** Something was written into a spill: its formula is blocked now. */
  #restart(held: Held, from: Place): void {
    const formula = held.cells.get(from.row, from.column)?.formula,
      call = formula === undefined ? null : parseLoneCall(formula);
    if (!call) return;
    this.#unspill(held, from);
    queueMicrotask(() => {
      if (held.cells.get(from.row, from.column)?.formula === formula)
        this.#calculation.start({ sheet: held.id, ...from, call });
    });
  }

  #unspill(held: Held, from: Place): void {
    const used = held.cells.used();
    if (!used) return;
    for (let r = from.row; r < used.top + used.rows; r++)
      for (let c = from.column; c < used.left + used.columns; c++) {
        const spilled = held.cells.get(r, c)?.spilledFrom;
        if (spilled && spilled.row === from.row && spilled.column === from.column) held.cells.set(r, c, undefined);
      }
  }

  #put({ sheet, row, column, call }: Standing, result: readonly (readonly HostValue[])[]): void {
    const held = this.#sheets.find(({ id }) => id === sheet);
    if (!held) return;
    const { formula } = call;
    this.#unspill(held, { row, column });
    const taken = result.some((cells, r) =>
      cells.some((_, c) => (r > 0 || c > 0) && held.cells.get(row + r, column + c) !== undefined),
    );
    const at = {
      top: row,
      left: column,
      rows: taken ? 1 : result.length,
      columns: taken ? 1 : Math.max(...result.map(cells => cells.length)),
    };
    if (taken) held.blocked.set(`${row} ${column}`, { row, column });
    held.cells.set(row, column, { formula, value: taken ? "#SPILL!" : (result[0]?.[0] ?? "#VALUE!") });
    if (!taken)
      result.forEach((cells, r) =>
        cells.forEach((value, c) => {
          if (r > 0 || c > 0) held.cells.set(row + r, column + c, { value, spilledFrom: { row, column } });
        }),
      );
    if (result[0]?.[0] === "#BUSY!") return;
    this.#calculation.changed(sheet, at);
    for (const listener of this.#listeners) listener.calculated?.({ sheet, at });
  }

  spills(sheet: string): readonly Rectangle[] {
    return this.#find(sheet).cells.spills();
  }
  merges(sheet: string): readonly Rectangle[] {
    return this.#find(sheet).merges;
  }
  merge(sheet: string, at: Rectangle): void {
    const held = this.#find(sheet);
    for (let r = at.top; r < at.top + at.rows; r++)
      for (let c = at.left; c < at.left + at.columns; c++)
        if (r !== at.top || c !== at.left) this.#clear(held, { row: r, column: c });
    held.merges.push(at);
  }
  draw(): void {
    /* Nothing is drawn in memory: the host keeps what there is to see. */
  }
  selection(): { readonly sheet: string; readonly areas: readonly Rectangle[] } {
    return this.#selection;
  }
  select(sheet: string, at: Rectangle): void {
    this.#selection = { sheet: this.#find(sheet).id, areas: [at] };
  }

  /** Nobody but the host writes into memory; only results of formulas come by themselves. */
  listen(on: Listener): () => void {
    this.#listeners.add(on);
    return () => this.#listeners.delete(on);
  }

  define(functions: readonly DefinedFunction[]): void {
    this.#calculation.define(functions);
  }

  recalculate(): void {
    for (const held of this.#sheets)
      for (const { row, column, formula } of held.cells.formulas()) {
        const call = parseLoneCall(formula);
        if (call) this.#calculation.start({ sheet: held.id, row, column, call });
      }
  }

  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  #find(sheet: string): Held {
    const held = this.#sheets.find(({ id }) => id === sheet);
    if (!held) throw new HostProblem("ItemNotFound");
    return held;
  }
}

const knownAs = (row: number, column: number, formula: string): string => `${row} ${column} ${formula}`;
