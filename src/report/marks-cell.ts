import type { ApplicationRow } from "../fields/row-numbers";
import { fill } from "../text/fill";
import type { Policy } from "../policy/model";
import { readingTitle } from "../text/reading-words";
import type { Texts } from "../text/texts";
import type { CiteOthers } from "./cite-others";
import type { RowReport } from "./row-report";

/** A row's marks as a cell shows them: short forms, with the other rows by 序号 or project and the readings by title. */
export function marksCell(
  texts: Texts,
  policy: Policy,
  citeOthers: CiteOthers,
  row: ApplicationRow,
  { marks }: Pick<RowReport, "marks">,
): string {
  if (marks.length === 0) return "";
  const readings = marks.filter(mark => mark.code === "READING");
  const said = marks
    .filter(mark => mark.code !== "READING" || mark === readings[0])
    .map(mark => {
      const about = mark.code === "READING" ? readings : [mark],
        others = citeOthers(row, mark),
        // Of several choices each may be decided by itself; the cell says so once all are.
        state = about.every(one => one.state !== "open") ? texts.markStates[about[0]!.state] : "";
      const { short } = texts.marks[mark.code],
        detail = [mark.code === "READING" ? titlesOf(texts, policy, readings) : others, state].filter(Boolean);
      return detail.length === 0
        ? short
        : fill(texts.sentences.markedWith, { short, detail: detail.join(texts.sentences.comma) });
    });
  return said.join(texts.sentences.semicolon);
}

function titlesOf(texts: Texts, policy: Policy, marks: RowReport["marks"]): string {
  return marks
    .flatMap(mark => policy.readings.find(reading => reading.code === mark.reading) ?? [])
    .map(reading => readingTitle(texts, reading))
    .join(texts.sentences.list);
}
