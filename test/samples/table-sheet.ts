import type { Look, SampleCell, SampleSheet, Value } from "./sheet";

const DAYS = /日期|期间|时间/;
const AMOUNTS = /金额/;
const CODES = /代码/;

/** A plain table: an optional title, a unit line, one header, its lines by header. `widths` in characters, else 9. */
export function tableSheet(
  name: string,
  title: string | null,
  unit: string | null,
  lines: readonly Readonly<Record<string, Value | undefined>>[],
  widths: Readonly<Record<string, number>>,
): SampleSheet {
  const headers = Object.keys(lines[0] as object),
    above = [title, unit].filter(text => text !== null);
  const blank = (): (SampleCell | null)[] => headers.map(() => null);
  const cells: (readonly (SampleCell | null)[])[] = above.map((text, k) => {
    const row = blank();
    row[0] = { value: text, look: k === 0 && title !== null ? "title" : "remark" };
    return row;
  });
  cells.push(headers.map(header => ({ value: header, look: "header" })));
  for (const line of lines)
    cells.push(headers.map(header => ({ value: line[header] ?? null, look: lookOf(header, line[header] ?? null) })));
  return {
    name,
    cells,
    widths: headers.map(header => widths[header] ?? 9),
    hiddenColumns: [],
    heights: cells.map((_, r) => (r === 0 && title !== null ? 28 : r < above.length ? 20 : 26)),
    merges: title === null ? [] : [{ top: 0, left: 0, bottom: 0, right: headers.length - 1 }],
    frozen: { rows: above.length + 1, columns: 0 },
  };
}

function lookOf(header: string, value: Value): Look {
  if (typeof value === "number") return DAYS.test(header) ? "day" : AMOUNTS.test(header) ? "money" : "centred";
  return CODES.test(header) ? "code" : "text";
}
