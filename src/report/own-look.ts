import type { Unit } from "../money/amount-as-written";
import { factsOf } from "../fields/kinds";
import type { Meaning } from "../fields/meaning";
import { fieldFacts, type FieldFacts } from "../fields/table";
import type { Cell, Format, SheetColumn } from "../workbook/ports";

/** Whether every cell of a column is so; stops at the first that is not. */
export type CellsOf = (every: (cell: Cell) => boolean) => boolean;

const DATES = /日期|时间|期间|截止/;
const LONG_CODES = /信用代码|账号|帐号|账户|帐户|卡号|身份证/;
const CODES = /代码|账号|帐号|账户|帐户|卡号|编号|编码|号码|电话|手机|邮编|身份证/;
const AMOUNTS = /金额|基数|资金|投资|收入|销售额|租金|经费|补助|补贴|奖励|[（(/][万千亿]?元/;
const NO_AMOUNTS = /单位|比例|占比|是否|名称|类|级|年数|月数|天数|条款|日期|时间|说明|情况/;
const NAMES = /单位|名称|项目|企业|公司|主体|开户行|户名|备注|说明/;
/** Serial numbers of 1955 to 2100; a column of dates with any other number in it counts something else. */
const FIRST_DAY = 20_000,
  LAST_DAY = 73_500;

/**
 * Widths in characters: 18 of a code, 19 of an account and a little room; a column in which nothing stands takes none
 * of the paper.
 */
const WIDTH = {
  serial: 6,
  longCode: 22,
  code: 16,
  name: 28,
  blank: 8,
  few: 10,
  day: 12,
  dayAsText: 17,
  other: 15,
  widestAmount: 22,
} as const;
/** What the table knows of a column; null where it is none of the table's. */
function factsIn(meaning: Meaning | null): FieldFacts | null {
  return meaning?.field === undefined ? null : fieldFacts(meaning.field);
}

/** Whether a column's numbers are codes, which are never reckoned with. */
export function isCode(meaning: Meaning | null, header: string): boolean {
  const facts = factsIn(meaning);
  return (facts !== null && factsOf(facts.kind).code === true) || CODES.test(header);
}

/** How one of the roster's own columns looks. `unit`: of an amount that was read as money. */
export function lookOf(
  meaning: Meaning | null,
  header: string,
  unit: Unit | null,
  cells: CellsOf,
): Omit<SheetColumn, "header"> {
  const format = formatOf(meaning, header, unit, cells),
    facts = factsIn(meaning);
  if (facts?.kind === "serial")
    return {
      format,
      width: cells(cell => typeof cell !== "string" || cell.length < WIDTH.serial) ? WIDTH.serial : WIDTH.other,
    };
  if (cells(cell => cell === null || cell === "")) return { format, width: WIDTH.blank };
  if (isCode(meaning, header))
    return {
      format,
      width: facts?.width ?? (LONG_CODES.test(header) ? WIDTH.longCode : WIDTH.code),
    };
  if (format === "wan")
    return { format, width: Math.max(WIDTH.other, Math.min(WIDTH.widestAmount, 2 * header.length + 1)) };
  if (format === "date")
    return { format, width: cells(cell => typeof cell !== "string") ? WIDTH.day : WIDTH.dayAsText };
  const few = facts !== null && factsOf(facts.kind).few === true ? WIDTH.few : undefined,
    usual = NAMES.test(header) ? WIDTH.name : WIDTH.other;
  return { format, width: facts?.width ?? few ?? usual, wrap: true };
}

/** Amounts show up to six decimals: a roster in 万元 has four that count. */
function formatOf(meaning: Meaning | null, header: string, unit: Unit | null, cells: CellsOf): Format {
  const code = isCode(meaning, header),
    isDay = (value: number): boolean => value >= FIRST_DAY && value <= LAST_DAY;
  if (DATES.test(header) && !code && cells(cell => typeof cell !== "number" || isDay(cell))) return "date";
  return unit !== null || (AMOUNTS.test(header) && !NO_AMOUNTS.test(header) && !code) ? "wan" : "text";
}
