import type { Cell } from "../workbook/ports";
import { plainText } from "./header-text";
import type { Layout } from "./layout";
import type { Field } from "../fields/table";

/** Lines of a table that are no application. */
export type LineKind = "total" | "signature" | "note" | "header" | "title" | "numbered" | "blank" | "other";

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
  return mentionsSum(cells[first]) && TOTAL_ALONE.test(plainText(cells[first] ?? null));
}

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

/** The line that shows how to fill the table in: 示例, 例：, 填写说明 in its first cell. */
export function isExample(first: Cell): boolean {
  return (
    typeof first === "string" &&
    first.length <= 8 &&
    /^[(（]?(?:(?:填[写报])?(?:示例|样例|范例|举例|例|说明|要求)|填表说明)[)）]?\d*[:：]?$/.test(plainText(first))
  );
}

/** A sentence in the only cell of a row: a note without the word. */
export function isSentence(cell: Cell): boolean {
  return typeof cell === "string" && (cell.length > 100 || (cell.length > 20 && SENTENCE.test(cell)));
}
