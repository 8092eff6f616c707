import { stated, type Stated } from "./status";
import { NOT_FITTING } from "./status-words";

/** What a heading states of the rows below it; `unclear`: something about their decision, and nobody knows what. */
export type Heading = Stated | "unclear";

/** A heading that states a decision is no longer. */
const LONGEST = 40;
/** So much beside a refusal is still about whom it concerns. */
const SHORT = 8,
  NAMES_ONE = /公司|集团|中心|协会|研究院/,
  /** What may be done to anything: 取消限制试点. */
  OF_A_THING = /取消|终止|失败|作废/g;
/** Behind or before the decision: whose, of which list, how many. */
const NEUTRAL =
  /[A-Z甲乙丙丁一二三四五]类|附?表[一二三四五六七八九十\d]{1,2}|附件[一二三四五六七八九十\d]{0,2}|[以如]下|下列|上述|第[一二三四五六七八九十\d]{1,3}批次?|\d{4}年?度?|项目|企业|单位|名单|清单|名录|汇总表?|明细表?|一览表|情况表?|申报|申请|受理|立项|支持|形审|评议|评定|论证|评审|审核|审查|初审|复审|会审|终审|形式|资格|专家|区级|材料|资料|条件|要求|结果|公示|部分|主动|自愿|自行|北京市?|石景山区?|建议|予以|准予|给予|本[批次区]|其他|其中|情形|情况|原因|理由|未达|标准|办法|规定|政策|文件|科室|部门|办公会|会议|街道|不全|不齐|[拟已经需须待应的及和与或因等类者表后暂再本共计家个项户\d、,.:：;/()[\]【】“”"\s-]/g;
const DECIDING =
  /[不未]予(?:支持|受理|立项|通过|补助|奖励|资助|纳入|兑现)?|不建议|不同意|[不未]推荐|[不未]入选|[不未]纳入|不宜|不达标|不符合|不合格|不通过|未通过|未入围|未立项|未支持|未获(?:得)?(?:通过|支持|立项)|不支持|不立项|驳回|落选|淘汰|取消|终止|失败|作废|重复|否决|撤回|放弃|退出|撤销|撤件|补正|补充?材料|材料不[全齐]|资料不[全齐]|暂缓|待定|缓议|缓办|复议|重审|退回(?:修改|完善)?|通过|同意|入围|合格|符合|(?:待|未|尚未|正在)(?:评审|审核|初审|复审|会审|审批)|(?:评审|审核|初审|复审|会审|审批)中/g;
/** Not decided, or decided to look once more: what follows from it for the rows, nobody knows by the words alone. */
const DOUBTFUL =
  /存疑|有争议|争议项目|待(?:研究|核实|确认|商|查|复核|整改|议)|另行(?:研究|处理)|候补|备选|再[审议评研]|整改|未定|延期|转(?:下|入下)|暂[不缓存]|^(?:其他|其它)情况/;
/** 支持项目 alone is any list of what is supported or asked for; who has decided says so. */
const DECIDED = /拟|建议|予以|准予|给予|已|同意|通过|入围|合格/;

/**
 * The decision that a section line or a sheet's name states for the rows below it, null where it states none
 * (docs/rules.md, 4: 不予支持项目, 已撤回, B类：不建议支持). Only a text of nothing but a decision and whom it concerns does.
 */
export function decisionStated(text: string): Heading | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const rest = plain.replace(DECIDING, "").replace(NEUTRAL, "");
  if (rest !== "") {
    const said = stated(withoutLabel(plain).replace(OF_A_THING, ""), "");
    if (DOUBTFUL.test(plain) || (NOT_FITTING.test(plain) && !NAMES_ONE.test(plain))) return cautious(said);
    // It refuses, ends or waits, and of whom it says so is not known: nobody is paid under it unread.
    return rest.length <= SHORT &&
      !NAMES_ONE.test(rest) &&
      (said === "rejected" || said === "withdrawn" || said === "hold")
      ? "unclear"
      : null;
  }
  const decision = stated(withoutLabel(plain), "") ?? consentIn(plain);
  return decision === "consent" && !DECIDED.test(plain) ? null : decision;
}

/** Whether a line of one list of decisions consents: 一、支持项目 beside 二、不支持项目. */
export function consentsAmongDecisions(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return plain.length <= LONGEST && (stated(withoutLabel(plain), "") ?? consentIn(plain)) === "consent";
}

const LABEL =
  /^(?:[A-Z甲乙丙丁一二三四五]类[:：]?|(?:附?表|附件)[一二三四五六七八九十\d]{1,2}[:：、.]?|\d{4}年度?|第[一二三四五六七八九十\d]{1,3}批次?|本[批次])+/;
/** 待评审项目 and 审核通过项目 are read without whom they concern. */
const CONCERNED =
  /(?:的?(?:项目|企业|单位|申报|部分|类))?(?:名单|清单|名录|汇总表?|明细表?|一览表|情况表?|公示表?|表)?(?:[([]共?计?\d{1,4}[家个项户]?[)\]])?$/;

function withoutLabel(plain: string): string {
  return plain.replace(LABEL, "").replace(CONCERNED, "");
}

function consentIn(plain: string): Stated | null {
  const bare = withoutLabel(plain).replace(/(?:项目|企业|单位)/g, "");
  return stated(bare, "");
}

/** What waits or refuses in so many words does; consent within a doubt is none. */
function cautious(decision: Stated | null): Heading {
  return decision === null || decision === "consent" || decision === "notYet" ? "unclear" : decision;
}
