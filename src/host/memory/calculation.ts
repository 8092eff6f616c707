import type { DefinedFunction, Given, HostValue, Rectangle } from "../backend";
import { intersection } from "../cells/rectangle";
import type { LoneCall } from "./lone-call";

/** A formula that waits for its result, or has it: where it stands, what it calls. */
export interface Standing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly call: LoneCall;
}
/** What the calculation needs of the cells. */
export interface Cells {
  sheetNamed(name: string): string | null;
  values(sheet: string, at: Rectangle): HostValue[][];
  put(standing: Standing, result: readonly (readonly HostValue[])[]): void;
}

/** Runs the lone calls of formulas and puts their results where they stand; the last start of a cell wins. */
export class Calculation {
  readonly #functions = new Map<string, DefinedFunction>();
  readonly #standing = new Map<string, Standing>();
  readonly #waiting = new Map<string, Promise<void>>();
  constructor(readonly cells: Cells) {}

  define(functions: readonly DefinedFunction[]): void {
    for (const defined of functions) this.#functions.set(defined.name.toLowerCase(), defined);
  }

  start(standing: Standing): void {
    const key = keyOf(standing),
      defined = this.#functions.get(standing.call.name.toLowerCase());
    this.#standing.set(key, standing);
    this.#waiting.delete(key);
    const given = this.#given(standing);
    if (!defined || given === null) {
      this.cells.put(standing, [[defined ? "#REF!" : "#NAME?"]]);
      return;
    }
    this.cells.put(standing, [["#BUSY!"]]);
    const run = defined.call(given, standing).then(result => {
      if (this.#waiting.get(key) !== run) return;
      this.#waiting.delete(key);
      this.cells.put(standing, result);
    });
    this.#waiting.set(key, run);
  }

  forget(sheet: string, row: number, column: number): void {
    const key = keyOf({ sheet, row, column });
    this.#standing.delete(key);
    this.#waiting.delete(key);
  }

  forgetSheet(sheet: string): void {
    for (const { sheet: on, row, column } of [...this.#standing.values()])
      if (on === sheet) this.forget(sheet, row, column);
  }

  /** Starts every formula that refers to a cell of the area. */
  changed(sheet: string, at: Rectangle): void {
    for (const standing of [...this.#standing.values()]) if (this.#refers(standing, sheet, at)) this.start(standing);
  }

  async settled(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.all(this.#waiting.values());
  }

  #refers(standing: Standing, sheet: string, at: Rectangle): boolean {
    return standing.call.given.some(
      one =>
        one.kind === "reference" &&
        this.#sheetOf(one.address.sheet, standing) === sheet &&
        intersection(one.address.at, at) !== null,
    );
  }

  #sheetOf(name: string | null, standing: Standing): string | null {
    return name === null ? standing.sheet : this.cells.sheetNamed(name);
  }

  #given(standing: Standing): Given[] | null {
    const given: Given[] = [];
    for (const one of standing.call.given) {
      if (one.kind === "missing") given.push(null);
      else if (one.kind === "literal") given.push({ cells: [[one.value]], reference: null });
      else {
        const sheet = this.#sheetOf(one.address.sheet, standing);
        if (sheet === null) return null;
        given.push({ cells: this.cells.values(sheet, one.address.at), reference: { sheet, at: one.address.at } });
      }
    }
    return given;
  }
}

const keyOf = ({
  sheet,
  row,
  column,
}: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string => `${sheet} ${row} ${column}`;
