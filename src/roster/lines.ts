import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { plainText } from "./header-text";
import type { Layout } from "./layout";
import type { Field } from "../fields/table";

/** Lines of a table that are no application. */
export type LineKind = "total" | "part" | "signature" | "note" | "header" | "title" | "numbered" | "blank" | "other";

const SUM = "(?:小计|合计|总计|累计|共计|汇总)";
/** 关键技术攻关小计, 合  计, 合计：3家, 共计12家 (text without spaces). */
const TOTAL = new RegExp(`^.{0,30}?${SUM}(?:[:：(（\\d].*)?$`);
const TOTAL_ALONE = new RegExp(`^[(（]?(?:本页|本表|本项|累计|全部)?${SUM}[)）]?(?:[:：(（\\d].*)?$`);

const WHO = "制表|填表|填报|审核|复核|审批|负责|经办|分管领导|主管领导|单位负责|项目负责|部门负责|编制|校对|核对|联系";
const SIGNATURE = new RegExp(
  `^(?:${WHO})(?:人|员|单位|部门|科室)?(?:日期|时间)?(?:[(（]?(?:签[字名章]|盖章|公章)[)）]?)*[:：]|^(?:日期|盖章|签字|单位[(（]?(?:盖章|公章)[)）]?)[:：]`,
);
const SIGNATURE_ALONE =
  /^(?:制表|填表|填报|审核|复核|负责|经办)人(?:签[字名]|[(（]签[字名章][)）])?$|^(?:制表|填表|填报)(?:日期|时间)$|[(（](?:盖章|公章|签字|签章)[)）][:：]?$|^(?:盖章|公章)$/;
const NOTE = /^[*※]?(?:备?注|说明|填[表报写]说明|附注|注释|注意事项|温馨提示|提示)[\d一二三四五]?(?:[:：.、]|$)/;
/** Nobody's name and no project is so long and ends in a full stop. */
const SENTENCE = /。/;

/** What a printed page carries over from the one before it, and to the next. */
const CARRIED_OVER =
  /^\(?(?:承前页|承上页|接上页|续上页|接前页|过次页|转下页|转次页|接下页|结转下页|结转次页|上页结转|前页结转|本页结转)(?:小计|合计|累计)?\)?(?::.*)?$/;
/** A sum by its last word: of a clause, a level, a unit (第三条小计, DCMM小计). */
const SUM_OF = /^.{0,30}?(?:小计|合计|总计|共计)(?:[:：(（\d].{0,30})?$/;

/** Columns whose text may carry the word of a total, with anything before it. */
const LEADING: readonly Field[] = ["serial", "applicant"];
const INNER: readonly Field[] = ["project", "clause", "level", "uscc", "projectNumber"];

/** 小计, 合计 and the like: in the first cell that is filled, or alone in a text column. `first` is that cell's index. */
export function isTotal(cells: readonly Cell[], first: number, layout: Layout): boolean {
  if (mentionsSum(cells[first]) && !isInner(first, layout) && TOTAL.test(plainText(cells[first] ?? null))) return true;
  for (const meaning of LEADING) {
    const cell = cells[layout.by.get(meaning)?.index ?? -1];
    if (mentionsSum(cell) && TOTAL.test(plainText(cell ?? null))) return true;
  }
  for (const meaning of INNER) {
    const cell = cells[layout.by.get(meaning)?.index ?? -1];
    if (mentionsSum(cell) && TOTAL_ALONE.test(plainText(cell ?? null))) return true;
  }
  if (mentionsSum(cells[first]) && TOTAL_ALONE.test(plainText(cells[first] ?? null))) return true;
  return isSumByAnyCell(cells, layout);
}

/**
 * 第三条小计 in the clause's column, 合计 in the remarks, 承前页 anywhere: a sum where the line names no unit, code and number
 * of its own. A project may be called 成本合计.
 */
function isSumByAnyCell(cells: readonly Cell[], layout: Layout): boolean {
  if (cells.some(cell => typeof cell === "string" && cell.includes("页") && CARRIED_OVER.test(plainText(cell))))
    return true;
  const own = NAMING.some(meaning => {
    const cell = cells[layout.by.get(meaning)?.index ?? -1] ?? null;
    return !isBlankCell(cell) && !(typeof cell === "string" && SUM_OF.test(plainText(cell)));
  });
  return !own && cells.some(cell => mentionsSum(cell) && SUM_OF.test(plainText(cell ?? null)));
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
  return SIGNATURE.test(text) || (filled <= 8 && SIGNATURE_ALONE.test(text));
}

/** 注：…, 说明：…, 填表说明. */
export function isNote(first: Cell, filled: number): boolean {
  if (typeof first !== "string") return false;
  const text = plainText(first);
  return NOTE.test(text) && (filled <= 2 || /^.{1,6}[:：]/.test(text));
}

/** A sentence in the only cell of a row: a note without the word. */
export function isSentence(cell: Cell): boolean {
  return typeof cell === "string" && (cell.length > 100 || (cell.length > 20 && SENTENCE.test(cell)));
}
