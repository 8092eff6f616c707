import { fenOf } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import type { OtherColumn } from "../roster/other-sheets";
import type { OtherTable } from "../roster/other-records";
import { DecisionRows } from "../roster/decision-rows";
import { DECISION_COLUMNS, DECISION_WORDS, readDecisions, readEntries } from "../roster/decisions";
import { inForce, inForceWithout } from "../roster/decisions-in-force";
import { canBeChecked } from "../report/checked";
import { Bases, inputBasis } from "../report/decision-basis";
import { markName, type NamedMark } from "../report/mark-named";
import { yuanText } from "../report/yuan-cell";
import type { Decision, RowOrigin, RowOrigins, Said } from "../roster/contents";
import { textsOf } from "../text/of";
import type { SheetColumn, Written } from "../workbook/ports";
import { keyOf, rowsOf, verbOf } from "./decision-views";
import type { DecisionVerb } from "./row-views";
import { TaskProblem } from "./task-problem";
import type { Reckoning } from "./reckoning";

/** A line of 复核记录 by column. */
type Line = Readonly<Partial<Record<OtherColumn, string>>>;

/** A decision as somebody makes it, before it is written down. */
export interface Deciding {
  readonly verb: DecisionVerb;
  readonly row: ApplicationRow;
  /** The other rows that it is about. */
  readonly others: readonly number[];
  /** Of 已核对: the mark that is in order. */
  readonly mark?: NamedMark;
  /** In 分, of a decision that gives an amount. */
  readonly fen?: number;
  /** The decision that is written once more, with the mark, the amount and what it rested on then. */
  readonly again?: Decision;
}

const WIDTHS: Readonly<Partial<Record<OtherColumn, number>>> = {
  decision: 16,
  applicant: 30,
  project: 30,
  otherApplicant: 30,
  otherProject: 30,
  note: 30,
  on: 18,
  mark: 16,
  sheet: 14,
  otherSheet: 14,
  amount: 16,
  basis: 12,
};

export type { Said };

/** A record of before has no place for amounts, nor for what a decision rested on. */
export const LATER_DECISION_COLUMNS: readonly string[] = DECISION_COLUMNS.filter(
  ({ column }) => column === "amount" || column === "basis",
).map(({ header }) => header);

/** The columns of 复核记录 as it is made. */
export const DECISION_SHEET_COLUMNS: readonly SheetColumn[] = DECISION_COLUMNS.map(({ column, header }) => ({
  header,
  format: "text",
  width: WIDTHS[column] ?? 10,
  wrap: true,
}));

/** The cells of lines, in the order of the columns. */
export function cellsOf(lines: readonly Line[]): Written[][] {
  return lines.map(line => DECISION_COLUMNS.map(({ column }) => line[column] ?? null));
}

/**
 * The line that says a decision, so that reading it again leads to these rows and no others. Throws a TaskProblem where
 * no line can: rows without 序号, unit and project that are not told apart.
 */
export function decisionLine(reckoning: Reckoning, what: Deciding, said: Said): Line {
  const { verb, row, others } = what,
    wanted = [row, ...others],
    pairs = isPairVerb(verb) ? others.map(other => [row, other]) : [wanted],
    needed = isPairVerb(verb) ? others.length > 0 : verb === "addUp" || verb === "open" || others.length === 0;
  const line = needed
    ? lineFor(
        reckoning,
        DECISION_WORDS[verb],
        wanted,
        { ...said, mark: markOf(reckoning, what), amount: amountOf(reckoning, what), basis: basisOf(reckoning, what) },
        decisions => decisions.length === pairs.length && pairs.every((rows, k) => isSame(decisions[k]!, verb, rows)),
      )
    : null;
  if (!line) throw new TaskProblem("bad-decision", { row: reckoning.assessed.contents.origins.at(row)?.id ?? "" });
  return line;
}

/**
 * The lines that take a decision back: 撤销, and once more whatever has to hold after it: what else was decided about
 * these rows, which 撤销 takes back too, and what this decision had replaced. `tables`: 复核记录 as it was read.
 */
export function takingBack(
  reckoning: Reckoning,
  decision: Decision,
  tables: readonly OtherTable[],
  said: Said,
): Line[] {
  const rows = rowsOf(decision),
    { contents, assessment } = reckoning.assessed;
  const withdrawn = lineFor(
    reckoning,
    DECISION_WORDS.withdraw,
    rows,
    { ...said, mark: "", amount: "", basis: "" },
    (_, findings) => findings === 0,
  );
  if (!withdrawn) throw new TaskProblem("bad-decision", { row: contents.origins.at(rows[0]!)?.id ?? "" });
  const { entries } = readEntries(
    [...tables, tableOf([withdrawn])],
    contents.origins,
    assessment.rows.clause,
    assessment.policy,
  );
  const left = new Set(inForce(entries).map(keyOf)),
    wanted = inForceWithout(entries.slice(0, -1), one => isSame(one, verbOf(decision), rows));
  const again = wanted
    .filter(d => !left.has(keyOf(d)))
    .map(d => {
      const [row, ...others] = rowsOf(d) as [number, ...number[]];
      return decisionLine(reckoning, { verb: verbOf(d), row, others, again: d }, { by: d.by, on: d.on, note: d.note });
    });
  return [withdrawn, ...again];
}

/** Tries how rows can be pointed at: with everything that is known of them, several by a list of 序号. */
function lineFor(
  reckoning: Reckoning,
  word: string,
  rows: readonly number[],
  said: Said & { mark: string; amount: string; basis: string },
  fits: (decisions: readonly Decision[], findings: number) => boolean,
): Line | null {
  const {
      contents: { origins },
      assessment,
    } = reckoning.assessed,
    [row, ...others] = rows as [number, ...number[]],
    own = origins.at(row)!;
  const clause = (one: number): string => reckoning.reports[one]?.clause ?? "";
  const head = {
    decision: word,
    mark: said.mark,
    sheet: own.sheet,
    id: own.id,
    applicant: flat(own.applicant),
    project: flat(own.project),
    clause: clause(row),
    ...(said.amount === "" ? {} : { amount: said.amount }),
    note: said.note,
    by: said.by,
    on: said.on,
    ...(said.basis === "" ? {} : { basis: said.basis }),
  };
  const ways: Line[] =
    others.length === 0
      ? [head]
      : [
          {
            ...head,
            ...pointing(
              others.map(other => origins.at(other)!),
              others.map(clause),
            ),
          },
          ...(others.length > 1 ? [head] : []),
        ];
  return (
    ways.find(line => {
      const read = readDecisions(
        [tableOf([line])],
        origins,
        assessment.rows.clause,
        assessment.policy,
        rowsOfRun(origins, assessment),
      );
      return fits(read.decisions, read.findings.length);
    }) ?? null
  );
}

const INDEXES = new WeakMap<RowOrigins, DecisionRows>();

/** The index by which lines find rows, made once for a run: a person checks hundreds of rows at once. */
function rowsOfRun(origins: RowOrigins, { rows, policy }: Assessment): DecisionRows {
  const known = INDEXES.get(origins) ?? new DecisionRows(origins, rows.clause, policy);
  INDEXES.set(origins, known);
  return known;
}

/** Several rows share a line as far as they have the same in a column; their 序号 are listed. */
function pointing(others: readonly RowOrigin[], clauses: readonly string[]): Line {
  const common = (values: readonly string[]): string => (values.every(value => value === values[0]) ? values[0]! : "");
  return {
    otherSheet: common(others.map(o => o.sheet)),
    otherId: others.map(o => o.id).join("、"),
    otherApplicant: common(others.map(o => flat(o.applicant))),
    otherProject: common(others.map(o => flat(o.project))),
    otherClause: common(clauses),
  };
}

function flat(text: string): string {
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "")
    .join(" ");
}

/** Lines as a sheet 复核记录 has them. */
export function tableOf(lines: readonly Line[]): OtherTable {
  const columns = new Map(DECISION_COLUMNS.map(({ column }, i) => [column as OtherColumn, i])),
    headers = new Map(DECISION_COLUMNS.map(({ column, header }) => [column as OtherColumn, header as string]));
  const records = lines.map((line, i) => ({
    row: i + 2,
    cells: Object.fromEntries(Object.entries(line).filter(([, text]) => text !== "")),
  }));
  return { kind: "decisions", sheet: "", headerRow: 0, columns, headers, texts: [], above: [], records };
}

function isSame(decision: Decision, verb: DecisionVerb, rows: readonly number[]): boolean {
  const of = rowsOf(decision);
  return verbOf(decision) === verb && of.length === rows.length && rows.every(row => of.includes(row));
}

function isPairVerb(verb: DecisionVerb): boolean {
  return verb === "sameProject" || verb === "sameApplicant" || verb === "otherProject" || verb === "otherApplicant";
}

/** The mark that a decision answers: the worst for review that speaks of the other row, else of the row itself. */
function markOf({ reports, assessed }: Reckoning, { row, others, mark, again }: Deciding): string {
  if (again?.kind === "checked") return again.mark;
  const texts = textsOf(assessed.language),
    { policy } = assessed.assessment;
  if (mark) return markName(texts, policy, mark);
  const marks = reports[row]?.marks ?? [],
    about = marks.find(one => others.length > 0 && one.with.some(other => others.includes(other)));
  const answered = about ?? marks.find(one => one.severity === "review");
  return answered ? texts.marks[answered.code].short : "";
}

/** What is typed; of a cut that is confirmed what the budget leaves now. */
function amountOf({ assessed }: Reckoning, { verb, row, fen, again }: Deciding): string {
  const now = verb === "cut" ? assessed.assessment.settled.proposed[row]! : (fen ?? null),
    amount = again?.kind === "amount" ? again.fen : now;
  return amount === null ? "" : yuanText(fenOf(amount));
}

/** What the decision rests on; "" where it holds whatever the cells say. */
function basisOf({ assessed }: Reckoning, { verb, row, mark, again }: Deciding): string {
  if (again) return "basis" in again ? again.basis : "";
  const { contents, assessment, marks } = assessed;
  switch (verb) {
    case "checked": {
      const own = marks.of(row).find(one => one.code === mark?.code && one.reading === mark.reading);
      if (!own || !canBeChecked(own)) throw new TaskProblem("cannot-be-checked");
      return new Bases(contents, assessment).ofMark(row, own);
    }
    case "consent":
    case "refuse":
      return inputBasis(contents, { kind: "status", row });
    case "reviewed":
    case "paid":
      return inputBasis(contents, { kind: "amount", row, of: verb });
    case "asRequested":
      return inputBasis(contents, { kind: "amount", row, of: "requested" });
    case "split":
      return inputBasis(contents, { kind: "amount", row, of: "merged" });
    default:
      return "";
  }
}
