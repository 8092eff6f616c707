import { fenAt } from "../money/fen";
import type { Fen } from "../money/fen";
import type { ApplicationRow, SheetRow } from "../fields/row-numbers";
import type { MarkCode, Severity } from "../marks/marks";
import { NONE, OUTCOMES, type Outcome } from "../mechanisms/results";
import type { Total } from "../engine/totals";
import { asks, questionsFirst, type Finding, type FindingCode, type WaitCode } from "../roster/findings";
import { choiceName, findingMessage } from "../text/finding-message";
import { textsOf } from "../text/of";
import type { Texts } from "../text/texts";
import { applicantNames } from "./applicant-names";
import type { Assessed, Receipt } from "./assessed";
import type { ReportedMark } from "./checked";
import type { LapseWhy } from "./decision-basis";
import type { RowReport } from "./row-report";
import { yuanText } from "./yuan-cell";

/** Amounts are yuan with two decimals as text. */
export interface TotalJson {
  readonly rows: number;
  readonly computed: string;
  readonly proposed: string;
  readonly provisional: boolean;
}

export interface MarkJson {
  readonly code: MarkCode;
  readonly severity: Severity;
  /** Other rows, by sheet and worksheet row number; left out where there is none. */
  readonly with?: readonly { readonly sheet: string; readonly row: SheetRow }[];
  /** Only of READING. */
  readonly reading?: string;
  /** That it is in order, as reviewers said, or that a decision in force settles it; left out while it is open. */
  readonly state?: "checked" | "decided";
  readonly checked?: { readonly by: string; readonly on: string; readonly note: string };
  /** It was found in order, and why that holds no more. */
  readonly lapsed?: readonly LapseWhy[];
}

export interface FindingJson {
  readonly code: FindingCode;
  /** Only of those that ask, with at most three values of the column and what it could mean. */
  readonly asks?: true;
  readonly sheet?: string;
  readonly column?: string;
  readonly samples?: readonly string[];
  readonly choices?: readonly string[];
  readonly message: string;
}

export interface RowJson {
  readonly sheet: string;
  /** Worksheet row number. */
  readonly row: SheetRow;
  /** 序号 as written. */
  readonly id: string;
  readonly applicant: string;
  readonly uscc: string;
  readonly project: string;
  /** null where unknown. */
  readonly clause: string | null;
  readonly outcome: Outcome;
  /** null where there is no amount. */
  readonly computed: string | null;
  readonly proposed: string | null;
  readonly flags: readonly MarkJson[];
  /** Why its amount is provisional; empty where it is settled. */
  readonly waits: readonly WaitCode[];
  readonly explanation: string;
}

/** The contract of the headless run (`--json`); keys stand in this order. */
export interface ResultJson {
  readonly receipt: Receipt;
  /** Those that ask first. */
  readonly findings: readonly FindingJson[];
  readonly rows: readonly RowJson[];
  readonly applicants: readonly ({ readonly name: string; readonly uscc: string } & TotalJson)[];
  readonly clauses: readonly ({ readonly clause: string } & TotalJson)[];
  readonly total: TotalJson;
}

/** A result whose rows are made one by one, as they are written: a million of them are gigabytes. */
export type RowwiseJson = Omit<ResultJson, "rows" | "applicants"> & {
  readonly rows: Iterable<RowJson>;
  readonly applicants: Iterable<ResultJson["applicants"][number]>;
};

export function toJson(assessed: Assessed, reports: readonly RowReport[]): ResultJson {
  const { rows, applicants, ...rest } = toRowwiseJson(assessed, reports);
  // The keys' order is the contract's.
  const { receipt, findings, ...sums } = rest;
  return { receipt, findings, rows: [...rows], applicants: [...applicants], ...sums };
}

export function toRowwiseJson(assessed: Assessed, reports: readonly RowReport[]): RowwiseJson {
  const {
      receipt,
      totals,
      contents,
      language,
      assessment: { policy },
    } = assessed,
    texts = textsOf(language);
  const names = applicantNames(assessed, reports),
    bases = policy.bases.map(b => b.label);
  const { policy: name, policyVersion, policyHash, engineVersion, asOf, inputHash, readings } = receipt;
  return {
    receipt: { policy: name, policyVersion, policyHash, engineVersion, asOf, inputHash, readings },
    findings: questionsFirst(contents.findings).map(finding => findingJson(texts, finding, bases)),
    rows: each(reports, (report, row) => rowJson(assessed, report, row)),
    applicants: each(totals.applicants, sum => ({
      name: cellJson(names.get(sum.applicant)?.name ?? ""),
      uscc: cellJson(names.get(sum.applicant)?.uscc ?? ""),
      ...totalJson(sum),
    })),
    clauses: totals.clauses.map(sum => ({ clause: policy.clauses[sum.clause]!.id, ...totalJson(sum) })),
    total: totalJson(totals.total),
  };
}

function findingJson(texts: Texts, finding: Finding, bases: readonly string[]): FindingJson {
  const { code, sheet, column, question } = finding;
  return {
    code,
    ...(asks(code) ? { asks: true } : {}),
    ...(sheet === null ? {} : { sheet }),
    ...(column === null ? {} : { column: cellJson(column) }),
    ...(question === undefined
      ? {}
      : { samples: question.samples, choices: question.choices.map(choice => choiceName(texts, choice)) }),
    message: cellJson(findingMessage(texts, finding, bases)),
  };
}

/** A text that stands in one cell and counts for thousands of rows would be repeated in each: it is cut. */
const LONGEST_CELL = 1000;

function cellJson(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const last = text.charCodeAt(LONGEST_CELL - 2),
    half = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, LONGEST_CELL - (half ? 2 : 1))}…`;
}

function* each<T, U>(items: readonly T[], make: (item: T, index: number) => U): Generator<U> {
  for (let i = 0; i < items.length; i++) yield make(items[i] as T, i);
}

function rowJson(
  { assessment: { awards, settled }, contents: { origins } }: Assessed,
  report: RowReport,
  row: ApplicationRow,
): RowJson {
  const { sheet, row: number, id, applicant, uscc, project } = origins.at(row)!;
  return {
    sheet,
    row: number,
    id: cellJson(id),
    applicant: cellJson(applicant),
    uscc: cellJson(uscc),
    project: cellJson(project),
    clause: report.clause,
    outcome: OUTCOMES[awards.outcome[row]!]!,
    computed: amountJson(fenAt(awards.computed, row)),
    proposed: amountJson(fenAt(settled.proposed, row)),
    flags: report.marks.map(mark => markJson(mark, origins)),
    waits: report.waits,
    explanation: report.explanation,
  };
}

function amountJson(fen: Fen): string | null {
  return fen === NONE ? null : yuanText(fen);
}

function markJson(
  { code, severity, with: others, reading, state, checked, lapsed }: ReportedMark,
  origins: Assessed["contents"]["origins"],
): MarkJson {
  const json: Writable<MarkJson> = { code, severity };
  if (others.length > 0)
    json.with = others.map(other => {
      const { sheet, row } = origins.at(other)!;
      return { sheet, row };
    });
  if (reading !== null) json.reading = reading;
  if (state !== "open") json.state = state;
  if (checked !== null) json.checked = checked;
  if (lapsed !== null) json.lapsed = lapsed.why;
  return json;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A sum as a result tells it. */
export function totalJson({ rows, computed, proposed, provisional }: Total): TotalJson {
  return { rows, computed: yuanText(computed), proposed: yuanText(proposed), provisional };
}
