import type { ApplicationRow } from "../fields/row-numbers";
import { fieldMeaning, meaningKey } from "../fields/meaning";
import { NONE } from "../mechanisms/results";
import { hashText } from "../identity/hash";
import { decisionsByRow } from "../report/row-decisions";
import type { RowDecision } from "../explain/subject";
import { segmentAt } from "../roster/read-amounts";
import { writtenText } from "../roster/blank-cell";
import type { RowOrigin, RowOrigins } from "../roster/contents";
import { isSaid, printKept, readKept, type Kept } from "../workbook/kept";
import { rosterOf, type Reckoning } from "./reckoning";
import { printRow, readRows, type KeptRow } from "./kept-rows";
import { isPast, thenOf, type ComparedRun, type PastRun } from "./past-runs";

/** What stays of a run with the workbook, so that the next one can say what changed and why. */
export interface KeptRun extends ComparedRun {
  readonly inputHash: string;
  /** Who made it and how many rows were written; the runs before it, latest first. Not there in older workbooks. */
  readonly by?: string;
  readonly written?: number;
  readonly past?: readonly PastRun[];
}

/** More is not kept: a person wants to know what was done last. */
const MOST_PAST = 20;

/** The run itself and those before it, latest first. */
export function runsOf({ at, by = "", written = 0, proposed, past = [] }: KeptRun): readonly PastRun[] {
  return [{ at, by, written, proposed }, ...past].slice(0, MOST_PAST);
}

/** The runs before one whose rows these are. */
function pastBefore(before: KeptRun, rows: KeptRun["rows"]): readonly PastRun[] {
  const [last, ...earlier] = runsOf(before),
    then = thenOf(before, rows);
  return last === undefined ? earlier : [then === null ? last : { ...last, then }, ...earlier];
}

/** More would make the workbook heavy; then only the sums are kept. Names beside them up to fewer. */
const MOST_ROWS = 50_000,
  MOST_NAMED = 10_000,
  LONGEST_NAME = 24;

export function keptRun(reckoning: Reckoning, at: string, lists: string, before: KeptRun | null): KeptRun {
  const { assessed } = reckoning,
    { receipt, totals, contents } = assessed,
    count = assessed.assessment.rows.count,
    rows = count > MOST_ROWS ? null : keptRows(reckoning, count <= MOST_NAMED);
  return {
    at,
    rule: `${receipt.policyHash} ${receipt.engineVersion}`,
    readings: receipt.readings,
    lists,
    decisions: short(JSON.stringify(contents.decisions)),
    proposed: String(totals.total.proposed),
    inputHash: receipt.inputHash,
    rows,
    by: reckoning.settings.reviewer,
    past: before === null ? [] : pastBefore(before, rows),
  };
}

const VERSION = 1;

/** One line a row, tab between its parts: a cell's text has no place in it but the name, which is on one line. */
export function printRun({ rows, ...rest }: KeptRun): string {
  return printKept(VERSION, {
    ...rest,
    rows: rows && rows.map(printRow).join("\n"),
  });
}

export function readRun(text: string | null): Kept<KeptRun> {
  return readKept(text, VERSION, said => {
    const { at, rule, readings, lists, decisions, proposed, inputHash, rows, by, written, past } = said;
    if ((by !== undefined && typeof by !== "string") || (written !== undefined && typeof written !== "number"))
      return null;
    if (past !== undefined && !(Array.isArray(past) && past.every(isPast))) return null;
    if (![at, rule, lists, decisions, inputHash].every(part => typeof part === "string")) return null;
    if (typeof proposed !== "string" || !/^\d{1,40}$/.test(proposed)) return null;
    if (!Number.isFinite(Date.parse(at as string)) || !isSaid(readings)) return null;
    if (Object.values(readings).some(value => typeof value !== "string")) return null;
    const read = rows === null ? null : typeof rows === "string" ? readRows(rows) : undefined;
    return read === undefined ? null : ({ ...said, rows: read } as unknown as KeptRun);
  });
}

export function keptRows(reckoning: Reckoning, withNames: boolean): KeptRow[] {
  const {
      assessed: { contents, assessment },
    } = reckoning,
    decisions = decisionsByRow(contents.decisions, assessment),
    keys = rowKeys(contents.origins);
  return contents.origins.map((origin, row) => ({
    key: keys[row]!,
    print: printOf(reckoning, row),
    proposed: assessment.settled.proposed[row] ?? NONE,
    decided: decidedOf(decisions.get(row)),
    named: withNames ? nameOf(origin) : "",
  }));
}

/** How a row is called where there is room for a line: its 序号, and project or applicant. */
export function nameOf({ id, project, applicant }: RowOrigin): string {
  return [id, project === "" ? applicant : project].join(" ").replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME);
}

/**
 * The run as it is kept once something more is decided about its rows, whose cells are what they were. `by`: who
 * decided.
 */
export function keptAfterDecision(before: KeptRun, { assessed }: Reckoning, at: string, by: string): KeptRun {
  const { receipt, totals, contents, assessment } = assessed,
    decided = decisionsByRow(contents.decisions, assessment),
    rows =
      before.rows &&
      before.rows.map((row, k) => ({
        ...row,
        proposed: assessment.settled.proposed[k] ?? NONE,
        decided: decidedOf(decided.get(k)),
      }));
  return {
    ...before,
    at,
    decisions: short(JSON.stringify(contents.decisions)),
    proposed: String(totals.total.proposed),
    inputHash: receipt.inputHash,
    rows,
    by,
    past: pastBefore(before, rows),
  };
}

/** What a row is known by from run to run: its 序号 where the sheet has it once, else what it is about, counted. */
export function rowKeys(origins: RowOrigins): string[] {
  const times = new Map<string, number>(),
    seen = new Map<string, number>();
  const ids = origins.map(origin => (origin.id === "" ? "" : `${origin.sheet}\n${origin.id}`));
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return origins.map((origin, row) => {
    const id = ids[row]!;
    if (id !== "" && times.get(id) === 1) return short(id);
    const about = [origin.sheet, origin.applicant, origin.project, origin.clauseText].join("\n"),
      nth = (seen.get(about) ?? 0) + 1;
    seen.set(about, nth);
    return short(`${about}\n${nth}`);
  });
}

/** A row's inputs as one number: cells of recognised columns by meaning, so that moving a column changes nothing. */
export function printOf(reckoning: Pick<Reckoning, "rosters">, row: ApplicationRow): string {
  const {
      roster: { rows },
      r,
    } = rosterOf(reckoning, row),
    segment = segmentAt(rows, r),
    cells = rows.rows.row(r);
  const inputs = segment.layout.columns.flatMap(column => {
    const meaning = column.meaning ?? (segment.layout.levels.includes(column) ? fieldMeaning("level") : null),
      cell = cells[column.index] ?? null;
    return meaning === null || meaning.field === "serial" || cell === null
      ? []
      : [`${meaningKey(meaning)}=${typeof cell}${writtenText(cell)}${column.unit ?? ""}`];
  });
  return short(
    [
      ...inputs.sort(),
      segment.unitLine ?? "",
      segment.section?.clauseText ?? "",
      segment.decision?.decision ?? "",
      rows.clauseOfName,
    ].join("\n"),
  );
}

function decidedOf(decisions: readonly RowDecision[] | undefined): string {
  return decisions === undefined
    ? ""
    : decisions
        .map(d => d.kind)
        .sort()
        .join("+");
}

/** 62 bits of two hashes. */
export function short(text: string): string {
  return hashText(text, 17).toString(36) + hashText(text, 0x5bd1e995).toString(36).padStart(6, "0");
}
