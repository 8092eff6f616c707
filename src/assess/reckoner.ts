import type { FindingCode } from "../roster/findings";
import type { ReadingValues } from "../engine/switches";
import { readingValues } from "../engine/switches";
import { printDay } from "../engine/civil";
import type { Policy } from "../policy/model";
import type { Assessed } from "../report/assessed";
import { rowReports } from "../report/row-report";
import type { ChosenReading } from "../roster/reading";
import type { Language } from "../text/texts";
import { keptOr, type Kept } from "../workbook/kept";
import type { Area, CellChange, SheetColumn, SheetData, Written } from "../workbook/ports";
import { assessReading } from "./assess";
import { blockOf, type BlockData } from "./block-data";
import { calculate, type CalculatorOptions, type Question } from "./calculator";
import { changesSince, signed } from "./changes";
import { overridesOf } from "./corrections";
import { cellsOf, decisionLine, DECISION_SHEET_COLUMNS, takingBack, type Said } from "./decision-lines";
import { decisionViews, keyOf } from "./decision-offers";
import { inputHash, type Sha256 } from "./input-hash";
import { keptRun, printRun, readRun, short, runsOf } from "./kept-run";
import { choiceLine, READING_SHEET_COLUMNS, readingViews, type Choice } from "./reading-views";
import { questionViews, type QuestionView } from "./questions";
import { resultOf } from "./result-of";
import { reviewedCells } from "./reviewed-cell";
import { Rivals } from "./rivals";
import { detailOf } from "./row-detail";
import { briefOf, listRows } from "./row-list";
import type { DecisionVerb, DecisionView, RowBrief, RowDetail, RowFilter } from "./row-views";
import type { RunResult } from "./run-result";
import type { Settings } from "./settings";
import { Staleness, type Compared } from "./staleness";
import { rosterSettings, settingsWriting, type SettingsWriting } from "./roster-settings";
import type { Correction, Survey } from "./survey";
import { chosenNames, Surveyor, type SurveyOptions } from "./surveyor";
import { TaskProblem } from "./task-problem";
import { totalsLines, type TotalsOrder } from "./totals-lines";
import type { SheetHead } from "./sheet-head";
import { recogniseAll } from "./recognised-sheet";
import { WorkbookReader } from "./workbook-reader";
import { inputOf, placeOf, type Worked } from "./worked";
import type { Calculated, EarlierRun, Move, ReadingView, TotalsLine } from "./workplace";
import { inForce, opened, outlined, reckoned, type Opened, type RunInForce, type RunStage } from "./run-stages";
import { sheetChanges, tableChanges, type TableChange } from "./writing";

/** What only the place knows where a reckoner runs. */
export interface ReckonerHost {
  readonly sha256: Sha256;
  readonly engineVersion: string;
}

export interface AssessRequest {
  readonly settings: Settings;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The run that is kept with the workbook, as it stands there. */
  readonly earlier: string | null;
}
export type Reckoned = Omit<RunResult, "number" | "written" | "undo">;

export interface WriteRequest {
  readonly as: "values" | "formulas";
  /** `areas`: the selection. */
  readonly scope:
    | { readonly kind: "all" }
    | { readonly kind: "visible" }
    | { readonly kind: "areas"; readonly areas: readonly Area[] };
  readonly lines: readonly string[];
}
/** That a workbook holds the results of its own last run is no news there. */
const OWN_RESULTS: ReadonlySet<FindingCode> = new Set<FindingCode>(["RESULT_SHEET_IGNORED", "OWN_COLUMNS_IGNORED"]);

/** What is to be written, without its rows, which are fetched in pieces. */
export interface Outline {
  readonly tables: readonly (Omit<TableChange, "rows" | "shades"> & { readonly count: number })[];
  readonly sheets: readonly (Omit<SheetData, "rows" | "shades"> & { readonly count: number })[];
  readonly written: number;
}
export interface Piece {
  readonly rows: readonly (readonly Written[])[];
  readonly shades: SheetData["shades"];
}

/** Lines to append to a sheet that people edit. */
export interface Lines {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Written[])[];
}

/**
 * All that is reckoned for an open workbook, away from it: takes cells, gives results as plain data. It may run in the
 * same thread or in a worker (see `remote.ts`), so that a large roster blocks no frame. What it was last told to `keep`
 * answers the questions.
 */
export class Reckoner {
  private surveyor: Surveyor | null = null;
  /** The run that is being made; it stays as it was last until the next is opened. */
  private run: RunStage | null = null;
  private current: RunInForce | null = null;
  private chosen: readonly ChosenReading[] = [];

  constructor(
    private readonly policy: Policy,
    private readonly host: ReckonerHost,
  ) {}

  // What a workbook holds.

  openSurvey(heads: readonly SheetHead[], options: SurveyOptions): readonly Area[] {
    this.surveyor = new Surveyor(heads, this.policy, options);
    return this.surveyor.areas;
  }
  takeSurvey(index: number, block: BlockData): void {
    begun(this.surveyor).take(index, blockOf(block));
  }
  survey(): Survey {
    const survey = begun(this.surveyor).survey();
    this.surveyor = null;
    return survey;
  }

  /** What puts something right about a sheet, as lines and cells of 读表设置. */
  settingsWriting(heads: readonly SheetHead[], sheet: string, correction: Correction): SettingsWriting {
    return settingsWriting(heads, this.policy, sheet, correction);
  }

  // A run: open, take, assess, then pieces to write, and keep once they are written.

  /** The areas to read. Throws a RosterProblem or a TaskProblem where there is nothing to assess. */
  open(heads: readonly SheetHead[]): readonly Area[] {
    const reader = readerFor(heads, this.policy);
    this.run = { stage: "opened", reader, hidden: new Map() };
    return reader.areas;
  }
  take(index: number, block: BlockData): void {
    const { reader, hidden } = opened(this.run);
    reader.take(index, blockOf(block));
    const unseen = hidden.get(block.at.sheet) ?? new Set<number>();
    for (const r of block.hidden) unseen.add(block.at.top + r);
    hidden.set(block.at.sheet, unseen);
  }

  /** What the workbook asks, as `open` and `take` have read it; nothing else comes of it. */
  questions({ settings, asOf }: Pick<AssessRequest, "settings" | "asOf">): readonly QuestionView[] {
    const reader = this.readWhole().reader;
    return questionViews(
      assessReading(reader.finish(settings.unit, asOf), this.policy, {}, asOf),
      reader.sheets,
      settings.language,
    );
  }

  async assess({ settings, asOf, at, earlier }: AssessRequest): Promise<Reckoned> {
    const { reader, hidden } = this.readWhole(),
      read = reader.readSheets(),
      tables = reader.tables();
    let first = 0;
    const rosters = read.map(({ rows }, i) => {
      const roster = { sheet: reader.rosters[i]!, rows, first };
      first += rows.rows.length;
      return roster;
    });
    const reading = reader.finish(settings.unit, asOf, read),
      findings = reading.findings.filter(finding => !OWN_RESULTS.has(finding.code));
    const workbook = assessReading({ ...reading, findings }, this.policy, {}, asOf);
    const receipt: Assessed["receipt"] = {
      policy: this.policy.title,
      policyVersion: this.policy.version,
      policyHash: `sha256:${this.policy.hash}`,
      engineVersion: this.host.engineVersion,
      asOf: printDay(asOf),
      inputHash: await inputHash(rosters, tables, this.host.sha256),
      readings: workbook.assessment.readings,
    };
    const assessed: Assessed = { ...workbook, receipt, language: settings.language };
    const worked: Worked = { assessed, reports: rowReports(assessed), rosters, settings };
    const before = keptOr(readRun(earlier), null),
      kept = keptRun(
        worked,
        at,
        short(
          JSON.stringify(
            tables.filter(t => t.kind !== "decisions" && t.kind !== "readings").map(t => [t.kind, t.records]),
          ),
        ),
        before,
      );
    this.run = { stage: "reckoned", worked, rivals: new Rivals(workbook.assessment), kept, tables, hidden };
    return { at, ...resultOf(worked), changes: before && changesSince(before, kept, worked) };
  }

  /** What there is to write of the run that was just assessed. */
  outline({ as, scope, lines }: WriteRequest): Outline {
    const run = reckoned(this.run),
      { worked, rivals, hidden } = run,
      { origins } = worked.assessed.reading;
    const isWritten = (row: number): boolean => {
      const { sheet, row: number } = origins[row]!;
      if (scope.kind === "visible") return hidden.get(sheet)?.has(number - 1) !== true;
      return (
        scope.kind === "all" ||
        scope.areas.some(area => area.sheet === sheet && number > area.top && number <= area.top + area.rows)
      );
    };
    const options = { as, isWritten, lines },
      tables = worked.settings.columnsGo === "sheet" ? [] : tableChanges(worked, rivals, options),
      sheets = sheetChanges(worked, options);
    this.run = { ...run, stage: "outlined", pieces: { tables, sheets } };
    return {
      tables: tables.map(withoutRows),
      sheets: sheets.map(withoutRows),
      written: origins.reduce((n, __, row) => n + (isWritten(row) ? 1 : 0), 0),
    };
  }
  piece(of: "tables" | "sheets", index: number, from: number, to: number): Piece {
    const { rows, shades } = outlined(this.run).pieces[of][index]!;
    return { rows: rows.slice(from, to), shades: shades.slice(from, to) };
  }
  /** The run is in force: it answers the questions from now on. Returns what is to be kept of it with the workbook. */
  keep(): void {
    this.current = inForce(reckoned(this.run));
    // What was written need not be had a second time.
    this.run = { ...this.current, stage: "reckoned" };
    this.chosen = this.current.worked.assessed.reading.readings;
  }
  /** Whether a run is in force here: one that was lost with its worker is not. */
  hasRun(): boolean {
    return this.current !== null;
  }
  /** The run in force was taken back. */
  forget(): void {
    this.current = null;
  }
  /** What is to be kept of the run that was just assessed, of which so many rows are written. */
  kept(written: number): string {
    return printRun({ ...reckoned(this.run).kept, written });
  }

  /** What is another in the workbook, as it was just assessed, than it was in a run that is kept. */
  sinceKept(text: string): Compared {
    const { worked, kept, tables } = reckoned(this.run),
      then = keptOr(readRun(text), null);
    if (then === null || then.rows === null || kept.rows === null)
      return { rows: [], added: 0, removed: 0, sheets: then?.inputHash === kept.inputHash ? [] : sheetsOf(worked) };
    const was = new Map(then.rows.map(row => [row.key, row.print])),
      rows = kept.rows.flatMap((row, k) => (was.has(row.key) && was.get(row.key) !== row.print ? [k] : [])),
      now = new Set(kept.rows.map(({ key }) => key));
    return {
      rows,
      added: kept.rows.filter(({ key }) => !was.has(key)).length,
      removed: then.rows.filter(({ key }) => !now.has(key)).length,
      sheets: then.lists === kept.lists && then.decisions === kept.decisions ? [] : tables.map(({ sheet }) => sheet),
    };
  }

  /** A run as it is kept with the workbook. */
  earlier(text: string | null): Kept<EarlierRun> {
    const kept = readRun(text);
    return kept.state === "kept" ? { ...kept, value: { at: kept.value.at, runs: runsOf(kept.value) } } : kept;
  }

  // Questions about the run in force.

  rows(filter: RowFilter, worstFirst: boolean): Int32Array {
    return listRows(this.worked, filter, worstFirst);
  }
  briefs(rows: readonly number[]): readonly RowBrief[] {
    return rows.filter(row => this.has(row)).map(row => briefOf(this.worked, row));
  }
  detail(row: number): RowDetail {
    if (!this.has(row)) throw new TaskProblem("row-gone");
    return detailOf(this.worked, row, this.inForce.rivals);
  }
  /** Where a row stands, or one of its inputs. */
  place(row: number, field: Parameters<typeof inputOf>[2] | null): Area {
    if (!this.has(row)) throw new TaskProblem("row-gone");
    return (field === null ? null : inputOf(this.worked, row, field)?.at) ?? placeOf(this.worked, row);
  }
  /** The application row that a cell of a sheet belongs to; null for none. */
  rowAt({ sheet, top }: Area): number | null {
    const row =
      this.current?.worked.assessed.reading.origins.findIndex(
        origin => origin.sheet === sheet && origin.row === top + 1,
      ) ?? -1;
    return row < 0 ? null : row;
  }
  totals(of: "applicants" | "clauses", search: string, order: TotalsOrder | null): readonly TotalsLine[] {
    return totalsLines(this.worked, of, search, order);
  }
  readings(language: Language): readonly ReadingView[] {
    const inForce: ReadingValues = this.current?.worked.assessed.assessment.readings ?? readingValues(this.policy, {});
    return readingViews(this.policy, language, inForce, this.chosen, this.current?.worked ?? null);
  }
  /** What another value of a reading would move, rounding too. */
  wouldMove(code: string, value: string): Move {
    const { assessment, reading } = this.worked.assessed,
      { awards, settled } = assessment,
      other = assessReading(
        reading,
        this.policy,
        { ...assessment.readings, [code]: value },
        assessment.asOf,
      ).assessment;
    const rows: number[] = [];
    for (let row = 0; row < awards.count; row++) {
      if (
        awards.outcome[row] !== other.awards.outcome[row] ||
        awards.computed[row] !== other.awards.computed[row] ||
        settled.proposed[row] !== other.settled.proposed[row]
      )
        rows.push(row);
    }
    const sum = (proposed: Float64Array): bigint =>
      rows.reduce((n, row) => n + BigInt(Math.max(0, proposed[row]!)), 0n);
    return { rows, change: signed(sum(other.settled.proposed) - sum(settled.proposed)) };
  }
  /** `readings`: those in force, or the defaults, which are what formulas go by. */
  calculate(
    question: Question,
    options: Omit<CalculatorOptions, "readings"> & { readonly readings: "in-force" | "default" },
  ): Calculated {
    const readings = options.readings === "default" ? {} : (this.current?.worked.assessed.assessment.readings ?? {});
    return calculate(this.policy, question, { ...options, readings });
  }

  // What a person decides, as lines and cells to write.

  decisions(): readonly DecisionView[] {
    return decisionViews(this.worked);
  }
  decisionLines(verb: DecisionVerb, row: number, others: readonly number[], said: Said): Lines {
    if (![row, ...others].every(one => this.has(one))) throw new TaskProblem("row-gone");
    return this.decisionSheet([decisionLine(this.worked, verb, row, others, said)]);
  }
  takeBackLines(key: string, said: Said): Lines {
    const decision = this.worked.assessed.reading.decisions.find(d => keyOf(d) === key);
    if (!decision) throw new TaskProblem("no-such-decision");
    return this.decisionSheet(
      takingBack(
        this.worked,
        decision,
        this.inForce.tables.filter(t => t.kind === "decisions"),
        said,
      ),
    );
  }
  readingLines(choice: Choice, sheetNames: readonly string[]): Lines {
    const line = choiceLine(this.policy, choice),
      own = this.current?.tables.find(table => table.kind === "readings")?.sheet;
    if (line === null) readingValues(this.policy, { [choice.code]: choice.value });
    return {
      sheet: own ?? sheetNames.find(name => name === "口径") ?? "口径",
      columns: READING_SHEET_COLUMNS,
      rows: line === null ? [] : [line],
    };
  }
  /** `used`: of every sheet as it is now. */
  reviewedCells(
    row: number,
    amount: string,
    used: readonly Area[],
  ): { readonly sheet: string; readonly cells: readonly CellChange[] } {
    if (!this.has(row)) throw new TaskProblem("row-gone");
    return reviewedCells(this.worked, row, amount, sheet => {
      const area = used.find(one => one.sheet === sheet);
      return area ? area.left + area.columns : 0;
    });
  }

  // What changed since.

  /** Which rows a change in an area can have touched; `bottom` of its sheet as it is now. */
  touched(area: Area, bottom: number): ReturnType<Staleness["touched"]> {
    return this.staleOf.touched(area, bottom);
  }
  /** The rows of the run that a block shows, and those whose inputs stand otherwise there. */
  changedRows(block: BlockData): ReturnType<Staleness["changedRows"]> {
    return this.staleOf.changedRows(blockOf(block));
  }
  /** Compares the workbook as `open` and `take` have read it with the run in force, without assessing it. */
  compare(): Compared {
    return this.staleOf.compare(this.readWhole().reader);
  }

  private decisionSheet(lines: Parameters<typeof cellsOf>[0]): Lines {
    return {
      sheet: this.inForce.tables.find(table => table.kind === "decisions")?.sheet ?? "复核记录",
      columns: DECISION_SHEET_COLUMNS,
      rows: cellsOf(lines),
    };
  }
  /** All blocks are taken: what was opened is read, once. */
  private readWhole(): Opened {
    const run = opened(this.run);
    this.run = null;
    return run;
  }
  private get inForce(): RunInForce {
    if (!this.current) throw new TaskProblem("not-assessed");
    return this.current;
  }
  private get staleOf(): Staleness {
    return this.inForce.staleness;
  }
  private get worked(): Worked {
    return this.inForce.worked;
  }
  private has(row: number): boolean {
    return Number.isInteger(row) && row >= 0 && row < this.worked.reports.length;
  }
}

/** What an earlier call began; it is not there where that call went to another worker, which has ended since. */
function begun<T>(state: T | null): T {
  if (state === null) throw new TaskProblem("engine-stopped");
  return state;
}

function withoutRows<T extends Piece>(whole: T): Omit<T, "rows" | "shades"> & { readonly count: number } {
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== "rows" && key !== "shades")) as Omit<
    T,
    "rows" | "shades"
  >;
  return { ...rest, count: whole.rows.length };
}

/** A person can leave all rosters out; then there is nothing to assess, but nothing is missing either. */
function readerFor(heads: readonly SheetHead[], policy: Policy): WorkbookReader {
  const { corrections } = rosterSettings(heads, policy),
    overrides = overridesOf(corrections),
    sheets = recogniseAll(heads, policy, overrides);
  const names = chosenNames(sheets, corrections);
  if (names.length === 0 && sheets.some(sheet => sheet.kind.kind === "roster"))
    throw new TaskProblem("no-sheet-chosen");
  return new WorkbookReader(heads, policy, { ...(names.length === 0 ? {} : { names }), overrides });
}

/** The sheets whose rows were read. */
function sheetsOf({ rosters }: Worked): string[] {
  return [...new Set(rosters.map(({ sheet }) => sheet.info.name))];
}
