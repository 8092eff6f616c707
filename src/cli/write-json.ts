import { closeSync, openSync, writeSync } from "node:fs";
import type { ResultJson } from "../report/json";

/** Characters gathered before they are written. */
const CHUNK = 1 << 20;

/** Writes a result row by row: a million rows are more text than one string holds. */
export function writeJson(path: string, result: ResultJson): void {
  const file = openSync(path, "w");
  try {
    let text = "";
    const put = (part: string): void => {
      text += part;
      if (text.length >= CHUNK) flush();
    };
    const flush = (): void => {
      writeSync(file, text);
      text = "";
    };
    Object.entries(result).forEach(([key, value], i) => {
      put(`${i === 0 ? "{" : ","}\n  ${JSON.stringify(key)}: `);
      if (!Array.isArray(value)) return put(JSON.stringify(value));
      put("[");
      value.forEach((entry, k) => put(`${k === 0 ? "" : ","}\n    ${JSON.stringify(entry)}`));
      put(value.length === 0 ? "]" : "\n  ]");
    });
    put("\n}\n");
    flush();
  } finally {
    closeSync(file);
  }
}
