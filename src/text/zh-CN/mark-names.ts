import type { Wording } from "../texts";

/** The marks as they stand in a cell. */
export const markNames: Wording["markNames"] = {
  UNKNOWN_CLAUSE: "条款不明", CLAUSE_AS_DATE: "条款变成日期", INVALID_INPUT: "数据有误", MISSING_INPUT: "缺必填项", INELIGIBLE_LEVEL: "级别不符", BELOW_THRESHOLD: "收入未达标",
  NOT_IN_DISTRICT: "非区内实施", LATE: "逾期申报", BARRED: "三年不予受理", REJECTED: "审核未通过", YEARS_EXHAUSTED: "已满三年", ONE_OFF_USED: "一次性已享受", NO_UPGRADE: "未晋级",
  SUPERSEDED: "从优不重复", DUPLICATE_ROW: "同条款重复", SPLIT_ROWS: "同项目分行", TIE: "金额相同", NEEDS_AMOUNT: "待核定金额", READING: "取决于口径", PENDING_BEST_OF: "从优待定",
  ON_HOLD: "待补正", JOINT_PROJECT: "多家同项目", JOINT_OVER_CAP: "合计超上限", JOINT_APPLICANT: "一格多家单位", SIMILAR_PROJECT: "疑似同项目", SIMILAR_APPLICANT: "疑似同单位",
  SAME_CODE_OTHER_NAME: "同码异名", SAME_NAME_OTHER_CODE: "同名异码", SAME_NAME_OTHER_NUMBER: "同名异编号", OTHER_DISTRICT_AWARD: "另享区级政策", PAID_BEFORE: "往年已支持",
  PAID_DIFFERS: "已获金额不符", PAID_UNCLEAR: "已获金额存疑", USCC_INVALID: "信用代码有误", USCC_DIGITS_LOST: "代码丢位", ACCOUNT_DIGITS_LOST: "账号丢位",
  YEARS_REVIEW: "超三年待定", UNIT_ASSUMED: "金额单位未注明", UNAUDITED: "投资额未审定", UNVERIFIED: "条件未核验", CATEGORY_UNCLEAR: "类别不明", REVIEWED_OVER_RULE: "核定超测算",
  OVER_REQUEST: "超申请金额", MAGNITUDE: "金额量级异常", CREDIT_RECORD: "信用异常", BARRED_BY_NAME: "名单同名", OUT_OF_PERIOD: "不在认定期", APPLICANT_KIND: "主体类型存疑",
  CHANGED_AFTER_NOTICE: "公示后有变", CAP_APPLIED: "按上限", AREA_CAPPED: "面积按限计", RATE_CLAMPED: "比例按上限", UPGRADE_DIFFERENCE: "补差额", PAID_DEDUCTED: "已扣已获资金",
  SHARE_APPLIED: "已按比例折算", NOT_MONEY: "非资金支持", WITHDRAWN: "已撤回", RELATED_APPLICANT: "关联单位", OUTSIDE_DISTRICT_CODE: "代码非本区",
};
