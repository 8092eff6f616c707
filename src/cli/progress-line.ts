import { OFFICE_LANGUAGE } from "../text/languages";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import { papersZh } from "../text/papers/zh-CN";
import type { PaperName } from "../text/papers/papers";

/** Back to the start of the line, and all of it blank. */
const CLEARED = "\r\u001b[K";

/**
 * Says which paper is being written, on one line of a terminal that the next one takes over; nothing where nobody looks
 * on. Null: all are written.
 */
export function told(paper: PaperName | null): void {
  // A large run is a process of its own, which another one looks at the terminal for (see `bounded.mjs`).
  if (!process.stderr.isTTY && process.env.SJS_SUBSIDY_BOUND !== "terminal") return;
  const { writing } = textsOf(OFFICE_LANGUAGE).messages.cli,
    said = paper === null ? "" : fill(writing, { name: papersZh.names[paper] });
  process.stderr.write(`${CLEARED}${said}`);
}
