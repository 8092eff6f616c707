import { WorkbookProblem, type Area, type Block, type Cell, type Run, type SheetInfo, type Source } from "../ports";
import { given, newBudget, type Chunks } from "./cells-piece";
import { isFormula, toCell, type HostValue } from "./cell-values";
import { CellCount } from "./chunk-size";
import type { Eyes } from "./eyes";
import { listSheets, type ListedSheet } from "./facts";
import type { Gateway } from "./gateway";
import { asProblem, isPassing, isTooLarge } from "./host-error";
import { ALL_ROWS, allMerges, askMerges, bandsTo, mergesIn } from "./merges";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, runsOf, type Rect } from "./rect";

/** Reads the open workbook: only the columns that are wanted, values with formulas, a request a chunk. */
export class ExcelSource implements Source {
  private readonly budget: { cells: number };
  private readonly moments = new Map<string, number>();

  constructor(
    private readonly gateway: Gateway,
    private readonly eyes: Eyes,
    chunks?: Chunks,
  ) {
    this.budget = newBudget(chunks).read;
  }

  /** When a sheet was last begun to be read, in moments of the eyes. */
  readonly readSince = ({ id }: SheetRef): number | undefined => this.moments.get(id);

  async sheets(): Promise<readonly SheetInfo[]> {
    const { sheets } = await listSheets(this.gateway, false);
    const told = await this.gateway
      .raw("reads", context => {
        const asked = sheets.map(sheet => ({
          used: askUsed(context, sheet),
          merges: askMerges(context, sheet, ALL_ROWS),
        }));
        return () => asked.map(({ used, merges }) => ({ used: used(), merges: merges() }));
      })
      .catch((error: unknown) => {
        if (isPassing(error)) throw asProblem(error, null);
        return null;
      });
    const infos: SheetInfo[] = [];
    for (const [k, sheet] of sheets.entries()) infos.push(await this.infoOf(sheet, told?.[k] ?? null));
    return infos;
  }

  /** What cannot be read of one sheet is said of that sheet; the others are read all the same. */
  private async infoOf(
    sheet: ListedSheet,
    told: { readonly used: Rect | null; readonly merges: readonly (readonly Rect[] | null)[] } | null,
  ): Promise<SheetInfo> {
    const { name, hidden } = sheet;
    try {
      const used = told ? told.used : await this.gateway.ask("reads", name, context => askUsed(context, sheet)),
        rows = used ? used.top + used.rows : 0;
      const merges =
        rows === 0
          ? []
          : told
            ? await allMerges(this.gateway, sheet, rows, ALL_ROWS, told.merges)
            : await mergesIn(this.gateway, sheet, bandsTo(rows));
      return {
        name,
        hidden,
        used: used && { sheet: name, ...used },
        merges: merges.map(merge => ({ sheet: name, ...merge })),
      };
    } catch (error) {
      if (isPassing(error)) throw error;
      return { name, hidden, used: null, merges: [], unread: asProblem(error, name).code };
    }
  }

  async *read(at: Area, columns: readonly number[] | "all", { signal, progress }: Run): AsyncGenerator<Block> {
    await this.eyes.look();
    const { sheets } = await listSheets(this.gateway, false),
      sheet = sheets.find(({ name }) => name === at.sheet);
    if (!sheet) throw new WorkbookProblem("sheet-gone", at.sheet);
    this.moments.set(sheet.id, this.eyes.now());
    const wanted =
      columns === "all"
        ? Array.from({ length: at.columns }, (_, c) => c)
        : [...new Set(columns)].filter(c => c >= 0 && c < at.columns).sort((a, b) => a - b);
    const sizer = new CellCount(at.rows, Math.max(1, wanted.length), this.budget);
    for (let first = 0; first < at.rows;) {
      if (signal.aborted) throw new WorkbookProblem("cancelled", at.sheet);
      const count = sizer.take(first);
      let block: Block;
      try {
        block = await this.gateway.raw("reads", context =>
          askBlock(sheetAt(context, sheet), at, { ...at, top: at.top + first, rows: count }, wanted),
        );
      } catch (error) {
        if (isTooLarge(error) && sizer.halve(first)) continue;
        throw asProblem(error, at.sheet);
      }
      yield block;
      first += count;
      progress(first, at.rows);
    }
  }
}

function askUsed(context: Excel.RequestContext, sheet: SheetRef): () => Rect | null {
  const used = sheetAt(context, sheet).getUsedRangeOrNullObject(true).load("address");
  return () => (used.isNullObject ? null : fromA1(used.address));
}

function askBlock(sheet: Excel.Worksheet, area: Area, rect: Rect, wanted: readonly number[]): () => Block {
  const runs = runsOf(wanted).map(run => ({
    run,
    range: sheet.getRangeByIndexes(rect.top, area.left + run.first, rect.rows, run.count).load("values,formulas"),
  }));
  const rows = sheet.getRangeByIndexes(rect.top, area.left, rect.rows, 1).getRowProperties({ rowHidden: true });
  return () => {
    const cells = Array.from({ length: rect.rows }, () => new Array<Cell>(area.columns).fill(null)),
      formulas = new Set<number>();
    for (const { run, range } of runs) {
      const all = given<HostValue>(range.formulas);
      given<HostValue>(range.values).forEach((row, r) =>
        row.forEach((value, k) => {
          const formula = all[r]![k]!,
            c = run.first + k;
          cells[r]![c] = toCell(value, formula);
          if (isFormula(value, formula)) formulas.add(r * area.columns + c);
        }),
      );
    }
    const hidden = rows.value.map(({ rowHidden }) => rowHidden === true);
    return {
      at: { ...area, top: rect.top, rows: rect.rows },
      cells,
      formula: (r, c) => formulas.has(r * area.columns + c),
      visible: r => !hidden[r],
    };
  };
}
