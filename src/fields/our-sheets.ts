/** The sheets that a run writes, by what they are; Chinese whatever the pane speaks, as a workbook travels. */
export const RESULT_SHEETS = {
  result: "核算结果",
  applicants: "单位汇总",
  clauses: "条款汇总",
  marks: "标记清单",
  basis: "口径与底稿",
  comparison: "与上次相比",
} as const;

/** Sheets that earlier versions wrote beside them. */
export const EARLIER_RESULT_SHEETS = ["拟支持名单（公示稿）", "资金兑现汇总表"] as const;

/** The headers of the columns that a run writes beside a roster, by which a later run finds them again. */
export const WRITTEN_HEADERS = {
  clause: "核算条款",
  computed: "测算金额（元）",
  proposed: "拟支持金额（元）",
  proposedWan: "拟支持金额（万元）",
  result: "核算结果",
  severity: "标记级别",
  marks: "标记",
  explanation: "核算说明",
} as const;
