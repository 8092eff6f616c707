/** Numbers of the client's for what it can be told (`eventType` in its source). */
export const EVENT = {
  changed: 10,
  activated: 11,
  sheetAdded: 13,
  selection: 14,
  sheetDeleted: 15,
  renamed: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
/** The target of what concerns the whole workbook. */
export const WORKBOOK = "Workbook";

/** One entry of a message to the client: category, type, target, the event as JSON, and an id. */
export type Entry = readonly [category: number, type: number, target: string, message: string, id: number];
const RICH_API = 65_536;

/** What the add-in asked to be told, and what waits to be sent. */
export class Events {
  readonly #asked = new Map<string, number>();
  #waiting: Entry[] = [];

  ask(type: number, target: string): void {
    this.#asked.set(key(type, target), (this.#asked.get(key(type, target)) ?? 0) + 1);
  }
  forget(type: number, target: string): void {
    const left = (this.#asked.get(key(type, target)) ?? 0) - 1;
    if (left > 0) this.#asked.set(key(type, target), left);
    else this.#asked.delete(key(type, target));
  }

  /** To each target that was asked for. */
  tell(type: number, targets: readonly string[], event: Readonly<Record<string, unknown>>): void {
    for (const target of targets)
      if (this.#asked.has(key(type, target))) this.#waiting.push([RICH_API, type, target, JSON.stringify(event), 0]);
  }

  /** What waits, once: it goes out after the answer to the request that caused it. */
  drain(): Entry[] {
    const entries = this.#waiting;
    this.#waiting = [];
    return entries;
  }
}

const key = (type: number, target: string): string => `${type} ${target}`;
