import type { RosterTable } from "../roster/reading";
import type { Cell, Format, SheetColumn, Written } from "../workbook/ports";

const DATES = /日期|时间|期间|截止/;
const CODES = /代码|账号|帐号|账户|帐户|卡号|编号|编码|号码|电话|手机|邮编|身份证/;
const AMOUNTS = /金额|基数|资金|投资|收入|销售额|租金|经费|补助|补贴|奖励|[（(/][万千亿]?元/;
const NO_AMOUNTS = /单位|比例|占比|是否|名称|类|级|年数|月数|天数|条款|日期|时间|说明|情况/;
const NAMES = /单位|名称|项目|企业|公司|主体|开户行|户名|备注|说明/;
/** Serial numbers of 1955 to 2100; a column of dates with any other number in it counts something else. */
const FIRST_DAY = 20_000, LAST_DAY = 73_500;

/** The rosters' own columns side by side: the union of their headers in order, and each application's cells as values. */
export interface OwnColumns { readonly columns: readonly SheetColumn[]; row(row: number): Written[] }

export function ownColumns(tables: readonly RosterTable[]): OwnColumns {
  const at = new Map<string, number>();
  for (const table of tables) for (const header of table.headers) if (!at.has(header)) at.set(header, at.size);
  const places = tables.map(table => table.headers.map(header => at.get(header)!));
  const headers = [...at.keys()], formats = formatsOf(headers, tables, places);
  const numberText = headers.map(header => CODES.test(header));
  const tableOf = tablesByRow(tables);
  return {
    columns: headers.map((header, k) => ({ header, format: formats[k]!, width: NAMES.test(header) ? 28 : 15 })),
    row: row => {
      const written = new Array<Written>(headers.length).fill(null), t = tableOf(row), table = tables[t];
      const cells = table?.rows[row - table.first] ?? [], place = places[t] ?? [];
      place.forEach((column, k) => { written[column] = valueOf(cells[k] ?? null, numberText[column]!); });
      return written;
    },
  };
}

/** Index of the table that holds a row; rows are asked for in order, more or less. */
function tablesByRow(tables: readonly RosterTable[]): (row: number) => number {
  let last = 0;
  const holds = (t: number, row: number): boolean => row >= tables[t]!.first && row < tables[t]!.first + tables[t]!.rows.length;
  return row => {
    if (!(last < tables.length && holds(last, row))) last = tables.findIndex((_, t) => holds(t, row));
    if (last < 0) last = tables.length;
    return last;
  };
}

/** Codes and accounts stay text: as numbers a later edit could lose their digits. */
function valueOf(cell: Cell, asText: boolean): Written {
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "number") return asText ? plainDigits(cell) : cell;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell.error;
}

/** Without E-notation, as far as a number has digits to show. */
function plainDigits(value: number): string {
  return Number.isSafeInteger(value) || !Number.isInteger(value) || Math.abs(value) >= 1e21 ? String(value) : BigInt(value).toString();
}

function formatsOf(headers: readonly string[], tables: readonly RosterTable[], places: readonly (readonly number[])[]): Format[] {
  return headers.map((header, column): Format => {
    if (DATES.test(header) && !CODES.test(header) && onlyDays(tables, places, column)) return "date";
    // Up to six decimals: a roster in 万元 has four that count.
    return AMOUNTS.test(header) && !NO_AMOUNTS.test(header) && !CODES.test(header) ? "wan" : "text";
  });
}

function onlyDays(tables: readonly RosterTable[], places: readonly (readonly number[])[], column: number): boolean {
  return tables.every((table, t) => {
    const k = places[t]!.indexOf(column);
    return k < 0 || table.rows.every(row => typeof row[k] !== "number" || (row[k] >= FIRST_DAY && row[k] <= LAST_DAY));
  });
}
