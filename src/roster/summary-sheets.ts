import type { Field } from "../fields/table";
import { canonical } from "../identity/canonical";
import type { Area, Cell } from "../workbook/ports";
import { cellText, isBlankCell } from "./blank-cell";
import { headerText, plainText } from "./header-text";
import type { Layout } from "./layout";

/** A roster sheet as far as its first rows show it. */
export interface RosterStart {
  readonly name: string;
  readonly layout: Layout;
  readonly rows: readonly (readonly Cell[])[];
  readonly used: Area;
}

const NAMED = /汇总|统计|透视|总表|总览|一览|概览/;
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
  for (const sheet of rosters) {
    const others = rosters.filter(other => other !== sheet && !found.has(other) && !sums(other));
    if (others.length > 0 && linesOf(sheet) <= others.reduce((n, other) => n + linesOf(other), 0)) {
      if (sums(sheet) ? covers(others, sheet, "applicant") : restates(others, sheet)) found.add(sheet);
    }
  }
  return found;
}

function linesOf({ used, layout }: RosterStart): number {
  return Math.max(0, used.rows - layout.firstRow);
}

/** Counts something line by line, or names no projects and adds up. */
function sums({ layout, name }: RosterStart): boolean {
  const words = layout.columns.map(c => headerText(c.written[0] ?? null).core);
  if (layout.by.has("project")) return false;
  return words.some(word => COUNT.test(word)) || (NAMED.test(name) && words.some(word => SUMMED.test(word)));
}

function restates(others: readonly RosterStart[], sheet: RosterStart): boolean {
  return NAMED.test(sheet.name) && others.some(other => !NAMED.test(other.name)) && covers(others, sheet, "project");
}

/** Every line of the sheet's first rows has its unit (and its project, else its clause) among the others'. */
function covers(others: readonly RosterStart[], sheet: RosterStart, by: "applicant" | "project"): boolean {
  const keys = keysOf(sheet, by);
  const known = new Set(
    others.filter(other => by === "applicant" || !NAMED.test(other.name)).flatMap(o => keysOf(o, by)),
  );
  return keys.length > 0 && keys.every(key => known.has(key));
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
