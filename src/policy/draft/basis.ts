import { partBefore, unitOf, type Group, type Sentence } from "./groups";
import { endingFrom, VERBS } from "./ends";
import { at, type Span } from "./plain";
import type { Shape } from "./drafted";

/** A word that ends the name of an amount of money; what holds none is no basis and no fact. */
const MONEY =
  /额|费|资金|投资|投入|支出|租金|房租|利息|利率|成本|票房|价款?|房款|收入|营收|销售|经费|资本|产值|增量|投资款|开支|贷款|本金|估值|募资|金额/;
/** Other measures, for conditions. */
const MEASURE =
  /面积|人数|员工|占比|比重|比例|增速|增长率|强度|架次|案例|数量|运营|年限|时间|期限|用户|客户|产量|业务量|销量|库容|发电量|算力|规模|贷款|人员/;

/** What a figure of a condition is about, by the words in front of it; null where none of them names a measure. */
export function factBefore(sentence: Sentence, group: Group): Span | null {
  const { text } = sentence;
  const start = sentence.parts[group.part]?.start ?? group.start;
  const before = partBefore(sentence, group),
    named = before.slice(0, endingFrom(before, COMPARED));
  let end = start + (named.endsWith(")") ? openingOf(named) : named.length);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const from = nameStart(text, start, end);
  const name = at(text, { start: from, end });
  const isNamed = MONEY.test(name) || MEASURE.test(name) || (group.kind === "count" && isCounted(name, unitOf(group)));
  if (name.length < 2 || name.length > 24 || !isNamed) return null;
  return { start: from, end };
}

/** What is counted by its unit: 社员 by 户, 游客 by 人次. */
const COUNTED_BY: readonly { readonly unit: RegExp; readonly words: RegExp }[] = [
  { unit: /^户$/, words: /(?:农户|社员|商户|住户|用户|客户|会员|贫困户|脱贫户)数?$/ },
  { unit: /^家$/, words: /(?:企业|机构|商户|门店|单位|公司|客户|网点|店铺|商家|会员|展商|参展商)数?$/ },
  {
    unit: /^(?:人|名|人次)$/,
    words: /(?:游客|旅客|学员|职工|毕业生|学生|人才|观众|劳动力|就业|社员|会员|乘客|选手|旅游者|采购商|考生)数?$/,
  },
];

function isCounted(name: string, unit: string): boolean {
  return COUNTED_BY.some(one => one.unit.test(unit) && one.words.test(name));
}

/** 年度固定资产投资额(指厂房和设备)达…: the bracket is a remark. */
function openingOf(named: string): number {
  const open = named.lastIndexOf("(");
  return open < 0 || named.length - open > 42 ? named.length : open;
}

/** Where the name that ends at `end` begins: behind the last sign or joining word in front of it. */
function nameStart(text: string, start: number, end: number): number {
  const before = text.slice(start, end);
  let from = 0;
  for (const joint of before.matchAll(
    /[、:：()”」》]|(?:且|并且|并|或者|或|而|以及|对于|对|其(?!他|中)|同时|申报当年|的)(?!购)/g,
  )) {
    const next = joint.index + joint[0].length;
    if (next <= before.length - 2) from = next;
  }
  from += /^\d{1,2}[.、]/.exec(before.slice(from))?.[0].length ?? 0;
  for (const lead of [
    "单个项目",
    "单个",
    "项目的",
    "企业",
    "年度内",
    "上述",
    "等",
    "新引进",
    "每年从",
    "设立",
    "获得",
    "取得",
    "举办",
    "承办",
    "组织",
  ])
    if (before.startsWith(lead, from) && before.length - from - lead.length >= 3) from += lead.length;
  return start + from;
}

const ANCHOR = /不超过|按照|依照|按(?!期|时|规定)|根据|参照|给予|予以|可?申请(?=[^,]{0,8}(?:利息|费))|(?<![^,\s])以/g;
const LEADING =
  /^(?:[^,的]{0,8}(?:额度|比例|金额|总额)不超过|可以|可|对|为|不超过|不高于|最高|其|企业|同比|项目方|上述|该|分别|一次性|补助比例|补贴比例|资助比例|比例|奖励比例|按照?|年度内|的){1,12}/;
const TRAILING: readonly string[] = [
  ..."按照 按 的 最高可达 最高达 最高 不超过 不高于 分别 一次性 比例 标准".split(" "),
  ...VERBS,
];
/** What may stand between 按 and a rate whose basis is named in the part before. */
const BARE: readonly string[] = "按照 按 分别 再 可 给予 予以 不超过 最高 标准 比例 的 由我区 我区".split(" ");
/** Comparisons in front of a figure. */
const COMPARED: readonly string[] = (
  "首次达到 首次突破 首次超过 首次达 年首次 新达到 达到 达 不超过 超过 突破 超出 超 首次 不低于 不少于 不高于 大于 高于 低于 小于 少于 " +
  "实现 为 在 有 满 含 累计 总数"
).split(" ");

/** The basis of a rate: the words between 按照 (给予 …) and the rate, else those of the part before. */
export function basisBefore(sentence: Sentence, group: Group): Span | null {
  const part = sentence.parts[group.part];
  if (!part) return null;
  const own = nameIn(sentence.text, { start: part.start, end: group.start });
  if (own) return own;
  const previous = sentence.parts[group.part - 1];
  if (!previous || endingFrom(bare(sentence.text, part.start, group.start), BARE) > 0) return null;
  return nameIn(sentence.text, previous);
}

function bare(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s/g, "");
}

function nameIn(text: string, within: Span): Span | null {
  const before = text.slice(within.start, within.end);
  let from = before.lastIndexOf(":") + 1;
  for (const anchor of before.matchAll(ANCHOR)) {
    const next = anchor.index + anchor[0].length;
    if (MONEY.test(before.slice(next))) from = next;
  }
  if (from === 0) from = /^(?:对于?|给)(?=[^,]{2,20}$)/.exec(before)?.[0].length ?? 0;
  const led = LEADING.exec(before.slice(from))?.[0].length ?? 0;
  const name = before.slice(from + led);
  const kept = name.slice(0, endingFrom(name, TRAILING));
  const opening = kept.lastIndexOf("("),
    closing = kept.lastIndexOf(")");
  if (kept.length < 2 || kept.length > 48 || !MONEY.test(kept) || (opening > closing && opening >= 0)) return null;
  const start = within.start + from + led;
  return { start, end: start + kept.length };
}

const ABOVE = "(?:市|省|区|国家|上级|中央|自治区|部门|主管|深圳|福州)";

/**
 * What a condition is about where it does not name it: the basis, where its own word stands in the condition's part
 * (采购…产品5000万元以上的,按采购额的2%; 1亿元以上的工业投资项目,按实际投资额).
 */
export function factOfBasis(sentence: Sentence, group: Group, basis: Span | null): Span | null {
  const part = sentence.parts[group.part];
  if (!basis || !part || group.kind !== "money" || basis.start < part.end) return null;
  const stem = sentence.text
    .slice(basis.start, basis.end)
    .replace(/^(?:项目|企业|其|实际)+/, "")
    .replace(/(?:额|金额|费用?|总额|款)$/, "");
  return stem.length >= 2 && sentence.text.slice(part.start, part.end).includes(stem) ? basis : null;
}

/** Which kind of basis the words name. */
export function shapeOf(basis: string): Shape {
  if (/利息|利率|贴息/.test(basis)) return "interest";
  if (new RegExp(`${ABOVE}.{0,12}(?:支持|奖补|补助|资助|扶持|奖励|补贴|配套|下达|到账|拨付)`).test(basis))
    return "matching";
  if (/增量|增长额|增加额|新增(?!租|用房|投资|设备)|增加部分|环比/.test(basis)) return "increase";
  return "rate";
}
