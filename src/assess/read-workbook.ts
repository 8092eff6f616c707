import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { assemble, type ReadSheet } from "../roster/assemble";
import { records, type OtherTable } from "../roster/other-records";
import type { OtherSheet } from "../roster/other-sheets";
import { RosterProblem } from "../roster/problem";
import type { Finding, RosterReading } from "../roster/reading";
import { RosterRows } from "../roster/rows";
import { sheetKind, type SheetKind, type SheetStart } from "../roster/sheet-kind";
import type { Area, Cell, Run, SheetInfo, Source } from "../workbook/ports";

export interface ReadOptions {
  /** Names of the roster sheets to read; without, every sheet that is recognised as one. */
  readonly sheets?: readonly string[];
  /** The unit of amounts that name none, `--unit`. */
  readonly unit?: Unit;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly run: Run;
}

/** Headers stand within these first rows and columns; stray formatting makes sheets wider than any table. */
const HEAD_ROWS = 60, HEAD_COLUMNS = 1024;
/** A table further down may be wider than the first; by so many columns at most. */
const WIDER = 16;

interface Sheet { readonly info: SheetInfo; readonly used: Area; readonly start: SheetStart; readonly kind: SheetKind }

/**
 * Reads a workbook: its roster sheets row by row, its other sheets whole. Throws a RosterProblem where there is nothing to
 * assess; whatever else is unclear is a finding. Memory: the cells of the application rows, and one block.
 */
export async function readWorkbook(source: Source, policy: Policy, options: ReadOptions): Promise<RosterReading> {
  const infos = await source.sheets();
  for (const name of options.sheets ?? []) {
    if (!infos.some(i => i.name === name)) throw new RosterProblem("unknown-sheet", name, { name, sheets: infos.map(i => i.name).join("、") });
  }
  const sheets: Sheet[] = [];
  for (const info of infos) {
    if (info.used) sheets.push(await open(source, info, info.used, policy, options.run));
  }
  if (sheets.length === 0) throw new RosterProblem("empty-workbook", null, {});
  const rosters = rostersOf(sheets, options.sheets);
  const total = rosters.reduce((n, s) => n + s.used.rows, 0);
  const read: ReadSheet[] = [], others: OtherTable[] = [];
  let done = 0;
  for (const sheet of rosters) {
    read.push(await readRoster(source, sheet, policy, options.run, rows => options.run.progress(Math.min(done + rows, total), total)));
    done += sheet.used.rows;
  }
  for (const sheet of sheets) if (sheet.kind.kind === "other") others.push(await readOther(source, sheet, sheet.kind.other, options.run));
  const reading = assemble(read, others, policy, { unit: options.unit ?? null, asOf: options.asOf });
  return { ...reading, findings: [...workbookFindings(sheets, rosters), ...reading.findings] };
}

async function open(source: Source, info: SheetInfo, used: Area, policy: Policy, run: Run): Promise<Sheet> {
  const rows = await readAll(source, { ...used, rows: Math.min(used.rows, HEAD_ROWS), columns: Math.min(used.columns, HEAD_COLUMNS) }, run);
  const start: SheetStart = { name: info.name, top: used.top, left: used.left, rows, merges: info.merges };
  return { info, used, start, kind: sheetKind(start, policy) };
}

/** The rows of an area as one array, blank ones as empty arrays. */
async function readAll(source: Source, area: Area, run: Run): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const block of source.read(area, "all", run)) {
    block.cells.forEach((cells, r) => {
      const at = block.at.top - area.top + r;
      while (rows.length < at) rows.push([]);
      rows[at] = cells;
    });
    run.signal.throwIfAborted();
  }
  return rows;
}

/** The sheets to assess. Named ones have to be rosters; without names, one at least has to be. */
function rostersOf(sheets: readonly Sheet[], names: readonly string[] | undefined): readonly Sheet[] {
  const wanted = names && names.length > 0 ? sheets.filter(s => names.includes(s.info.name)) : sheets;
  const rosters = wanted.filter(s => s.kind.kind === "roster");
  const almost = wanted.find(s => s.kind.kind === "almost");
  if (names && names.length > 0 && almost) throw missingColumn(almost);
  if (rosters.length > 0 && (!names || names.length === 0 || rosters.length === new Set(names).size)) return rosters;
  if (almost) throw missingColumn(almost);
  const refused = names && names.length > 0 ? names.find(n => !rosters.some(r => r.info.name === n)) ?? null : null;
  throw new RosterProblem("no-roster", refused, { sheets: sheets.map(s => s.info.name).join("、") });
}

function missingColumn(sheet: Sheet): RosterProblem {
  const kind = sheet.kind as Extract<SheetKind, { kind: "almost" }>;
  const found = kind.layout.columns.filter(c => c.meaning !== null).map(c => c.header).join("、");
  return new RosterProblem("missing-column", sheet.info.name, { missing: kind.missing, found });
}

async function readRoster(source: Source, sheet: Sheet, policy: Policy, run: Run, progress: (rows: number) => void): Promise<ReadSheet> {
  const { layout, clauseOfName } = sheet.kind as Extract<SheetKind, { kind: "roster" }>;
  const { used, start, info } = sheet;
  const above = start.rows.slice(0, layout.headerRow);
  const rows = new RosterRows({ sheet: info.name, top: used.top, left: used.left, layout, merges: info.merges, above, clauseOfName }, policy);
  const lastHeader = layout.columns.findLastIndex(c => c.written.length > 0);
  const columns = Math.min(used.columns, lastHeader + 1 + WIDER);
  const area: Area = { sheet: info.name, top: used.top + layout.firstRow, left: used.left, rows: used.rows - layout.firstRow, columns };
  if (area.rows > 0) {
    for await (const block of source.read(area, "all", run)) {
      run.signal.throwIfAborted();
      rows.take(block);
      progress(block.at.top + block.at.rows - used.top);
    }
  }
  return { rows: rows.finish(), top: used.top };
}

async function readOther(source: Source, sheet: Sheet, other: OtherSheet, run: Run): Promise<OtherTable> {
  const columns = Math.min(sheet.used.columns, HEAD_COLUMNS);
  const rows = await readAll(source, { ...sheet.used, columns }, run);
  return records(other, rows, sheet.used.top, sheet.used.left, sheet.info.merges);
}

/** What the sheets were taken for. */
function workbookFindings(sheets: readonly Sheet[], rosters: readonly Sheet[]): Finding[] {
  const at = (code: string, sheet: Sheet, values: Finding["values"]): Finding => ({ code, sheet: sheet.info.name, row: null, column: null, values });
  return sheets.flatMap((sheet): Finding[] => {
    if (rosters.includes(sheet)) return [at("ROSTER_RECOGNISED", sheet, {}), ...(sheet.info.hidden ? [at("SHEET_HIDDEN", sheet, {})] : [])];
    switch (sheet.kind.kind) {
      case "roster": return [at("SHEET_NOT_CHOSEN", sheet, {})];
      case "other": return [at("SHEET_RECOGNISED", sheet, { kind: sheet.kind.other.kind }), ...(sheet.info.hidden ? [at("SHEET_HIDDEN", sheet, {})] : [])];
      case "almost": return [at("SHEET_SKIPPED", sheet, { missing: sheet.kind.missing })];
      case "result": return [at("RESULT_SHEET_IGNORED", sheet, {})];
      case "unrelated": return [at("SHEET_IGNORED", sheet, {})];
    }
  });
}
