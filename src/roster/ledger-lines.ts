import { canonical } from "../identity/canonical";
import { otherNamesOf } from "../identity/former-names";
import { digitsLost } from "../identity/lost-digits";
import { canonicalName } from "../identity/name-remark";
import { normaliseNumber } from "../identity/sameness";
import { readUscc } from "../identity/uscc";
import { readAmount, unitIn, type Unit } from "../money/amount-as-written";
import { exact, type Exact } from "../money/exact";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import type { OtherColumn } from "./other-vocabulary";
import type { Finding } from "./contents";
import { quarterNamed } from "./quarter";
import { roundNamed, type Round } from "./round";
import { columnUnit, type ColumnUnit } from "./units";
import { readYear, yearWithin } from "./year";

/** A line of 历年台账. Names are canonical; "" where blank. */
export interface LedgerLine {
  readonly table: OtherTable;
  readonly record: OtherRecord;
  /** A valid code, else "". */
  readonly code: string;
  readonly name: string;
  /** Canonical names that a remark gives besides (新名（原旧名）). */
  readonly otherNames: readonly string[];
  readonly project: string;
  readonly projectNumber: string;
  /** NO_YEAR where the line names none that can be read. */
  readonly year: number;
  readonly round: Round;
  /** The quarter that 批次 or 年度 names, NO_QUARTER where neither does. */
  readonly quarter: number;
  /** Granted under the policy that is being applied. */
  readonly ours: boolean;
  /** Granted by the policy's own government under another policy. */
  readonly otherDistrict: boolean;
  readonly type: string;
  /** Blank where the line names none, then the project's own clause is meant. */
  readonly clause: Cell;
  /** 等级; `levelText` is 类型 where that is blank. */
  readonly level: Cell;
  readonly levelText: string;
}

/**
 * The lines of a ledger sheet, and a way to read a line's amount. Nothing is reported here: most lines concern no
 * applicant.
 */
export function ledgerLines(table: OtherTable, policy: Policy): readonly LedgerLine[] {
  const own = tierOfTitle(policy.title),
    // 2025年兑现情况 needs no column of years.
    ofName = yearWithin(table.sheet);
  const cited = memoise((text: string) => citation(policy, text)),
    fold = memoise(canonical),
    foldName = memoise(canonicalName),
    isClause = memoise((text: string) => namesClause(policy, text)),
    // 事项 or 支持内容 where no column names the project.
    namesProjects = !table.columns.has("project");
  return answering(table.records).map(record => {
    const uscc = readUscc(cellOf(record, "uscc"));
    const named = textIn(record, "policy"),
      tier = tierOf(textIn(record, "tier"), own),
      level = textIn(record, "level");
    const by = named === "" ? "unnamed" : cited(named);
    const ours = by === "title" || (by !== "other" && tier !== "elsewhere");
    const text = textIn(record, "clause"),
      ofProject = namesProjects && text !== "" && !isClause(text);
    const written = readYear(cellOf(record, "year")),
      batch = textIn(record, "batch"),
      ofBatch = yearWithin(batch),
      year = written > 0 ? written : ofBatch > 0 ? ofBatch : ofName;
    return {
      table,
      record,
      code: uscc.state === "valid" ? uscc.text : "",
      name: foldName(textIn(record, "applicant")),
      otherNames: otherNamesOf(textIn(record, "applicant")),
      project: foldName(ofProject ? text : textIn(record, "project")),
      projectNumber: digitsLost(cellOf(record, "projectNumber"))
        ? ""
        : normaliseNumber(textIn(record, "projectNumber")),
      year,
      round: { year, batch: roundNamed(batch).batch },
      quarter: quarterNamed(cellOf(record, "batch"), cellOf(record, "year")),
      ours,
      otherDistrict: by === "other" && tier === "own",
      type: fold(textIn(record, "type")),
      clause: ofProject ? null : cellOf(record, "clause"),
      level: cellOf(record, "level"),
      levelText: level !== "" ? level : textIn(record, "type"),
    };
  });
}

/** Whether a text names a clause, or an article whose clause the level decides. */
function namesClause(policy: Policy, text: string): boolean {
  const read = readClause(policy, text, "");
  return read.kind === "clause" || (read.kind === "unknown" && read.reason === "level-undecided");
}

/** What a line that answers another one says for itself: its own number, and its amounts. */
const OF_ITS_OWN: readonly OtherColumn[] = ["line", "answers", "granted", "disbursed"],
  /** And what it never does: what comes back later, or is put right later, is of the round that granted it. */
  OF_THE_ROUND: readonly OtherColumn[] = ["year", "batch"];

/**
 * A line that answers another one (对应序号: a correction, a payment that came back, a recovery) is about the same
 * application: what it leaves blank stands in that line, and its round is that line's.
 */
function answering(records: readonly OtherRecord[]): readonly OtherRecord[] {
  const first = answeredFirst(records);
  if (first.size === 0) return records;
  return records.map(record => {
    const answered = first.get(record.row);
    if (answered === undefined) return record;
    const cells = { ...answered.cells, ...record.cells };
    for (const column of OF_ITS_OWN) put(cells, column, record.cells[column]);
    for (const column of OF_THE_ROUND) put(cells, column, answered.cells[column]);
    return { ...record, cells };
  });
}

function put(cells: Partial<Record<OtherColumn, Cell>>, column: OtherColumn, cell: Cell | undefined): void {
  if (cell === undefined) delete cells[column];
  else cells[column] = cell;
}

/**
 * By worksheet row of a line that answers another one: the line that granted, also where it answers one that answers
 * it. Of two lines of one number the later is meant.
 */
export function answeredFirst(records: readonly OtherRecord[]): ReadonlyMap<number, OtherRecord> {
  const first = new Map<number, OtherRecord>();
  if (!records.some(record => record.cells.answers !== undefined)) return first;
  const byNumber = new Map(records.map(record => [numberIn(record, "line"), record]));
  byNumber.delete("");
  for (const record of records) {
    const seen = new Set([record]);
    for (let next = answered(record); next && !seen.has(next); next = answered(next)) {
      seen.add(next);
      first.set(record.row, next);
    }
  }
  return first;

  function answered(record: OtherRecord): OtherRecord | undefined {
    return byNumber.get(numberIn(record, "answers"));
  }
}

/** 台账序号, or the one that a line answers, as they are compared. */
export function numberIn(record: OtherRecord, column: "line" | "answers"): string {
  return textIn(record, column).normalize("NFKC").trim();
}

/** Shorter texts than this are within too many titles to name one. */
const TELLING = 6;

/** Whether a 政策名称 names the policy: by its title, by a shorter name that others may share, or not at all. */
function citation(policy: Policy, text: string): "title" | "name" | "other" {
  const named = canonical(text),
    title = canonical(policy.title);
  if (named === "") return "name";
  if (named.includes(title) || named === title) return "title";
  const meant = [title, ...policy.names.map(canonical)].some(
    name => name !== "" && (named.includes(name) || (named.length >= TELLING && name.includes(named))),
  );
  return meant ? "name" : "other";
}

/** Who stands behind a policy or a grant: a district or county, a city, a province, the state. */
type Tier = "district" | "city" | "province" | "state";

/** 园区 is a park, 社区 a neighbourhood: neither is a district, and a 开发区 is one of its own. */
const NO_DISTRICT = /开发区|园区|社区|地区|示范区/g;

/**
 * The tier that a 级次 names: 区级, 石景山区, 县级 and 旗 are districts, 市级 a city, 自治区 a province. The lower one where
 * it names several (区市级). null where it names none.
 */
function tierIn(text: string): Tier | null {
  const named = canonical(text)
    .replace(/自治区/g, "省")
    .replace(NO_DISTRICT, "");
  if (/[区县旗]/.test(named)) return "district";
  if (named.includes("市")) return "city";
  if (/省|直辖/.test(named)) return "province";
  return /国家|中央|全国/.test(named) ? "state" : null;
}

/** The places that a title begins with, the lower after the higher: 江苏省昆山市, 北京市石景山区. */
const PLACES = /^(?:关于)?(?:印发)?(?:[一-鿿]{2,5}?(?:省|自治区))?(?:[一-鿿]{2,5}?市)?(?:[一-鿿]{2,4}?[区县旗])?/;

/** The tier of a policy, by the place that its title begins with; a district's where it begins with none. */
function tierOfTitle(title: string): Tier {
  const place = PLACES.exec(canonical(title))?.[0] ?? "";
  if (place.endsWith("自治区") || place.endsWith("省")) return "province";
  return place.endsWith("市") ? "city" : "district";
}

/** Whether a grant's 级次 is that of the policy: the same tier, or 本级. */
function tierOf(text: string, policy: Tier): "blank" | "own" | "elsewhere" {
  if (canonical(text) === "") return "blank";
  const tier = tierIn(text);
  if (tier === null) return canonical(text).includes("本级") ? "own" : "elsewhere";
  return tier === policy ? "own" : "elsewhere";
}

/**
 * 支持金额, where blank 拨付金额, in yuan: null where both are blank or the one that counts cannot be read (then `unreadable`).
 */
export interface LedgerAmount {
  readonly value: Exact | null;
  readonly unreadable: boolean;
}

/** Reads the amounts of one sheet, each in the unit of its cell, header or unit line, else the one given, else 元. */
export class LedgerAmounts {
  private readonly units = new Map<OtherColumn, ColumnUnit>();
  private readonly assumed = new Set<OtherColumn>();
  /** LEDGER_UNREADABLE for the lines that were asked for. */
  readonly findings: Finding[] = [];

  constructor(
    private readonly table: OtherTable,
    given: Unit | null,
  ) {
    const line =
      [...table.above]
        .reverse()
        .map(unitIn)
        .find(unit => unit !== null) ?? null;
    for (const column of ["granted", "disbursed"] as const) {
      this.units.set(column, columnUnit(unitIn(table.headers.get(column) ?? ""), line, given));
    }
  }

  read(record: OtherRecord): LedgerAmount {
    const granted = this.readColumn(record, "granted"),
      read = granted.value !== null || granted.unreadable ? granted : this.readColumn(record, "disbursed");
    return record.moneyBack?.kind === "back" ? { ...read, value: lowering(read.value) } : read;
  }

  private readColumn(record: OtherRecord, column: "granted" | "disbursed"): LedgerAmount {
    const by = this.units.get(column) as ColumnUnit;
    const amount = readSigned(cellOf(record, column), by.unit);
    if (amount.kind === "blank") return { value: null, unreadable: false };
    if (amount.kind === "invalid") {
      this.findings.push(findingAt("LEDGER_UNREADABLE", this.table, record, column, { text: amount.text }));
      return { value: null, unreadable: true };
    }
    if (amount.unit === null && by.from !== "header" && by.from !== "line") this.assumed.add(column);
    return { value: amount.value, unreadable: false };
  }

  /** One UNIT_ASSUMED for each column whose unit nothing in the sheet says. */
  assumptions(): readonly Finding[] {
    return [...this.assumed].map(column => {
      const { unit, from } = this.units.get(column) as ColumnUnit;
      return {
        code: "UNIT_ASSUMED",
        sheet: this.table.sheet,
        row: null,
        column: this.table.headers.get(column) ?? null,
        values: { unit, from },
      };
    });
  }
}

/** 收回 100 takes back as much as 收回 -100. */
function lowering(value: Exact | null): Exact | null {
  return value !== null && value.digits > 0n ? exact(-value.digits, value.scale) : value;
}

/** A ledger takes back too: 退回, 收回 and corrections stand with a minus, or in brackets. */
function readSigned(cell: Cell, unit: Unit): ReturnType<typeof readAmount> {
  const read = readAmount(cell, unit);
  if (read.kind !== "invalid" || read.reason !== "negative") return read;
  const amount = readAmount(typeof cell === "number" ? -cell : unsigned(String(cell)), unit);
  return amount.kind === "value" ? { ...amount, value: exact(-amount.value.digits, amount.value.scale) } : read;
}

function unsigned(text: string): string {
  const plain = text.normalize("NFKC").trim();
  return plain.startsWith("(") ? plain.replace(/[()]/gu, "") : plain.replace(/^[-−‐‑‒–—负]\s*/u, "");
}

function memoise<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = compute(text)));
    return value;
  };
}
