import type { Field } from "../fields/table";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { plainText } from "./header-text";
import type { Layout } from "./layout";

const NAMING: readonly Field[] = ["serial", "applicant", "clause", "project"];

/** The texts under these meanings that have a character of what is looked for: nearly no cell has one. */
function texts(cells: readonly Cell[], layout: Layout, meanings: readonly Field[], hint: RegExp): string[] {
  const found: string[] = [];
  for (const meaning of meanings) {
    const cell = cells[layout.by.get(meaning)?.index ?? -1] ?? null;
    if (typeof cell === "string" && hint.test(cell)) found.push(plainText(cell));
  }
  return found;
}

const PART = /^[-·—(]?其中(?:[:,、)]|$|\d)/;

/**
 * 其中：… in a column that names something, or in any of a line that names nobody: it is a part of the line above, which
 * counts already.
 */
export function beginsPart(cells: readonly Cell[], layout: Layout): boolean {
  if (!cells.some(cell => typeof cell === "string" && cell.includes("其"))) return false;
  if (texts(cells, layout, NAMING, /其/).some(t => PART.test(t))) return true;
  const says = cells.some(cell => typeof cell === "string" && cell.includes("其中") && PART.test(plainText(cell)));
  return says && isUnnamed(cells, layout);
}

/** No number, unit and code of its own. */
export function isUnnamed(cells: readonly Cell[], layout: Layout): boolean {
  return (["serial", "applicant", "uscc"] as const).every(m => isBlankCell(cells[layout.by.get(m)?.index ?? -1]));
}

const EXAMPLE_FIRST = /^[([【〔]?(?:(?:填[写报])?(?:示例|样例|范例|举例|例|说明|要求)|填表说明)[)\]】〕]?\d*:?$/;
const EXAMPLE_BEFORE =
  /^(?:[([【〔](?:填写?)?(?:示例|样例|范例|举例|例)\d*[)\]】〕]|(?:填写?)?(?:示例|样例|范例|举例|例)\d*:)/;
const EXAMPLE_BEHIND = /[([【〔](?:填写?)?(?:示例|样例|范例|举例|例)[)\]】〕]$/;
/** Nobody is called so, and no code has crosses for figures. */
const CROSSES = /×{2}|XX|[*＊]{2}|某某|[○〇]{2}/i;

const HAS_CROSSES = /[×xXＸｘ*＊某○〇]/;

/** The line that shows how to fill the table in: 示例 in its first cell, before or behind a name, or names of crosses. */
export function isExampleLine(cells: readonly Cell[], first: number, layout: Layout): boolean {
  const cell = cells[first] ?? null;
  if (typeof cell === "string" && cell.length <= 8 && EXAMPLE_FIRST.test(plainText(cell))) return true;
  const hasWord = cells.some(one => typeof one === "string" && one.includes("例"));
  if (hasWord && texts(cells, layout, NAMING, /例/).some(t => EXAMPLE_BEFORE.test(t) || EXAMPLE_BEHIND.test(t)))
    return true;
  const [applicant] = texts(cells, layout, ["applicant"], HAS_CROSSES);
  if (applicant === undefined || !CROSSES.test(applicant)) return false;
  const code = plainText(cells[layout.by.get("uscc")?.index ?? -1] ?? null);
  return code === "" || CROSSES.test(code);
}

const HINT =
  /^(?:自动(?:生成|计算|带出)|必填|选填|可不填|可空|不填|无需填写|下拉(?:选择|框)?|文本|数字|数值|日期|整数|小数|是\/否|单选|多选|公式)$|填[写报]|^请|一致$|^\d{1,2}位|保留.{1,3}位|^[按如例]|格式|不得|精确到|统一为|^单位|以.{1,12}为准|[^/]\/[^/]{1,6}$/;

/** A line of hints below the header: texts only, at least two, and most of them say how to fill a column in. */
export function isHintLine(cells: readonly Cell[], filled: readonly number[]): boolean {
  const written = filled.map(c => cells[c] ?? null);
  if (written.length < 2 || written.some(cell => typeof cell !== "string")) return false;
  const hints = written.filter(cell => HINT.test(plainText(cell))).length;
  return hints >= 2 && hints * 2 >= written.length;
}

/** 1 2 3 …, A B C …, 甲 乙 1 2 …, 栏次 1 2 …: the line that counts the columns, wherever it stands before the first row. */
export function isNumberingLine(cells: readonly Cell[], filled: readonly number[]): boolean {
  if (filled.length < 3) return false;
  const counted = filled.map(c =>
    String(cells[c] ?? "")
      .normalize("NFKC")
      .replace(/[\s()]/g, ""),
  );
  if (!counted.every(t => /^(?:\d{1,2}(?:=.{0,20})?|[A-Z]{1,2}|[甲乙丙丁戊己庚辛壬癸]|栏次|列次|序号|行次)$/.test(t)))
    return false;
  const numbers = counted.filter(t => /^\d/.test(t)).map(t => Number.parseInt(t, 10));
  return numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1);
}

const NOTHING =
  /^[-—=*~.…\s]*[(（]?(?:(?:此[行处]?)?以下(?:空白|无正文|无内容|为空|无数据)|(?:本|该|今|当|上|此)?(?:期|批次?|月|季度?|年度?|次|表|类|项|条|单位|街道)?(?:暂|均|未有|没有)?无?(?:其他|其它|新增|更多|符合条件的?)?(?:企业)?(?:申报|申请|项目|数据|记录|内容|情况)(?:项目|单位|企业|数据|记录|事项)?|完|结束|END)[)）]?[-—=*~.…。\s]*$/i;

/** 以下空白, 本期无其他申报: a line that says that there is nothing. */
export function saysNothing(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  return NOTHING.test(text) && /以下|无|没有|^[-—]*(?:完|结束|END)/i.test(text);
}
