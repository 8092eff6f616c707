import { fill } from "../../text/fill";
import { tasksOf } from "../../text/tasks/of";
import { type Applied, type Change, type Run, type Unmarked } from "../../workbook/ports";
import { dayInBeijing, timeInBeijing } from "../beijing";
import { pieces } from "../pieces";
import { DecisionWriter } from "./decision-writer";
import type { Reckoner } from "../reckoner/reckoner";
import type { Lines, Reckoned, WriteScope } from "../reckoner/requests";
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

/** A new list has its header in its first row. */
const FIRST_LINE = 2;

/** The run in force here: made, asked, taken out of force. Its changes are made in a turn. */
export class CurrentRun {
  private shown: RunResult | null = null;
  private order: WriteOrder = { scope: { kind: "all" }, as: undefined };
  private made = 0;
  /** Where the next line of 复核记录 comes to stand, from 1, once all that was decided up to a run is written. */
  private listEnd: { readonly run: number; readonly next: number } | null = null;
  /** Where the run in force wrote beside rosters, by sheet. */
  private places = new Map<string, ResultPlace>();
  /** Keys of steps, and of what was written later as part of them. */
  private readonly joined = new Map<string, string>();
  /** What was decided, on its way into the workbook. */
  readonly writer: DecisionWriter;

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
  ) {
    this.writer = new DecisionWriter(parts, turns, () => turns.next(() => this.writeLeft(quietRun())));
  }

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
    const stages = new Stages(run, [10, 90]),
      undo = await this.putLines([lines], stages.next(0));
    return this.follow(stages.next(1), undo);
  }
  /** Lines that are left of decisions, and more; the key of the step, null where there were none. */
  private async putLines(more: readonly Lines[], run: Run): Promise<string | null> {
    const bySheet = new Map<string, Lines>();
    for (const lines of [...this.writer.leftOver().lines, ...more]) {
      const known = bySheet.get(lines.sheet);
      if (lines.rows.length > 0)
        bySheet.set(lines.sheet, known ? { ...known, rows: [...known.rows, ...lines.rows] } : lines);
    }
    if (bySheet.size === 0) return null;
    const changes = [...bySheet.values()].map((lines): Change => ({ kind: "append", ...lines })),
      { undo } = await this.parts.sink.apply(changes, run);
    this.writer.linesStand(undo);
    return undo;
  }
  /** Writes what is left of decisions, and everything again. In a turn. */
  async writeLeft(run: Run): Promise<RunResult | null> {
    if (this.writer.isWhole()) return this.shown;
    const undo = await this.putLines([], run),
      { joins } = this.writer.leftOver(),
      isLast = joins !== null && (await this.parts.sink.last())?.undo === joins;
    return this.follow(run, undo ?? (isLast ? joins : null));
  }

  /**
   * What is decided is in force here at once, with what it makes otherwise; lines of 复核记录 and amounts are written
   * behind it. Where more may have changed than that, all is read and written again first. Does not wait for what is
   * still being written.
   */
  async decided(lines: Lines, run: Run): Promise<RunResult> {
    const alone = this.writer.isWhole() && this.stale.sawNothing() ? await this.decidedAlone(lines, run) : null;
    if (alone !== null) return alone;
    await this.turns.written();
    return this.append(lines, run);
  }
  private async decidedAlone(lines: Lines, run: Run): Promise<RunResult | null> {
    const { reckoner, clock } = this.parts,
      before = this.shown;
    if (before === null || before.written === 0 || lines.rows.length === 0) return null;
    const settings = await this.kept.settings(),
      now = clock(),
      from = await this.nextLine(lines.sheet),
      at = new Date(now).toISOString(),
      made = await reckoner.runs.decide({
        settings,
        asOf: dayInBeijing(now),
        lines,
        from,
        at,
        ran: this.ranLines(at, settings),
        written: before.written,
      });
    if (made === null) return null;
    run.signal.throwIfAborted();
    await this.keep();
    // What was changed in the sheets meanwhile is still to be looked at: here nothing is read.
    const result = this.show({ ...made.reckoned, written: before.written, undo: null }, []),
      { number } = result;
    this.listEnd = { run: number, next: (from ?? FIRST_LINE) + lines.rows.length };
    this.writer.add({ lines, made, key: this.kept.runKey() }, undo => {
      if (this.shown?.number === number) this.shown = { ...this.shown, undo };
    });
    return result;
  }
  /** The worksheet row that the next line of a list comes to stand in, from 1; null where there is no such list. */
  private async nextLine(sheet: string): Promise<number | null> {
    if (this.listEnd !== null && this.listEnd.run === this.shown?.number) return this.listEnd.next;
    const list = (await this.parts.source.sheets()).find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    return list ? (list.used ? list.used.top + list.used.rows + 1 : 0) : null;
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
      await this.turns.written();
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
    // What was decided here must not be lost by reading what the workbook knows of it.
    await this.putLines([], run);
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
    await this.keep();
    const shown = this.show(result, more);
    this.writer.reset();
    this.stale.onNew();
    return shown;
  }
  private async keep(): Promise<void> {
    try {
      await this.parts.reckoner.runs.keep();
    } catch (error) {
      // The run is in the sheet; that its worker broke down right then is found out by the next who asks about it.
      if (!(error instanceof TaskProblem && error.code === "engine-stopped")) throw error;
    }
  }
  private show(result: Omit<RunResult, "number">, more: readonly string[]): RunResult {
    return (this.shown = { ...result, number: ++this.made, lines: [...result.lines, ...more] });
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
