import type { Field } from "../fields/table";
import { readClause } from "../policy/citation";
import type { Cell } from "../workbook/ports";
import type { Policy } from "../policy/model";
import { isBlankCell, writtenText } from "./blank-cell";
import { readAs, type Layout, type LayoutColumn } from "./layout";
import type { SheetStart } from "./sheet-start";

const UNIT_NAME =
  /公司|集团|研究院|研究所|大学|学院|中心$|协会|学会|促进会|医院|工厂|厂$|合作社|事务所|委员会|联盟|商行|企业|部$|店$|社$|Ltd|Inc|Corp|Co\.|LLC|GmbH/i;
const ARTICLE = /第.{1,8}[条款项]|^\d|^[一二三四五六七八九十]{1,3}$/;
/** What counts the rows: 1, 2, 3, 1-1. */
const COUNTING = /^\d{1,5}(?:[-.]\d{1,3})?$/;

/**
 * Of several columns that name who applies or under which clause, the one whose cells are of the kind counts
 * (docs/rules.md,
 * 6): unit names over towns, numbers and 元 / 万元; an article over a direction. 编号 and 项目序号 number the projects where
 * they do not count the rows and no other column does.
 */
export function chosenByValues(layout: Layout, start: SheetStart, policy: Policy): Layout {
  const units = preferring(layout, start, "applicant", text => UNIT_NAME.test(text));
  const clauses = preferring(units, start, "clause", text => isArticle(policy, text));
  return numbered(withProjectAmongClauses(clauses, start, policy), start);
}

/** 申报事项 beside 对应条款 names the project where nothing else does and its cells name no clause. */
function withProjectAmongClauses(layout: Layout, start: SheetStart, policy: Policy): Layout {
  if (layout.by.has("project") || layout.by.has("projectNumber")) return layout;
  const named = layout.columns.find(column => {
    if (column.aside?.meaning.field !== "clause" || !/事项|项目|内容/.test(column.core)) return false;
    const texts = textsUnder(column, layout, start);
    return texts.length > 0 && shareOf(texts, text => readClause(policy, text, "").kind === "clause") <= 0.5;
  });
  if (!named) return layout;
  const project: LayoutColumn = { ...named, meaning: { field: "project" }, confidence: "weak", aside: null };
  return { ...layout, ...readAs(layout.columns.map(c => (c.index === named.index ? project : c))) };
}

function isArticle(policy: Policy, text: string): boolean {
  if (!ARTICLE.test(text)) return false;
  const read = readClause(policy, text, "");
  return read.kind === "clause" || (read.kind === "unknown" && read.reason === "level-undecided");
}

function preferring(layout: Layout, start: SheetStart, field: Field, isOfKind: (text: string) => boolean): Layout {
  const group = layout.groups.find(g => g.meaning.field === field);
  if (!group || group.columns.length < 2 || group.columns.some(column => column.byPerson)) return layout;
  const scored = group.columns.map(column => ({ column, share: shareOf(textsUnder(column, layout, start), isOfKind) }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < 0.5) return layout;
  const losing = new Set(scored.filter(s => s.share * 2 <= best.share).map(s => s.column.index));
  if (losing.size === 0) return layout;
  const aside = { meaning: group.meaning, instead: best.column.header };
  return { ...layout, ...readAs(layout.columns.map(c => (losing.has(c.index) ? { ...c, meaning: null, aside } : c))) };
}

function numbered(layout: Layout, start: SheetStart): Layout {
  const serial = layout.by.get("serial");
  if (!serial || layout.by.has("projectNumber") || !/^(?:编号|项目序号)$/.test(serial.core)) return layout;
  const texts = textsUnder(serial, layout, start, row => namesSomebody(row, layout));
  if (texts.length === 0 || texts.every(text => COUNTING.test(text)) || countsApplications(serial, layout, start))
    return layout;
  const meaning = { field: "projectNumber" } as const;
  return { ...layout, ...readAs(layout.columns.map(c => (c.index === serial.index ? { ...c, meaning } : c))) };
}

function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

/** One project by name has several numbers: they count its applications (GY2026-001, GY2026-002). */
function countsApplications({ index }: LayoutColumn, layout: Layout, start: SheetStart): boolean {
  const applicant = layout.by.get("applicant")?.index ?? -1,
    project = layout.by.get("project")?.index ?? -1,
    numbers = new Map<string, string>();
  return start.rows.slice(layout.firstRow).some(row => {
    if ([applicant, project, index].some(c => isBlankCell(row[c]))) return false;
    const name = `${writtenText(row[applicant])}\n${writtenText(row[project])}`,
      number = writtenText(row[index]);
    return (numbers.get(name) ?? number) !== number || (numbers.set(name, number), false);
  });
}

/** Lines of sums, sections, notes and signatures have texts under 编号 too, and nobody under 申报单位. */
function namesSomebody(row: readonly Cell[], layout: Layout): boolean {
  return (["applicant", "project"] as const).some(field => !isBlankCell(row[layout.by.get(field)?.index ?? -1]));
}

function textsUnder(
  { index }: LayoutColumn,
  layout: Layout,
  start: SheetStart,
  counts: (row: readonly Cell[]) => boolean = () => true,
): string[] {
  return start.rows.slice(layout.firstRow).flatMap(row => {
    const cell = row[index] ?? null;
    return isBlankCell(cell) || !counts(row) ? [] : [writtenText(cell).normalize("NFKC").trim()];
  });
}
