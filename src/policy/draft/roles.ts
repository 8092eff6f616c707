import { partBefore, unitOf, type Group, type Sentence } from "./groups";
import type { Comparison } from "./drafted";

/** What a group of figures does in its sentence; null where its words do not say. */
export type Role =
  | "rate"
  | "share-limit"
  | "ceiling"
  | "floor"
  | "amount"
  | "each"
  | "price-limit"
  | "area-limit"
  | "every"
  | "most"
  | "threshold"
  | "years"
  | "period"
  | "item"
  | "name"
  | "budget";

export const GIVE = "(?:给予|予以|奖励|奖补|补助|补贴|资助|扶持|支持|发放|配套|定额|享受)";
/** What may stand between the verb and its amount. */
const RECEIVER =
  "(?:企业|单位|其|机构|运营单位|运营主体|主体|每年|每年度|每家企业|每家单位|每家|每户|各|每个项目|每个企业|每人|一次性|分别为|分别|总额|资金|再|共|的)";
const CEILING = `(?:最高|不超过|不高于|不得超过|上限|封顶|限额|至多)(?:可获得|可申请|获得|可达|可|为|是|达|金额|额度|资金|总额|${GIVE}|不超过|不得超过|一次性|${RECEIVER}){0,5}`;
export const PER =
  "(?:平方米|平米|㎡|立方米|亩|千瓦时|千瓦|度|公里|吨标准煤|吨|片|辆|架次|条|件|台|套|月|天|分钟|人次|人|名|座|间|床|千克|公斤|" +
  "工位|机架|标准箱)";
/** Each of these is a thing of its own that the row counts, unlike an applicant or a project. */
const MAKES = "(?:新开发|开发|新增|制定|获得|取得|完成|通过|举办|新)?一?";
const THING =
  "(?:个|项|种|片|件|台|套|亩|条|辆|名|类|款|场|张|次|期|间|部|集|只|头|" +
  "平方米|平米|型号|公里|标准箱|立方米|吨标准煤|吨|千瓦时|千瓦|分钟)(?!项目|企业|园区|申报|单位|季度)[^,每]{0,12}";
const EACH_THING =
  `每(?!年|季|家企业每年)${MAKES}(?:${THING}|平方米|亩)` + "|每(?:人|名)[^,每]{0,6}|(?:每(?:人|名)?)?每?月[^,每]{0,4}";

const ends = (text: string, pattern: string): boolean => new RegExp(`${pattern}$`).test(text.trimEnd().slice(-32));
const begins = (text: string, pattern: string): boolean => new RegExp(`^${pattern}`).test(text.slice(0, 24));

/** How a group of figures is compared, by the words around it; null where it is not. */
export function comparisonOf({ before, after: behind }: Group): Comparison | null {
  // 5000人次以上: the figure ends at 人.
  const after = behind.replace(/^次/, "");
  if (begins(after, "\\(?(?:含(?:本数)?)?\\)?(?:及)?以上|及以上|\\(含")) return "atLeast";
  if (begins(after, "\\(?(?:含(?:本数)?)?\\)?(?:及)?以(?:下|内)")) return "atMost";
  if (ends(before, "(?:不低于|不少于|不小于|达到?|首次达到?|实现|满)")) return "atLeast";
  if (ends(before, "(?<!不)(?:超过|突破|大于|高于|超出|超)")) return "moreThan";
  if (ends(before, "(?:不超过|不高于|不大于|不多于)")) return "atMost";
  if (ends(before, "(?<!不)(?:低于|小于|少于)")) return "lessThan";
  return null;
}

/** 每月最高15元/平方米, 30元/平方米/月: for each square metre and month. */
export function isMonthly({ before, after, figures }: Group): boolean {
  if (figures.length > 1 || !begins(after, "[/每](?:平方米|平米|㎡)")) return false;
  return begins(after, "[/每](?:平方米|平米|㎡)[/每·]月") || ends(before, "每月(?:最高|不超过)?");
}

/** The role of a group of money figures. */
function moneyRole(sentence: Sentence, group: Group, hasRate: boolean): Role | null {
  const { before, after } = group,
    start = partBefore(sentence, group).replace(/\([^()]{0,60}\)\s{0,4}$/, "");
  if (isMonthly(group)) return hasRate ? "price-limit" : "each";
  if (begins(after, `[/每]${PER}[/每·]${PER}`) || (begins(after, `[/每]${PER}`) && /每月|每年/.test(before)))
    return hasRate ? "price-limit" : null;
  if (begins(after, "[/每](?:年|家|个|户|企业|项目)")) return ends(before, CEILING) ? "ceiling" : "amount";
  if (begins(after, `\\s*(?:[/每]\\s*${PER})`)) return hasRate ? "price-limit" : "each";
  if (
    ends(before, "每年(?:最高)?(?:发放|安排|设立|统筹)(?:最高|不超过|总额)?") ||
    ends(before, "(?:预算|资金|券)”?总额(?:为|不超过|提升至|提高到)?")
  )
    return isOfOne(sentence, group) ? "ceiling" : "budget";
  if (ends(before, "每(?:增长|增加|新增|满|达到)?")) return "every";
  if (ends(before, "最低(?:不低于|不少于|给予)?")) return "floor";
  if (ends(before, CEILING) && !isOfWho(after)) return "ceiling";
  if (begins(after, "(?:为上限|为限|封顶|以内(?:的)?(?:支持|奖励|补助|补贴|资助|资金))")) return "ceiling";
  if (comparisonOf(group) !== null || group.range) return "threshold";
  if (ends(start, `(?:${EACH_THING})(?:${GIVE}|${RECEIVER}){0,4}`) || ends(before, `按每家|每月(?:最高)?`))
    return "each";
  if (ends(before, `${GIVE}${RECEIVER}{0,4}`)) return "amount";
  return ends(before, "(?:给予|予以|奖励)[^,\\d按每的]{0,8}(?:企业|单位|机构|主体|公司|团队|个人)(?:一次性)?")
    ? "amount"
    : null;
}

/** 单个企业每年享受资金总额不超过300万元: what one of them may have is no budget. */
function isOfOne(sentence: Sentence, group: Group): boolean {
  return /(?:同一|单个|单一|单家|每个|每家|每户)(?:企业|单位|机构|主体|申报|项目|平台|法人)/.test(
    partBefore(sentence, group).slice(-40),
  );
}

/** 不超过2000万元的企业 tells whom; 不超过20万的奖励 and 不超过20万奖励 tell how much. */
function isOfWho(after: string): boolean {
  if (!after.startsWith("的") || after.length === 1) return false;
  const noun = /^的([^,]{0,6}?)(?:支持|奖励|补助|补贴|资助|扶持|奖补|资金|经费|贴息)/.exec(after);
  return noun === null || /企业|单位|项目|机构|给予|予以/.test(noun[1]!);
}

function rateRole(group: Group, anotherRate: boolean): Role | null {
  const { before, after } = group;
  if (
    ends(before, "(?:占比|比例|比重|增速|增长率|增幅|增长|强度|占[^,]{1,10})(?:达到?|不低于|不少于|超过|超|高于|大于)")
  ) {
    if (!ends(before, "(?:补助|补贴|奖励|资助|支持|奖补)比例(?:达到?|不低于|超过)")) return "threshold";
  }
  if (begins(after, "\\(?(?:含)?\\)?(?:及)?以上")) return "threshold";
  if (group.range) return null;
  if (ends(before, "(?:不低于|最低)") || ends(before, "不得超过[^,]{2,20}")) return anotherRate ? "share-limit" : null;
  // 最高不超过贷款金额的2% limits the award; 其他企业补贴比例不超过…20% is another's rate.
  if (
    anotherRate &&
    /^(?:且|并|但|贴息|补助|补贴|奖励|资助|支持|金额|总额|额度|资金|的)*(?:最高)?不(?:得)?超过[^,]{2,30}$/.test(before)
  )
    return "share-limit";
  return "rate";
}

function countRole(group: Group, hasRate: boolean): Role | null {
  const { before, after } = group,
    unit = unitOf(group);
  if (group.figures.some(f => /^(?:19|20)\d\d(?:年|$|[-—–~至到])/.test(f.text)) || ends(before, "(?:上|近|本|下)"))
    return "period";
  if (unit === "日" && (before === "" || /[至到-]\d{0,2}月?$/.test(before))) return "period";
  if (/^月$/.test(unit) && group.figures[0]!.value === null) return "period";
  if (isItem(group) || (ends(before, "\\(含") && begins(after, "\\)"))) return "item";
  if (unit === "级") return "name";
  if (ends(before, "“") || begins(after, "”|级?节点|级市场") || (unit === "级" && begins(after, "节点|市场")))
    return "name";
  if (begins(after, "强|微米|纳米|nm|寸|英寸|米高") || ends(before, "[≤≥<>]")) return "name";
  if (begins(after, "个?(?:骨干人才)?名额") && ends(before, `${GIVE}`))
    return group.figures[0]!.text === "1个" ? "item" : null;
  if (/以[下上]的?部分|^的?部分/.test(after.slice(0, 8)) && !hasRate) return null;
  if (/^(?:年|年度|周年)$/.test(unit)) {
    if (begins(after, "(?:期)?\\(?(?:含)?\\)?(?:及)?以上")) return "threshold";
    if (begins(after, "内[^,]{2,30}") && /年$|年度$/.test(unit) && !/每年|给予|补贴|支持|资助/.test(after))
      return "period";
    if (ends(before, "第") && begins(after, "[^,]{0,12}(?:额|费|收入|投入)") && unit === "年度") return "period";
    if (ends(before, "(?:第|前|后|分|近|自|满)") || begins(after, "内|后|前|期")) return null;
    // 连续三年营业收入增长20%以上的企业 says for whom; 连续3年租金补贴 says for how long.
    if (ends(before, "连续") && !begins(after, "(?:$|[^,的]{0,6}(?:补贴|补助|资助|支持|奖励|扶持)$)")) return null;
    if (
      ends(
        before,
        "(?:连续(?:支持|补贴|资助|给予|奖励|补助)?|最长(?:补贴|支持|资助|可达|为)?|(?:期限|周期|期)(?:为|最长|一般|原则上)?)(?:不超过|最多|最长)?",
      )
    )
      return "years";
    if (ends(before, `(?:共|最多(?:补贴|支持|资助)?|(?:给予|补贴|资助|支持)(?:最长|连续|为期|最多|不超过){0,2})`))
      return "years";
    if (ends(before, "(?:贴息期|补贴期|支持期)(?:限)?(?:不超过|最长|为)")) return "years";
    return null;
  }
  if (/^个月$|^月$/.test(unit) && hasRate && begins(after, "(?:实缴|实际|的)?[^,]{0,8}(?:租金|利息)")) return "period";
  if (ends(before, "(?:最多|至多)")) return "most";
  if (ends(before, "每(?:新增|增加|新引进|引进|培育|获得|举办|新建)") && /^[1一]/.test(group.figures[0]!.text))
    return "every";
  if (hasRate && begins(after, "的?(?:租金|面积)?部分") && comparisonOf(group) === "atMost") return "area-limit";
  if (/^(?:以[下上]|\(含\))?的?部分/.test(after)) return null;
  return comparisonOf(group) === null && !group.range ? null : "threshold";
}

/** The number of a list: 1.季度…, behind a stop. */
function isItem({ figures, before, after, kind }: Group): boolean {
  return (
    kind === "count" &&
    figures.length === 1 &&
    /^\d{1,2}$/.test(figures[0]!.text) &&
    /^[.、)]/.test(after) &&
    /(?:^|[:;。(])\s*$/.test(before)
  );
}

/** What each group of the sentence does, in their order. */
export function rolesOf(sentence: Sentence): (Role | null)[] {
  const { groups } = sentence;
  const rates = groups.map((group, i) => (group.kind === "rate" ? i : -1)).filter(i => i >= 0);
  const asRate = rates.filter(i => rateRole(groups[i]!, false) === "rate");
  return groups.map((group, i) => {
    if (group.kind === "rate") return rateRole(group, asRate.length > 1 && asRate[0] !== i);
    if (group.kind === "count") return countRole(group, asRate.length > 0);
    return moneyRole(sentence, group, asRate.length > 0);
  });
}
