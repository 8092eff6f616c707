import { citeAll, type Citable } from "../explain/citing";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { RowReport } from "./row-report";

/** A row's marks as a cell shows them: short forms, with the other rows by 序号 or project and the readings by code. */
export function marksCell(texts: Texts, facts: readonly Citable[], row: number, { flags }: RowReport): string {
  const readings = flags.flatMap(f => (f.code === "READING" && f.reading !== null ? [f.reading] : []));
  const said = flags
    .filter((f, i) => f.code !== "READING" || flags.findIndex(g => g.code === "READING") === i)
    .map(flag => {
      const detail =
        flag.code === "READING"
          ? readings.join(texts.sentences.list)
          : citeAll(
              texts,
              flag.with.map(other => facts[other]),
              facts[row],
            );
      const { short } = texts.marks[flag.code];
      return detail === "" ? short : fill(texts.sentences.markedWith, { short, detail });
    });
  return said.join(texts.sentences.semicolon);
}
