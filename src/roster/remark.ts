import { stated, type Stated } from "./status";
import { NOT_FITTING } from "./status-words";

/** What a remark says of its application, and the part that says it. */
export interface Remark {
  /** `same`: that another application is of the same project, which is to be read where the roster does not say so. */
  readonly says: Exclude<Stated, "consent" | "notYet"> | "same";
  readonly part: string;
}

/** More of a remark is not read: it is a text of its own. */
const LONGEST = 2000;
const PARTS = /[,，。;；、!！?？\n\r()（）[\]【】]+/;
/** Earlier, or over. 原因 and 原则 are no 原. */
const NOT_NOW = /曾|原(?![因则])|已补|后通过|此前|之前|以前|前次|上次|上一?次|上年|去年|前年|往年|历年|首次|初次|旧/;
/** Of another project, another policy or another office. */
const OF_ANOTHER =
  /(?:另外?|其他|其它|别的?|他)(?:一?个?|的)?(?:项目|政策|资金|申报|单位|企业|区)|(?:市级?|省级?|国家级?|中央|部级|外区|外地|人才|同类|税收|海淀区?|朝阳区?|中关村)[^,]{0,4}(?:项目|政策|专项|计划|资金|课题|立项)/;
/** What is withdrawn, void or undecided there is no application. */
const OF_A_THING =
  /发票|合同(?!研)|租约|证书|执照|税号|账[号户]|帐[号户]|开户|户名|联系|电话|手机|地址|邮箱|日期|时间|股东|股权|合伙|投资人|基金退|文号|立项号|编号|年检|考试|培训|会议(?!决定|认为|研究|同意|建议|明确|议定|审议|讨论|[:：])/;
/** 2024年 of an event has a month behind it; 2024年 of a project or a round has not. */
const YEAR = /(20\d\d)年?度?(?!\d|[-./]\d|年?\d{1,2}月)/g;
/** A part that goes on telling what the one before told. */
const GOES_ON = /^(?:因|被|后来|当时|当年|同年|由于|均)/;
/** Words of a status that say less in a remark: 取消 of what? */
const ONLY_BY_ITSELF = /取消|终止|失败|作废/;
const BY_ITSELF =
  /^(?:已|企业|单位|项目|该|本|其|此次|这次|应|申报|申请|资格|支持|立项|被|因故|自动|予以|决定|建议|拟)*(?:取消|终止|失败|作废)(?:申报|申请|资格|支持|立项|实施|项目|本次|了)*$/;

/** What befell the applicant or was said against the application: no decision, and no row to be paid unread. */
const TROUBLE =
    /注销|吊销|破产|清算|停业|歇业|停产|关停|倒闭|迁[出离往至]|外迁|搬[离迁]|失信|异常名[录单]|被执行|造假|虚假|弄虚|骗[取补]|套取|冒[名用]|抄袭|举报|投诉|信访|异议|立案|涉[诉嫌案]|查处|查封|冻结|不属实|失实|存疑|待查|待核|^已?[撤退缓停拒]$|(?:有|存在)违/,
  /** It did not happen, is no more, is the paper that says so, or what a product is for. */
  NO_TROUBLE =
    /无|未|没有?|不存在|不涉及|非|已(?:经)?(?:移[出除]|解除|撤[销回案诉]|修复|更正|澄清|消除|整改|化解|排除|结案|处理|回复|答复)|期满|承诺|平台|系统|软件|监测|检测|算法|研发|模型/;

/** Claimed or paid a second time, whichever other application is named: 与上年项目重复, 一项目多头申报. */
const TWICE = /与.{1,20}重复|重复(?:申报|申请|享受|支持|领取|获得|立项)|雷同|多头(?:申报|申请)/,
  /** The other application is of the same project: 与序号2为同一项目. */
  SAME = /同一个?(?:项目|平台|课题)/,
  DENIED = /[不未无非]|没有?|避免|防止|排除|是否/;
/** Handed over, or put off by somebody: 移交区发改委办理, 改由市级支持, 领导批示暂不拨付, 待领导审定, 转2027年办理. */
const PUT_OFF =
  /暂不(?![影需])|暂停|搁置|^(?:尚|仍|还)?[待等俟]候?.{0,12}(?:意见|审定|议定|上会|研究|决定|审议|讨论|明确|答复|批示|确定|确认|核实|核定|查实)|^(?:拟|已|应|建议)?(?:移交|移送|转[报交由送]|改由|改报|交由|转(?![型化账让移])[^,]{1,12}(?:办理|申报|支持|受理|处理))|^(?:拟|建议|应)?(?:转|延|推迟|顺延)(?:至|到)?(?:明年|下年|下一年|次年|下批|下一批|20\d\d)/;

/**
 * What a 备注 says that a person has to read before the row is paid: a withdrawal, a refusal or a wait of this
 * application now (docs/rules.md, 4, REMARK_TO_READ). Null where it says none, speaks of earlier times, another
 * project, year or policy, or of a paper that is not there yet. `year`: the round's; null: any. A remark
 * decides nothing.
 */
export function remarkToRead(text: string, year: number | null): Remark | null {
  let another = false;
  for (const part of text.slice(0, LONGEST).normalize("NFKC").split(PARTS)) {
    const close = part.replace(/\s+/g, "");
    if (close === "") continue;
    const denied = DENIED.test(close);
    if (SAME.test(close) && !denied) return { says: "same", part: part.trim() };
    if (TWICE.test(close) && !denied) return { says: "rejected", part: part.trim() };
    if (PUT_OFF.test(close) && !NOT_NOW.test(close)) return { says: "hold", part: part.trim() };
    another = isAboutAnother(close, year) || (another && GOES_ON.test(close));
    if (another) continue;
    const against = NOT_FITTING.test(close) || (TROUBLE.test(close) && !NO_TROUBLE.test(close));
    if (against) return { says: "hold", part: part.trim() };
    if (OF_A_THING.test(close)) continue;
    const says = stated(close, "");
    if (says === null || says === "consent" || says === "notYet") continue;
    if (ONLY_BY_ITSELF.test(close) && stated(close.replace(ONLY_BY_ITSELF, ""), "") !== says && !BY_ITSELF.test(close))
      continue;
    return { says, part: part.trim() };
  }
  return null;
}

function isAboutAnother(part: string, year: number | null): boolean {
  if (NOT_NOW.test(part) || OF_ANOTHER.test(part)) return true;
  return year !== null && [...part.matchAll(YEAR)].some(m => Number(m[1]) !== year);
}

/** Less than all, or only when something is done: 同意（减半）, 同意按80%支持, 同意，但需核实发票. 核减后 is done already. */
const CURTAILED =
  /减半|折半|打折|扣[减除](?!后)|[核调]减(?!后)|按.{0,8}(?:[%％成折]|比例)|部分(?:支持|通过)|[需须应](?:进一步|再|补|核|整|完|提|重|待|说)|待.{1,12}(?:后|研究|确认|审定|批准)|前提|[,，。;；(（](?:但(?!无)|不过|如(?!期)|若|视|请(?!示))|仅|不超过|限额|封顶/;

/**
 * What a status that consents adds to its consent and a person has to read before the whole amount is paid; null where
 * it adds nothing of the kind.
 */
export function curtailed(status: string): string | null {
  const text = status.slice(0, LONGEST).normalize("NFKC");
  return CURTAILED.test(text) ? text.trim() : null;
}
