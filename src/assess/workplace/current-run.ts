import { fill } from "../../text/fill";
import { tasksOf } from "../../text/tasks/of";
import { WorkbookProblem, type Applied, type Change, type Run, type Unmarked } from "../../workbook/ports";
import { dayInBeijing, timeInBeijing } from "../beijing";
import { pieces } from "../pieces";
import type { Reckoner } from "../reckoner/reckoner";
import type { DecidedRun, Lines, Reckoned, WriteScope } from "../reckoner/requests";
import type { Remote } from "../remote";
import { quietRun, Stages, type Turns } from "../running";
import type { Order, RunResult } from "../run-result";
import type { Settings } from "../settings";
import { TaskProblem } from "../task-problem";
import type { FormulaChoices } from "./formula-choices";
import type { OpenKept } from "./open-kept";
import type { OpenedParts } from "./parts";
import { readInto } from "./read-into";

/** What the last run was to write, for those that follow a decision. */
export interface WriteOrder {
  readonly scope: WriteScope;
  readonly as: Order["as"];
}

/** Where the results stand beside a roster, and the roster's own columns; worksheet rows and columns from 0. */
export interface ResultPlace {
  readonly headerRow: number;
  readonly left: number;
  readonly columns: number;
  readonly across: Extract<Change, { kind: "columns" }>["across"] | null;
}

/** What a run follows or is told, beside what it writes. */
interface Following {
  /** The change that the run follows, as one step. */
  readonly joins?: string | null;
  readonly unmarked?: Unmarked | undefined;
}

/** The run in force here: made, asked, taken out of force. Its changes are made in a turn. */
export class CurrentRun {
  private shown: RunResult | null = null;
  private order: WriteOrder = { scope: { kind: "all" }, as: undefined };
  private made = 0;
  /** Where the run in force wrote beside rosters, by sheet. */
  private places = new Map<string, ResultPlace>();
  /** Keys of steps, and of what was written later as part of them. */
  private readonly joined = new Map<string, string>();

  /**
   * `onNew`: another run is in force, or none: nothing has changed since. `sawNothing`: whether it is known that
   * nothing has.
   */
  constructor(
    private readonly parts: OpenedParts,
    private readonly kept: OpenKept,
    private readonly turns: Turns,
    private readonly choices: FormulaChoices,
    private readonly stale: { readonly onNew: () => void; readonly sawNothing: () => boolean },
  ) {}

  result(): RunResult | null {
    return this.shown;
  }

  /** Reckons all rows and writes those that are ordered; without an order, what was ordered last. */
  async write(run: Run, { joins = null, unmarked }: Following = {}, order?: WriteOrder): Promise<RunResult> {
    if (order) this.order = order;
    const { sink, reckoner } = this.parts,
      stages = new Stages(run, [40, 10, 50]),
      { reckoned, settings } = await this.reckon(stages.next(0));
    const calculating = stages.next(1),
      outline = await reckoner.runs.outline({
        as: this.order.as ?? settings.as,
        scope: this.order.scope,
        lines: this.ranLines(reckoned.at, settings),
      });
    if (outline.written === 0 && reckoned.rows > 0) throw new TaskProblem("nothing-selected");
    const written = await pieces((...part) => reckoner.runs.piece(...part), outline, calculating);
    const applied = await sink.apply(
      [
        ...written.map(change => asTo(change, unmarked)),
        { kind: "remember", key: this.kept.runKey(), value: await reckoner.runs.kept(outline.written) },
      ],
      stages.next(2),
      joins,
    );
    this.places = placesOf(written, applied.placed);
    const texts = tasksOf(this.kept.language);
    return this.inForce({ ...reckoned, written: outline.written, undo: applied.undo }, [
      ...(outline.written < reckoned.rows ? [fill(texts.scope, { n: outline.written })] : []),
      ...(applied.left ?? []).map(what => texts.notAsBefore[what]),
      ...besideOthers(written, applied.placed).map(names => fill(texts.besideOthers, names)),
    ]);
  }
  /** Reckons all rows and writes nothing. */
  async look(run: Run): Promise<RunResult> {
    const { reckoned } = await this.reckon(run);
    return this.inForce({ ...reckoned, written: 0, undo: null }, [tasksOf(this.kept.language).looked]);
  }
  /** After a decision: the amounts follow in the sheet where a run wrote some, else only here. */
  async follow(run: Run, joins: string | null): Promise<RunResult> {
    return (await this.kept.runText()) === null ? this.look(run) : this.write(run, { joins });
  }
  /** Lines are appended to a sheet that people edit, and the amounts follow. */
  async append(lines: Lines, run: Run): Promise<RunResult> {
    const stages = new Stages(run, [10, 90]);
    const applied =
      lines.rows.length > 0 ? await this.parts.sink.apply([{ kind: "append", ...lines }], stages.next(0)) : null;
    return this.follow(stages.next(1), applied?.undo ?? null);
  }

  /**
   * Lines are appended to 复核记录, and what they make otherwise is written with them, in one step. Where more may have
   * changed than that, all is read and written again.
   */
  async decided(lines: Lines, run: Run): Promise<RunResult> {
    return (this.stale.sawNothing() ? await this.decidedAlone(lines, run) : null) ?? this.append(lines, run);
  }
  private async decidedAlone(lines: Lines, run: Run): Promise<RunResult | null> {
    const { source, sink, reckoner, clock } = this.parts,
      before = this.shown;
    if (before === null || before.written === 0 || lines.rows.length === 0) return null;
    const settings = await this.kept.settings(),
      now = clock(),
      list = (await source.sheets()).find(({ name }) => name.toLowerCase() === lines.sheet.toLowerCase()),
      at = new Date(now).toISOString(),
      made = await reckoner.runs.decide({
        settings,
        asOf: dayInBeijing(now),
        lines,
        from: list ? (list.used ? list.used.top + list.used.rows + 1 : 0) : null,
        at,
        ran: this.ranLines(at, settings),
        written: before.written,
      });
    if (made === null) return null;
    const { whole } = made,
      { written } = before;
    try {
      const { undo } = await sink.apply(
        [
          { kind: "append", ...lines },
          ...made.rows,
          { kind: "remember", key: this.kept.runKey(), value: await reckoner.runs.kept(written) },
        ],
        run,
      );
      const result = await this.inForce({ ...made.reckoned, written, undo }, []);
      if (whole.length > 0) void this.turns.next(() => this.follows(result, whole)).catch(() => undefined);
      return result;
    } catch (error) {
      // Somebody was in the results meanwhile: they are written whole.
      if (error instanceof WorkbookProblem && error.code === "changed-meanwhile") return null;
      throw error;
    }
  }
  private async wholeSheets(whole: DecidedRun["whole"], run: Run): Promise<readonly Change[]> {
    const { runs } = this.parts.reckoner,
      sheets = whole.map(({ sheet }) => sheet);
    return pieces(
      (of, k, from, to) => runs.piece(of, whole[k]!.index, from, to),
      { tables: [], sheets, written: 0 },
      run,
    );
  }
  /** Long lists come after what a person looks at, in the same step. Where that fails, the next run writes them. */
  private async follows({ undo, number }: RunResult, whole: DecidedRun["whole"]): Promise<void> {
    if (this.shown?.number !== number || undo === null) return;
    const applied = await this.parts.sink.apply(await this.wholeSheets(whole, quietRun()), quietRun(), undo);
    if (applied.undo !== null) this.joined.set(undo, applied.undo);
    if (this.shown?.number === number) this.shown = { ...this.shown, undo: applied.undo };
  }
  /** The key that takes a step back, whatever was written with it since. */
  keyOf(undo: string): string {
    return this.joined.get(undo) ?? undo;
  }

  /** Columns are folded as part of the step in which the run was written: both are taken back together. */
  async fold(at: { readonly sheet: string; readonly left: number; readonly columns: number }, run: Run): Promise<void> {
    const { sink } = this.parts,
      undo = this.shown?.undo ?? null,
      last = undo === null ? null : this.keyOf(undo),
      // Papers may have been written since: what comes after them is a step of its own.
      joins = last !== null && (await sink.last())?.undo === last ? last : null,
      applied = await sink.apply([{ kind: "fold", ...at }], run, joins);
    if (undo !== null && joins !== null && applied.undo !== null) this.joined.set(undo, applied.undo);
  }

  /** Whether a run is in force; where it was lost with its worker, the workbook is read again. In a turn. */
  async held(): Promise<boolean> {
    if (this.shown === null) return false;
    if (!(await this.parts.reckoner.runs.hasRun())) await this.look(quietRun());
    return true;
  }
  /** A question about the run in force. */
  async ask<T>(question: (reckoner: Remote<Reckoner>) => Promise<T>): Promise<T> {
    const { reckoner } = this.parts;
    if (this.shown !== null && !(await reckoner.runs.hasRun())) await this.turns.next(() => this.held());
    return question(reckoner);
  }
  /**
   * What is done about rows of the run in force, in a turn. Where that was lost, nothing is: read again, another row
   * may have the number.
   */
  async askOfRows<T>(question: (reckoner: Remote<Reckoner>) => Promise<T>): Promise<T> {
    const { reckoner } = this.parts;
    if (this.shown !== null && !(await reckoner.runs.hasRun())) {
      await this.held();
      throw new TaskProblem("engine-stopped");
    }
    return question(reckoner);
  }

  /**
   * What the workbook keeps now is another run, or none: nobody is to be told of changes since the one here, nor is it
   * to be written again by itself.
   */
  async outOfForce(): Promise<void> {
    await this.parts.reckoner.runs.forget();
    this.shown = null;
    this.places.clear();
    this.stale.onNew();
  }
  /** Where the results of a sheet stand; of any, the first. */
  placeOf(sheet?: string): (ResultPlace & { readonly sheet: string }) | null {
    const [name, place] = [...this.places].find(([one]) => sheet === undefined || one === sheet) ?? [];
    return name === undefined || place === undefined ? null : { sheet: name, ...place };
  }
  /** The run in force in the language that is set now; what it wrote stays as it is until the next. */
  async retell(): Promise<RunResult | null> {
    if (this.shown === null) return null;
    const told = await this.ask(({ runs }) => runs.retell(this.kept.language));
    return (this.shown = { ...this.shown, ...told });
  }
  /** The run that was looked at is the one that stands written in the sheet. */
  isWritten(written: Pick<RunResult, "written" | "undo">): void {
    if (this.shown !== null) this.shown = { ...this.shown, ...written };
  }

  private async reckon(run: Run): Promise<{ reckoned: Reckoned; settings: Settings }> {
    const { reckoner, clock } = this.parts,
      settings = await this.kept.settings(),
      now = clock();
    await readInto(this.parts, run);
    const reckoned = await reckoner.runs.assess({
      settings,
      asOf: dayInBeijing(now),
      at: new Date(now).toISOString(),
      earlier: await this.kept.runText(),
    });
    run.signal.throwIfAborted();
    await this.choices.follow(reckoned.receipt.readings);
    return { reckoned, settings };
  }
  private async inForce(result: Omit<RunResult, "number">, more: readonly string[]): Promise<RunResult> {
    try {
      await this.parts.reckoner.runs.keep();
    } catch (error) {
      // The run is in the sheet; that its worker broke down right then is found out by the next who asks about it.
      if (!(error instanceof TaskProblem && error.code === "engine-stopped")) throw error;
    }
    const shown = { ...result, number: ++this.made, lines: [...result.lines, ...more] };
    this.shown = shown;
    this.stale.onNew();
    return shown;
  }
  private ranLines(at: string, { reviewer }: Settings): string[] {
    const { ranAt, ranBy } = tasksOf(this.kept.language);
    return [
      fill(ranAt, { at: timeInBeijing(Date.parse(at)) }),
      ...(reviewer === "" ? [] : [fill(ranBy, { by: reviewer })]),
    ];
  }
}

/** A change with what becomes of results that lost our mark. */
function asTo(change: Change, unmarked: Unmarked | undefined): Change {
  return unmarked !== undefined && (change.kind === "columns" || change.kind === "sheet")
    ? { ...change, unmarked }
    : change;
}

/** Sheets that got another name than theirs, since somebody has written on the one that has it. */
function besideOthers(
  written: readonly Change[],
  placed: Applied["placed"],
): { readonly sheet: string; readonly placed: string }[] {
  return written.flatMap((change, k) => {
    const name = placed[k]?.sheet;
    return change.kind !== "sheet" || name === undefined || name === change.sheet.name
      ? []
      : [{ sheet: change.sheet.name, placed: name }];
  });
}

/** Where columns came to stand, a sheet's first ones. */
function placesOf(written: readonly Change[], placed: Applied["placed"]): Map<string, ResultPlace> {
  const places = new Map<string, ResultPlace>();
  let at = 0;
  for (const change of written) {
    if (change.kind !== "columns") continue;
    const { sheet, columns } = placed[at++] ?? { sheet: "", columns: [] };
    if (columns.length === 0 || places.has(sheet)) continue;
    const { headerRow, across = null } = change;
    places.set(sheet, { headerRow, left: Math.min(...columns), columns: columns.length, across });
  }
  return places;
}
