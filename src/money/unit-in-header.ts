import { foldCellText } from "./cell-text";
import { unitNamed, type Unit } from "./unit";

/** No header or unit line is longer; a note in a hostile file is. */
const LONGEST = 1000;
const UNIT = "亿元|万元|千元|元";
const CURRENCY = /^(?:人民币|RMB|CNY|¥)[:/ ]*|[:/ ]{0,8}(?:人民币|RMB|CNY|¥)$/g;
/** What may say "counted in": 单位, 金额单位为, 以…计, 按…填写. */
const IN_UNITS_OF = new RegExp(
  `^(?:.*单位(?:均|都)?(?:为|是|用|以|系)?|以|按|填)?(?:人民币)?(${UNIT}|亿|万|千)(?:为(?:计量)?单位|计算?|填写|填报|填)?$`,
);
/** A unit line, maybe with more on it: 单位：人民币万元  填报日期：…. A name after 填报单位： is none: the unit has to end there. */
const UNIT_LINE = new RegExp(
  `单位(?:均|都)?(?:为|是|用|以|系)?[:\\s]{0,8}(?:人民币|RMB|CNY)?\\s{0,8}(${UNIT})(?=人民币|$|[^\\p{L}\\p{N}/*×·每])`,
  "gu",
);
/** Within a sentence: 以上金额均以万元计, 以元为单位填写. */
const COUNTED_IN = new RegExp(
  `以(?:人民币)?(${UNIT})(?:为(?:计量)?单位|计(?:算|量|价|列)?|填[写报列]|表示|列示|反映)`,
  "g",
);
/** A bracket's content, and whether a rate follows it: （元）/㎡/月. */
const BRACKETS = /[([{<【〔《]([^()[\]{}<>【】〔〕《》]*)[)\]}>】〕》](\/\s*(?:M2|平|月|天|日|年|季|人|个|家|户|次))?/g;
/** What may stand behind the unit and say nothing of it: 申请金额/万元（必填）, 申请金额万元* */
const REMARK_AT_END = /(?:[([{<【〔][^()[\]{}<>【】〔〕]{0,60}[)\]}>】〕]|[*※])$/;
/** As long as a remark can be. */
const LONGEST_REMARK = 62;
/** 元/万元: whoever fills the sheet was to choose. */
const CHOICE = new RegExp(`(?:${UNIT})[/或](?:${UNIT})`);
/**
 * The unit at the end: alone, behind a separator, or straight behind the words. No digit, no multiple, no other
 * currency before it.
 */
const AT_END = new RegExp(
  `(?:^|[/:,_\\s-])(${UNIT})(?:人民币)?$|[^\\d\\s百十千万亿美日港欧澳加英韩台](亿元|万元|千元)$|[额费款金入资价]元$`,
);

function withoutRemarks(line: string): string {
  for (let rest = line.trimEnd(); ;) {
    const remark = REMARK_AT_END.exec(rest.slice(-LONGEST_REMARK));
    if (remark === null) return rest;
    rest = rest.slice(0, -remark[0].length).trimEnd();
  }
}

/** In brackets: the parts between commas; 元/㎡/月 and 元/年 are parts that name no unit of the sheet. */
function inBrackets(content: string): (Unit | null)[] {
  return content
    .split(/[,;:、\n]/)
    .map(part => unitNamed(IN_UNITS_OF.exec(part.trim().replace(CURRENCY, ""))?.[1] ?? ""));
}

/**
 * The unit of money that a header or a unit line names: 金额（万元）, 申请金额/万元, 单位：人民币万元, （单位:元）. Null where it
 * names none, a unit of something else (元/㎡/月, 元/年, 美元), an amount (500万元以上), or two different units.
 */
export function unitIn(text: string): Unit | null {
  const line = foldCellText(text.slice(0, LONGEST))
    .replace(/单\s+位/g, "单位")
    .replace(/([万千亿])\s+元/g, "$1元");
  if (CHOICE.test(line)) return null;
  const found = new Set<Unit>();
  const note = (unit: Unit | null): void => {
    if (unit) found.add(unit);
  };
  for (const m of line.matchAll(BRACKETS)) if (!m[2]) inBrackets(m[1] as string).forEach(note);
  for (const m of line.matchAll(UNIT_LINE)) note(unitNamed(m[1] as string));
  for (const m of line.matchAll(COUNTED_IN)) note(unitNamed(m[1] as string));
  const end = AT_END.exec(line) ?? AT_END.exec(withoutRemarks(line));
  if (end) note(unitNamed(end[1] ?? end[2] ?? "元"));
  return found.size === 1 ? ([...found][0] as Unit) : null;
}
