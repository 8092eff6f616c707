import { isQuantity } from "../fields/quantity-fields";
import type { LayoutColumn } from "./layout-column";
import { headerText } from "./header-text";

/*
 * What stands in brackets behind a header may be a condition: 设备投入（不含税，含安装）, 已获支持金额（市级）. The column is read as
 * what its words before the brackets say; that nobody looked at the rest is told, so that a person can.
 */

/** Of no amount by themselves: what was asked for, and what was announced. */
const ASIDE: ReadonlySet<string> = new Set(["requested", "noticed", "approved"]);

const PARTS = /[,，、;；/|·+＋\s]+/u;
const UNIT =
  /^(?:(?:金额)?单位)?[:：]?(?:人民币)?(?:元|千元|万元|百万元|亿元|人民币|RMB|CNY|¥|￥|m2|m²|㎡|平方米|平米|平方|%|百分比|每月|月|个月|年|个年度|天|日|小时|人|人次|名|位|家|户|个|项|件|台|套|辆|条|亩|吨|公里|千米|kWh|KWH|千瓦时|千瓦|度|次|批|元每月|元每天|元每年)(?:整)?$/u;
/** A unit of the policy's own, one or two signs: 头, 机组, TB. */
const SHORT = /^(?:[A-Za-z²³%‰]{1,5}|\p{Script=Han}{1,2})$/u;
/** Years, months, periods. */
const TIME = /^[\d年度月日季至到~—–\-.上下本当去前全半第一二三四期末初底截至自起止]{1,30}$/u;
/** Numbers of columns and forms, and sums of them: A, 1, ①, 3=1+2, 表1, 附件2. */
const NUMBER =
  /^(?:[(（]?[A-Z]?\d{0,3}[)）]?|[①-⑳]|[第表附件栏列行]{1,2}\d{1,3}[栏列行]?|[\d=＝×*xX÷()（）A-Z+-]{2,30})$/u;
/** How it is to be filled in. */
const FILLING =
  /^(?:必填|选填|可不填|如有|若有|如无.{0,8}|没有.{0,10}|无则.{0,6}|请?填.{0,16}|.{0,8}填写|下拉.{0,6}|自动.{0,6}|公式.{0,6}|保留.{0,8}|精确.{0,8}|四舍五入|取整|大写|小写|数字|数值|文本|格式.{0,12}|例.{0,16}|如[:：].{0,20}|盖章|签字|签章)$/u;
/** Whose figure it is, which the stages of a review tell apart. */
const STAGE =
  /^(?:形式审查|初审|街道|复审|评审|专家|部门|会审|终审|最终|审定|审计|申报|申请|核定|评审核定|已获|公示|批复|审核|复核|核准|认定|实际|合同|合计|总额|总计|小计|累计|本次|本项目|项目|企业|单位|甲方|自评)[数额]?(?:金额)?$/u;
const HARMLESS = [UNIT, TIME, NUMBER, FILLING, STAGE];
/** What one or two characters say that are no unit. */
const TELLING =
  /^(?:[省市县区]级?|国家|中央|含税|税前|税后|税|不含|部分|自筹|贷款|净|毛|余|超|增|减|外|内|另|除|原|旧|新|前|后|已|未|拟|上级|累积)$/u;
const LONGEST = 60;

/** The words in a column's brackets that nobody read; none where it decides nothing, or a person said what it means. */
export function unreadBrackets({ meaning, ours, aside, byPerson, written }: LayoutColumn): readonly string[] {
  if (meaning === null || ours || aside !== null || byPerson) return [];
  if (meaning.field !== undefined && (ASIDE.has(meaning.field) || !isQuantity(meaning.field))) return [];
  const words = written
    .flatMap(header => headerText(header).notes)
    .flatMap(note => note.slice(0, LONGEST).normalize("NFKC").split(PARTS))
    .filter(part => part !== "" && !isHarmless(part));
  return [...new Set(words)];
}

function isHarmless(part: string): boolean {
  if (SHORT.test(part)) return !TELLING.test(part);
  return HARMLESS.some(known => known.test(part));
}
