import { eachCell } from "./excel";
import { held, policy } from "./policy";
import { several } from "./choices";
import { underChoices, withWords } from "./late";
import { subsidies } from "./subsidy";

/** What needs the words and goes by the workbook's choices. */
const late: typeof withWords = compute => underChoices(() => withWords(compute));

/*
 * What Excel calls: one declaration a function, over a pure core. The comments are what Excel shows in English; its
 * metadata is made of them (src/build), so each parameter has its line and nothing here is a type of our own.
 */

/**
 * The amount that one application may receive under an article, at most its ceiling.
 * @customfunction SUBSIDY
 * @param article Clause of the policy in force by its number, such as 3, 4.2 or 第四条（二）, or by its name
 * @param basis What the rate applies to, as a number or with its unit ("1000万元"); where reviewers recognise an amount,
 * that; where an upgrade earns a difference, the earlier level; where rent is paid, the year's rent of the counted area
 * @param [level] Level as written: 国家级, 市级, 3级 …
 * @param [paid] What was paid before under this policy
 * @param [unit] Unit of basis, paid and result: 元 (default), 千元, 万元, 亿元
 * @param [names] Where a clause goes by more than its basis: the line of headers of the table, such as $A$4:$Z$4
 * @param [facts] The row's own cells below those headers, such as A5:Z5
 * @returns The amount in the unit; 0 for a level that the clause does not serve
 */
export function subsidy(
  article: unknown[][],
  basis: unknown[][],
  level?: unknown[][],
  paid?: unknown[][],
  unit?: unknown[][],
  names?: unknown[][],
  facts?: unknown[][],
): unknown[][] {
  return underChoices(() =>
    held || several.length > 0
      ? withWords(words => words.subsidiesUnder([article, basis, level, paid, unit], names, facts))
      : eachCell([article, basis, level, paid, unit], ([a, b, l, p, u], texts) =>
          subsidies(policy, { article: a!, basis: b!, level: l!, paid: p!, unit: u! }, texts),
        ),
  );
}

/**
 * The words of a clause, or those of its rate or ceiling, or its name.
 * @customfunction CLAUSE
 * @param article Clause of the policy in force by its number, such as 3, 4.2 or 第四条（二）, or by its name
 * @param [level] Level as written: decides the clause of an article alone, and the figure where levels have their own
 * @param [field] text (default), rate, ceiling or name
 * @returns The law's own words
 */
export function clause(article: unknown[][], level?: unknown[][], field?: unknown[][]): unknown[][] {
  return late(words => words.clauseUnder([article, level, field]));
}

/**
 * All clauses in a table: number, name, levels, amount, ceiling, what the ceiling is per, text.
 * @customfunction CLAUSES
 * @returns A table with a header
 */
export function clauses(): unknown[][] {
  return late(words => words.clausesUnder());
}

/**
 * The rent subsidy for one year, by the policy's clause on area and rent.
 * @customfunction SPACE
 * @param area Area used, in ㎡
 * @param rent Rent, a number in the unit of rentUnit
 * @param level Level as written, such as 国家级 or 市级
 * @param [rentUnit] What the rent is counted in: 元/㎡/月 (default), 元/㎡/天, 元/㎡/年, 元/月, 元/年
 * @param [months] Months of the year; blank: 12
 * @returns The amount in yuan
 */
export function space(
  area: unknown[][],
  rent: unknown[][],
  level: unknown[][],
  rentUnit?: unknown[][],
  months?: unknown[][],
): unknown[][] {
  return late(words => words.spaceUnder([area, rent, level, rentUnit, months]));
}

/**
 * The proposed amount of each row after settling: of the rows of one project only the best one counts, and once-only
 * support is given once.
 * @customfunction AWARDS
 * @param applicants Applicants, one column, or two (name, credit code)
 * @param projects Projects, one column, or two (name, number)
 * @param articles Article or clause of each row
 * @param amounts Computed amount of each row; text means that it is still awaited
 * @returns A column of amounts
 */
export function awards(
  applicants: unknown[][],
  projects: unknown[][],
  articles: unknown[][],
  amounts: unknown[][],
): unknown[][] {
  return late(words => words.awardsOf(applicants, projects, articles, amounts));
}

/**
 * The total of one applicant's amounts.
 * @customfunction TOTAL
 * @param applicant The applicant's name or credit code, or both in two cells
 * @param applicants Applicants of the rows, one column, or two (name, credit code)
 * @param amounts Amount of each row
 * @returns The sum
 */
export function total(applicant: unknown[][], applicants: unknown[][], amounts: unknown[][]): unknown[][] {
  return withWords(words => words.totalOf(applicant, applicants, amounts));
}

/**
 * All applicants with their number of rows and total, the largest first.
 * @customfunction TOTALS
 * @param applicants Applicants of the rows, one column, or two (name, credit code)
 * @param amounts Amount of each row
 * @returns A table of three columns: applicant, rows, total
 */
export function totals(applicants: unknown[][], amounts: unknown[][]): unknown[][] {
  return withWords(words => words.totalsOf(applicants, amounts));
}

/**
 * What the ceiling of a clause leaves after what was paid.
 * @customfunction REMAIN
 * @param article Article or clause
 * @param paid What was paid before, in yuan
 * @param [level] Level as written, where it decides the ceiling
 * @returns The amount in yuan, never below 0
 */
export function remain(article: unknown[][], paid: unknown[][], level?: unknown[][]): unknown[][] {
  return late(words => words.remainUnder([article, paid, level]));
}

/**
 * Whether a unified social credit code is valid: 18 characters and the right last one.
 * @customfunction CHECKUSCC
 * @param code The credit code, as text
 * @returns TRUE or FALSE
 */
export function checkUscc(code: unknown[][]): unknown[][] {
  return withWords(words => words.usccOf(code));
}

/**
 * The form in which names are compared: simplified, upper case, without spaces and punctuation.
 * @customfunction CANONICAL
 * @param name A name of an applicant or project
 * @returns The name as compared
 */
export function canonicalName(name: unknown[][]): unknown[][] {
  return withWords(words => words.canonicalOf(name));
}

/**
 * Yuan from a number or text with a unit, such as "1,200.5万元".
 * @customfunction YUAN
 * @param value A number, or text with or without its own unit
 * @param [unit] Unit of what names none: 元 (default), 千元, 万元, 亿元
 * @returns The amount in yuan
 */
export function yuan(value: unknown[][], unit?: unknown[][]): unknown[][] {
  return withWords(words => words.yuanOf(value, unit));
}

/**
 * An amount in 万元, rounded half up.
 * @customfunction WAN
 * @param amount An amount in yuan
 * @param [digits] Decimals, 2 where none are given
 * @returns The amount in 万元
 */
export function wan(amount: unknown[][], digits?: unknown[][]): unknown[][] {
  return withWords(words => words.wanOf(amount, digits));
}

/**
 * An amount in Chinese capitals (人民币大写) by the rules for bills.
 * @customfunction RMB
 * @param amount An amount in yuan with two decimals at most
 * @returns The amount in capitals
 */
export function rmb(amount: unknown[][]): unknown[][] {
  return withWords(words => words.capitalsOf(amount));
}
