import { fenSum, type FenSum } from "../../money/fen";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { columnLetters } from "../../workbook/column-letters";
import type { Assessed } from "../assessed";
import { nameUnder } from "../several-policies";
import type { PaperTie, PaperTies } from "../tie-lines";
import type { Round } from "./paper";
import { laterRows } from "./paper-rows";
import { totalIn, type Place } from "./places";
import { rowStates } from "../row-states";
import { standingBy } from "./standing";
import { paperSums } from "./ties";

/** A column of a paper's table, how its last line begins, and what one of its amounts is worth in yuan. */
interface Side {
  readonly part: "meeting" | "notice" | "payment";
  readonly columns: readonly PaperColumn[];
  readonly amount: PaperColumn;
  readonly total: string;
  readonly yuan: number;
}

const SIDES: readonly Side[] = [
  { part: "meeting", columns: PAPER_TABLES.meeting, amount: "proposed", total: texts.total, yuan: 10_000 },
  { part: "notice", columns: PAPER_TABLES.notice, amount: "proposed", total: texts.total, yuan: 10_000 },
  // In instalments the whole stands where else what is paid does.
  { part: "payment", columns: PAPER_TABLES.payment, amount: "amount", total: texts.payment.total, yuan: 1 },
];

/**
 * In a workbook to which papers may be added: each is looked for whenever it is calculated. `label`: whose papers,
 * where the workbook follows several policies.
 */
export function soughtPapers(assessed: Assessed, label: string): PaperTies {
  const side = ({ part, columns, amount, total, yuan }: Side): PaperTie => ({
    kind: "sought",
    sheet: inFormula(nameUnder(texts.parts[part], label)),
    total: total.slice(0, total.indexOf("{")),
    labels: columnLetters(columns.indexOf("applicant")),
    amounts: columnLetters(columns.indexOf(amount)),
    yuan,
  });
  const [meeting, notice, payment] = SIDES.map(side) as [PaperTie, PaperTie, PaperTie];
  return { waiting: waitingOf(assessed), meeting, notice, payment };
}

/** As a text in a formula's text: plain names need no quotes. */
function inFormula(name: string): string {
  return /^\p{Script=Han}+$/u.test(name) ? name : `'${name.replace(/'/g, "''").replace(/"/g, '""')}'`;
}

/** In a file that is written whole: each on its sheet (`places`), in a file of its own, or not made. */
export function placedPapers(
  round: Round,
  places: readonly Place[],
  { made, label }: { readonly made: ReadonlySet<string>; readonly label: string },
): PaperTies {
  const sums = paperSums(round);
  const side = ({ part, columns, amount, yuan }: Side): PaperTie => {
    if (!made.has(part)) return { kind: "none" };
    const sum = sums[part],
      where = totalIn(places, nameUnder(texts.parts[part], label), columns.indexOf(amount));
    if (where === null) return { kind: "apart", sum };
    return { kind: "cells", sum, formula: yuan === 1 ? where : `${where}*${yuan}`, where };
  };
  const [meeting, notice, payment] = SIDES.map(side) as [PaperTie, PaperTie, PaperTie];
  return { waiting: sums.waiting, meeting, notice, payment };
}

/** What waits or is left for another batch, in 分: no paper has it. */
function waitingOf(assessed: Assessed): FenSum {
  const { proposed } = assessed.assessment.settled,
    states = rowStates(assessed),
    isLater = laterRows(assessed, assessed.contents.papers);
  let waiting = 0n;
  for (let row = 0; row < states.count; row++) {
    // Below 0 is no amount.
    if (proposed[row]! <= 0) continue;
    const standing = standingBy(assessed, row, states.resultOf(row), states.isWaiting(row));
    if (standing === "open" || isLater(row)) waiting += BigInt(proposed[row]!);
  }
  return fenSum(waiting);
}
