import type { PaneTexts } from "../texts";

export const totals: PaneTexts["totals"] = {
  by: { applicants: "By applicant", clauses: "By clause" },
  byList: "What to total by",
  total: "Total",
  search: "Find an applicant or code", searchClause: "Find a clause",
  none: "None has “{text}”.",
  columns: { name: "Applicant", clause: "Clause", rows: "Rows", computed: "Computed", reviewed: "Reviewed", proposed: "Proposed" },
  sortBy: "Sort by", down: "largest first", up: "smallest first",
  unit: "in {unit}",
  provisional: "provisional", provisionalHint: "“Provisional” totals contain rows that are not settled yet.",
  chartClauses: "Proposed by clause", chartApplicants: "Applicants with the largest sums",
  chartSaid: "{name}: {amount} 万元",
  wanUnit: "万元",
  rest: "{n} others",
  toReview: "See these rows",
  sheets: "The sheets 单位汇总 and 条款汇总, with charts, are written by each run and kept up to date.",
  table: "Totals",
  showAll: "List all {n}",
  unnamed: "(no applicant)",
};
