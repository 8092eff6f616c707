import type { Comparison } from "../report/comparison";
import type { RowwiseJson } from "../report/json";
import type { SeveralJson } from "../report/several-policies";
import { JsonBytes } from "./json-bytes";
import type { Put } from "./whole-file";

/** A result under way, row by row: a million rows are more text than one string holds. */
export class JsonWriter {
  private readonly steps: Iterator<void>;
  private readonly json: JsonBytes;
  private rows = 0;

  constructor(to: Put, result: (RowwiseJson | SeveralJson) & { readonly comparison?: Comparison }) {
    this.json = new JsonBytes(to);
    this.steps = this.written(result);
  }

  /** Goes on until so many rows of the result are written. */
  rowsUpTo(count: number): void {
    while (this.rows < count && this.next());
  }

  /** Writes whatever is left. */
  end(): void {
    while (this.next());
    this.json.flush();
  }

  private next(): boolean {
    return this.steps.next().done !== true;
  }

  /** A step for each entry of a list. */
  private *written(result: object): Generator<void> {
    const { json } = this;
    let i = 0;
    for (const [key, value] of Object.entries(result) as [string, unknown][]) {
      json.plain(`${i++ === 0 ? "{" : ","}\n  ${JSON.stringify(key)}: `);
      if (!isList(value)) json.value(value);
      else {
        json.plain("[");
        let k = 0;
        for (const entry of value) {
          if (key === "rows") this.rows++;
          json.plain(k++ === 0 ? "\n    " : ",\n    ");
          json.value(entry);
          yield;
        }
        json.plain(k === 0 ? "]" : "\n  ]");
      }
    }
    json.plain("\n}\n");
  }
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
