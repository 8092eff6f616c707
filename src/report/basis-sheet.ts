import { fenAt, fenSum } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { OUTCOME } from "../mechanisms/results";
import type { Step } from "../engine/steps";
import { stepsToTell } from "../explain/trace";
import { fenInWords } from "../explain/in-words";
import { nativeFormula } from "../explain/native-formula";
import type { Reading } from "../policy/model";
import { questionsFirst } from "../roster/findings";
import { fill } from "../text/fill";
import { findingMessage, findingName } from "../text/finding-message";
import { textsOf } from "../text/of";
import { readingLabel, readingTitle, readingsInWords } from "../text/reading-words";
import type { BasisKind, Texts } from "../text/texts";
import type { Formula, LongSheet, SheetColumn, SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { madeRows, madeShades } from "./made-rows";
import type { RowReport } from "./row-report";
import { wordsOnce } from "./law-words";
import { tieLines, type PaperTies } from "./tie-lines";
import { yuanCell } from "./yuan-cell";

/** The column in which native formulas stand. */
const FORMULA_COLUMN = 7,
  PROPOSED_COLUMN = 9;

/** One line of the sheet; what is left out stays blank. */
interface Line {
  readonly kind: BasisKind;
  readonly id?: string;
  readonly applicant?: string;
  readonly project?: string;
  readonly clause?: string | null;
  readonly words?: string;
  readonly formula?: Formula | null;
  readonly computed?: Written;
  readonly proposed?: Written;
  readonly explanation?: Written;
}

/**
 * 口径与底稿: the receipt, the readings, what was found while reading, and each amount with a formula that needs no
 * add-in. `papers`: what the papers come to, and where that stands; `ran`: more lines above, when and by whom; `known`:
 * the line of a row of which nothing else is told than when it was made.
 */
export function basisSheet(
  assessed: Assessed,
  reports: readonly RowReport[],
  papers: PaperTies,
  ran: readonly string[] = [],
  known: (row: ApplicationRow) => readonly Written[] | undefined = () => undefined,
): LongSheet {
  const texts = textsOf(assessed.language),
    { totals } = assessed;
  const before: Line[] = [
      ...receiptLines(assessed, texts),
      ...assessed.assessment.policy.readings.map(reading => readingLine(assessed, texts, reading)),
      ...findingLines(assessed, texts),
    ],
    amounts = rowsWithAmounts(assessed, reports),
    title = [texts.messages.receipt.title, texts.messages.receipt.atMost, ...ran],
    columns = columnsOf(texts),
    first = title.length + 2 + before.length;
  const ties = tieLines(
    assessed,
    texts,
    {
      from: first,
      to: first + amounts.length - 1,
      column: PROPOSED_COLUMN,
      ties: first + amounts.length,
      differences: FORMULA_COLUMN,
    },
    papers,
  );
  const behind: Line[] = [
    ...ties.map(({ said, formula, verdict }): Line => ({ kind: "tie", project: said, formula, explanation: verdict })),
    { kind: "total", computed: yuanCell(totals.total.computed), proposed: yuanCell(totals.total.proposed) },
  ];
  const words = wordsOnce(texts),
    end = before.length + amounts.length,
    // Not asked of a list for a place that it does not have: that is slow, and most lines are no such.
    around = (k: number): Line | undefined => (k < before.length ? before[k] : k < end ? undefined : behind[k - end]),
    count = end + behind.length;
  return {
    name: texts.sheets.basis,
    lines: title,
    columns,
    rows: madeRows(
      count,
      k => {
        const line = around(k);
        if (line) return rowOf(line, texts);
        const row = amounts[k - before.length]!;
        return known(row) ?? rowOf(amountLine(assessed, words, reports, row), texts);
      },
      {
        figure: (k, column) => {
          const line = around(k);
          return line ? rowOf(line, texts)[column]! : figureOf(assessed, amounts[k - before.length]!, column);
        },
        madeOf: records => before.length + below(amounts, records),
      },
    ),
    shades: madeShades(count, k => (around(k)?.kind === "total" ? "total" : "")),
  };
}

function rowOf(line: Line, texts: Texts): Written[] {
  return [
    texts.kinds[line.kind],
    line.id ?? null,
    line.applicant ?? null,
    line.project ?? null,
    line.clause ?? null,
    line.words ?? null,
    line.formula?.formula ?? null,
    line.formula ?? null,
    line.computed ?? null,
    line.proposed ?? null,
    line.explanation ?? null,
  ];
}

function columnsOf({ report }: Texts): SheetColumn[] {
  return [
    { header: report.kind, format: "text", width: 11 },
    { header: report.idOrCode, format: "text", width: 18, wrap: true },
    { header: report.applicant, format: "text", width: 28, wrap: true },
    { header: report.project, format: "text", width: 28, wrap: true },
    { header: report.clause, format: "text", width: 12, wrap: true },
    { header: report.words, format: "text", width: 30, wrap: true },
    { header: report.formulaText, format: "text", width: 30, wrap: true },
    { header: report.formula, format: "formula", width: 18 },
    { header: report.computed, format: "yuan", width: 18 },
    { header: report.proposed, format: "yuan", width: 18 },
    { header: report.explanation, format: "text", width: 80, wrap: true },
  ];
}

function receiptLines({ receipt, assessment }: Assessed, texts: Texts): Line[] {
  const { messages, sentences } = texts;
  const line = (project: string, explanation: string): Line => ({ kind: "receipt", project, explanation });
  return [
    line(messages.receipt.policy, `${receipt.policy} ${receipt.policyVersion}`),
    line(messages.receipt.policyHash, receipt.policyHash),
    line(messages.receipt.engine, receipt.engineVersion),
    line(messages.receipt.asOf, receipt.asOf),
    line(messages.receipt.input, receipt.inputHash),
    line(
      messages.receipt.readings,
      readingsInWords(texts, assessment.policy.readings, receipt.readings).join(sentences.semicolon),
    ),
  ];
}

/** The value in force, and what every other one would move. */
function readingLine({ assessment, confirmed }: Assessed, texts: Texts, reading: Reading): Line {
  const { messages, sentences } = texts,
    inForce = readingLabel(texts, reading, assessment.readings[reading.code] ?? "");
  const moved = assessment.moved.filter(m => m.code === reading.code);
  const effects = moved.map(m => {
    const other = readingLabel(texts, reading, m.other);
    return m.rows.length === 0
      ? fill(messages.readingMovesNothing, { other })
      : fill(messages.readingMoves, { other, count: m.rows.length, change: changeOf(texts, m.sum) });
  });
  const state = confirmed.has(reading.code) ? messages.confirmed : messages.unconfirmed;
  const unused = moved.length === 0 && reading.switch !== "rounding" ? [messages.readingUnused] : [];
  return {
    kind: "reading",
    project: readingTitle(texts, reading),
    clause: reading.clauses.join(sentences.list),
    words: reading.words,
    explanation: [fill(messages.readingInForce, { inForce, state }), ...effects, ...unused].join(sentences.semicolon),
  };
}

function changeOf(texts: Texts, sum: bigint): string {
  if (sum === 0n) return texts.messages.unchanged;
  return fill(sum > 0n ? texts.messages.rise : texts.messages.fall, {
    value: fenInWords(texts, fenSum(sum > 0n ? sum : -sum)),
  });
}

function findingLines({ contents, assessment: { policy } }: Assessed, texts: Texts): Line[] {
  const bases = policy.bases.map(b => b.label);
  return questionsFirst(contents.findings).map(finding => ({
    kind: "finding",
    id: findingName(texts, finding.code),
    applicant: finding.sheet ?? "",
    project: finding.column ?? "",
    explanation: findingMessage(texts, finding, bases),
  }));
}

/** The lines of a sheet as it was made, by row: of those that had an amount. */
export function amountLines(
  { rows }: Pick<SheetData, "rows">,
  assessed: Assessed,
  reports: readonly RowReport[],
): ReadonlyMap<ApplicationRow, readonly Written[]> {
  const { kinds } = textsOf(assessed.language),
    first = rows.findIndex(([kind]) => kind === kinds.amount),
    lines = new Map<ApplicationRow, readonly Written[]>();
  rowsWithAmounts(assessed, reports).forEach((row, k) => lines.set(row, rows[first + k]!));
  return lines;
}

/** Rows with an amount of money; support that is none has nothing to recompute. */
function rowsWithAmounts({ assessment: { awards } }: Assessed, reports: readonly RowReport[]): Uint32Array {
  const rows = new Uint32Array(reports.length);
  let count = 0;
  for (let row = 0; row < reports.length; row++)
    if (awards.outcome[row] === OUTCOME.amount && reports[row]!.result !== "notMoney") rows[count++] = row;
  return rows.subarray(0, count);
}

/** How many of ascending numbers are below one. */
function below(numbers: Uint32Array, one: number): number {
  let low = 0,
    high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the columns of amounts of a line show; the formula comes to the computed one. */
function figureOf({ assessment: { awards, settled } }: Assessed, row: ApplicationRow, column: number): Written {
  return yuanCell(column === PROPOSED_COLUMN ? fenAt(settled.proposed, row) : fenAt(awards.computed, row));
}

function amountLine(
  { assessment, contents: { origins } }: Assessed,
  words: (steps: readonly Step[]) => string,
  reports: readonly RowReport[],
  row: ApplicationRow,
): Line {
  const { awards, settled } = assessment,
    origin = origins.at(row),
    report = reports[row]!;
  const steps = stepsToTell(assessment, row),
    formula = nativeFormula(steps),
    computed = yuanCell(fenAt(awards.computed, row));
  return {
    kind: "amount",
    id: origin?.id ?? "",
    applicant: origin?.applicant ?? "",
    project: origin?.project ?? "",
    clause: report.clause,
    words: words(steps),
    formula: formula !== null && computed !== null ? { formula, value: computed } : null,
    computed,
    proposed: yuanCell(fenAt(settled.proposed, row)),
    explanation: report.explanation,
  };
}
