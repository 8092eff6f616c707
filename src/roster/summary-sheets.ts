import type { Field } from "../fields/table";
import { canonical } from "../identity/canonical";
import type { Area, Cell } from "../workbook/ports";
import { cellText, isBlankCell } from "./blank-cell";
import { headerText, plainText } from "./header-text";
import type { Layout } from "./layout";
import { isNamedSummary } from "./summary-name";

/** A roster sheet as far as its first rows show it. */
export interface RosterStart {
  readonly name: string;
  readonly layout: Layout;
  /** More of them, where a summary could be among the sheets: one is told by all of its lines. */
  readonly rows: readonly (readonly Cell[])[];
  readonly used: Area;
}

/** 项目数, 申报个数, 家数: what a line of a summary counts. */
const COUNT =
  /^(?:申报|项目|申请|企业|单位|条款|立项|通过|支持)*(?:数量|个数|项数|家数|笔数|件数|次数|条数|数|计数)$|^计数项|^求和项/;
const SUMMED = /合计|总额|总计|小计|汇总/;

/**
 * Which of a workbook's rosters only sum or restate others (docs/rules.md, 6: 汇总, 统计, 透视 beside their detail): a sheet
 * that counts projects, or adds amounts up by unit, or by whose name it is a summary and whose lines all stand in the
 * others. Never all of them, never one that has more lines than the others together.
 */
export function summarySheets(rosters: readonly RosterStart[]): ReadonlySet<RosterStart> {
  const found = new Set<RosterStart>();
  if (rosters.length < 2) return found;
  const summing = new Set(rosters.filter(sums)),
    details = new Details(rosters.filter(sheet => !summing.has(sheet)));
  for (const sheet of rosters) {
    const isDetail = !summing.has(sheet),
      lines = details.lines - (isDetail ? linesOf(sheet) : 0);
    if (details.count - (isDetail ? 1 : 0) === 0 || linesOf(sheet) > lines) continue;
    if (!(isDetail ? details.restatedBy(sheet) : details.summedBy(sheet))) continue;
    found.add(sheet);
    if (isDetail) details.remove(sheet);
  }
  return found;
}

/** The sheets that sum nothing, of which the others may be summaries: what stands in them, counted once. */
class Details {
  count = 0;
  lines = 0;
  private readonly applicants = new Map<string, number>();
  /** Of the sheets whose names are no summary's. */
  private readonly projects = new Set<string>();
  private readonly hasUnnamed: boolean;

  constructor(sheets: readonly RosterStart[]) {
    const unnamed = sheets.filter(sheet => !isNamedSummary(sheet.name));
    this.hasUnnamed = unnamed.length > 0;
    for (const sheet of sheets) this.put(sheet, 1);
    for (const sheet of unnamed) for (const key of keysOf(sheet, "project")) this.projects.add(key);
  }

  remove(sheet: RosterStart): void {
    this.put(sheet, -1);
  }

  private put(sheet: RosterStart, times: 1 | -1): void {
    this.count += times;
    this.lines += times * linesOf(sheet);
    for (const key of keysOf(sheet, "applicant")) this.applicants.set(key, (this.applicants.get(key) ?? 0) + times);
  }

  /** Every line of the sheet's first rows has its unit here. */
  summedBy(sheet: RosterStart): boolean {
    return isCovered(keysOf(sheet, "applicant"), key => (this.applicants.get(key) ?? 0) > 0);
  }

  /**
   * A summary by its name, all of whose lines were seen, and every one of which has its unit and project (else its
   * clause) on a sheet that is none.
   */
  restatedBy(sheet: RosterStart): boolean {
    return (
      this.hasUnnamed &&
      isNamedSummary(sheet.name) &&
      sheet.rows.length >= sheet.used.rows &&
      isCovered(keysOf(sheet, "project"), key => this.projects.has(key))
    );
  }
}

function isCovered(keys: readonly string[], isKnown: (key: string) => boolean): boolean {
  return keys.length > 0 && keys.every(isKnown);
}

function linesOf({ used, layout }: RosterStart): number {
  return Math.max(0, used.rows - layout.firstRow);
}

/** Counts something line by line, or names no projects and adds up. */
function sums({ layout, name }: RosterStart): boolean {
  const words = layout.columns.map(c => headerText(c.written[0] ?? null).core);
  if (layout.by.has("project")) return false;
  return words.some(word => COUNT.test(word)) || (isNamedSummary(name) && words.some(word => SUMMED.test(word)));
}

function keysOf({ layout, rows, name }: RosterStart, by: "applicant" | "project"): string[] {
  return rows.slice(layout.firstRow).flatMap(row => {
    const text = (meaning: Field): string => cellText(row[layout.by.get(meaning)?.index ?? -1] ?? null);
    const applicant = text("applicant");
    if (isBlankCell(applicant) || /[计:：]$/.test(plainText(applicant))) return [];
    if (by === "applicant") return [canonical(applicant)];
    const project = text("project");
    return [`${canonical(applicant)} ${project !== "" ? canonical(project) : clauseKey(text("clause"), name)}`];
  });
}

/**
 * Without a project the sheet or the clause tells two lines of one unit apart; 第三条 in a cell is 第三条 as a sheet's name.
 */
function clauseKey(clause: string, name: string): string {
  return plainText(clause !== "" ? clause : name);
}
