import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Language } from "../../src/text/languages";
import type { Cell } from "../../src/workbook/ports";
import { MemoryWorkbook } from "./memory-workbook";
import type { MarkedRoster } from "./rosters-by-mark";
import { openSampleWorkplace, quiet } from "./sample-workplace";

export const SHEET = "申报表";
const sketch = (name: string): string =>
  readFileSync(join(__dirname, "../mechanisms/composed/sketches", `${name}.yaml`), "utf8");

export function headersOf({ rows }: MarkedRoster): string[] {
  return [...new Set(rows.flatMap(row => Object.keys(row)))];
}

/** A desk with a run over a roster; one that listens to the workbook knows that nothing else was changed. */
export async function opened(
  roster: MarkedRoster,
  { language = "zh-CN", listens = false }: { readonly language?: Language; readonly listens?: boolean } = {},
): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook(),
    headers = headersOf(roster),
    cells = roster.rows.map(row => headers.map((header): Cell => row[header] ?? null)),
    sheet = workbook.addSheet(SHEET, [headers, ...cells]);
  for (const header of roster.merged ?? [])
    sheet.merges.push({ top: 1, left: headers.indexOf(header), rows: roster.rows.length, columns: 1 });
  for (const { name, rows } of roster.sheets ?? []) workbook.addSheet(name, rows);
  const workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "张三", language }, quiet());
  if (roster.policy) await workplace.policies.adopt({ text: sketch(roster.policy), follows: [] }, quiet());
  if (listens) await workplace.runs.onStale(() => undefined);
  await workplace.runs.assess({ scope: "all" }, quiet());
  return { workbook, workplace };
}
