import { canonicalName } from "../identity/name-remark";
import type { RowOrigin, RowOrigins, SideMark } from "./contents";
import { plainText } from "./header-text";
import { SHORTEST_NAME, speaksOf, type SaidLine } from "./sheet-aside";

/** Lines of prose that may name a unit within them; nobody writes more of them. */
const MOST_PROSE = 100;

/**
 * REMARK_TO_READ for the rows of whom a sheet that nobody could read says a refusal, a wait, a withdrawal or a
 * payment: a line with the unit's name or code beside such a word (会议意见：不予支持), below such a heading or in such a
 * sentence; where it names one of the unit's projects, for that one; a line that names only a project, for its rows.
 * The sheet decides nothing. `year`: the round's.
 */
export function sheetsToRead(sheets: readonly (readonly SaidLine[])[], origins: RowOrigins, year: number): SideMark[] {
  if (sheets.every(lines => lines.length === 0)) return [];
  const byApplicant = grouped(origins, ({ applicant, uscc }) => [canonicalName(applicant), uscc]),
    byProject = grouped(origins, ({ project }) => [project.length < SHORTEST_NAME ? "" : canonicalName(project)]);
  const marks = new Map<number, SideMark>();
  for (const lines of sheets) {
    let prose = 0;
    for (const line of lines) {
      if (line.onlyProse && !speaksOf(line.prose!, year)) continue;
      const names = line.texts.map(canonicalName),
        of = names.flatMap(text => byApplicant.get(text) ?? []),
        named = of.length > 0 ? of.filter(row => names.includes(canonicalName(origins.at(row)!.project))) : [];
      let rows = named.length > 0 ? named : of.length > 0 ? of : names.flatMap(text => byProject.get(text) ?? []);
      if (rows.length === 0 && line.prose !== null && prose < MOST_PROSE) {
        prose++;
        rows = namedIn(plainProse(line.prose), origins);
      }
      for (const row of rows)
        if (!marks.has(row)) marks.set(row, { row, code: "REMARK_TO_READ", with: [], detail: line.said });
    }
  }
  return [...marks.values()];
}

/** The rows whose unit a sentence names; where it names one of the unit's projects, those. */
function namedIn(sentence: string, origins: RowOrigins): number[] {
  const holds = (name: string): boolean => {
    const plain = plainText(name);
    return plain.length >= SHORTEST_NAME && sentence.includes(plain);
  };
  const of = origins.map(({ applicant }, row) => (holds(applicant) ? row : -1)).filter(row => row >= 0),
    named = of.filter(row => holds(origins.at(row)!.project));
  return named.length > 0 ? named : of;
}

function grouped(
  origins: RowOrigins,
  keysOf: (origin: RowOrigin) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  origins.forEach((origin, row) => {
    for (const key of keysOf(origin)) {
      if (key === "") continue;
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
  });
  return rows;
}

function plainProse(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
