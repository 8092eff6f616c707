import { fileText } from "../policy/file-text";
import type { Cell, SheetColumn, SheetData, Written } from "../workbook/ports";

/** Cells hold 32 767 characters; a longer line goes on in the cells beside it. */
const LONGEST_PIECE = 30_000;
/** What stands above the text, as `名称：值` or in two cells. */
const NOTES = {
  title: "政策",
  version: "版本",
  hash: "校验码",
  by: "采用人",
  at: "采用时间",
  follows: "适用工作表",
} as const;
type Note = keyof typeof NOTES;
const NOTE_OF = new Map<string, Note>(Object.entries(NOTES).map(([note, name]) => [name, note as Note]));

const LINE = "行",
  CONTENT = "内容";

/** A policy's file as a sheet of the workbook holds it. */
export interface PolicyFile {
  readonly sheet: string;
  /** The file's text, its lines ended by one line feed each. */
  readonly text: string;
  /** The roster sheets that follow it; empty: all that follow no other. */
  readonly follows: readonly string[];
  /** Who took it into use, when, and the hash of the text as it was then; null where nobody is named. */
  readonly adopted: Adoption | null;
}

export interface Adoption {
  readonly by: string;
  /** As it is written there, `2026-11-23 12:00`. */
  readonly at: string;
  /** In hex, without a name in front; "" where none stands there. */
  readonly hash: string;
}

/**
 * A policy's file out of a sheet's cells: as `policySheet` writes it, or as somebody pasted it, a line a cell. Null
 * where it is neither: a sheet of that name can be a list of documents, or an office's own copy of the text.
 */
export function policyFileOf(sheet: string, rows: readonly (readonly Cell[])[]): PolicyFile | null {
  const notes: Partial<Record<Note, string>> = {},
    follows: string[] = [];
  let at = 0;
  for (; at < rows.length && !isHeader(rows[at]!); at++) {
    const said = noteIn(rows[at]!);
    if (said === null) {
      if (isBlankRow(rows[at]!)) continue;
      break;
    }
    if (said.note === "follows") for (const value of said.values) follows.push(value);
    else notes[said.note] = said.values[0] ?? "";
  }
  const header = rows[at],
    text = header !== undefined && isHeader(header) ? numbered(header, rows.slice(at + 1)) : pasted(rows.slice(at));
  // Whatever is below our own header was meant to be a policy; elsewhere a file's first words tell.
  if ((header === undefined || !isHeader(header)) && !looksLikeFile(text)) return null;
  const { by = "", at: when = "", hash = "" } = notes;
  return {
    sheet,
    text,
    follows: [...new Set(follows)],
    adopted: by === "" ? null : { by, at: when, hash: hash.replace(/^sha256:/iu, "").toLowerCase() },
  };
}

/** What stands on the sheet beside the text. */
export interface PolicySheetNotes {
  readonly title: string;
  readonly version: string;
  /** In hex. */
  readonly hash: string;
  readonly by: string;
  readonly at: string;
  readonly follows: readonly string[];
}

/** A policy as a sheet: who took it into use above, then its lines with their numbers, whatever they begin with. */
export function policySheet(name: string, text: string, notes: PolicySheetNotes): SheetData {
  const lines = fileText(text).split("\n"),
    pieces = lines.map(inPieces),
    most = pieces.reduce((n, line) => Math.max(n, line.length), 1);
  const note = (of: Note, value: string): string => `${NOTES[of]}：${value}`;
  return {
    name,
    lines: [
      note("title", notes.title),
      note("version", notes.version),
      note("hash", `sha256:${notes.hash}`),
      note("by", notes.by),
      note("at", notes.at),
      ...notes.follows.map(sheet => note("follows", sheet)),
    ],
    columns: [
      { header: LINE, format: "integer", width: 6 },
      ...Array.from({ length: most }, (_, k): SheetColumn => ({
        header: k === 0 ? CONTENT : `${CONTENT}${k + 1}`,
        format: "text",
        width: 100,
      })),
    ],
    rows: pieces.map((line, i): Written[] => [i + 1, ...line, ...Array<null>(most - line.length).fill(null)]),
    shades: [],
  };
}

function inPieces(line: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < line.length || from === 0;) {
    let to = Math.min(line.length, from + LONGEST_PIECE);
    const last = line.charCodeAt(to - 1);
    // A character of two halves stays in one cell.
    if (to < line.length && last >= 0xd800 && last <= 0xdbff) to--;
    pieces.push(line.slice(from, to));
    if (to <= from) break;
    from = to;
  }
  return pieces;
}

function isHeader(row: readonly Cell[]): boolean {
  const texts = row.map(shownText);
  return texts.includes(CONTENT) && (texts.includes(LINE) || texts.includes("行号"));
}

/** Lines in the order of their numbers, as sorting or filtering may have left them otherwise. */
function numbered(header: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const texts = header.map(shownText),
    number = texts.findIndex(text => text === LINE || text === "行号"),
    first = texts.indexOf(CONTENT);
  const lines = rows.map((row, place) => {
    const own = Number(writtenText(row[number] ?? null));
    return { place, own: Number.isInteger(own) && own > 0 ? own : null, text: joined(row, first) };
  });
  const filled = lines.filter(line => line.own !== null || line.text !== "");
  // A line that somebody put in between has no number and stays behind the one above it.
  let above = 0;
  const placed = filled.map(line => ({ ...line, key: (above = line.own ?? above) }));
  placed.sort((a, b) => a.key - b.key || a.place - b.place);
  return placed.map(line => line.text).join("\n");
}

function joined(row: readonly Cell[], from: number): string {
  let text = "";
  for (let c = from; c < row.length; c++) text += writtenText(row[c] ?? null);
  return text;
}

/** A line a row; what stands in several cells of a row was parted where the text had tabs. */
function pasted(rows: readonly (readonly Cell[])[]): string {
  const left = rows.reduce((n, row) => Math.min(n, firstFilled(row)), Number.POSITIVE_INFINITY);
  const lines = rows.flatMap(row => {
    const cells = row.slice(Number.isFinite(left) ? left : 0).map(writtenText);
    while (cells.at(-1) === "") cells.pop();
    return cells.join(" ").replace(/\r\n?/gu, "\n").split("\n");
  });
  while (lines.at(-1) === "") lines.pop();
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function firstFilled(row: readonly Cell[]): number {
  const at = row.findIndex(cell => cell !== null && cell !== "");
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The names with which a policy's file is made of parts, at the beginning of a line. */
function looksLikeFile(text: string): boolean {
  return /^(?:format|policy|articles|clauses|facts|ranks|bases|exclusive|readings)[ \t]*:/mu.test(text);
}

function noteIn(row: readonly Cell[]): { readonly note: Note; readonly values: readonly string[] } | null {
  const filled = row.map(writtenText).filter(text => text.trim() !== ""),
    [first = "", ...beside] = filled,
    colon = first.search(/[:：]/u),
    name = (colon < 0 ? first : first.slice(0, colon)).trim(),
    note = NOTE_OF.get(name);
  if (note === undefined) return null;
  const own = colon < 0 ? "" : first.slice(colon + 1).trim();
  return { note, values: [own, ...beside.map(text => text.trim())].filter(text => text !== "") };
}

function isBlankRow(row: readonly Cell[]): boolean {
  return row.every(cell => cell === null || cell === "");
}

function shownText(cell: Cell): string {
  return writtenText(cell).normalize("NFKC").trim();
}

/** A cell as the text that somebody wrote; an error value stays to be seen, and no policy can be made of it. */
function writtenText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}
