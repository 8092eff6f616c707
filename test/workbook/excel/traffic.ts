import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import type { Change } from "../../../src/workbook/ports";
import type { Journal } from "../../../src/host/journal";
import { excelInNode } from "../../host/excel-in-node";
import { columnsChange, COLUMNS, quietRun, resultRow } from "./roster";

/** What crosses between add-in and Excel in one act: requests and bytes, sent and answered together. */
export interface Traffic {
  readonly act: string;
  readonly requests: number;
  readonly bytesPerRow: number;
  /** The largest request with its answer apart. */
  readonly largestSent: number;
  readonly largestAnswered: number;
}

const WIDTH = 20,
  APPLICANTS = 10;
/** A day of its own for each change, so that the same bytes go out every time. */
function days(): () => Date {
  let day = 1;
  return () => new Date(Date.UTC(2026, 10, day++));
}

/** Runs twice over a roster of so many rows and 20 columns, and takes the second run back. */
export async function traffic(rows: number): Promise<Traffic[]> {
  const excel = await excelInNode({ sheets: [{ name: "汇总", cells: roster(rows) }] }),
    { journal } = excel.host,
    { source, sink } = openExcel({ clock: days() }),
    measured: Traffic[] = [];
  const during = async (act: string, doing: () => Promise<unknown>): Promise<void> => {
    journal.clear();
    await doing();
    measured.push(summed(act, journal, rows));
  };
  const read = async (): Promise<void> => {
    const [info] = await source.sheets(),
      run = quietRun();
    for await (const block of source.read(info!.used!, "all", run)) void block;
  };
  const write = (from: number) => () => sink.apply(changes(rows, from), quietRun());
  try {
    await during("first run, read", read);
    await during("first run, written", write(1));
    await during("second run, read", read);
    await during("second run, written", write(2));
    const last = await sink.last();
    // What a second run over very many rows replaces is too large to be kept, and that is said.
    if (last) await during("taken back", () => sink.undo(last.undo, { over: false }, quietRun()));
  } finally {
    excel.close();
  }
  return measured;
}

function summed(act: string, journal: Journal, rows: number): Traffic {
  const all = journal.entries.filter(({ number }) => number !== null),
    bytes = all.reduce((sum, { sent, answered }) => sum + sent + answered, 0);
  return {
    act,
    requests: all.length,
    bytesPerRow: Math.round(bytes / rows),
    largestSent: Math.max(...all.map(({ sent }) => sent)),
    largestAnswered: Math.max(...all.map(({ answered }) => answered)),
  };
}

function roster(rows: number): (string | number)[][] {
  return [
    Array.from({ length: WIDTH }, (_, c) => `列${c + 1}`),
    ...Array.from({ length: rows }, (_, r) =>
      Array.from({ length: WIDTH }, (__, c) => (c % 3 === 0 ? r * 100 + c : `第${r}行的第${c}列`)),
    ),
  ];
}

/** The columns beside the roster, and a sheet with a line for every tenth row. */
function changes(rows: number, from: number): Change[] {
  return [
    columnsChange("汇总", 0, rows, from),
    {
      kind: "sheet",
      sheet: {
        name: "单位汇总",
        lines: ["单位汇总"],
        columns: COLUMNS,
        rows: Array.from({ length: Math.ceil(rows / APPLICANTS) }, (_, k) => resultRow(from + k)),
        shades: [],
      },
    },
  ];
}

const HEAD = ["act", "requests", "bytes a row", "largest sent", "largest answered"];

/** The measurements as a table. */
export function tableOf(measured: readonly Traffic[]): string {
  const lines = measured.map(({ act, requests, bytesPerRow, largestSent, largestAnswered }) => [
    act,
    requests,
    bytesPerRow,
    `${Math.round(largestSent / 1000)} KB`,
    `${Math.round(largestAnswered / 1000)} KB`,
  ]);
  return [HEAD, ["---", "---:", "---:", "---:", "---:"], ...lines].map(cells => `| ${cells.join(" | ")} |`).join("\n");
}

/** A table out of a text that has one below this heading: requests, bytes a row and the largest piece in KB by act. */
export function readTable(
  text: string,
  heading: string,
): Map<string, { requests: number; bytesPerRow: number; largest: number }> {
  const part = text.slice(text.indexOf(`## ${heading}`)).split("\n## ")[0]!;
  return new Map(
    part
      .split("\n")
      .filter(line => line.startsWith("| ") && /\d/.test(line))
      .map(line => {
        const [, act, requests, bytesPerRow, sent, answered] = line.split("|").map(cell => cell.trim());
        const largest = Math.max(parseFloat(sent!), parseFloat(answered!));
        return [act!, { requests: Number(requests), bytesPerRow: Number(bytesPerRow), largest }];
      }),
  );
}
