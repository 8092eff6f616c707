import { KIND, STATUS, type Applications, type Batch } from "../fields/columns";
import type { Unit } from "../money/amount-as-written";
import { namedColumn } from "../identity/canonical-column";
import { byRow, NO_TEXT, readEach, textsOf, type PerRow, type TextColumn } from "../identity/numbering";
import type { SamenessDecision } from "../identity/decisions";
import { formerNamesOf, otherNamesOf } from "../identity/former-names";
import { normaliseNumber, sameness } from "../identity/sameness";
import { sideMarksWithin } from "../identity/side-marks-within";
import type { CheckedUscc } from "../identity/uscc";
import type { Policy } from "../policy/model";
import { withoutStrangers } from "./added-up";
import { countingDays, joinBans } from "./bans";
import { readBatches, resolveBatches, type RowBatches } from "./batches";
import { chosenReadings } from "./chosen-readings";
import { readDecisions } from "./decisions";
import { quarterNamed } from "./quarter";
import { joinLedger, yearsOf, type RoundAnswer } from "./ledger";
import type { OtherTable } from "./other-records";
import type { OtherKind } from "./other-sheets";
import { ledgerHas, withoutCopies } from "./ledger-receipts";
import { readPaperSettings } from "./paper-settings";
import { withPublished } from "./published";
import type { Decision, Finding, RosterContents } from "./contents";
import type { RowTexts } from "./row-texts";

export interface JoinOptions {
  readonly unit: Unit | null;
  /** Days since 1970-01-01. */ readonly asOf: number;
  /** What a person said of the ledger's latest round, by the ledger's sheet. */
  readonly rounds?: ReadonlyMap<string, RoundAnswer>;
  /** Sheets that name no projects, of which a person said that each row is a project of its own. */
  readonly ownProjects?: ReadonlySet<string>;
  /** One number a row: likeness is looked for among rows of one number only. Left out: among all. */
  readonly within?: Int32Array;
}

/** What rows, other sheets and choices come to together. */
export type Joined = Omit<RosterContents, "origins" | "tables" | "rejoined">;

/**
 * Brings rows and the workbook's other sheets together: batches, reviewers' decisions, who is the same, lists, ledger.
 */
export function join(
  applications: Applications,
  rows: RowTexts,
  others: readonly OtherTable[],
  policy: Policy,
  options: JoinOptions,
): Joined {
  const of = (kind: OtherKind): readonly OtherTable[] => others.filter(t => t.kind === kind);
  const batches = readBatches(of("batch"), options.unit);
  const { resolved, quarter } = roundsOf(rows, batches.batches);
  const decided =
    of("decisions").length > 0
      ? readDecisions(of("decisions"), rows.origins, applications.clause, policy)
      : { decisions: [], findings: [], ifApart: new Map<Decision, Finding>() };
  const read = chosenReadings(of("readings"), policy),
    papers = readPaperSettings(of("papers"), options.unit),
    published = withPublished(applications, of("published"), rows.origins, policy, {
      rounds: resolved.rounds,
      later: papers.settings.later ?? [],
    });
  const codes = textsOf(rows.codes),
    applicants = textsOf(rows.applicants),
    projects = textsOf(rows.projects),
    names = namedColumn(rows.applicants),
    projectNames = namedColumn(rows.projects),
    projectNumbers = readEach(rows.projectNumbers, normaliseNumber),
    otherNames = rows.applicants.texts.map(otherNamesOf);
  const identity = {
    names: asWritten(names, rows.applicants, applicants),
    otherNames: byRow(rows.applicants.numbers, otherNames, NO_NAMES),
    codes,
    projectNumbers: textsOf(projectNumbers),
    projectNames: asWritten(projectNames, rows.projects, projects),
    // Numbered once for all that compares by them.
    numbers: {
      names: names.numbers,
      projectNames: projectNames.numbers,
      projectNumbers: projectNumbers.numbers,
      codes: rows.codes.numbers,
      applicants: rows.applicants.numbers,
    },
  };
  const former = rows.formerNames,
    formerNames =
      former.texts.length === 0
        ? identity.otherNames
        : Array.from({ length: rows.origins.length }, (_, i) => {
            const cell = former.texts[former.numbers[i]!];
            return cell === undefined ? identity.otherNames.at(i)! : formerNamesOf(cell, applicants.at(i)!);
          });
  const pairs = decided.decisions.filter(
    (d): d is Decision & SamenessDecision => d.kind === "same" || d.kind === "different",
  );
  const same = sameness(identity, pairs);
  const sound = withoutStrangers(decided.decisions, decided.ifApart, { ...same, clause: applications.clause });
  const days = countingDays(applications.appliedDay, resolved.batch, batches.batches, options.asOf);
  const banned = of("ban"),
    joined = banned.length === 0 ? [] : joinedCodes(codes, same.applicant);
  const bans = joinBans(
    banned,
    rows.origins.length,
    row => ({
      name: applicants.at(row)!,
      formerNames: formerNames.at(row)!,
      code: codes.at(row)!,
      joinedCode: joined[row] ?? "",
      day: days[row] as number,
    }),
    policy,
  );
  const bytes = (of: (_: number, row: number) => number): Uint8Array => new Uint8Array(rows.origins.length).map(of);
  // What a limit or budget of a year counts by, too: a row that names no year is of one all the same.
  const year = yearsOf({ year: resolved.year, appliedDay: applications.appliedDay, asOf: options.asOf });
  const ledgers = withoutCopies(of("ledger"));
  const ledger =
    ledgers.length === 0
      ? null
      : joinLedger(
          ledgers,
          {
            origins: rows.origins,
            formerNames,
            codes,
            applicant: same.applicant,
            project: same.project,
            clause: applications.clause,
            status: applications.status,
            appliedDay: applications.appliedDay,
            year,
            rounds: resolved.rounds,
            quarter,
            asOf: options.asOf,
          },
          policy,
          options.unit,
          options.rounds?.get(ledgers[0]!.sheet) ?? null,
        );
  const seen = sideMarksWithin(
    options.within ?? null,
    {
      ...identity,
      applicants,
      projects,
      formerNames,
      lostNumbers: textsOf(rows.lostNumbers),
      uscc: rows.uscc,
      accounts: rows.cellsOf("account"),
      withdrawn: applications.status.map(s => (s === STATUS.withdrawn ? 1 : 0)),
    },
    same,
    policy,
    pairs,
  );
  return {
    applications: {
      ...applications,
      ...same,
      ...published.columns,
      batch: resolved.batch,
      year,
      quarter,
      batches: batches.batches,
      barFrom: bans.barFrom,
      barThrough: bans.barThrough,
      listed: bans.listed,
      ledger: ledger?.columns ?? null,
      kind: bytes((_, row) => kindOf(rows.uscc[row]!)),
      projectBlank: bytes((_, row) =>
        rows.projects.numbers[row] === NO_TEXT &&
        rows.projectNumbers.numbers[row] === NO_TEXT &&
        !options.ownProjects?.has(rows.origins.at(row)!.sheet)
          ? 1
          : 0,
      ),
      otherAward: applications.otherAward.map((own, i) => own | (ledger?.otherAward[i] ?? 0)),
    },
    sideMarks: [...seen, ...(ledger?.sideMarks ?? [])],
    findings: [batches, resolved, decided, sound, read, papers, published, bans, ledger].flatMap(
      part => part?.findings ?? [],
    ),
    batches: batches.batches,
    readings: read.readings,
    decisions: sound.decisions,
    roundInLedger: ledger?.round ?? null,
    ledgerHas: ledgerHas(ledgers, options.unit),
    papers: papers.settings,
  };
}

/** The round of each row, and the quarter that it names. */
function roundsOf(rows: RowTexts, batches: readonly Batch[]): { resolved: RowBatches; quarter: Uint8Array } {
  const batchCells = rows.cellsOf("batch"),
    years = rows.cellsOf("year");
  return {
    resolved: resolveBatches(batches, batchCells, years, rows.origins),
    quarter: new Uint8Array(years.length).map((_, row) => quarterNamed(batchCells[row] ?? null, years[row] ?? null)),
  };
}

/** The rows' texts of a column read out of another: nearly always those of that one, and then the same. */
function asWritten(read: TextColumn, written: TextColumn, texts: PerRow<string>): PerRow<string> {
  return read.texts === written.texts ? texts : textsOf(read);
}

const NO_NAMES: readonly string[] = [];

/** For each row without a code, the first one of its applicant; "" for the others. */
function joinedCodes(codes: PerRow<string>, applicant: Int32Array): string[] {
  const first = new Map<number, string>();
  applicant.forEach((id, row) => {
    const code = codes.at(row)!;
    if (code !== "" && !first.has(id)) first.set(id, code);
  });
  return Array.from(applicant, (id, row) => (codes.at(row) === "" ? (first.get(id) ?? "") : ""));
}

/** 9 at the head of a valid code: registered with the market regulator, an enterprise. */
function kindOf(code: CheckedUscc): number {
  if (code.state !== "valid") return KIND.unknown;
  return code.text.startsWith("9") ? KIND.enterprise : KIND.other;
}
