import { canonical } from "../identity/canonical";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { readDate } from "./dates";
import { headerWord, type OtherSheet } from "./other-sheets";
import type { OtherColumn } from "./other-vocabulary";
import { readYear, yearWithin } from "./year";

/** Whoever has more lines has said by these what a column holds. */
const LOOKED_AT = 500;
/** The day on which a bar ends decides nothing about when it began. */
const OF_ITS_END = /截止|解除|到期|届满|移[出除]|有效|终止|结束|修复|止$/;

/** A column of one of the other sheets that nothing took: where it stands, its header and what is filled in it. */
export interface OtherUnread {
  readonly at: number;
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** The columns that have a header and that no meaning took. `said`: headers that a person has spoken of. */
export function unreadOf(
  found: OtherSheet,
  rows: readonly (readonly Cell[])[],
  said: ReadonlySet<string>,
): readonly OtherUnread[] {
  const taken = new Set(found.columns.values());
  return found.texts.flatMap((header, at) => {
    if (header === "" || taken.has(at) || said.has(header)) return [];
    const cells: Cell[] = [];
    for (let r = found.headerRow + 1; r < rows.length && cells.length < LOOKED_AT; r++) {
      const cell = rows[r]?.[at] ?? null;
      if (!isBlankCell(cell)) cells.push(cell);
    }
    return cells.length === 0 ? [] : [{ at, header, cells }];
  });
}

/**
 * What a ledger's or a ban's columns are by what stands in them, where neither a word nor a pattern says it: the reason
 * is where the law's words of fraud stand, the day the only column of days, the clause the column of clauses.
 */
export function byContent(
  found: OtherSheet,
  rows: readonly (readonly Cell[])[],
  policy: Policy,
  said: ReadonlySet<string>,
): OtherSheet {
  if (found.kind !== "ban" && found.kind !== "ledger") return found;
  let read = found;
  const assign = (column: OtherColumn, holds: (unread: OtherUnread) => boolean): void => {
    if (read.columns.has(column)) return;
    const fit = unreadOf(read, rows, said).filter(holds);
    if (fit.length === 1) read = withColumn(read, column, fit[0]!);
  };
  if (found.kind === "ban") {
    assign("reason", ({ cells }) => cells.some(cell => policy.fraud.some(word => namesIn(cell).includes(word))));
    assign("decidedOn", one => holdsDays(one) && !OF_ITS_END.test(headerWord(one.header)));
    return read;
  }
  assign("clause", ({ cells }) => atLeastHalf(cells, cell => readClause(policy, cell, "").kind === "clause"));
  if (yearWithin(found.sheet) <= 0) assign("year", ({ cells }) => cells.every(cell => readYear(cell) > 0));
  return read;
}

export function withColumn(found: OtherSheet, column: OtherColumn, { at, header }: OtherUnread): OtherSheet {
  return {
    ...found,
    columns: new Map([...found.columns, [column, at]]),
    headers: new Map([...found.headers, [column, header]]),
  };
}

export function holdsDays({ cells }: OtherUnread): boolean {
  return cells.every(cell => readDate(cell).kind === "date");
}

function namesIn(cell: Cell): string {
  return typeof cell === "string" ? canonical(cell) : "";
}

function atLeastHalf(cells: readonly Cell[], holds: (cell: Cell) => boolean): boolean {
  const texts = cells.filter(cell => typeof cell === "string");
  return texts.length > 0 && texts.filter(holds).length * 2 >= texts.length;
}
