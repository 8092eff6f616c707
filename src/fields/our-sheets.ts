/** The sheets that a run writes, by what they are; Chinese whatever the pane speaks, as a workbook travels. */
export const RESULT_SHEETS = {
  result: "核算结果",
  applicants: "单位汇总",
  clauses: "条款汇总",
  marks: "标记清单",
  basis: "口径与底稿",
} as const;

/** Sheets that earlier versions wrote beside them. */
export const EARLIER_RESULT_SHEETS = ["拟支持名单（公示稿）", "资金兑现汇总表"] as const;
