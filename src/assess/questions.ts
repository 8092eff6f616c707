import { isField } from "../fields/table";
import { NONE } from "../engine/results";
import { yuanText } from "../report/yuan-cell";
import { asks, type Answer, type Finding, type QuestionCode } from "../roster/findings";
import { columnKeys } from "../roster/overrides";
import type { Policy } from "../policy/model";
import { choiceName, findingMessage } from "../text/finding-message";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { AssessedWorkbook } from "./assess";
import type { Sheet } from "./recognised-sheet";
import type { Yuan } from "./run-result";
import type { Correction } from "./survey";

/** Something that only a person can tell, as it is asked: what about, what stands there, and what it could be. */
export interface QuestionView {
  readonly code: QuestionCode;
  readonly sheet: string;
  /** The column that it is about; null for the sheet as a whole. `key`: as `correct` addresses it. */
  readonly column: { readonly header: string; readonly key: string } | null;
  readonly message: string;
  /** At most three of the column's values. */
  readonly samples: readonly string[];
  readonly choices: readonly { readonly choice: string; readonly words: string }[];
  /** Rows that wait for the answer, and what they come to as it is, in yuan. */
  readonly rows: number;
  readonly stake: Yuan;
}

/** What a workbook asks, most money first. */
export function questionViews(
  { reading, assessment: { policy, settled, awards } }: AssessedWorkbook,
  sheets: readonly Sheet[],
  language: Language,
): QuestionView[] {
  const texts = textsOf(language),
    bases = policy.bases.map(basis => basis.label);
  const views = reading.findings.flatMap((finding): { view: QuestionView; fen: bigint }[] => {
    const { code, sheet, question } = finding;
    if (!asks(code) || question === undefined || sheet === null) return [];
    let fen = 0n;
    for (const row of question.rows) {
      const amount = Math.max(settled.proposed[row] ?? NONE, awards.computed[row] ?? NONE);
      if (amount > 0) fen += BigInt(amount);
    }
    const view: QuestionView = {
      code,
      sheet,
      column: columnOf(finding, sheets),
      message: findingMessage(texts, finding, bases),
      samples: question.samples,
      choices: question.choices.map(choice => ({ choice, words: choiceName(texts, choice) })),
      rows: question.rows.length,
      stake: yuanText(fen),
    };
    return [{ view, fen }];
  });
  return views.sort((a, b) => (a.fen === b.fen ? 0 : a.fen > b.fen ? -1 : 1)).map(({ view }) => view);
}

/**
 * The column that a finding names. Of several with the same header it is about one that is not read, else about the
 * last, which the first stands before.
 */
function columnOf({ column, sheet }: Finding, sheets: readonly Sheet[]): QuestionView["column"] {
  const kind = sheets.find(one => one.info.name === sheet)?.kind;
  if (column === null || (kind?.kind !== "roster" && kind?.kind !== "almost")) return null;
  const { columns } = kind.layout,
    keys = columnKeys(columns),
    named = columns.flatMap((one, i) => (one.header === column ? [{ key: keys[i]!, read: one.meaning !== null }] : [])),
    found = named.find(({ read }) => !read) ?? named.at(-1);
  return found ? { header: column, key: found.key } : null;
}

/** An answer as what is put right about the sheet; null where it is nothing that can be written down. */
export function correctionFor(
  policy: Policy,
  { column }: Pick<QuestionView, "column">,
  choice: string,
): Correction | null {
  if (column === null) return isSheetAnswer(choice) ? { answer: choice } : null;
  const own = policy.bases.findIndex(basis => basis.label === choice),
    said = (columns: NonNullable<Correction["columns"]>[string]): Correction => ({
      columns: { [column.key]: columns },
    });
  if (choice === "unused") return said({ meaning: null });
  if (choice === "parts") return said({ answer: "parts" });
  if (isField(choice)) return said({ meaning: { field: choice } });
  return own < 0 ? null : said({ meaning: { own } });
}

/** What can be answered about a sheet as a whole; that a column has to be filled in is advice. */
function isSheetAnswer(choice: string): choice is Answer {
  return choice === "thisRound" || choice === "earlierRound";
}

/** Whether a choice is an answer that can be kept. */
export function isAnswer(policy: Policy, question: Pick<QuestionView, "column">, choice: string): boolean {
  return correctionFor(policy, question, choice) !== null;
}
