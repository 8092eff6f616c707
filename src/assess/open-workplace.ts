import type { MarkCode, Severity } from "../engine/marks";
import type { Field } from "../engine/columns";
import { fieldMeaning } from "../fields/meaning";
import type { Policy } from "../policy/model";
import { fill } from "../text/fill";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import { isAbort } from "./problem-message";
import { keptOr, type Kept, type LostWhy } from "../workbook/kept";
import type { Area, Change, Live, Run, Sink, Source, Undone, Unmarked } from "../workbook/ports";
import { blockData, blockParts } from "./block-data";
import { valueChanges } from "./formulas-to-values";
import { filterOf, ourColumns } from "./our-columns";
import { pieces } from "./pieces";
import { readAreas, readHeads } from "./read-areas";
import type { QuestionView } from "./questions";
import type { Lines, Reckoned, Reckoner, WriteRequest } from "./reckoner";
import type { Remote } from "./remote";
import { cancellable, quietRun, Stages, Turns } from "./running";
import type { Order, RunResult, Sum } from "./run-result";
import type { DecisionVerb, DecisionView, RowBrief, RowDetail, RowFilter } from "./row-views";
import { DEFAULT_SETTINGS, printSettings, readSettings, type Settings } from "./settings";
import type { Compared } from "./staleness";
import { StaleWatch } from "./stale-watch";
import type { Correction, Survey } from "./survey";
import { TaskProblem } from "./task-problem";
import type {
  Calculated,
  CellExplained,
  EarlierRun,
  Lost,
  LostThing,
  Move,
  ReadingView,
  Stale,
  TotalsLine,
  Workplace,
} from "./workplace";

/** What a workplace stands on. */
export interface WorkplaceParts {
  readonly source: Source;
  readonly sink: Sink;
  readonly live: Live;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock: () => number;
  readonly policy: Policy;
  /** In this thread (`here`) or in a worker (`over`). */
  readonly reckoner: Remote<Reckoner>;
  /** The sample workbook, fetched when somebody wants it. */
  readonly sample: () => Promise<Source>;
  /** Milliseconds after a change before it is looked at, and after which results follow by themselves. */
  readonly settleFor?: number;
}

/** Things kept with the workbook. */
const KEPT = { settings: "settings", run: "run" } as const;
/** The day counts as it does in Beijing, whatever the machine's time zone. */
const BEIJING_OFFSET_MS = 8 * 3_600_000,
  DAY_MS = 86_400_000;
const SETTLE_MS = 700;
const NAMESPACE = "SJS";

// What reckons is elsewhere (see `reckoner`), and what is seldom wanted is fetched when it is: the pane has to be there
// soon.
const templates = (): Promise<typeof import("./template")> => import("./template");
const formulas = (): Promise<typeof import("./explain-formula")> => import("./explain-formula");

/** Opens the workplace of a workbook: recalls its settings, reads nothing else yet. */
export async function openWorkplace(parts: WorkplaceParts): Promise<Workplace> {
  return new OpenWorkplace(parts, keptOr(readSettings(await parts.live.recall(KEPT.settings)), DEFAULT_SETTINGS));
}

class OpenWorkplace implements Workplace {
  readonly policy: Policy;
  private readonly turns = new Turns();
  private readonly watch: StaleWatch;
  private last_: RunResult | null = null;
  /** What the last run wrote, for those that follow a decision. */
  private scope: WriteRequest["scope"] = { kind: "all" };
  private as: Order["as"];
  private runs = 0;
  private isFiltered = false;
  /** The column of ours that the sheets were filtered by last. */
  private filteredBy: "severity" | "marks" = "severity";

  constructor(
    private readonly parts: WorkplaceParts,
    private known: Settings,
  ) {
    this.policy = parts.policy;
    this.watch = new StaleWatch({
      source: parts.source,
      live: parts.live,
      reckoner: parts.reckoner,
      compare: run => this.compare(run),
      inForce: () => this.held(),
      inTurn: task => this.turns.take(task),
      language: () => this.language,
      settleFor: parts.settleFor ?? SETTLE_MS,
    });
  }

  get language(): Language {
    return this.known.language;
  }

  // Settings and what was recognised.

  async settings(): Promise<Settings> {
    return (this.known = keptOr(await this.keptSettings(), DEFAULT_SETTINGS));
  }
  set(change: Partial<Settings>, run: Run): Promise<Settings> {
    return this.turn(run, async () => {
      ours(await this.keptSettings(), "settings");
      const settings = { ...(await this.settings()), ...change };
      await this.parts.sink.apply([{ kind: "remember", key: KEPT.settings, value: printSettings(settings) }], run);
      return (this.known = settings);
    });
  }

  survey(run: Run): Promise<Survey> {
    return this.turn(run, () => this.surveyNow(run));
  }
  correct(sheet: string, correction: Correction, run: Run): Promise<Survey> {
    return this.turn(run, async () => {
      await this.putRight(sheet, correction);
      return this.surveyNow(run);
    });
  }
  /** The key with which that is undone; null where nothing had to be written. */
  private async putRight(sheet: string, correction: Correction): Promise<string | null> {
    const { source, reckoner, sink } = this.parts,
      writing = await reckoner.settingsWriting(await readHeads(source, quietRun()), sheet, correction);
    const { rows, cells, columns } = writing,
      changes: Change[] = [
        ...(cells.length === 0 ? [] : [{ kind: "cells" as const, sheet: writing.sheet, cells }]),
        ...(rows.length === 0 ? [] : [{ kind: "append" as const, sheet: writing.sheet, columns, rows }]),
      ];
    return changes.length > 0 ? (await sink.apply(changes, quietRun())).undo : null;
  }
  questions(run: Run): Promise<readonly QuestionView[]> {
    return this.turn(run, async () => {
      const settings = await this.settings();
      await this.feed(run);
      return this.parts.reckoner.questions({ settings, asOf: this.today() });
    });
  }
  answer(question: QuestionView, choice: string, run: Run): Promise<RunResult | null> {
    return this.turn(run, async () => {
      const correction = question.choices.find(one => one.choice === choice)?.correction ?? null;
      if (correction === null) throw new TaskProblem("no-answer", { text: choice });
      const undo = await this.putRight(question.sheet, correction);
      return this.last_ === null ? null : this.follow(run, undo);
    });
  }

  private async surveyNow(run: Run): Promise<Survey> {
    const { source, reckoner } = this.parts,
      { unit, language } = await this.settings(),
      heads = await readHeads(source, run);
    const areas = await reckoner.openSurvey(heads, { unit, language });
    await readAreas(source, areas, run, async (index, block) => {
      for (const part of blockParts(block)) await reckoner.takeSurvey(index, part);
    });
    return reckoner.survey();
  }

  // Runs.

  assess({ scope, as, unmarked }: Order, run: Run): Promise<RunResult> {
    return this.turn(run, async () => {
      this.scope =
        scope === "selection" ? { kind: "areas", areas: await this.parts.live.selection() } : { kind: scope };
      this.as = as;
      return this.assessNow(run, null, unmarked);
    });
  }
  look(run: Run): Promise<RunResult> {
    return this.turn(run, () => this.lookNow(run));
  }
  async earlier(): Promise<EarlierRun | null> {
    return keptOr(await this.keptRun(), null);
  }
  result(): RunResult | null {
    return this.last_;
  }
  refresh(run: Run): Promise<RunResult> {
    return this.turn(run, () => this.assessNow(run));
  }

  /** `joins`: the change that the run follows, as one step. */
  private async assessNow(run: Run, joins: string | null = null, unmarked?: Unmarked): Promise<RunResult> {
    const { sink, reckoner } = this.parts,
      stages = new Stages(run, [40, 10, 50]),
      { reckoned, settings } = await this.reckon(stages.next(0));
    const calculating = stages.next(1),
      outline = await reckoner.outline({
        as: this.as ?? settings.as,
        scope: this.scope,
        lines: this.ranLines(reckoned.at, settings),
      });
    if (outline.written === 0 && reckoned.rows > 0) throw new TaskProblem("nothing-selected");
    const written = await pieces(reckoner, outline, calculating);
    const applied = await sink.apply(
      [
        ...written.map(change => asTo(change, unmarked)),
        { kind: "remember", key: KEPT.run, value: await reckoner.kept(outline.written) },
      ],
      stages.next(2),
      joins,
    );
    return this.inForce({ ...reckoned, written: outline.written, undo: applied.undo }, [
      ...(outline.written < reckoned.rows ? [fill(this.texts.scope, { n: outline.written })] : []),
      ...(applied.left ?? []).map(what => this.texts.notAsBefore[what]),
    ]);
  }
  private async lookNow(run: Run): Promise<RunResult> {
    const { reckoned } = await this.reckon(run);
    return this.inForce({ ...reckoned, written: 0, undo: null }, [this.texts.looked]);
  }
  /** After a decision: the amounts follow in the sheet where a run wrote some, else only here. */
  private async follow(run: Run, joins: string | null): Promise<RunResult> {
    return (await this.parts.live.recall(KEPT.run)) === null ? this.lookNow(run) : this.assessNow(run, joins);
  }

  private async reckon(run: Run): Promise<{ reckoned: Reckoned; settings: Settings }> {
    const { reckoner, live, clock } = this.parts,
      settings = await this.settings(),
      now = clock();
    await this.feed(run);
    const reckoned = await reckoner.assess({
      settings,
      asOf: Math.floor((now + BEIJING_OFFSET_MS) / DAY_MS),
      at: new Date(now).toISOString(),
      earlier: await live.recall(KEPT.run),
    });
    run.signal.throwIfAborted();
    return { reckoned, settings };
  }
  private async feed(run: Run): Promise<void> {
    const { source, reckoner } = this.parts,
      areas = await reckoner.open(await readHeads(source, run));
    await readAreas(source, areas, run, async (index, block) => {
      for (const part of blockParts(block)) await reckoner.take(index, part);
    });
  }
  private async compare(run: Run): Promise<Compared> {
    await this.feed(run);
    return this.parts.reckoner.compare();
  }

  private async inForce(result: Omit<RunResult, "number">, more: readonly string[]): Promise<RunResult> {
    try {
      await this.parts.reckoner.keep();
    } catch (error) {
      // The run is in the sheet; that its worker broke down right then is found out by the next who asks about it.
      if (!(error instanceof TaskProblem && error.code === "engine-stopped")) throw error;
    }
    this.last_ = { ...result, number: ++this.runs, lines: [...result.lines, ...more] };
    this.watch.reset();
    return this.last_;
  }
  /** Whether a run is in force; where it was lost with its worker, the workbook is read again. In a turn. */
  private async held(): Promise<boolean> {
    if (this.last_ === null) return false;
    if (!(await this.parts.reckoner.hasRun())) await this.lookNow(quietRun());
    return true;
  }
  /** A question about the run in force. */
  private async ofRun<T>(ask: (reckoner: Remote<Reckoner>) => Promise<T>): Promise<T> {
    const { reckoner } = this.parts;
    if (this.last_ !== null && !(await reckoner.hasRun())) await this.turns.take(() => this.held());
    return ask(reckoner);
  }
  /**
   * What is done about rows of the run in force, in a turn. Where that was lost, nothing is: read again, another row
   * may have the number.
   */
  private async ofRows<T>(ask: (reckoner: Remote<Reckoner>) => Promise<T>): Promise<T> {
    const { reckoner } = this.parts;
    if (this.last_ !== null && !(await reckoner.hasRun())) {
      await this.held();
      throw new TaskProblem("engine-stopped");
    }
    return ask(reckoner);
  }
  /**
   * What the workbook keeps now is another run, or none: nobody is to be told of changes since the one here, nor is it
   * to be written again by itself.
   */
  private async outOfForce(): Promise<void> {
    await this.parts.reckoner.forget();
    this.last_ = null;
    this.watch.reset();
  }
  private ranLines(at: string, { reviewer }: Settings): string[] {
    const { ranAt, ranBy } = this.texts;
    return [fill(ranAt, { at: beijing(at) }), ...(reviewer === "" ? [] : [fill(ranBy, { by: reviewer })])];
  }

  last(): ReturnType<Sink["last"]> {
    return this.parts.sink.last();
  }
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone> {
    return this.turn(run, async () => {
      const { sink, live } = this.parts,
        before = await live.recall(KEPT.run),
        undone = await sink.undo(key, options, run);
      await this.stands(before, run);
      return undone;
    });
  }
  redoable(): boolean {
    return this.parts.sink.redoable();
  }
  redo(run: Run): Promise<void> {
    return this.turn(run, async () => {
      const { sink, live } = this.parts,
        before = await live.recall(KEPT.run);
      await sink.redo(run);
      await this.stands(before, run);
    });
  }

  /**
   * After a step was taken back or done again: settings and the run in force are what the workbook keeps now. The run
   * is shown as the workbook reckons today, and what is another in it than the run in the sheet is stale.
   */
  private async stands(before: string | null, run: Run): Promise<void> {
    const { live, reckoner, sink } = this.parts,
      kept = await live.recall(KEPT.run);
    await this.settings();
    const earlier = keptOr(await reckoner.earlier(kept), null);
    if (earlier === null) {
      if (kept !== before) await this.outOfForce();
      return;
    }
    if (kept === before && this.last_ === null) return;
    try {
      await this.lookNow(run);
    } catch (error) {
      // The rows may be no longer there to look at; the sheet is as it was all the same.
      if (isAbort(error)) throw error;
      return this.outOfForce();
    }
    const since = await reckoner.sinceKept(kept!),
      [latest] = earlier.runs;
    if (this.last_ !== null && isNothing(since) && latest!.written > 0)
      this.last_ = { ...this.last_, written: latest!.written, undo: (await sink.last())?.undo ?? null };
    this.watch.restore(since);
  }

  // The sheet: filter, formulas.

  onlyTodos(
    what: { readonly severities?: readonly Severity[]; readonly marks?: readonly MarkCode[] } | null,
    run: Run,
  ): Promise<number> {
    return this.turn(run, async () => {
      const { source, live } = this.parts,
        found = ourColumns(await readHeads(source, run));
      if (found.length === 0) throw new TaskProblem("not-assessed");
      let shown = 0;
      const filters = [];
      for (const columns of found) {
        const filter = what === null ? null : await filterOf(source, columns, what, run);
        shown += filter?.rows ?? 0;
        filters.push({ columns, filter });
      }
      // With nothing to show, all sheets would look empty.
      if (what !== null && shown === 0) return 0;
      const by = what === null ? this.filteredBy : what.marks ? "marks" : "severity";
      for (const {
        columns: { at, ...columns },
        filter,
      } of filters) {
        // Rows that the other column hid would stay hidden.
        if (this.isFiltered && by !== this.filteredBy) await live.showOnly(at, columns[this.filteredBy], null);
        await live.showOnly(at, columns[by], filter?.values ?? null);
      }
      this.filteredBy = by;
      this.isFiltered = what !== null;
      return shown;
    });
  }
  filtered(): boolean {
    return this.isFiltered;
  }
  repairFormulas(run: Run): Promise<number> {
    return this.turn(run, () => this.parts.live.renewFormulas(NAMESPACE, run));
  }
  formulasToValues(run: Run): ReturnType<Workplace["formulasToValues"]> {
    return this.turn(run, async () => {
      const { source, sink, live, clock } = this.parts,
        { changes, count, left } = await valueChanges(
          await live.formulas(NAMESPACE, run),
          source,
          beijing(new Date(clock()).toISOString()),
          this.language,
          run,
        );
      return { count, left, undo: count === 0 ? null : (await sink.apply(changes, run)).undo };
    });
  }

  // Rows.

  rows(filter: RowFilter, worstFirst = false): Promise<Int32Array> {
    return this.ofRun(reckoner => reckoner.rows(filter, worstFirst));
  }
  briefs(rows: readonly number[]): Promise<readonly RowBrief[]> {
    return this.ofRun(reckoner => reckoner.briefs(rows));
  }
  detail(row: number): Promise<RowDetail> {
    return this.ofRun(reckoner => reckoner.detail(row));
  }
  async show(row: number, field?: Field): Promise<void> {
    const meaning = field === undefined ? null : fieldMeaning(field);
    await this.parts.live.select(await this.ofRun(reckoner => reckoner.place(row, meaning)));
  }
  totals(
    of: "applicants" | "clauses",
    search = "",
    sort?: { readonly by: keyof Sum | "name"; readonly down: boolean },
  ): Promise<readonly TotalsLine[]> {
    return this.ofRun(reckoner => reckoner.totals(of, search, sort ?? null));
  }

  // Decisions.

  decide(
    {
      verb,
      row,
      others,
      note,
    }: { readonly verb: DecisionVerb; readonly row: number; readonly others: readonly number[]; readonly note: string },
    run: Run,
  ): Promise<RunResult> {
    return this.turn(run, async () => {
      const said = await this.said(note);
      return this.append(await this.ofRows(reckoner => reckoner.decisionLines(verb, row, others, said)), run);
    });
  }
  decisions(): Promise<readonly DecisionView[]> {
    return this.ofRun(reckoner => reckoner.decisions());
  }
  takeBack(key: string, note: string, run: Run): Promise<RunResult> {
    return this.turn(run, async () => {
      const said = await this.said(note);
      return this.append(await this.ofRows(reckoner => reckoner.takeBackLines(key, said)), run);
    });
  }
  enterReviewed(row: number, amount: string, run: Run): Promise<RunResult> {
    return this.turn(run, async () => {
      const used = (await this.parts.source.sheets()).flatMap(sheet => sheet.used ?? []),
        cells = await this.ofRows(reckoner => reckoner.reviewedCells(row, amount, used));
      await this.sameRow(row, run);
      const { undo } = await this.parts.sink.apply([{ kind: "cells", ...cells }], run);
      return this.follow(run, undo);
    });
  }
  /** A row may have moved since it was read; an amount must not reach another one. */
  private async sameRow(row: number, run: Run): Promise<void> {
    const { reckoner, source } = this.parts,
      place = await reckoner.place(row, null);
    for await (const block of source.read(place, "all", run)) {
      if ((await reckoner.changedRows(blockData(block))).changed.includes(row)) throw new TaskProblem("row-gone");
    }
  }
  private async said(note: string): Promise<{ by: string; on: string; note: string }> {
    const { reviewer } = await this.settings();
    if (reviewer.trim() === "") throw new TaskProblem("no-reviewer");
    return { by: reviewer.trim(), on: beijing(new Date(this.parts.clock()).toISOString()), note: note.trim() };
  }
  private async append(lines: Lines, run: Run): Promise<RunResult> {
    const stages = new Stages(run, [10, 90]);
    const applied =
      lines.rows.length > 0 ? await this.parts.sink.apply([{ kind: "append", ...lines }], stages.next(0)) : null;
    return this.follow(stages.next(1), applied?.undo ?? null);
  }

  // Readings.

  readings(): Promise<readonly ReadingView[]> {
    return this.ofRun(reckoner => reckoner.readings(this.language));
  }
  wouldMove(code: string, value: string): Promise<Move> {
    return this.ofRun(reckoner => reckoner.wouldMove(code, value));
  }
  chooseReading(
    choice: { readonly code: string; readonly value: string; readonly confirmed: boolean; readonly basis: string },
    run: Run,
  ): Promise<RunResult | null> {
    return this.turn(run, async () => {
      const names = (await this.parts.source.sheets()).map(sheet => sheet.name);
      return this.append(await this.ofRows(reckoner => reckoner.readingLines(choice, names)), run);
    });
  }

  // What changed since.

  stale(): Stale | null {
    return this.watch.stale();
  }
  onStale(on: (stale: Stale | null) => void): Promise<() => Promise<void>> {
    return this.watch.listen(stale => {
      on(stale);
      if (stale !== null) void this.followInputs();
    });
  }
  /** Results follow by themselves where so set, and only what was written before. */
  private async followInputs(): Promise<void> {
    if (!this.known.autoRecalculate || this.last_ === null || this.last_.written === 0) return;
    try {
      await this.turn(quietRun(), async () => (this.stale() === null ? null : this.assessNow(quietRun())));
    } catch {
      // The notice that results are stale stays, with its button; that run will say what is wrong.
    }
  }

  // The selected cell, the calculator, first use.

  async explain(): Promise<CellExplained | null> {
    const { live, reckoner, source } = this.parts,
      active = await live.active("glance");
    const formula =
      active.formula === null
        ? null
        : await (
            await formulas()
          ).explainFormula(active, this.policy, this.language, {
            cell: async (sheet, row, column) => {
              for await (const block of source.read(
                { sheet: sheet ?? active.at.sheet, top: row, left: column, rows: 1, columns: 1 },
                "all",
                quietRun(),
              ))
                return block.cells[0]?.[0] ?? null;
              return null;
            },
            calculate: (question, unit) =>
              reckoner.calculate(question, { unit, asOf: this.today(), language: this.language, readings: "default" }),
          });
    const row = await this.ofRun(one => one.rowAt(active.at));
    if (row !== null) return { kind: "row", detail: await reckoner.detail(row), at: active.at };
    return formula;
  }
  onSelect(on: () => void): Promise<() => Promise<void>> {
    return this.parts.live.follow(() => on());
  }
  async calculate(question: {
    readonly clause: string;
    readonly given: Readonly<Partial<Record<Field, string>>>;
  }): Promise<Calculated> {
    return this.ofRun(reckoner =>
      reckoner.calculate(question, {
        unit: this.known.unit ?? "元",
        asOf: this.today(),
        language: this.language,
        readings: "in-force",
      }),
    );
  }
  insertFormula(formula: string, run: Run): Promise<void> {
    return this.turn(run, async () => {
      const { at, value, formula: before } = await this.parts.live.active();
      if (before !== null || (value !== null && value !== "")) throw new TaskProblem("cell-taken");
      await this.parts.sink.apply(
        [{ kind: "cells", sheet: at.sheet, cells: [{ row: at.top, column: at.left, value: { formula, value: 0 } }] }],
        run,
      );
    });
  }
  insertTemplate(run: Run): Promise<void> {
    return this.turn(run, async () =>
      this.insert([{ kind: "sheet", sheet: (await templates()).templateSheet(this.policy, this.language) }], run),
    );
  }
  insertSample(run: Run): Promise<void> {
    return this.turn(run, async () => {
      const { copyOf } = await templates(),
        sheets = await copyOf(await this.parts.sample(), this.policy, run);
      return this.insert(
        sheets.map(sheet => ({ kind: "sheet", sheet })),
        run,
      );
    });
  }
  /** Never beside a sheet of that name with something on it: whose roster is it then? */
  private async insert(changes: readonly Extract<Change, { kind: "sheet" }>[], run: Run): Promise<void> {
    const taken = new Set(
        (await this.parts.source.sheets()).filter(sheet => sheet.used !== null).map(sheet => sheet.name),
      ),
      there = changes.find(change => taken.has(change.sheet.name));
    if (there) throw new TaskProblem("not-empty", { sheet: there.sheet.name });
    const applied = await this.parts.sink.apply(changes, run),
      sheet = applied.placed[0]?.sheet ?? changes[0]?.sheet.name;
    if (sheet !== undefined)
      await this.parts.live.select({ sheet, top: 0, left: 0, rows: 1, columns: 1 } satisfies Area);
  }

  // What the workbook keeps.

  async lost(): Promise<readonly Lost[]> {
    const found: readonly (readonly [LostThing, LostWhy | null])[] = [
      ["settings", whyLost(await this.keptSettings())],
      ["run", whyLost(await this.keptRun())],
      ["undo", await this.parts.sink.lost()],
    ];
    return found.flatMap(([what, why]) => (why === null ? [] : [{ what, why }]));
  }
  forget(what: LostThing, run: Run): Promise<void> {
    return this.turn(run, async () => {
      if (what === "undo") return this.parts.sink.forget(run);
      await this.parts.sink.apply([{ kind: "remember", key: KEPT[what], value: null }], run);
      if (what === "settings") await this.settings();
    });
  }
  private async keptSettings(): Promise<Kept<Settings>> {
    return readSettings(await this.parts.live.recall(KEPT.settings));
  }
  private async keptRun(): Promise<Kept<EarlierRun>> {
    return this.parts.reckoner.earlier(await this.parts.live.recall(KEPT.run));
  }
  private today(): number {
    return Math.floor((this.parts.clock() + BEIJING_OFFSET_MS) / DAY_MS);
  }
  private turn<T>(run: Run, task: () => Promise<T>): Promise<T> {
    return this.turns.take(() => cancellable(run, task));
  }
  private get texts(): ReturnType<typeof tasksOf> {
    return tasksOf(this.language);
  }
}

/** What a newer version keeps is not written over unasked; what is damaged has nothing in it to lose. */
function ours<T>(kept: Kept<T>, what: LostThing): Kept<T> {
  if (whyLost(kept) === "newer") throw new TaskProblem("kept-by-newer", { what });
  return kept;
}

function whyLost(kept: Kept<unknown>): LostWhy | null {
  return kept.state === "lost" ? kept.why : null;
}

/** `2026-11-26 10:20` in Beijing, of an instant in UTC. */
function beijing(at: string): string {
  return new Date(Date.parse(at) + BEIJING_OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
}

function isNothing({ rows, added, removed, sheets }: Compared): boolean {
  return rows.length === 0 && added === 0 && removed === 0 && sheets.length === 0;
}

/** A change with what becomes of results that lost our mark. */
function asTo(change: Change, unmarked: Unmarked | undefined): Change {
  return unmarked !== undefined && (change.kind === "columns" || change.kind === "sheet")
    ? { ...change, unmarked }
    : change;
}
