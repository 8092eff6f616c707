import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { Formula, LongSheet, SheetData, Written } from "../workbook/ports";
import { changedRows } from "./made-rows";

/** Lines of one sheet: a round number that leaves room for titles, headers and totals below Excel's 1 048 576 rows. */
const MOST = 1_000_000;

/**
 * A sheet as Excel can hold it: one of more lines than `most` goes on in sheets named after it (核算结果, 核算结果(2), …).
 * Each has title and header, and says which lines of how many it has; total lines and what stands below the table stay
 * at the end, over all parts.
 */
export function parted(sheet: SheetData, texts: Pick<Texts, "messages">, most?: number): SheetData[];
export function parted(sheet: LongSheet, texts: Pick<Texts, "messages">, most?: number): LongSheet[];
export function parted(sheet: LongSheet, { messages }: Pick<Texts, "messages">, most = MOST): LongSheet[] {
  const { rows, shades } = sheet,
    count = Math.ceil(dataOf(sheet) / most);
  if (count <= 1) return [sheet];
  return Array.from({ length: count }, (_, k) => {
    const from = k * most,
      isLast = k === count - 1,
      to = isLast ? rows.length : from + most;
    const said = fill(messages.parted, {
      n: dataOf(sheet),
      parts: count,
      part: k + 1,
      from: from + 1,
      to: Math.min(from + most, dataOf(sheet)),
    });
    const [title, ...lines] = sheet.lines;
    return {
      ...sheet,
      name: k === 0 ? sheet.name : `${sheet.name}(${k + 1})`,
      lines: title === undefined ? [said] : [title, said, ...lines],
      rows: changedRows(rows.slice(from, to), withoutReferences),
      shades: shades.slice(from, to),
      ...(sheet.paper && !isLast ? { paper: { ...sheet.paper, foot: [] } } : {}),
    };
  });
}

/** A formula over lines that now stand on several sheets is its value; one of figures alone stays. */
function withoutReferences(cell: Written): Written {
  return refers(cell) ? cell.value : cell;
}

function refers(cell: Written): cell is Formula {
  return typeof cell === "object" && cell !== null && /[A-Z]{1,3}\$?\d/.test(cell.formula);
}

/** How many lines come before the totals. */
function dataOf({ rows, shades }: LongSheet): number {
  let data = rows.length;
  while (data > 0 && shades.at(data - 1) === "total") data--;
  return data;
}
