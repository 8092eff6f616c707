import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { loadLaw } from "../../src/law-file/load-law";
import { applicantSheet } from "../../src/report/applicant-sheet";
import type { Assessed } from "../../src/report/assessed";
import { clauseSheet } from "../../src/report/clause-sheet";
import { rowReports } from "../../src/report/row-report";
import { whole as wholeSheet } from "../../src/report/sheets";
import { writtenColumns } from "../../src/report/written-columns";
import type { HostValue, SheetSeed } from "../../src/host/backend";
import { openExcel, type ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { Patience } from "../../src/workbook/open/patience";
import { openFile } from "../../src/workbook/file/open-file";
import type { Change, Run } from "../../src/workbook/ports";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";

const policy = loadLaw();
const AS_OF = 20_780;
const quiet: Run = { signal: new AbortController().signal, progress: () => undefined };

/** The roster of the scene, and where its own columns end. */
export const ROSTER = "申报汇总表",
  RESULT = "单位汇总";

export interface Scene {
  readonly excel: ExcelInNode;
  /** A pane's workbook, opened anew: it remembers nothing. */
  open(patience?: Patience): ExcelWorkbook;
  /** Reads, assesses and writes: columns, these sheets, and a thing to remember. */
  assess(book: ExcelWorkbook, sheets: readonly ("applicants" | "clauses")[]): Promise<void>;
}

let seeds: Promise<readonly SheetSeed[]> | null = null;

/** The small sample in Excel, an earlier assessment already in it (columns, one sheet), and a figure changed since. */
export async function openScene(usual: Patience): Promise<Scene> {
  const excel = await excelInNode({ sheets: await (seeds ??= sample()), calculate: () => 0, year: 2026 });
  let minutes = 0;
  const open = (patience: Patience = usual): ExcelWorkbook =>
    openExcel({
      patience,
      chunks: { cells: 300, bytes: 8_000 },
      clock: () => new Date(Date.UTC(2026, 10, 23, 9, minutes++)),
    });
  await assess(open(), ["applicants"]);
  return { excel, open, assess };
}

async function sample(): Promise<readonly SheetSeed[]> {
  const source = await openFile("small.xlsx", new Uint8Array(readFileSync("assets/samples/small.xlsx"))),
    seeds: SheetSeed[] = [];
  for (const { name, used, merges } of await source.sheets()) {
    const cells: HostValue[][] = [];
    if (used)
      for await (const block of source.read(
        { ...used, top: 0, left: 0, rows: used.top + used.rows, columns: used.left + used.columns },
        "all",
        quiet,
      )) {
        block.cells.forEach(
          (row, r) =>
            (cells[block.at.top + r] = row.map(cell =>
              cell === null ? "" : typeof cell === "object" ? cell.error : cell,
            )),
        );
      }
    seeds.push({
      name,
      cells: Array.from(cells, row => row ?? []),
      merges: merges.map(({ top, left, rows, columns }) => ({ top, left, rows, columns })),
    });
  }
  return seeds;
}

async function assess(book: ExcelWorkbook, sheets: readonly ("applicants" | "clauses")[]): Promise<void> {
  const found = await assessWorkbook(book.source, policy, { readings: {}, asOf: AS_OF, run: quiet });
  const assessed: Assessed = {
    ...found,
    language: "zh-CN",
    receipt: {
      policy: policy.title,
      policyVersion: policy.version,
      policyHash: "sha256:0",
      engineVersion: "0",
      asOf: "2026-11-23",
      inputHash: "sha256:0",
      readings: found.assessment.readings,
    },
  };
  const reports = rowReports(assessed),
    written = writtenColumns(assessed, reports);
  const columns = found.contents.tables.map((table): Change => {
    const rows = Array.from({ length: table.rows.length }, (_, k) => table.first + k);
    return {
      kind: "columns",
      sheet: table.sheet,
      headerRow: table.headerRow - 1,
      rowsAt: rows.map(row => found.contents.origins.at(row)!.row - 1),
      columns: written.columns,
      rows: rows.map(row => written.rows[row]!),
      shades: rows.map(row => reports[row]!.severity ?? ""),
    };
  });
  const applicants = wholeSheet(applicantSheet(assessed, reports));
  const whole: Change[] = sheets.map(which => ({
    kind: "sheet",
    sheet:
      which === "clauses"
        ? clauseSheet(assessed)
        : {
            ...applicants,
            charts: [{ title: "拟支持金额", kind: "bar", names: 0, values: [5], rows: applicants.rows.length - 1 }],
          },
  }));
  await book.sink.apply([...columns, ...whole, { kind: "remember", key: "run", value: `${reports.length}行` }], quiet);
}
