import { CONSENT_WITHIN } from "./status-words";

const QUESTION = /是否|有无|有没有|能否/;
const OPPOSITE =
  /异议|补正|补充|补材料|撤回|撤销|放弃|退出|重复|失信|违规|违法|问题|退回|暂缓|驳回|取消|终止|淘汰|落选|不|未|非|缺|处罚|举报|瑕疵|存疑|异常|黑名单|纠纷|诉讼|拖欠|欠|逾期|造假|虚假|事故/;
const REVIEW = /审核|审查|评审|初审|复审|会审|终审|审批|预审|形审|评议|意见|结论|结果/;
const PAPERS = /形式审查|形审|材料|资料/;

/** A column to tick where the answer is no: 不通过 beside 通过. */
const ANSWER =
  /^(?:建议|拟)?(?:不(?:通过|同意|支持|予.{0,4}|符合|合格|推荐|立项|入围)|未(?:通过|入围|立项)|驳回|否决|淘汰|落选|撤回|放弃|退出|暂缓|缓议|待定|退回|补正)$/;

/** What a header asks: 是否需补正 → 补正, and 不通过 itself; "" where it asks nothing. */
export function questionIn(header: string): string {
  const m = QUESTION.exec(header);
  if (!m) return ANSWER.test(header) ? header : "";
  return header
    .slice(m.index + m[0].length)
    .replace(/^(?:已经?|需要?|须|应|有|存在|被)+/, "")
    .replace(/[?？].*/, "");
}

/** 是否有异议, 是否补正: no is the good answer there. */
export function asksForTheOpposite(header: string): boolean {
  return OPPOSITE.test(questionIn(header));
}

/** 是否通过, 是否符合条件, 同意: a header whose yes is consent. */
export function namesConsent(header: string): boolean {
  return CONSENT_WITHIN.test(header) && !asksForTheOpposite(header);
}

/** 审核状态, 专家意见, 评审结论, 审核结果. */
export function isReview(header: string): boolean {
  return REVIEW.test(header);
}

/** 形式审查, 材料审核, 材料情况: what is complete there has passed its earliest stage. */
export function isAboutPapers(header: string): boolean {
  return PAPERS.test(header);
}

const DECISION =
    /审|评[审议定]|核[查验实定准]|[初复]核|[初复终]评|结论|结果|意见|批示|通过|同意|决定|状态|推荐|处理|立项|入选|入围|纳入|符合/,
  ASKS_A_DECISION = /通过|同意|支持|[入][选围]|纳入|推荐|立项|符合|合格|达标|[给予准]予|认可|受理|核准|撤|放弃|退出/;

/** Whether a header has a word of a decision; 是否… only where it asks for one (是否入选, not 是否上市). */
export function namesDecision(header: string): boolean {
  return QUESTION.test(header) ? ASKS_A_DECISION.test(questionIn(header)) : DECISION.test(header);
}
