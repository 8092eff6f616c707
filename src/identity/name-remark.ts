import { canonical } from "./canonical";
import { isPlain } from "./plain-name";

/** A name as written in a cell, without what its writer remarked on it. */
export interface RemarkedName {
  /** The name without remarks, as written; the whole text where nothing else would remain. */
  readonly name: string;
  /** The other names that a remark gives the unit (（原××公司）, （现更名为××）), as written. */
  readonly otherNames: readonly string[];
}

const NONE: readonly string[] = [];
/** A cell can hold 32 767 characters; what is longer than this is no name with a remark. */
const LONGEST = 400;
/** The longest remark in brackets that is looked at. */
const LONGEST_REMARK = 80;

/** A text without any of these has no remark on it: nearly every name is done with here. */
const HINT = /[（(【[〔［〖*＊※☆★△▲●◆†‡#＃①-⓿❶-➓:：,，;；、．/|\n\r]|^\s*\d/;
const OPENING = "（(【[〔［〖",
  CLOSING = "）)】]〕］〗";
/** Signs that refer to a note; at the beginning or the end of a name. */
const SIGN = /[\s*＊※☆★△▲●◆†‡#＃①-⓿❶-➓]/;

/** Words of which a remark about the part that a unit plays, or about its seal, consists. Longest first. */
const REMARK_WORDS = words(
  "盖章 盖公章 公章 签章 印章 签字 签名 章 加盖 已盖章 待盖章 须盖章 请盖章 盖 " +
    "牵头 主牵头 联合 联合体 共同 成员 参与 参加 合作 协作 配合 主持 承担 主承担 实施 申报 主申报 申请 主体 责任 依托 " +
    "单位 企业 公司 机构 方 人 项目 课题 主要 主 第一 第二 第三 其他 之一 及 和 与 全称 名称 已更名 更名后",
);
const ONLY_JOINS = words("单位 企业 公司 机构 方 人 项目 课题 主要 主 第一 第二 第三 其他 之一 及 和 与 章 盖");
const SHORT_FOR = /^(?:以下)?(?:简称|下称|统称)/;
const OTHER_NAME =
  /^(?:原名称|原名|原称|原为|原单位|原企业|原公司|原系|原|曾用名称|曾用名|曾用|更名前|变更前|前身为|前身|旧称|旧名|现更名为|已更名为|现已更名为|更名为|变更为|现名称|现名|现为)(?:是|为)?[:：]?/;
const RENAMED_FROM = /^由(.{2,60}?)(?:更名|变更)(?:而来|为本名)?$/;
/** How names of units end; only such a name is another name of the unit. */
const UNIT_END = /(?:公司|集团|厂|院|所|中心|大学|学校|协会|学会|银行|合作社|合伙|店|社|站|局|部|有限合伙[）)])$/;
const BETWEEN_NAMES = /[、，,；;/／]/;
/** 牵头单位：北京云数科技有限公司. */
const ROLE_IN_FRONT =
  /^\s*(?:项目|课题)?(?:主|联合体)?(?:牵头|联合|参与|参加|合作|承担|申报|申请|成员|实施|主体)(?:申报|承担|实施)?(?:单位|企业|方|成员|机构)?\s*[:：]\s*/;

function words(list: string): readonly string[] {
  return list.split(" ").sort((a, b) => b.length - a.length);
}

/** Whether the text is made of remark words only, and at least one of them says something by itself. */
function isRole(text: string): boolean {
  let said = false;
  for (let at = 0; at < text.length;) {
    const word = REMARK_WORDS.find(each => text.startsWith(each, at));
    if (word === undefined) return false;
    said ||= !ONLY_JOINS.includes(word);
    at += word.length;
  }
  return said;
}

/** The other names that a remark gives; none where it gives none. */
function otherNamesIn(remark: string): string[] {
  const trimmed = remark.trim();
  const lead = OTHER_NAME.exec(trimmed);
  const named = lead === null ? RENAMED_FROM.exec(trimmed)?.[1] : trimmed.slice(lead[0].length);
  if (named === undefined) return [];
  const names = named.split(BETWEEN_NAMES).map(name => name.replace(/^[“"「]|[”"」]$/g, "").trim());
  return names.every(name => name.length >= 4 && UNIT_END.test(name)) ? names : [];
}

/** 2024年更名, 见附件: what tells about the cell, not about the unit. */
const ABOUT_THE_CELL =
  /^(?:\d{4}年)?(?:\d{1,2}月)?(?:已)?(?:更名|改名|变更)$|^(?:详见|见|另附|附|统一社会信用代码)[^，。；]{0,10}(?:附件|附表|备注|后)$/;

/** What kind of unit it is, and whom to ask there: （民营企业）, （法定代表人：张三）, （代码91…）. */
const ABOUT_THE_UNIT =
    /^(?:民营|国有|国企|央企|外资|合资|私营|集体|中小|小微|小型|中型|大型|微型|规上|上市|高新技术|专精特新|瞪羚|独角兽)(?:企业|公司|单位|小巨人)*$|^(?:法人|法定代表人|联系人|负责人|经办人|联系电话|电话|手机|地址|统一社会信用代码|信用代码|代码)(?!人)[\s:：].{1,60}$/,
  CODE = /^(?=[0-9A-Z]{0,12}\d{6})[0-9A-Z]{18}$/i;

/** Whether what stands in brackets is a remark on the name, not a part of it (（北京）, （有限合伙）, （一期）). */
function isRemark(inside: string): boolean {
  if (SHORT_FOR.test(inside.trim()) || ABOUT_THE_CELL.test(inside.trim())) return true;
  return isRole(canonical(inside));
}

/** Takes the remarks off that stand in brackets, at any place of the name. One level of brackets. */
function withoutBrackets(text: string, isUnit: boolean, otherNames: string[]): string {
  let result = "",
    kept = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = OPENING.indexOf(text.charAt(at));
    if (kind < 0) continue;
    const end = closing(text, at);
    if (end < 0) continue;
    const inside = text.slice(at + 1, end),
      others = otherNamesIn(inside);
    if (others.length > 0 || isRemark(inside) || (isUnit && isAboutTheUnit(inside.trim()))) {
      for (const one of others) otherNames.push(one);
      result += text.slice(kept, at);
      kept = end + 1;
    }
    at = end;
  }
  return kept === 0 ? text : result + text.slice(kept);
}

/** Where the bracket that opens at `at` closes, brackets within it passed over; -1 where it does not, or far away. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length && i <= at + LONGEST_REMARK; i++) {
    if (OPENING.includes(text.charAt(i))) depth++;
    else if (CLOSING.includes(text.charAt(i)) && --depth === 0) return i;
  }
  return -1;
}

/** 1、, （3）, 2.: the number of a line, in front of a name. */
const NUMBER_IN_FRONT = /^\s*(?:[(（]\d{1,3}[)）]|\d{1,3}(?:[、．)）]|\.(?!\d)))\s*/;
/** Behind a unit's whole name, parted from it: its code, or whom to ask there. */
const BEHIND =
    /^(?:(?=[0-9A-Z]{0,12}\d{6})[0-9A-Z]{18}|(?:法人|法定代表人|联系人|负责人|经办人|联系电话|电话|手机|地址|统一社会信用代码|信用代码|代码)[\s:：]?[^公]{0,60})$/i,
  PARTING = /[\s,，;；/|]/g;

/** Of a legal person's name: what stands around a project's name tells projects apart (（1）产线改造, （小微企业）). */
const ENDS_A_UNIT = /(?:公司|集团|合伙企业|有限合伙[)）]|事务所|合作社|大学|LTD\.?|INC\.?)$/i;

function isAboutTheUnit(inside: string): boolean {
  return ABOUT_THE_UNIT.test(inside) || CODE.test(inside);
}

function withoutWhatIsBehind(name: string): string {
  for (const { index } of name.matchAll(PARTING))
    if (BEHIND.test(name.slice(index + 1).trim())) return name.slice(0, index);
  return name;
}

function withoutSigns(text: string): string {
  let from = 0,
    to = text.length;
  while (from < to && SIGN.test(text.charAt(from))) from++;
  while (to > from && SIGN.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function parted(text: string, isUnit: boolean): RemarkedName {
  const otherNames: string[] = [];
  const bare = withoutSigns(withoutBrackets(text, isUnit, otherNames)),
    written = (isUnit ? bare.replace(NUMBER_IN_FRONT, "") : bare).replace(ROLE_IN_FRONT, "");
  return { name: withoutSigns(isUnit ? withoutWhatIsBehind(written.trim()) : written), otherNames };
}

/**
 * Parts a name from what its writer remarked on it: the part that the unit plays (（牵头单位）, 牵头单位：), its seal
 * (（盖章）), a short form (（以下简称…）), signs of a note (①, *), a former or a new name (（原××公司）). What else stands in
 * brackets belongs to the name.
 */
export function withoutRemark(text: string): RemarkedName {
  if (text.length > LONGEST || isPlain(text) || !HINT.test(text)) return { name: text, otherNames: NONE };
  const plain = parted(text, false),
    unit = parted(text, true);
  const { name, otherNames } = ENDS_A_UNIT.test(unit.name) ? unit : plain;
  return canonical(name) === "" ? { name: text, otherNames: NONE } : { name, otherNames };
}

/** The form in which names of applicants and projects are compared: `canonical`, without remarks on the name. */
export function canonicalName(text: string): string {
  return canonical(withoutRemark(text).name);
}
