import type { Comparison } from "../report/comparison";
import type { RowwiseJson } from "../report/json";
import type { SeveralJson } from "../report/several-policies";
import type { Put } from "./whole-file";

/** Bytes gathered before they are written. */
const CHUNK = 1 << 20;
/** A character takes three bytes at most; one of two UTF-16 units four. */
const MOST_BYTES = 3;

/** A result under way, row by row: a million rows are more text than one string holds. */
export class JsonWriter {
  private readonly parts: Iterator<string>;
  private readonly bytes = Buffer.allocUnsafe(CHUNK);
  private at = 0;
  private rows = 0;

  constructor(
    private readonly to: Put,
    result: (RowwiseJson | SeveralJson) & { readonly comparison?: Comparison },
  ) {
    this.parts = this.partsOf(result);
  }

  /** Goes on until so many rows of the result are written. */
  rowsUpTo(count: number): void {
    while (this.rows < count && this.next());
  }

  /** Writes whatever is left. */
  end(): void {
    while (this.next());
    this.flush();
  }

  private next(): boolean {
    const { done, value } = this.parts.next();
    if (done === true) return false;
    const most = value.length * MOST_BYTES;
    if (this.at + most > CHUNK) this.flush();
    if (most > CHUNK) this.to(Buffer.from(value));
    else this.at += this.bytes.write(value, this.at);
    return true;
  }

  private flush(): void {
    this.to(this.bytes.subarray(0, this.at));
    this.at = 0;
  }

  private *partsOf(result: object): Generator<string> {
    let i = 0;
    for (const [key, value] of Object.entries(result) as [string, unknown][]) {
      yield `${i++ === 0 ? "{" : ","}\n  ${JSON.stringify(key)}: `;
      if (!isList(value)) yield JSON.stringify(value);
      else {
        yield "[";
        let k = 0;
        for (const entry of value) {
          if (key === "rows") this.rows++;
          yield k++ === 0 ? "\n    " : ",\n    ";
          yield JSON.stringify(entry);
        }
        yield k === 0 ? "]" : "\n  ]";
      }
    }
    yield "\n}\n";
  }
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
