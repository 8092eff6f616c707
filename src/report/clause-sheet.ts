import type { Clause } from "../policy/model";
import type { Total } from "../engine/totals";
import { textsOf } from "../text/of";
import type { SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { reviewedSums } from "./reviewed-sums";
import { yuanCell } from "./yuan-cell";

/** 条款汇总: one line a clause in the policy's order, rows without a clause, and the total. */
export function clauseSheet(assessed: Assessed): SheetData {
  const { totals, language, assessment: { policy } } = assessed, texts = textsOf(language), { report } = texts, reviewed = reviewedSums(assessed);
  const line = (id: string, title: string, ceiling: string, sum: Total, reviewedSum: bigint | null): Written[] => [
    id, title, ceiling, sum.rows, yuanCell(sum.computed), reviewedSum === null ? null : yuanCell(reviewedSum), yuanCell(sum.proposed),
    sum.provisional ? texts.messages.yes : texts.messages.no,
  ];
  const rows = totals.clauses.map(sum => {
    const clause = policy.clauses[sum.clause]!;
    return line(clause.id, clause.title, ceilingOf(clause), sum, reviewed.clauses.get(sum.clause) ?? null);
  });
  const unknown = totals.total.rows - totals.clauses.reduce((n, sum) => n + sum.rows, 0);
  if (unknown > 0) rows.push([texts.messages.unknownClause, "", "", unknown, null, null, null, ""]);
  return {
    name: texts.sheets.clauses, lines: [texts.sheets.clauses],
    columns: [
      { header: report.clause, format: "text", width: 10 }, { header: report.title, format: "text", width: 26 }, { header: report.ceiling, format: "text", width: 24 },
      { header: report.rows, format: "integer", width: 10 }, { header: report.computed, format: "yuan", width: 18 }, { header: report.reviewed, format: "yuan", width: 18 },
      { header: report.proposed, format: "yuan", width: 18 }, { header: report.provisional, format: "text", width: 10 },
    ],
    rows: [...rows, line(texts.messages.total, "", "", totals.total, reviewed.total)],
    shades: [...rows.map(() => "" as const), "total"],
  };
}

/** The words that limit the clause's amount, or those of its amounts. */
function ceilingOf({ grant, levels }: Clause): string {
  const own = "ceiling" in grant ? grant.ceiling?.words : grant.mechanism === "fixed-once" ? grant.amount?.words : undefined;
  return own ?? levels.flatMap(l => [l.ceiling?.words ?? l.amount?.words ?? ""]).filter(words => words !== "").join("、");
}
