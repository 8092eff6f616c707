import type { OtherTable } from "../roster/other-records";
import type { LayoutColumn } from "../roster/layout";
import { segmentAt } from "../roster/read-amounts";
import type { ReadRoster } from "./reckoning";

export type Sha256 = (text: string) => Promise<string>;

/** So many rows are hashed at once; the hash of all is that of their hashes. */
const ROWS = 5000;

/** One hash over everything that a run reads: cells, where they stand, and what they were read as. `sha256:…` */
export async function inputHash(
  rosters: readonly ReadRoster[],
  tables: readonly OtherTable[],
  sha256: Sha256,
): Promise<string> {
  const parts: string[] = [];
  for (const { rows } of rosters) {
    const columns = rows.segments.map(({ first, layout, unitLine, section, decision }) => [
      first,
      unitLine,
      section?.text ?? "",
      decision?.text ?? "",
      layout.columns.filter(isInput).map(c => [c.index, c.header, c.meaning, c.unit]),
    ]);
    parts.push(await sha256(JSON.stringify([rows.sheet, rows.clauseOfName, columns])));
    for (let from = 0; from < rows.rows.length; from += ROWS)
      parts.push(
        await sha256(
          JSON.stringify([
            rows.numbers.slice(from, from + ROWS),
            rows.numbers.slice(from, from + ROWS).map((_, i) => inputsOf(rows, from + i)),
          ]),
        ),
      );
  }
  for (const { kind, sheet, records } of tables) parts.push(await sha256(JSON.stringify([kind, sheet, records])));
  return `sha256:${await sha256(parts.join("\n"))}`;
}

function inputsOf(rows: ReadRoster["rows"], r: number): unknown[] {
  return segmentAt(rows, r)
    .layout.columns.filter(isInput)
    .map(column => rows.rows.cell(r, column.index));
}

/** Not what our runs write, nor what no header names. */
function isInput(column: LayoutColumn): boolean {
  return !column.ours && column.written.length > 0;
}
