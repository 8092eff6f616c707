import { nameUnder } from "../report/several-policies";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { SheetData, Written } from "../workbook/ports";

/**
 * How the lines of a sheet are told apart from run to run, by the places of columns: `known` together name what a line
 * is about; `alike` say the same in a place whatever line stands there (what a formula sums lies between such places).
 * `ended`: a line that is no more stays and says so there, and what it asked for is taken out.
 */
export interface LineLook {
  readonly known: readonly number[];
  readonly alike: readonly number[];
  readonly ended: { readonly says: number; readonly asked: number; readonly words: string } | null;
}

/** The sheets whose lines keep their places after a decision, by name. */
export function standingIn(language: Language, label: string): ReadonlyMap<string, LineLook> {
  const { sheets } = textsOf(language),
    named = (name: string): string => nameUnder(name, label);
  return new Map<string, LineLook>([
    [named(sheets.applicants), { known: [0, 1], alike: [], ended: null }],
    [
      named(sheets.marks),
      { known: [1, 4, 5, 6, 7, 8], alike: [], ended: { says: 10, asked: 3, words: tasksOf(language).ended } },
    ],
    [named(sheets.basis), { known: [0, 1, 2, 3, 4], alike: [0], ended: null }],
  ]);
}

/** Rows of a sheet with their shades. */
type Lines = Pick<SheetData, "rows" | "shades">;

/**
 * The lines of a sheet as they are now, each where it stood before: nothing moves under the eyes of somebody who reads
 * there, and only what says something else is written. What is new comes to stand where a line went, or at the end; a
 * chart's lines are those that it is to show. Null where the sheet has to be written anew.
 */
export function inPlace(stood: SheetData, is: SheetData, look: LineLook): Lines | null {
  const { ended } = look,
    head = Math.max(0, ...(is.charts ?? []).map(({ rows }) => rows));
  if (ended === null && stood.rows.length !== is.rows.length) return null;
  const placed = new Array<number>(stood.rows.length).fill(-1),
    left = matched(stood.rows, is.rows, look.known, head, placed);
  const rows: (readonly Written[])[] = [],
    shades: SheetData["shades"][number][] = [];
  const put = (line: number): void => {
    rows.push(is.rows[line]!);
    shades.push(is.shades[line] ?? "");
  };
  let next = 0;
  placed.forEach((line, place) => {
    if (line >= 0) put(line);
    else if (ended !== null) {
      rows.push(endedLine(stood.rows[place]!, ended));
      shades.push("");
    } else put(left[next++]!);
  });
  for (; next < left.length; next++) put(left[next]!);
  const isAlike = look.alike.every(column => is.rows.every((row, k) => row[column] === rows[k]![column]));
  return isAlike ? { rows, shades } : null;
}

/**
 * Tells for each place which of the lines that are now stands there (`placed`), and answers those that stood nowhere.
 * Most lines are the very same objects as before: only the others are told apart by what they say.
 */
function matched(
  stood: SheetData["rows"],
  is: SheetData["rows"],
  known: readonly number[],
  head: number,
  placed: number[],
): number[] {
  const at = new Map<readonly Written[], number>(),
    byName = new Map<string, number[]>(),
    left: number[] = [];
  const isFree = (place: number): boolean => place >= head && placed[place]! < 0;
  for (let line = 0; line < Math.min(head, stood.length, is.length); line++) placed[line] = line;
  stood.forEach((row, place) => at.set(row, place));
  const others: number[] = [];
  for (let line = head; line < is.length; line++) {
    const place = at.get(is[line]!);
    if (place !== undefined && isFree(place)) placed[place] = line;
    else others.push(line);
  }
  // The last place of a name is the first to be taken from the list's end.
  for (let place = stood.length - 1; place >= head; place--) {
    if (!isFree(place)) continue;
    const name = nameOf(stood[place]!, known),
      places = byName.get(name);
    if (places) places.push(place);
    else byName.set(name, [place]);
  }
  for (const line of others) {
    const place = byName.get(nameOf(is[line]!, known))?.pop();
    if (place === undefined) left.push(line);
    else placed[place] = line;
  }
  return left;
}

function nameOf(row: readonly Written[], known: readonly number[]): string {
  return known.map(column => String(row[column] ?? "")).join("\n");
}

function endedLine(
  row: readonly Written[],
  { says, asked, words }: NonNullable<LineLook["ended"]>,
): readonly Written[] {
  return row[says] === words
    ? row
    : row.map((cell, column) => (column === says ? words : column === asked ? "" : cell));
}
