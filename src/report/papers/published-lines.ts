import { fenAt } from "../../money/fen";
import { PUBLISHED } from "../../fields/columns";
import { exactAt } from "../../fields/quantity";
import { compare, exact } from "../../money/exact";
import { PUBLISHED_COLUMNS } from "../../roster/published";
import type { SheetColumn, Written } from "../../workbook/ports";
import { yuanText } from "../yuan-cell";
import { publishable } from "./notice";
import type { Round } from "./paper";

/** When and as what a notice was published, and who says so; `on` is when that was said. */
export interface PublishedSaid {
  /** `2026-11-30` */
  readonly noticedOn: string;
  readonly batch: string;
  readonly by: string;
  readonly on: string;
}

const WIDTHS: Readonly<Partial<Record<(typeof PUBLISHED_COLUMNS)[number]["column"], number>>> = {
  applicant: 30,
  project: 30,
  amount: 18,
  on: 18,
  batch: 18,
};

/** The columns of 公示记录 as it is made. */
export const PUBLISHED_SHEET_COLUMNS: readonly SheetColumn[] = PUBLISHED_COLUMNS.map(({ column, header }) => ({
  header,
  format: "text",
  width: WIDTHS[column] ?? 12,
  wrap: true,
}));

/**
 * The lines by which a notice is put on record as published: one for each row of its list that was not published yet at
 * this amount.
 */
export function publishedLines(round: Round, said: PublishedSaid): Written[][] {
  const { assessment, contents } = round.assessed,
    { rows, policy, settled } = assessment;
  return publishable(round).flatMap(({ row, id, applicant, project }) => {
    const fen = fenAt(settled.proposed, row),
      before = rows.published?.[row] === PUBLISHED.onRecord ? exactAt(rows.noticed, row) : null;
    if (before !== null && compare(before, exact(BigInt(fen), 2)) === 0) return [];
    const line = {
      ...said,
      sheet: contents.origins.at(row)?.sheet ?? "",
      id,
      applicant,
      project,
      clause: policy.clauses[rows.clause[row]!]?.id ?? "",
      amount: yuanText(fen),
    };
    return [PUBLISHED_COLUMNS.map(({ column }) => (line[column] === "" ? null : line[column]))];
  });
}
