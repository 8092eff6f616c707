import { canonicalName } from "../identity/name-remark";
import type { Cell } from "../workbook/ports";
import type { RowOrigin, SideMark } from "./contents";
import { stated } from "./status";

/** A sheet of which nothing else is read: its first lines. */
export interface SheetAside {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A word of a decision is short; what is longer tells something. */
const LONGEST = 40;

/**
 * REMARK_TO_READ for the rows of whom a sheet that nobody could read says a refusal, a wait or a withdrawal: a line
 * with the unit's name and such a word (会议意见：不予支持); where it names one of the unit's projects, for that one. The
 * sheet decides nothing.
 */
export function sheetsToRead(sheets: readonly SheetAside[], origins: readonly RowOrigin[]): SideMark[] {
  if (sheets.length === 0) return [];
  const byApplicant = grouped(origins);
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(cells => {
      const texts = cells.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== ""),
        names = texts.map(canonicalName),
        of = names.flatMap(text => byApplicant.get(text) ?? []);
      if (of.length === 0) return [];
      const word = texts.find(text => text.length <= LONGEST && !byApplicant.has(canonicalName(text)) && speaks(text));
      if (word === undefined) return [];
      const named = of.filter(row => names.includes(canonicalName(origins[row]!.project)));
      return (named.length > 0 ? named : of).map((row): SideMark => ({
        row,
        code: "REMARK_TO_READ",
        with: [],
        detail: `${name}：${word.trim()}`,
      }));
    }),
  );
}

function speaks(text: string): boolean {
  const says = stated(text.normalize("NFKC").replace(/\s+/g, ""), "");
  return says === "rejected" || says === "hold" || says === "withdrawn";
}

function grouped(origins: readonly RowOrigin[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  origins.forEach(({ applicant }, row) => {
    const name = canonicalName(applicant),
      known = rows.get(name);
    if (name === "") return;
    if (known) known.push(row);
    else rows.set(name, [row]);
  });
  return rows;
}
