import { canonical } from "../identity/canonical";
import { canonicalName } from "../identity/name-remark";
import { normaliseNumber } from "../identity/sameness";
import { readAmount } from "../money/amount-as-written";
import { hundredthsOf } from "../money/hundredths";
import type { Policy } from "../policy/model";
import { areOfOneClause } from "./added-up";
import { printDay, readDate } from "./dates";
import { DecisionRows, type Pointer } from "./decision-rows";
import { inForce, type Entry } from "./decisions-in-force";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import { OTHER_HEADERS, type OtherColumn } from "./other-vocabulary";
import type { Decision, Finding, RowOrigins } from "./contents";
import { headerUnit } from "./units";

/**
 * The columns of 复核记录 as the product writes them, in order; people may move them, leave some out and edit every cell.
 */
export const DECISION_COLUMNS: readonly {
  readonly column: keyof (typeof OTHER_HEADERS)["decisions"];
  readonly header: string;
}[] = (Object.keys(OTHER_HEADERS.decisions) as (keyof (typeof OTHER_HEADERS)["decisions"])[]).map(column => ({
  column,
  header: OTHER_HEADERS.decisions[column][0],
}));

/** What a 决定 cell says, as the product writes it. */
export const DECISION_WORDS = {
  prefer: "优先支持本行",
  addUp: "合并计算",
  sameProject: "是同一项目",
  sameApplicant: "是同一单位",
  otherProject: "不是同一项目",
  otherApplicant: "不是同一单位",
  checked: "已核对",
  consent: "视为同意",
  refuse: "视为不同意",
  reviewed: "核定金额",
  asRequested: "按申请金额支持",
  paid: "已获金额",
  split: "拆分金额",
  cut: "确认核减",
  open: "先放着",
  withdraw: "撤销",
} as const;
export type Verb = keyof typeof DECISION_WORDS;

/** Canonical words by which people say the same; the whole cell has to be one of them. */
const SYNONYMS: Readonly<Record<Verb, readonly string[]>> = {
  prefer: ["优先支持本行", "优先本行", "优先支持", "支持本行", "保留本行", "取本行", "按本行支持", "选本行", "优先"],
  addUp: ["合并计算", "合并", "合计计算", "应合并", "合并核算"],
  sameProject: ["是同一项目", "同一项目", "同项目"],
  sameApplicant: ["是同一单位", "同一单位", "是同一家单位", "同一家单位", "同单位", "是同一企业", "同一企业"],
  otherProject: ["不是同一项目", "非同一项目", "不同项目", "不属于同一项目", "不是重复", "不重复"],
  otherApplicant: ["不是同一单位", "非同一单位", "不同单位", "不是同一家单位", "确为两家单位", "不是同一企业"],
  checked: ["已核对", "核对无误", "已核实", "属实", "决定无误", "确认无误", "无误"],
  consent: ["视为同意", "视同同意", "视为通过", "按同意办"],
  refuse: ["视为不同意", "视同不同意", "视为不通过", "按不同意办", "不予支持"],
  reviewed: ["核定金额", "评审核定金额", "核定为", "按核定金额支持"],
  asRequested: ["按申请金额支持", "按申请金额", "按申请数支持"],
  paid: ["已获金额", "已获支持金额", "已拨金额"],
  split: ["拆分金额", "金额拆分", "分摊金额"],
  cut: ["确认核减", "同意核减", "按比例核减", "确认按比例核减"],
  open: ["先放着", "暂放", "暂不处理", "待定", "先放一放", "搁置"],
  withdraw: ["撤销", "取消", "撤回", "作废", "收回"],
};
const VERBS = new Map(
  Object.entries(SYNONYMS).flatMap(([verb, words]) => words.map(word => [canonical(word), verb as Verb])),
);

/** 是 and 不是 alone take what they are about from the mark that the line answers. */
const ABOUT_APPLICANT = /单位|APPLICANT|异名|异码|SAMECODE|SAMENAMEOTHERCODE/,
  ABOUT_PROJECT = /项目|PROJECT|编号|OTHERNUMBER|重复|DUPLICATE|SPLIT|分行/;

/**
 * The decisions in force out of 复核记录. Of several about the same rows the last holds; 先放着 and 撤销 take earlier ones back
 * (先放着 stays as an open decision). Lines that say nothing known, or whose rows are not found or not the only ones,
 * become DECISION_UNUSABLE findings (`reason`: "decision", "row", "amount" or "apart"; `text`: the cell). `ifApart`:
 * what to say of rows added up if they turn out to be of several projects. `clauses` are the rows' clauses as in
 * Applications; `rows`: the index of the rows, for who reads many lines one by one.
 */
export function readDecisions(
  tables: readonly OtherTable[],
  origins: RowOrigins,
  clauses: Uint8Array,
  policy: Policy,
  rows = new DecisionRows(origins, clauses, policy),
): { decisions: readonly Decision[]; findings: readonly Finding[]; ifApart: ReadonlyMap<Decision, Finding> } {
  const { entries, findings, ifApart } = readEntries(tables, origins, clauses, policy, rows);
  return { decisions: inForce(entries), findings, ifApart };
}

/** What the lines say one after the other, whether it still holds or not; else as `readDecisions`. */
export function readEntries(
  tables: readonly OtherTable[],
  origins: RowOrigins,
  clauses: Uint8Array,
  policy: Policy,
  rows = new DecisionRows(origins, clauses, policy),
): { entries: readonly Entry[]; findings: readonly Finding[]; ifApart: ReadonlyMap<Decision, Finding> } {
  const findings: Finding[] = [],
    entries: Entry[] = [],
    ifApart = new Map<Decision, Finding>();
  for (const table of tables) {
    for (const record of table.records) {
      const verb = verbOf(record);
      if (verb === null) findings.push(unusable(table, record, "decision", "decision"));
      if (verb === null) continue;
      const about = rowsOf(rows, record, verb);
      if (typeof about === "string") findings.push(unusable(table, record, about, "row"));
      else if (verb === "withdraw") entries.push({ withdrawn: about });
      else if (verb === "addUp" && !areOfOneClause(about, clauses))
        findings.push(unusable(table, record, "otherId", "apart"));
      else {
        const fen = takesAmount(verb) ? amountIn(table, record) : null;
        if (takesAmount(verb) && fen === null) findings.push(unusable(table, record, "amount", "amount"));
        else
          for (const rows of isPair(verb) ? pairsOf(about) : [about]) {
            const decision = decisionOf(verb, rows, record, fen);
            if (verb === "addUp") ifApart.set(decision, unusable(table, record, "otherId", "apart"));
            entries.push({ decision, rows, subject: subjectOf(verb, rows, origins, record) });
          }
      }
    }
  }
  return { entries, findings, ifApart };
}

function unusable(
  table: OtherTable,
  record: OtherRecord,
  column: OtherColumn,
  reason: "decision" | "row" | "amount" | "apart",
): Finding {
  return findingAt("DECISION_UNUSABLE", table, record, column, { reason, text: textIn(record, column) });
}

function verbOf(record: OtherRecord): Verb | null {
  const text = canonical(textIn(record, "decision"));
  const verb = VERBS.get(text);
  if (verb) return verb;
  const yes = text === "是" || text === "是同一项目单位",
    no = text === "不是" || text === "否";
  const mark = canonical(textIn(record, "mark"));
  const project = ABOUT_PROJECT.test(mark),
    applicant = ABOUT_APPLICANT.test(mark);
  if ((!yes && !no) || project === applicant) return null;
  if (project) return yes ? "sameProject" : "otherProject";
  return yes ? "sameApplicant" : "otherApplicant";
}

/** The rows that a line is about, its own first; or the column that does not lead to one. */
function rowsOf(rows: DecisionRows, record: OtherRecord, verb: Verb): readonly number[] | "id" | "otherId" {
  const many = verb === "addUp" || verb === "open" || verb === "withdraw";
  const own = pointerOf(record, ["sheet", "id", "applicant", "project", "clause"]);
  const other = pointerOf(record, ["otherSheet", "otherId", "otherApplicant", "otherProject", "otherClause"]);
  const mine = many ? rows.several(own) : [rows.one(own)].filter(row => row !== null);
  if (mine === null || mine.length === 0) return "id";
  const named = other.id !== "" || other.applicant !== "" || other.project !== "";
  if (!named) return withoutOther(rows, mine, verb);
  const theirs = rows.several(other.sheet === "" ? { ...other, sheet: own.sheet } : other) ?? rows.several(other);
  const all = [...new Set([...mine, ...(theirs ?? [])])];
  return theirs === null || all.length < 2 ? "otherId" : all;
}

/** A row with each of the others. */
function pairsOf([own, ...others]: readonly number[]): (readonly number[])[] {
  return others.map(other => [own as number, other]);
}

function takesAmount(verb: Verb): boolean {
  return verb === "reviewed" || verb === "paid" || verb === "split" || verb === "cut";
}

/** The line's amount in whole 分; null where it is none. A header that names no unit means 元. */
function amountIn(table: OtherTable, record: OtherRecord): number | null {
  const read = readAmount(cellOf(record, "amount"), headerUnit([table.headers.get("amount") ?? ""]) ?? "元");
  return read.kind === "value" ? hundredthsOf(read.value) : null;
}

function isPair(verb: Verb): boolean {
  return verb === "sameProject" || verb === "sameApplicant" || verb === "otherProject" || verb === "otherApplicant";
}

/** Without a counterpart a row can still be preferred or left open, and added up with the rows that are alike. */
function withoutOther(rows: DecisionRows, mine: readonly number[], verb: Verb): readonly number[] | "otherId" {
  if (isPair(verb)) return "otherId";
  if (verb !== "addUp" || mine.length > 1) return mine;
  const alike = rows.alike(mine[0] as number);
  return alike.length > 1 ? alike : "otherId";
}

function pointerOf(
  record: OtherRecord,
  columns: readonly [OtherColumn, OtherColumn, OtherColumn, OtherColumn, OtherColumn],
): Pointer {
  const [sheet, id, applicant, project, clause] = columns;
  return {
    sheet: textIn(record, sheet),
    id: textIn(record, id),
    applicant: textIn(record, applicant),
    project: textIn(record, project),
    clause: cellOf(record, clause),
  };
}

/** One project has one preferred row; what is about a set of rows is known by the set. */
function subjectOf(verb: Verb, rows: readonly number[], origins: RowOrigins, record: OtherRecord): string {
  if (verb === "prefer") return projectOf(rows[0] as number, origins);
  if (verb === "checked") return `${rows[0]} ${canonical(textIn(record, "mark"))}`;
  if (verb === "paid" || verb === "cut") return `${rows[0]} ${verb}`;
  return [...rows].sort((a, b) => a - b).join(",");
}

function projectOf(row: number, origins: RowOrigins): string {
  const origin = origins.at(row);
  const number = normaliseNumber(origin?.projectNumber ?? ""),
    name = canonicalName(origin?.project ?? "");
  if (!origin || (number === "" && name === "")) return `row ${row}`;
  return `${canonicalName(origin.applicant)} ${name !== "" ? name : number}`;
}

function decisionOf(
  verb: Exclude<Verb, "withdraw">,
  rows: readonly number[],
  record: OtherRecord,
  fen: number | null,
): Decision {
  const basis = textIn(record, "basis"),
    said = { by: textIn(record, "by"), on: when(record), note: textIn(record, "note") };
  const a = rows[0] as number,
    b = rows[1] as number;
  switch (verb) {
    case "prefer":
      return { kind: "prefer", row: a, ...said };
    case "addUp":
      return { kind: "add-up", rows, ...said };
    case "open":
      return { kind: "open", rows, ...said };
    case "checked":
      return { kind: "checked", row: a, mark: textIn(record, "mark"), basis, ...said };
    case "consent":
    case "refuse":
      return { kind: "status", row: a, as: verb, basis, ...said };
    case "reviewed":
    case "paid":
    case "cut":
      return { kind: "amount", row: a, of: verb, fen, basis, ...said };
    case "asRequested":
      return { kind: "amount", row: a, of: "requested", fen: null, basis, ...said };
    case "split":
      return { kind: "amount", row: a, of: "merged", fen, basis, ...said };
    case "sameProject":
      return { kind: "same", of: "project", a, b, ...said };
    case "sameApplicant":
      return { kind: "same", of: "applicant", a, b, ...said };
    case "otherProject":
      return { kind: "different", of: "project", a, b, ...said };
    case "otherApplicant":
      return { kind: "different", of: "applicant", a, b, ...said };
  }
}

/** The day of the decision as `2026-09-30`; a text that is no date stays as it is. */
function when(record: OtherRecord): string {
  const date = readDate(cellOf(record, "on"));
  return date.kind === "date" ? printDay(date.day) : textIn(record, "on");
}
