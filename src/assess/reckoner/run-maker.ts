import type { Finding, FindingCode } from "../../roster/findings";
import type { RosterContents } from "../../roster/contents";
import { receiptFor, type Assessed } from "../../report/assessed";
import { rowReports } from "../../report/row-report";
import { keptOr, type Kept } from "../../workbook/kept";
import type { Area } from "../../workbook/ports";
import { assessContents } from "../assess";
import { blockOf, type BlockData } from "../block-data";
import { POLICY_SHEET } from "../policy-sheet-name";
import { changesOfKept, changesSince } from "../changes";
import { overridesOf } from "../corrections";
import { inputHash, type Sha256 } from "../input-hash";
import { reckonedWithDecisions } from "../decided-again";
import { keptAfterDecision, keptRun, printRun, readRun, runsOf, short } from "../kept-run";
import { partChanges } from "../part-changes";
import { standingIn } from "../standing-lines";
import { runBack } from "../past-runs";
import type { Changes } from "../run-result";
import { isForeign, isPoor, policyFit } from "../policy-fit";
import { fill } from "../../text/fill";
import { tasksOf } from "../../text/tasks/of";
import { questionViews, type QuestionView } from "../questions";
import { recogniseAll } from "../recognised-sheet";
import { resultOf } from "../result-of";
import { Rivals } from "../rivals";
import { rosterSettings } from "../roster-settings";
import type { Settings } from "../settings";
import type { Language } from "../../text/texts";
import type { SheetHead } from "../sheet-head";
import type { Compared } from "../compared";
import { chosenNames } from "../surveyor";
import { TaskProblem } from "../task-problem";
import { withLines } from "../with-lines";
import { WorkbookReader } from "../workbook-reader";
import type { Reckoning } from "../reckoning";
import type { EarlierRun } from "../workplace/runs";
import { Behind } from "./behind";
import { outlineOf } from "./outline";
import type { Policies } from "./policies";
import { readOf, type OpenedRun, type ReadRun } from "./read-run";
import type {
  AssessRequest,
  DecidedRun,
  DecideRequest,
  Outline,
  Piece,
  ReadRequest,
  Reckoned,
  WriteRequest,
} from "./requests";
import { inForce, opened, outlined, reckoned, type RunStage } from "./run-stages";
import { sinceKept } from "./since-kept";
import type { StandingRun } from "./standing-run";

/** What only the place knows where a reckoner runs. */
export interface ReckonerHost {
  readonly sha256: Sha256;
  readonly engineVersion: string;
}

/** That a workbook holds the results of its own last run is no news there. */
const OWN_RESULTS: ReadonlySet<FindingCode> = new Set<FindingCode>(["RESULT_SHEET_IGNORED", "OWN_COLUMNS_IGNORED"]);

/**
 * Makes a run: open, take, assess, then pieces to write, and keep once they are written. What it was last told to
 * `keep` is in force and answers the questions; it stays so until the next is kept.
 */
export class RunMaker {
  private run: RunStage | null = null;
  /** What is still to be written of runs that decisions made. */
  private readonly behind = new Behind();

  constructor(
    private readonly standing: StandingRun,
    private readonly policies: Policies,
    private readonly host: ReckonerHost,
  ) {}

  /**
   * The areas to read, by the policy that the workbook's sheets say. Throws a RosterProblem or a TaskProblem where
   * there is nothing to assess, a PolicySheetError where its policy cannot be used.
   */
  async open(heads: readonly SheetHead[], followed: string | null): Promise<readonly Area[]> {
    this.run = null;
    const own = await this.policies.follow(heads, followed),
      reader = readerFor(own, this.policies.current);
    this.run = { stage: "opened", reader, hidden: new Map() };
    return reader.areas;
  }
  readBlock(index: number, block: BlockData): void {
    const { reader, hidden } = opened(this.run);
    reader.readBlock(index, blockOf(block));
    const unseen = hidden.get(block.at.sheet) ?? new Set<number>();
    for (const r of block.hidden) unseen.add(block.at.top + r);
    hidden.set(block.at.sheet, unseen);
  }

  /** What the workbook asks, as `open` and `take` have read it; nothing else comes of it. */
  questions({ settings, asOf }: ReadRequest): readonly QuestionView[] {
    const open = this.readWhole(),
      { contents } = readOf(open, settings.unit, asOf);
    return questionViews(
      assessContents(contents, this.policies.current, {}, asOf),
      open.reader.sheets,
      settings.language,
    );
  }
  /** Compares the workbook as `open` and `take` have read it with the run in force, without assessing it. */
  compare(): Compared {
    const { reckoning, staleness } = this.standing.run(),
      { policyHash } = reckoning.assessed.receipt;
    // By another policy nothing of the run holds; what the sheets hold is read in another way.
    if (policyHash !== `sha256:${this.policies.current.hash}`)
      return { rows: [], added: 0, removed: 0, sheets: [POLICY_SHEET] };
    return staleness.compare(readOf(this.readWhole(), reckoning.settings.unit, reckoning.assessed.assessment.asOf));
  }

  async assess({ settings, asOf, at, earlier }: AssessRequest): Promise<Reckoned> {
    const asRead = readOf(this.readWhole(), settings.unit, asOf),
      read = { ...asRead, contents: withFindings(asRead.contents, withoutOwnResults) },
      reckoning = await this.reckoningOf(read, { settings, asOf }),
      before = keptOr(readRun(earlier), null),
      kept = keptRun(reckoning, at, listsPrint(read), before);
    const { tables, hidden } = read;
    this.run = {
      stage: "reckoned",
      read: read.contents,
      reckoning,
      rivals: new Rivals(reckoning.assessed.assessment),
      kept,
      tables,
      hidden,
      unsaid: null,
    };
    return {
      at,
      ...resultOf(reckoning),
      misfit: this.misfit(reckoning),
      changes: before && changesSince(before, kept, reckoning),
    };
  }
  /** Where the rosters fit the policy badly, that comes first, with the policy at hand that fits. */
  private misfit({ assessed, settings }: Reckoning): string | null {
    const fit = policyFit(assessed);
    if (!isPoor(fit)) return null;
    const other = this.policies.fitting(settings.unit, assessed.assessment.asOf);
    if (other === null && !isForeign(fit)) return null;
    const { fitsBadly, fitsOther, fitsNone } = tasksOf(settings.language),
      told = fill(fitsBadly, { policy: assessed.receipt.policy, ...fit });
    return `${told}${other === null ? fitsNone : fill(fitsOther, { title: other })}`;
  }
  private async reckoningOf(
    { contents, rosters, tables }: ReadRun,
    { settings, asOf }: ReadRequest,
  ): Promise<Reckoning> {
    const policy = this.policies.current,
      workbook = assessContents(contents, policy, {}, asOf);
    const receipt = receiptFor(policy, {
      engineVersion: this.host.engineVersion,
      asOf,
      inputHash: await inputHash(rosters, tables, this.host.sha256),
      readings: workbook.assessment.readings,
    });
    const assessed: Assessed = { ...workbook, receipt, language: settings.language };
    return { assessed, reports: rowReports(assessed), rosters, settings };
  }

  /** What there is to write of the run that was just assessed. */
  outline(request: WriteRequest): Outline {
    const run = reckoned(this.run),
      { pieces, outline } = outlineOf(run, request, this.policies.label());
    this.run = { ...run, stage: "outlined", pieces, stands: pieces, request };
    return outline;
  }

  /**
   * The run in force with more decided about its rows, and what of what it wrote is otherwise then; null where all has
   * to be read and written again. `from`: the worksheet row that the lines of 复核记录 come to stand in, from 1.
   */
  async decide({ settings, asOf, lines, from, at, ran, written }: DecideRequest): Promise<DecidedRun | null> {
    const before = this.standing.run(),
      was = before.reckoning;
    if (before.written === null || before.written.request.as !== "values") return null;
    if (was.assessed.assessment.asOf !== asOf || !sameSettings(was.settings, settings)) return null;
    const tables = withLines(before.tables, lines, from);
    if (tables === null) return null;
    const asked = from === null ? withFindings(before.read, found => withListFound(found, lines.sheet)) : before.read,
      { reckoning, read, otherwise } = await reckonedWithDecisions(
        { ...was, settings },
        asked,
        tables,
        this.host.sha256,
      ),
      earlier = { ...before.kept, written },
      kept = keptAfterDecision(earlier, reckoning, at, settings.reviewer),
      { hidden } = before,
      rivals = new Rivals(reckoning.assessed.assessment),
      request = { ...before.written.request, lines: ran },
      // One more line among the findings would move all amounts of 口径与底稿 down: the next run tells of the new list.
      unsaid = from === null ? lines.sheet : before.unsaid,
      told = unsaid === null ? reckoning : withoutList(reckoning, unsaid),
      { pieces, outline } = outlineOf({ reckoning: told, rivals, hidden }, request, this.policies.label(), {
        pieces: before.written.pieces,
        reports: was.reports,
        assessed: was.assessed,
        isSame: row => !otherwise.has(row),
      }),
      parts = partChanges(
        before.written.stands,
        pieces,
        standingIn(reckoning.assessed.language, this.policies.label()),
      );
    if (parts === null) return null;
    const { stands } = parts;
    this.run = { stage: "outlined", read, reckoning, rivals, kept, tables, hidden, unsaid, pieces, stands, request };
    return {
      id: this.behind.add({ kept: { ...kept, written }, pieces }),
      reckoned: {
        at,
        ...resultOf(reckoning),
        misfit: this.misfit(reckoning),
        changes: changesSince(earlier, kept, reckoning),
      },
      rows: parts.rows,
      whole: parts.whole.map(index => ({ index, sheet: outline.sheets[index]! })),
    };
  }
  piece(of: "tables" | "sheets", index: number, from: number, to: number): Piece {
    return pieceOf(outlined(this.run).pieces[of][index]!, from, to);
  }
  /** The same of a run that a decision made, whatever was decided since; and what is to be kept of it. */
  decidedPiece(id: number, sheet: number, from: number, to: number): Piece {
    return pieceOf(this.behind.of(id).pieces.sheets[sheet]!, from, to);
  }
  decidedKept(id: number): string {
    return printRun(this.behind.of(id).kept);
  }
  /** All of it is written. */
  decidedWritten(id: number): void {
    this.behind.done(id);
  }
  /** The run is in force: it answers the questions from now on. */
  keep(): void {
    const made = reckoned(this.run),
      run = inForce(made);
    this.standing.keep(run);
    // What was written need not be had a second time.
    if (run.written === null) this.run = { ...run, stage: "reckoned" };
  }
  /** Whether a run is in force here: one that was lost with its worker is not. */
  hasRun(): boolean {
    return this.standing.latest() !== null;
  }
  /** The run in force as it is told in another language; nothing is reckoned again. */
  retell(language: Language): Omit<Reckoned, "at" | "changes"> {
    const run = this.standing.run(),
      assessed: Assessed = { ...run.reckoning.assessed, language },
      settings = { ...run.reckoning.settings, language },
      reckoning = { ...run.reckoning, assessed, settings, reports: rowReports(assessed) };
    this.standing.keep({ ...run, reckoning, written: null });
    return { ...resultOf(reckoning), misfit: this.misfit(reckoning) };
  }
  /** The run in force was taken back. */
  forget(): void {
    this.standing.forget();
  }
  /** What is to be kept of the run that was just assessed, of which so many rows are written. */
  kept(written: number): string {
    return printRun({ ...reckoned(this.run).kept, written });
  }

  /** What is another in the workbook, as it was just assessed, than it was in a run that is kept. */
  sinceKept(text: string): Compared {
    return sinceKept(reckoned(this.run), keptOr(readRun(text), null));
  }
  /** A run as it is kept with the workbook. */
  earlier(text: string | null): Kept<EarlierRun> {
    const kept = readRun(text);
    if (kept.state !== "kept") return kept;
    const runs = runsOf(kept.value).map(({ at, by, written, proposed }) => ({ at, by, written, proposed }));
    return { ...kept, value: { at: kept.value.at, runs } };
  }
  /** What is another in one kept run than in one before it, each by how many runs ago it was; null where one is not. */
  compareKept(text: string | null, earlier: number, later: number): Changes | null {
    const kept = keptOr(readRun(text), null),
      was = kept && runBack(kept, earlier),
      is = kept && runBack(kept, later);
    return was && is && changesOfKept(was, is, this.standing.run().reckoning);
  }

  /** All blocks are taken: what was opened is read, once. */
  private readWhole(): OpenedRun {
    const run = opened(this.run);
    this.run = null;
    return run;
  }
}

function pieceOf({ rows, shades }: Piece, from: number, to: number): Piece {
  return { rows: rows.slice(from, to), shades: shades.slice(from, to) };
}

/** A short print of the lists (批次, 台账 …) that may move any row. */
function listsPrint({ tables }: Pick<ReadRun, "tables">): string {
  const lists = tables.filter(({ kind }) => kind !== "decisions" && kind !== "readings" && kind !== "papers");
  return short(JSON.stringify(lists.map(({ kind, records }) => [kind, records])));
}

/** Whoever decides, the rest of a run is as it was set. */
function sameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify({ ...a, reviewer: "" }) === JSON.stringify({ ...b, reviewer: "" });
}

/** What reading says of the workbook's sheets. */
const OF_SHEETS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "ROSTER_RECOGNISED",
  "SHEET_HIDDEN",
  "SHEET_NOT_CHOSEN",
  "HIDDEN_SHEET_LEFT_OUT",
  "SUMMARY_LEFT_OUT",
  "SHEET_RECOGNISED",
  "SHEET_SKIPPED",
  "SHEET_IGNORED",
]);

/** The findings with the list of decisions that is made now, last of the sheets. */
function withListFound(findings: readonly Finding[], sheet: string): Finding[] {
  const at = findings.findLastIndex(({ code }) => OF_SHEETS.has(code)) + 1,
    found: Finding = { code: "SHEET_RECOGNISED", sheet, row: null, column: null, values: { kind: "decisions" } };
  return [...findings.slice(0, at), found, ...findings.slice(at)];
}

/** A run that says nothing of having found that list. */
function withoutList(reckoning: Reckoning, list: string): Reckoning {
  const { assessed } = reckoning,
    findings = assessed.contents.findings.filter(({ code, sheet }) => code !== "SHEET_RECOGNISED" || sheet !== list);
  return { ...reckoning, assessed: { ...assessed, contents: { ...assessed.contents, findings } } };
}

function withoutOwnResults(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => !OWN_RESULTS.has(code));
}

/** The reading with other findings, however often its rows are joined anew. */
function withFindings(read: RosterContents, made: (findings: readonly Finding[]) => Finding[]): RosterContents {
  const { rejoined } = read;
  return {
    ...read,
    findings: made(read.findings),
    ...(rejoined && { rejoined: others => withFindings(rejoined(others), made) }),
  };
}

/** A person can leave all rosters out; then there is nothing to assess, but nothing is missing either. */
function readerFor(heads: readonly SheetHead[], policy: Policies["current"]): WorkbookReader {
  const { corrections } = rosterSettings(heads, policy),
    overrides = overridesOf(corrections),
    sheets = recogniseAll(heads, policy, overrides);
  const names = chosenNames(sheets, corrections);
  if (names.length === 0 && sheets.some(sheet => sheet.kind.kind === "roster"))
    throw new TaskProblem("no-sheet-chosen");
  return new WorkbookReader(heads, policy, { ...(names.length === 0 ? {} : { names }), overrides });
}
