import type { Cell } from "../workbook/ports";

/**
 * By which words a line of a table is known that is none of its data, and a cell that stands for the one above it. One
 * recogniser, two vocabularies: a roster's lines hold long texts and are told by several columns, those of ledgers,
 * bans and batches by their first cell alone.
 */
export interface LineWords {
  /** A sum, by a text without spaces. */
  readonly total: RegExp;
  /** Who made, checked or signed the sheet. */
  readonly signature: RegExp;
  /** 同上 and the marks that stand for it, and what may stand around them. */
  readonly ditto: ReadonlySet<string>;
  readonly around: RegExp;
}

const SUM = "(?:小计|合计|总计|累计|共计|汇总)";
const WHO = "制表|填表|填报|审核|复核|审批|负责|经办|分管领导|主管领导|单位负责|项目负责|部门负责|编制|校对|核对|联系";

/** Lines of a roster; what more it knows of them stands in `lines.ts`. */
export const ROSTER_WORDS: LineWords & {
  /** A sum in a column of its own text. */
  readonly totalAlone: RegExp;
  /** A sum by its last word: of a clause, a level, a unit (第三条小计, DCMM小计). */
  readonly sumOf: RegExp;
  /** How many there are: 共2家, 共3家单位、5个项目. */
  readonly counted: RegExp;
  /** What a printed page carries over from the one before it, and to the next. */
  readonly carriedOver: RegExp;
  /** In a line with few cells. */
  readonly signatureAlone: RegExp;
  readonly note: RegExp;
} = {
  // 关键技术攻关小计, 合  计, 合计：3家, 共计12家.
  total: new RegExp(`^.{0,30}?${SUM}(?:[:：(（\\d].*)?$`),
  totalAlone: new RegExp(`^[(（]?(?:本页|本表|本项|累计|全部)?${SUM}[)）]?(?:[:：(（\\d].*)?$`),
  sumOf: /^.{0,30}?(?:小计|合计|总计|共计)(?:[:：(（\d].{0,30})?$/,
  counted:
    /^(?:以上|本表|本页|总)?共有?\d{1,6}[家个项户笔条件](?:申报|参评)?(?:企业|单位|项目|申报|记录)?(?:[,、;]?(?:共|合)?\d{1,6}[家个项户笔条件](?:企业|单位|项目|申报)?)?[。.]?$/,
  carriedOver:
    /^\(?(?:承前页|承上页|接上页|续上页|接前页|过次页|转下页|转次页|接下页|结转下页|结转次页|上页结转|前页结转|本页结转)(?:小计|合计|累计)?\)?(?::.*)?$/,
  signature: new RegExp(
    `^(?:${WHO})(?:人|员|单位|部门|科室)?(?:日期|时间)?(?:[(（]?(?:签[字名章]|盖章|公章)[)）]?)*[:：]|^(?:日期|盖章|签字|单位[(（]?(?:盖章|公章)[)）]?)[:：]`,
  ),
  signatureAlone:
    /^(?:制表|填表|填报|审核|复核|负责|经办)人(?:签[字名]|[(（]签[字名章][)）])?$|^(?:制表|填表|填报)(?:日期|时间)$|[(（](?:盖章|公章|签字|签章)[)）][:：]?$|^(?:盖章|公章)$/,
  note: /^[*※]?(?:备?注|说明|填[表报写]说明|附注|注释|注意事项|温馨提示|提示)[\d一二三四五]?(?:[:：.、]|$)/,
  ditto: new Set(["同上", "同上行", "同上一行", "同前", "同左上", "″", "〃", '"', "''", "”", "“", "“”", "々", "′′"]),
  around: /[\s\u3000()（）]/g,
};

/** Lines of ledgers, lists and batches. */
export const OTHER_SHEET_WORDS: LineWords = {
  total: /^(?:本页|本表|本批|本年度?|\d{4}年度?)?(?:合计|小计|总计|共计|累计)(?:[:(\d].*)?$/,
  signature: /^(?:制表|填表|填报|审核|复核|经办|负责|联系|备注|说明|注)[^:]{0,6}:/,
  ditto: new Set(["同上", "同前", "〃", "″", '"']),
  around: /\s/g,
};

/** No mark for the cell above is longer, with what stands around it. */
const LONGEST_DITTO = 8;

/** Whether a cell says that it holds what the one above it holds. */
export function isDitto(cell: Cell | undefined, { ditto, around }: LineWords): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_DITTO && ditto.has(cell.replace(around, ""));
}
