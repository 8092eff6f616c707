import type { Finding, RowOrigins, SideMark } from "./contents";
import { plainText } from "./header-text";
import { remarkToRead } from "./remark";
import type { SheetRows } from "./sheet-rows";

const SENTENCES = /[。；;\n\r]/,
  LONGEST = 2000,
  LONGEST_SHOWN = 80;
/** Shorter names stand in sentences about something else too. */
const SHORTEST_NAME = 4;
/** 序号2、5的项目, 第3项, 2号和4号项目. */
const NUMBERED =
  /(?:序号|编号|第)为?:?(\d{1,6}(?:[、,，和及与]\d{1,6}){0,50})|(?<![\d、,，和及与])(\d{1,6}(?:[、,，和及与]\d{1,6}){0,50})[号项]/g;

/** Marks for the rows that notes name, and findings for notes that name none. */
export interface NotesToRead {
  readonly marks: readonly SideMark[];
  readonly findings: readonly Finding[];
}

/**
 * Lines around the table that speak of a withdrawal, a refusal or a wait (注：2号项目经复核不予支持): the rows that they name
 * are REMARK_TO_READ, as if their own 备注 said so; where they name none, a finding (NOTE_TO_READ: `text`). Of
 * `origins` the sheet's own rows begin at `base` and are the last; `year` is the round's. A note decides nothing.
 */
export function notesToRead(sheet: SheetRows, origins: RowOrigins, base: number, year: number): NotesToRead {
  const marks: SideMark[] = [],
    findings: Finding[] = [];
  for (const { row, text } of sheet.notes)
    for (const sentence of text.slice(0, LONGEST).split(SENTENCES)) {
      const remark = remarkToRead(sentence, year);
      if (remark === null || remark.says === "same") continue;
      const named = rowsNamedIn(plainText(sentence), origins, base);
      for (const index of named) marks.push({ row: index, code: "REMARK_TO_READ", with: [], detail: remark.part });
      if (named.length === 0)
        findings.push({
          code: "NOTE_TO_READ",
          sheet: sheet.sheet,
          row,
          column: null,
          values: { text: sentence.trim().slice(0, LONGEST_SHOWN) },
        });
    }
  return { marks, findings };
}

function rowsNamedIn(sentence: string, origins: RowOrigins, base: number): number[] {
  const ids = new Set([...sentence.matchAll(NUMBERED)].flatMap(m => (m[1] ?? m[2]!).split(/[、,，和及与]/)));
  const holds = (name: string): boolean => {
    const plain = plainText(name);
    return plain.length >= SHORTEST_NAME && sentence.includes(plain);
  };
  const named: number[] = [];
  for (let row = base; row < origins.length; row++) {
    const { id, applicant, project } = origins.at(row)!;
    if ((id !== "" && ids.has(id)) || holds(applicant) || holds(project)) named.push(row);
  }
  return named;
}
