import { isDeepStrictEqual } from "node:util";
import { parseAddress } from "../../src/host/cells/address";
import { RosterProblem } from "../../src/roster/problem";
import type { Patience } from "../../src/workbook/open/patience";
import type { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { WorkbookProblem, type Run } from "../../src/workbook/ports";
import { photograph } from "../workbook/excel/photograph";
import type { Fault, Mask } from "./faults";
import { openScene, ROSTER, type Scene } from "./scene";

const quiet: Run = { signal: new AbortController().signal, progress: () => undefined };
const PATIENCE: Patience = { answerMs: 20_000, cellEditMs: 2_000, insistMs: 2_000, lookAgainMs: 10 };
const SHORT: Patience = { ...PATIENCE, answerMs: 1_500 };

/** Columns whose widths are compared: photographs are as wide as what stands in the sheet. */
const WIDTHS = 24;

export type Act = "assess" | "undo";
/** `wrong`: what is not as it should be; null for nothing. */
export interface Verdict {
  readonly fault: string;
  readonly act: Act;
  readonly n: number;
  readonly told: string;
  readonly stands: "before" | "after" | "offered" | "between";
  readonly wrong: string | null;
}

interface Photo {
  readonly sheets: readonly Sheet[];
  readonly kept: readonly string[];
}
interface Sheet {
  readonly name: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly looks: readonly string[];
  readonly widths: readonly number[];
  readonly filter: unknown;
  readonly hiddenRows: unknown;
  readonly tables: unknown;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** How an act goes without a fault: the workbook before and after, and how many requests it takes. */
export interface Clean {
  readonly act: Act;
  readonly before: Photo;
  readonly after: Photo;
  readonly requests: number;
}

async function ready(
  act: Act,
  patience: Patience,
): Promise<{ readonly scene: Scene; readonly doing: () => Promise<void>; readonly book: ExcelWorkbook }> {
  const scene = await openScene(PATIENCE);
  if (act === "undo") await scene.assess(scene.open(), ["applicants", "clauses"]);
  else scene.excel.host.person.type(`${ROSTER}!H4`, 12_345_678);
  // Short of patience is only the act that something befalls: a busy machine must not spoil what comes before.
  const last = act === "undo" ? (await scene.open().sink.last())!.undo : "",
    book = scene.open(patience);
  scene.excel.host.journal.clear();
  return {
    scene,
    book,
    doing:
      act === "undo"
        ? async () => void (await book.sink.undo(last, { over: false }, quiet))
        : () => scene.assess(book, ["applicants", "clauses"]),
  };
}

export async function clean(act: Act): Promise<Clean> {
  const { scene, doing } = await ready(act, PATIENCE),
    before = photograph(scene.excel.host) as Photo;
  await doing();
  const requests = scene.excel.host.journal.entries.filter(({ number }) => number !== null).length,
    after = photograph(scene.excel.host) as Photo;
  scene.excel.close();
  return { act, before, after, requests };
}

/** Lets a fault befall the n-th request of an act, and judges what stands in the workbook then and what was told. */
export async function befall(fault: Fault, { act, before, after }: Clean, n: number): Promise<Verdict> {
  const { scene, doing } = await ready(act, fault.quick ? SHORT : PATIENCE),
    { host } = scene.excel;
  try {
    const stop = host.use(fault.at(host, n));
    const told = await doing().then(
      () => "done",
      (error: unknown) =>
        error instanceof WorkbookProblem || error instanceof RosterProblem ? error.code : String(error),
    );
    await host.settled();
    stop();
    const now = (): Photo => photograph(host) as Photo,
      is = (photo: Photo): boolean => same(now(), photo, fault.mask);
    const verdict = (stands: Verdict["stands"], wrong: string | null): Verdict => ({
      fault: fault.name,
      act,
      n,
      told,
      stands,
      wrong,
    });
    if (told === "not-restored") {
      fault.lift?.(host);
      const book = scene.open(PATIENCE),
        last = await book.sink.last();
      if (!last || (act === "assess" && !last.unfinished)) return verdict("between", "not offered");
      await book.sink.undo(last.undo, { over: act === "undo" }, quiet);
      return verdict(
        "offered",
        is(act === "undo" ? after : before)
          ? null
          : `taken back, and not as before: ${difference(now(), act === "undo" ? after : before, fault.mask)}`,
      );
    }
    const stands = told === "done" ? "after" : "before",
      wanted = told === "done" ? after : before;
    if (!is(wanted)) return verdict("between", difference(now(), wanted, fault.mask));
    return verdict(stands, (fault.told as readonly string[]).includes(told) ? null : `told ${told}`);
  } finally {
    scene.excel.close();
  }
}

function same(a: Photo, b: Photo, mask: Mask | undefined): boolean {
  return isDeepStrictEqual(masked(a, mask), masked(b, mask));
}

/** What a fault did by itself is left out on both sides; of what is kept, which keys. */
function masked({ sheets, kept }: Photo, mask: Mask = {}): unknown {
  const cells = (mask.cells ?? []).map(address => parseAddress(address)!.at);
  const touched = (r: number, c: number): boolean =>
    cells.some(at => r >= at.top && r < at.top + at.rows && c >= at.left && c < at.left + at.columns);
  const left = (name: string): string => (mask.renamed && name === mask.renamed[0] ? mask.renamed[1] : name);
  return {
    kept: kept.map(part => /xmlns="[^"]*?keep:([a-z]+)/.exec(part)![1]).sort(),
    sheets: sheets
      .filter(({ name }) => name !== mask.deleted)
      .map(sheet => ({
        ...sheet,
        name: left(sheet.name),
        widths: sheet.widths.slice(0, WIDTHS),
        names: sheet.names.map(({ name, formula }) => ({
          name,
          formula: mask.renamed ? formula.replaceAll(mask.renamed[0], mask.renamed[1]) : formula,
        })),
        ...(left(sheet.name) !== ROSTER
          ? {}
          : {
              formulas: trimmed(sheet.formulas.map((row, r) => row.map((cell, c) => (touched(r, c) ? "" : cell)))),
              looks: sheet.looks.filter(look => {
                const [r, c] = look.split(/[, ]/);
                return !touched(Number(r), Number(c));
              }),
              ...(mask.filter ? { filter: null, hiddenRows: null } : {}),
              ...(mask.tables ? { tables: null } : {}),
            }),
      })),
  };
}

/** Without blank rows and columns at the end: a photograph is as large as what stands in the sheet. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const cut = rows.map(row => row.slice(0, row.findLastIndex(cell => cell !== "") + 1));
  return cut.slice(0, cut.findLastIndex(row => row.length > 0) + 1) as unknown[][];
}

function difference(a: Photo, b: Photo, mask: Mask | undefined): string {
  const left = JSON.stringify(masked(a, mask), null, 1).split("\n"),
    right = JSON.stringify(masked(b, mask), null, 1).split("\n");
  const at = left.findIndex((line, k) => line !== right[k]);
  return `line ${at}: ${left.slice(at, at + 3).join(" ")} <> ${right.slice(at, at + 3).join(" ")} (${left.length}/${right.length})`;
}
