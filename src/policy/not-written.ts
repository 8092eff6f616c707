import type { NotWritten } from "./problem";
import type { LawFile } from "./schema";

/** The lines that a draft left open: a file with one is refused, so that nothing of the text is dropped in silence. */
export function notWritten(law: LawFile): NotWritten[] {
  return law.open.map(({ article, words, because }, i) => ({
    path: `open[${i + 1}]`,
    line: null,
    message: `第${article}条“${words}”还没有写成条款（${because}）；写成条款，或在该条的 unused 里说明为什么不用，再删掉这一行`,
    article,
    words,
  }));
}
