import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { plainText } from "./header-text";
import { ROSTER_WORDS } from "./line-words";
import type { Layout } from "./layout";
import { countsOnce } from "../fields/meaning-facts";
import type { Field } from "../fields/table";

/** Lines of a table that are no application. */
export type LineKind = "total" | "part" | "signature" | "note" | "header" | "title" | "numbered" | "blank" | "other";

/** Nobody's name and no project is so long and ends in a full stop. */
const SENTENCE = /。/;

/** Columns whose text may carry the word of a total, with anything before it. */
const LEADING: readonly Field[] = ["serial", "applicant"];
const COUNTED: readonly Field[] = ["serial", "applicant", "project"];
const INNER: readonly Field[] = ["project", "clause", "level", "uscc", "projectNumber"];

/** Every word of a sum has one of these characters: nearly no line has. */
const OF_SUMS = /[计汇共页]/;

/** 小计, 合计 and the like: in the first cell that is filled, or alone in a text column. `first` is that cell's index. */
export function isTotal(cells: readonly Cell[], first: number, layout: Layout): boolean {
  if (!cells.some(cell => typeof cell === "string" && OF_SUMS.test(cell))) return isGroupSum(cells, layout);
  if (mentionsSum(cells[first]) && !isInner(first, layout) && ROSTER_WORDS.total.test(plainText(cells[first] ?? null)))
    return true;
  for (const meaning of LEADING) {
    const cell = cells[layout.by.get(meaning)?.index ?? -1];
    if (mentionsSum(cell) && ROSTER_WORDS.total.test(plainText(cell ?? null))) return true;
  }
  for (const meaning of INNER) {
    const cell = cells[layout.by.get(meaning)?.index ?? -1];
    if (mentionsSum(cell) && ROSTER_WORDS.totalAlone.test(plainText(cell ?? null))) return true;
  }
  if (mentionsSum(cells[first]) && ROSTER_WORDS.totalAlone.test(plainText(cells[first] ?? null))) return true;
  return countsApplications(cells, first, layout) || isSumByAnyCell(cells, layout) || isGroupSum(cells, layout);
}

/** 高新区 … 200: a name in the column of numbers, figures, and nothing of an application: a sum of the lines below. */
function isGroupSum(cells: readonly Cell[], layout: Layout): boolean {
  const serial = layout.by.get("serial")?.index ?? -1,
    name = cells[serial];
  if (typeof name !== "string" || !/[\u4e00-\u9fff]/.test(name)) return false;
  let figures = 0;
  for (const { index, meaning } of layout.columns) {
    const cell = cells[index] ?? null;
    if (index === serial || meaning === null || isBlankCell(cell)) continue;
    if (typeof cell !== "number" || !countsOnce(meaning)) return false;
    figures++;
  }
  return figures > 0;
}

/** 共2家, where a number, a unit or a project would stand; nobody is called so. */
function countsApplications(cells: readonly Cell[], first: number, layout: Layout): boolean {
  return [first, ...COUNTED.map(meaning => layout.by.get(meaning)?.index ?? -1)].some(column => {
    const cell = cells[column] ?? null;
    return typeof cell === "string" && cell.includes("共") && ROSTER_WORDS.counted.test(plainText(cell));
  });
}

/**
 * 第三条小计 in the clause's column, 合计 in the remarks, 承前页 anywhere: a sum where the line names no unit, code and number
 * of its own. A project may be called 成本合计.
 */
function isSumByAnyCell(cells: readonly Cell[], layout: Layout): boolean {
  if (
    cells.some(
      cell => typeof cell === "string" && cell.includes("页") && ROSTER_WORDS.carriedOver.test(plainText(cell)),
    )
  )
    return true;
  const own = NAMING.some(meaning => {
    const cell = cells[layout.by.get(meaning)?.index ?? -1] ?? null;
    return !isBlankCell(cell) && !(typeof cell === "string" && ROSTER_WORDS.sumOf.test(plainText(cell)));
  });
  return !own && cells.some(cell => mentionsSum(cell) && ROSTER_WORDS.sumOf.test(plainText(cell ?? null)));
}

const NAMING: readonly Field[] = ["serial", "applicant", "uscc"];

function isInner(index: number, layout: Layout): boolean {
  return INNER.some(m => layout.by.get(m)?.index === index);
}

function mentionsSum(cell: Cell | undefined): boolean {
  return typeof cell === "string" && (cell.includes("计") || cell.includes("汇总"));
}

/** 制表人：…  审核人：…, 单位（盖章）. Rows with a code or several figures are applications, whatever their first word. */
export function isSignature(first: Cell, filled: number): boolean {
  if (typeof first !== "string" || first.length > 120) return false;
  const text = plainText(first);
  return ROSTER_WORDS.signature.test(text) || (filled <= 8 && ROSTER_WORDS.signatureAlone.test(text));
}

/** 注：…, 说明：…, 填表说明. */
export function isNote(first: Cell, filled: number): boolean {
  if (typeof first !== "string") return false;
  const text = plainText(first);
  return ROSTER_WORDS.note.test(text) && (filled <= 2 || /^.{1,6}[:：]/.test(text));
}

/** A sentence in the only cell of a row: a note without the word. */
export function isSentence(cell: Cell): boolean {
  return typeof cell === "string" && (cell.length > 100 || (cell.length > 20 && SENTENCE.test(cell)));
}
