import { fill } from "../text/fill";
import type { Wording } from "../text/texts";

/**
 * How people know a row: its 序号, applicant and project as written, "" where blank. Never its row number, which sorting
 * changes.
 */
export interface Citable {
  readonly sheet: string;
  readonly id: string;
  readonly applicant: string;
  readonly project: string;
}

/** Longer names are cut in citations; the row itself has them whole. */
const LONGEST = 30;

/** A row as another one cites it: 序号3《项目》, with its sheet where that is another one. */
export function cite(texts: Wording, row: Citable | undefined, from: Citable | undefined): string {
  const { cite: words } = texts.sentences;
  if (!row) return words.unnamed;
  const id = short(row.id),
    project = short(row.project),
    applicant = short(row.applicant);
  const named =
    id !== ""
      ? fill(project === "" ? words.id : words.idProject, { id, project })
      : project !== ""
        ? fill(words.project, { project })
        : applicant !== ""
          ? fill(words.applicant, { applicant })
          : words.unnamed;
  return from && row.sheet !== from.sheet ? fill(words.onSheet, { sheet: short(row.sheet), row: named }) : named;
}

/** At most three rows, then 等. */
export function citeAll(texts: Wording, rows: readonly (Citable | undefined)[], from: Citable | undefined): string {
  const MOST = 3,
    named = rows
      .slice(0, MOST)
      .map(row => cite(texts, row, from))
      .join(texts.sentences.list);
  return rows.length > MOST ? named + texts.sentences.more : named;
}

/** On one line and not too long; brackets that the cut leaves open are closed. */
export function short(text: string, longest = LONGEST): string {
  const line = mayHaveSpace(text) && /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  if (line.length <= longest) return line;
  const characters = [...line.slice(0, longest * 2 + 2)];
  return characters.length > longest ? closed(`${characters.slice(0, longest).join("")}…`) : line;
}

/** Whether a text has a character among which those of \s are: Chinese and letters without accents are not. */
function mayHaveSpace(text: string): boolean {
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (c <= 0x20 || (c >= 0x80 && c <= 0x3000) || c >= 0xf000) return true;
  }
  return false;
}

const CLOSING: Readonly<Record<string, string>> = { "（": "）", "《": "》", "“": "”", "(": ")" };

function closed(text: string): string {
  const open: string[] = [];
  for (const character of text) {
    const closing = Object.hasOwn(CLOSING, character) ? CLOSING[character] : undefined;
    if (closing !== undefined) open.push(closing);
    else if (character === open.at(-1)) open.pop();
  }
  return text + open.reverse().join("");
}
