import { stated, type Stated } from "./status";

/** What a remark says of its application, and the part that says it. */
export interface Remark {
  readonly says: Exclude<Stated, "consent" | "notYet">;
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
  /发票|合同(?!研)|租约|证书|执照|税号|账[号户]|帐[号户]|开户|户名|联系|电话|手机|地址|邮箱|日期|时间|股东|股权|合伙|投资人|基金退|文号|立项号|编号|年检|考试|培训|会议/;
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
    /注销|吊销|破产|清算|停业|歇业|停产|关停|倒闭|迁[出离往至]|外迁|搬[离迁]|失信|异常名[录单]|被执行|造假|虚假|弄虚|骗[取补]|套取|冒[名用]|抄袭|举报|投诉|信访|异议|立案|涉[诉嫌案]|查处|查封|冻结|不属实|失实|存疑|待查|待核|(?:有|存在)违/,
  /** It did not happen, is no more, is the paper that says so, or what a product is for. */
  NO_TROUBLE =
    /无|未|没有?|不存在|不涉及|非|已(?:经)?(?:移[出除]|解除|撤[销回案诉]|修复|更正|澄清|消除|整改|化解|排除|结案|处理|回复|答复)|期满|承诺|平台|系统|软件|监测|检测|算法|研发|模型/;

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
    another = isAboutAnother(close, year) || (another && GOES_ON.test(close));
    if (another) continue;
    if (TROUBLE.test(close) && !NO_TROUBLE.test(close)) return { says: "hold", part: part.trim() };
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
