import type { Cells, Content, SheetRef } from "../cells";
import { WorkbookProblem, type Area, type Block, type Cell, type Run, type SheetInfo, type Source } from "../ports";
import { runsOf, type Rect } from "../rect";
import { newBudget, type Chunks } from "./budget";
import { ReadSize, type ReadBudget } from "./chunk-size";
import { isFormula, toCell } from "./contents";
import type { ChangeWatch } from "./change-watch";
import { listSheets, type ListedSheet } from "./facts";
import { ALL_ROWS, allMerges, bandsTo, mergesIn } from "./merges";
import { readCells, type FoundCells } from "./read-cells";
import { asProblem, isPassing, isTooLarge } from "./refusal";

/** So many rows are asked for their number formats, whatever stands in them. */
const FIRST_ROWS = 60;

/** Formats that show a number's own figures, or a day: the usual ones, told without reading them. */
const PLAIN_FORMAT = /^(?:General|@|#?,?#*0(?:\.0{1,4})?%?|#,##0(?:\.0{1,4})?|[ymdhs/\-年月日 :]{1,24})$/;

function isPlainFormat(format: string): boolean {
  return PLAIN_FORMAT.test(format);
}

/** Reads the open workbook: only the columns that are wanted, values with formulas, a request a chunk. */
export class OpenSource implements Source {
  private readonly budget: ReadBudget;
  /** The sheets as they were last listed: one that went since is not found by its id. */
  private listed: readonly SheetRef[] = [];
  private readonly moments = new Map<string, number>();
  /** By sheet its columns in whose first rows a number is shown otherwise than it stands there. */
  private readonly formatted = new Map<string, ReadonlySet<number>>();

  constructor(
    private readonly owner: Cells,
    private readonly watch: ChangeWatch,
    chunks?: Chunks,
  ) {
    this.budget = newBudget(chunks).read;
  }

  /** When a sheet was last begun to be read, in moments of the watch. */
  readonly readSince = ({ id }: SheetRef): number | undefined => this.moments.get(id);

  readonly lastListed = (): readonly SheetRef[] => this.listed;

  async sheets(): Promise<readonly SheetInfo[]> {
    const { sheets } = await listSheets(this.owner, false);
    this.listed = sheets;
    const told = await this.owner
      .ask(
        null,
        sheets.map(sheet => ({
          used: { ask: "used" as const, sheet },
          merges: { ask: "merges" as const, sheet, bands: ALL_ROWS },
        })),
      )
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
      const used = told ? told.used : await this.owner.ask(name, { ask: "used", sheet }),
        rows = used ? used.top + used.rows : 0;
      const merges =
        rows === 0
          ? []
          : told
            ? await allMerges(this.owner, sheet, rows, ALL_ROWS, told.merges)
            : await mergesIn(this.owner, sheet, bandsTo(rows));
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
    await this.watch.start();
    const named = (sheets: readonly SheetRef[]) => sheets.find(({ name }) => name === at.sheet),
      sheet = named(this.listed) ?? named((await listSheets(this.owner, false)).sheets);
    if (!sheet) throw new WorkbookProblem("sheet-gone", at.sheet);
    this.moments.set(sheet.id, this.watch.moment());
    const wanted =
      columns === "all"
        ? Array.from({ length: at.columns }, (_, c) => c)
        : [...new Set(columns)].filter(c => c >= 0 && c < at.columns).sort((a, b) => a - b);
    const sizer = new ReadSize(at.rows, Math.max(1, wanted.length), this.budget);
    for (let first = 0; first < at.rows;) {
      if (signal.aborted) throw new WorkbookProblem("cancelled", at.sheet);
      const count = sizer.rowsFrom(first);
      let read: Awaited<ReturnType<OpenSource["block"]>>;
      try {
        read = await this.block(sheet, at, { ...at, top: at.top + first, rows: count }, wanted);
      } catch (error) {
        if (isTooLarge(error) && sizer.halve(first)) continue;
        throw asProblem(error, at.sheet);
      }
      sizer.weighed(count, read.bytes);
      yield read.block;
      first += count;
      progress(first, at.rows);
    }
  }

  private async block(
    sheet: SheetRef,
    area: Area,
    rect: Rect,
    wanted: readonly number[],
  ): Promise<{ readonly block: Block; readonly bytes: number }> {
    const runs = runsOf(wanted),
      // A format is given to whole columns: the first rows tell which of them has one that counts.
      isFirst = area.rows <= FIRST_ROWS,
      known = this.formatted.get(sheet.id) ?? new Set<number>(),
      telling = isFirst ? runs : runsOf(wanted.filter(c => known.has(area.left + c)));
    const { found, hidden, struck, formatsOf, bytes } = await readCells(this.owner, {
      sheet,
      rects: runs.map(run => ({ ...rect, left: area.left + run.first, columns: run.count })),
      rows: { first: rect.top, count: rect.rows },
      formatted: telling.map(run => ({ ...rect, left: area.left + run.first, columns: run.count })),
      struck: true,
    });
    const placed = runs.map(({ first }, k) => ({ first, ...found[k]! })),
      block = blockOf(area, rect, placed, hidden);
    if (struck.every(run => run === null) && formatsOf.every(run => run.every(row => row.every(isPlainFormat))))
      return { bytes, block };
    // Nearly no sheet has any: what reads them comes when one has.
    const { aspectsOf } = await import("./aspects"),
      aspects = aspectsOf(block, {
        struck: runs.map(({ first }, k) => ({ first, cells: struck[k] ?? null })),
        formats: telling.map(({ first }, k) => ({ first, cells: formatsOf[k] ?? [] })),
      });
    if (isFirst) this.formatted.set(sheet.id, new Set([...known, ...aspects.columnsFormatted.map(c => area.left + c)]));
    return { bytes, block: aspects.size === 0 ? block : { ...block, aspect: aspects.at } };
  }
}

function blockOf(
  area: Area,
  rect: Rect,
  runs: readonly (FoundCells & { readonly first: number })[],
  hidden: readonly boolean[],
): Block {
  const cells = Array.from({ length: rect.rows }, () => new Array<Cell>(area.columns).fill(null)),
    formulas = new Map<number, Content>();
  for (const run of runs) {
    run.values.forEach((row, r) =>
      row.forEach((value, k) => {
        const formula = run.formulas[r]![k]!,
          c = run.first + k;
        cells[r]![c] = toCell(value, formula);
        if (isFormula(value, formula)) formulas.set(r * area.columns + c, formula);
      }),
    );
  }
  return {
    at: { ...area, top: rect.top, rows: rect.rows },
    cells,
    formula: (r, c) => formulas.has(r * area.columns + c),
    formulaText: (r, c) => {
      const formula = formulas.get(r * area.columns + c);
      return typeof formula === "string" && formula.startsWith("=") ? formula.slice(1) : "";
    },
    visible: r => !hidden[r],
  };
}
