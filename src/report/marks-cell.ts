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
  let said = "",
    readingsSaid = false;
  for (const mark of marks) {
    const ofReading = mark.code === "READING";
    if (ofReading && readingsSaid) continue;
    readingsSaid ||= ofReading;
    const readings = ofReading ? marks.filter(one => one.code === "READING") : [],
      about = ofReading ? titlesOf(texts, policy, readings) : citeOthers(row, mark),
      // Of several choices each may be decided by itself; the cell says so once all are.
      open = ofReading ? readings.some(one => one.state === "open") : mark.state === "open",
      state = open ? "" : texts.markStates[mark.state],
      detail = about === "" || state === "" ? about + state : about + texts.sentences.comma + state,
      { short } = texts.marks[mark.code],
      one = detail === "" ? short : fill(texts.sentences.markedWith, { short, detail });
    said = said === "" ? one : said + texts.sentences.semicolon + one;
  }
  return said;
}

function titlesOf(texts: Texts, policy: Policy, marks: RowReport["marks"]): string {
  return marks
    .flatMap(mark => policy.readings.find(reading => reading.code === mark.reading) ?? [])
    .map(reading => readingTitle(texts, reading))
    .join(texts.sentences.list);
}
