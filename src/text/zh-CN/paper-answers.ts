import type { PaperAnswers } from "../paper-answers/texts";

export const paperAnswers: PaperAnswers = {
  ledger: {
    again: "历年台账里已有这一轮的{n}行（核算凭据{receipt}），没有再列；同一轮只记一次",
    other: "历年台账里已有这一轮的{n}行（核算凭据{receipt}），没有再列；金额或结果有变动的，请按下面各条在台账里加行",
    partly: "历年台账里已有这一轮的{n}行，这里只列还没有记的{m}行",
    changed:
      "序号{id}（{applicant}）：台账序号{line}现记{had}元，本次核算{now}元；请加一行“更正”，支持金额写{off}元，“对应序号”写{line}",
    unread: "序号{id}（{applicant}）：台账序号{line}的金额读不出，本次核算{now}元，请核对",
    ofRow: "（表中第{n}行，没有台账序号）",
    more: "另有{n}条，请逐行核对台账",
  },
  ties: {
    sides: {
      detail: "明细各行",
      clauseDetail: "明细各行（条款明确的）",
      settledDetail: "明细各行（除待定）",
      applicants: "按单位合计",
      clauses: "按条款合计",
      meeting: "上会表合计",
      notice: "公示名单合计",
      payment: "兑现表各期合计",
    },
    differing: "{left} ＝ {right}：{yuan}元",
  },
};
