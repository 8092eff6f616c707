import type { Comparison } from "../report/comparison";
import type { RowwiseJson } from "../report/json";
import type { SeveralJson } from "../report/several-policies";
import type { Put } from "./whole-file";

/** Characters gathered before they are written. */
const CHUNK = 1 << 20;

/** Writes a result row by row: a million rows are more text than one string holds. */
export function writeJson(to: Put, result: (RowwiseJson | SeveralJson) & { readonly comparison?: Comparison }): void {
  const encoder = new TextEncoder();
  let text = "";
  const flush = (): void => {
    to(encoder.encode(text));
    text = "";
  };
  const put = (part: string): void => {
    text += part;
    if (text.length >= CHUNK) flush();
  };
  Object.entries(result).forEach(([key, value], i) => {
    put(`${i === 0 ? "{" : ","}\n  ${JSON.stringify(key)}: `);
    if (!isList(value)) return put(JSON.stringify(value));
    put("[");
    let k = 0;
    for (const entry of value) put(`${k++ === 0 ? "" : ","}\n    ${JSON.stringify(entry)}`);
    put(k === 0 ? "]" : "\n  ]");
  });
  put("\n}\n");
  flush();
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
