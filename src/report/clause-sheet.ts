import type { FenSum } from "../money/fen";
import { mechanismOf } from "../mechanisms/registry";
import type { Clause } from "../policy/model";
import type { Total } from "../engine/totals";
import { exact } from "../money/exact";
import { grouped } from "../money/print";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { Texts } from "../text/texts";
import type { SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { counted } from "./counted";
import { leftOutLine } from "./row-counts";
import { reviewedSums } from "./reviewed-sums";
import { yuanCell } from "./yuan-cell";

/** 条款汇总: one line a clause in the policy's order, rows without a clause, and the total. */
export function clauseSheet(assessed: Assessed): SheetData {
  const {
      totals,
      language,
      assessment: { policy },
    } = assessed,
    texts = textsOf(language),
    { report } = texts,
    reviewed = reviewedSums(assessed),
    withAmount = counted(assessed).clauses;
  const line = (
    { id, title, ceiling }: { readonly id: string; readonly title: string; readonly ceiling: string },
    sum: Total,
    reviewedSum: FenSum | null,
    has: boolean,
  ): Written[] => [
    id,
    title,
    ceiling,
    sum.rows,
    has ? yuanCell(sum.computed) : null,
    reviewedSum === null ? null : yuanCell(reviewedSum),
    has ? yuanCell(sum.proposed) : null,
    sum.provisional ? texts.messages.yes : texts.messages.no,
  ];
  const rows = totals.clauses.map(sum => {
    const clause = policy.clauses[sum.clause]!;
    return line(
      { id: clause.id, title: clause.title, ceiling: ceilingOf(texts, clause) },
      sum,
      reviewed.clauses.get(sum.clause) ?? null,
      withAmount.has(sum.clause),
    );
  });
  const unknown = totals.total.rows - totals.clauses.reduce((n, sum) => n + sum.rows, 0);
  if (unknown > 0) rows.push([texts.messages.unknownClause, "", "", unknown, null, null, null, ""]);
  return {
    name: texts.sheets.clauses,
    lines: [texts.sheets.clauses, ...leftOutLine(texts, assessed)],
    columns: [
      { header: report.clause, format: "text", width: 10 },
      { header: report.title, format: "text", width: 26, wrap: true },
      { header: report.ceiling, format: "text", width: 30, wrap: true },
      { header: report.rows, format: "integer", width: 10 },
      { header: report.computed, format: "yuan", width: 18 },
      { header: report.reviewed, format: "yuan", width: 18 },
      { header: report.proposed, format: "yuan", width: 18 },
      { header: report.provisional, format: "text", width: 10, centred: true },
    ],
    rows: [...rows, line({ id: texts.messages.total, title: "", ceiling: "" }, totals.total, reviewed.total, true)],
    shades: [...rows.map(() => "" as const), "total"],
  };
}

/** Decimals of a 万元 that make a 分. */
const FEN_IN_WAN = 6;

/**
 * The words that limit the clause's amount, or those of its amounts; each level's own with the level, the highest
 * first.
 */
function ceilingOf({ sentences }: Texts, { grant, levels }: Clause): string {
  const { ceiling, amount } = mechanismOf(grant).figures({ grant, levels }),
    own = (ceiling === undefined ? amount : ceiling)?.words;
  if (own !== undefined) return own;
  const limits = levels.flatMap(level => {
    const limit = level.ceiling ?? level.amount;
    return limit ? [{ label: level.label, ...limit }] : [];
  });
  const named = limits.every(({ label, words }) => words.includes(label))
    ? limits.map(({ words }) => words)
    : limits
        .sort((a, b) => b.value - a.value)
        .map(
          ({ label, value }) =>
            label + sentences.space + fill(sentences.wan, { n: grouped(exact(BigInt(value), FEN_IN_WAN)) }),
        );
  return named.join(sentences.list);
}
