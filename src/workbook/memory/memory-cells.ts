import {
  Refusal,
  type AnswerTo,
  type Ask,
  type Asks,
  type AtSheet,
  type Cells,
  type CellsChanged,
  type Content,
  type Order,
  type Request,
  type SheetRef,
  type Stop,
} from "../cells";
import type { Area, WhoChanged } from "../ports";
import { a1, type Rect } from "../rect";
import { MAX_COLUMNS } from "../file/limits";
import { answered } from "../open/ask-tree";
import { answerOnSheet } from "./memory-asks";
import { orderOnSheet, type Calculate } from "./memory-orders";
import { MemorySheet } from "./memory-sheet";

export interface MemoryOptions {
  /** What a formula shows; one that is not known shows nothing yet (`#GETTING_DATA`). */
  readonly calculate?: Calculate;
}

/**
 * A workbook in memory. It computes no formulas but those that it is lent an engine for, and draws nothing; everything
 * else is as in a program for tables: names move with rows, a filter hides rows, what is kept stays.
 */
export class MemoryCells implements Cells {
  readonly requests = { reads: 0, writes: 0 };
  readonly all: MemorySheet[] = [];
  readonly kept = new Map<string, string>();
  selected: readonly Area[] = [];
  /** What the next request that changes something is refused with, once. */
  refuses: Refusal | null = null;
  private next = 1;
  private readonly calculate: Calculate;
  private readonly watchers = new Set<(change: CellsChanged) => void>();
  private readonly followers = new Set<(selected: AtSheet) => void>();

  constructor({ calculate = () => undefined }: MemoryOptions = {}) {
    this.calculate = calculate;
  }

  ask<const A extends Asks>(about: string | null, asks: A): Promise<AnswerTo<A>> {
    this.requests.reads++;
    return this.later(() => answered(asks, each => this.answer(about, each))) as Promise<AnswerTo<A>>;
  }

  change<const A extends Asks = null>(about: string | null, request: Request<A>): Promise<AnswerTo<A>> {
    this.requests.writes++;
    return this.later(() => this.changeNow(about, request)) as Promise<AnswerTo<A>>;
  }

  private changeNow(about: string | null, { orders, asks = null, last = [] }: Request<Asks>): unknown {
    const { refuses } = this;
    this.refuses = null;
    if (refuses) throw refuses;
    for (const order of orders) this.order(about, order);
    const told = answered(asks, each => this.answer(about, each));
    for (const order of last) this.order(about, order);
    return told;
  }

  recall(keys: readonly string[]): Promise<readonly (string | null)[]> {
    this.requests.reads++;
    return this.later(() => keys.map(key => this.kept.get(key) ?? null));
  }

  /** Answers come some time after they were asked for, here too. */
  private async later<T>(answer: () => T): Promise<T> {
    await Promise.resolve();
    return answer();
  }

  keys(beginning: string): Promise<readonly string[]> {
    this.requests.reads++;
    return Promise.resolve([...this.kept.keys()].filter(key => key.startsWith(beginning)));
  }

  watch(on: (change: CellsChanged) => void): Promise<Stop> {
    return this.listen(this.watchers, on);
  }
  follow(on: (selected: AtSheet) => void): Promise<Stop> {
    return this.listen(this.followers, on);
  }
  private listen<T>(listeners: Set<T>, on: T): Promise<Stop> {
    listeners.add(on);
    return Promise.resolve(() => Promise.resolve(void listeners.delete(on)));
  }

  select(at: Area): Promise<void> {
    this.choose([at]);
    return Promise.resolve();
  }

  insist<T>(doing: () => Promise<T>): Promise<T> {
    return doing();
  }
  glance<T>(doing: () => Promise<T>): Promise<T> {
    return doing();
  }

  // What a person does.

  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(`{${this.next++}}`, name);
    this.all.push(sheet);
    return sheet;
  }
  removeSheet(sheet: MemorySheet): void {
    this.all.splice(this.all.indexOf(sheet), 1);
  }
  /** Selects areas of one sheet, and everyone who follows is told. */
  choose(areas: readonly Area[]): void {
    this.selected = areas;
    const sheet = this.find(areas[0]?.sheet ?? "");
    if (sheet) for (const on of this.followers) on({ sheetId: sheet.id, address: areas.map(a1).join(",") });
  }
  /** Tells everyone who watches. */
  tell(sheet: MemorySheet, at: Rect, by: WhoChanged, moved = false): void {
    for (const on of this.watchers) on({ sheetId: sheet.id, address: a1(at), by, moved });
  }
  find(name: string): MemorySheet | null {
    return this.all.find(sheet => sheet.name === name) ?? null;
  }

  private sheet(about: string | null, ref: SheetRef): MemorySheet {
    const sheet = this.all.find(each => each.is(ref));
    if (!sheet) throw new Refusal("sheet-gone", about ?? ref.name, {}, "orders");
    return sheet;
  }

  private order(about: string | null, order: Order): void {
    if (order.do === "keep") {
      if (order.text === null) this.kept.delete(order.key);
      else this.kept.set(order.key, order.text);
      return;
    }
    if (order.do === "sheet") {
      if (!order.there) return this.removeSheet(this.sheet(about, order.sheet));
      if (this.all.some(({ name }) => name.toLowerCase() === order.sheet.name.toLowerCase()))
        throw new Refusal("changed-meanwhile", about, {}, "orders");
      this.addSheet(order.sheet.name);
      return;
    }
    const sheet = this.sheet(about, order.sheet);
    if (sheet.protected) throw new Refusal("protected", about ?? sheet.name, {}, "orders");
    orderOnSheet(sheet, order, this.calculate);
    if (order.do === "write") this.tell(sheet, order.at, "us");
  }

  private answer(about: string | null, ask: Ask): unknown {
    switch (ask.ask) {
      case "workbook":
        return {
          sheets: this.all.map(({ id, name, hidden }) => ({ id, name, hidden })),
          structure: false,
          readOnly: false,
          columns: MAX_COLUMNS,
        };
      case "kept":
        return this.kept.get(ask.key) ?? null;
      case "selection":
        return this.selected;
      case "active":
        return this.active();
      default:
        return answerOnSheet(this.sheet(about, ask.sheet), ask);
    }
  }

  private active(): { at: Area; value: Content; formula: Content } {
    const at = { ...(this.selected[0] ?? { sheet: this.all[0]!.name, top: 0, left: 0 }), rows: 1, columns: 1 },
      { value, content } = this.find(at.sheet)!.at(at.top, at.left);
    return { at, value, formula: content };
  }
}
