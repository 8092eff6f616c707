import { fenSum } from "../money/fen";
import { isField } from "../fields/table";
import { NONE } from "../mechanisms/results";
import { yuanText } from "../report/yuan-cell";
import { asks, type Finding, type QuestionCode } from "../roster/findings";
import { otherKeys } from "../roster/other-table";
import { columnKeys } from "../roster/overrides";
import type { Policy } from "../policy/model";
import { choiceName, findingMessage } from "../text/finding-message";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { AssessedWorkbook } from "./assess";
import type { Sheet } from "./recognised-sheet";
import type { Yuan } from "./yuan";
import type { ColumnCorrection, Correction } from "./survey";

/** Something that only a person can tell, as it is asked: what about, what stands there, and what it could be. */
export interface QuestionView {
  readonly code: QuestionCode;
  readonly sheet: string;
  /** The column that it is about; null for the sheet as a whole. `key`: as `correct` addresses it. */
  readonly column: { readonly header: string; readonly key: string } | null;
  readonly message: string;
  /** At most three of the column's values. */
  readonly samples: readonly string[];
  readonly choices: readonly Choice[];
  /** Rows that wait for the answer, and what they come to as it is, in yuan. */
  readonly rows: number;
  readonly stake: Yuan;
}

export interface Choice {
  readonly choice: string;
  readonly words: string;
  /** What it puts right; null where it is advice, and the sheet itself has to be changed. */
  readonly correction: Correction | null;
}

/** What a workbook asks, most money first. */
export function questionViews(
  { contents, assessment: { policy, settled, awards } }: AssessedWorkbook,
  sheets: readonly Sheet[],
  language: Language,
): QuestionView[] {
  const texts = textsOf(language),
    bases = policy.bases.map(basis => basis.label);
  const views = contents.findings.flatMap((finding): { view: QuestionView; fen: bigint }[] => {
    const { code, sheet, question } = finding;
    if (!asks(code) || question === undefined || sheet === null) return [];
    let fen = 0n;
    for (const row of question.rows) {
      const amount = Math.max(settled.proposed[row] ?? NONE, awards.computed[row] ?? NONE);
      if (amount > 0) fen += BigInt(amount);
    }
    // Of a round the whole ledger is asked about, whatever column tells of it.
    const column = code === "ROUND_IN_LEDGER" ? null : columnOf(finding, sheets),
      keys = keysOf(sheet, sheets);
    const view: QuestionView = {
      code,
      sheet,
      column,
      message: findingMessage(texts, finding, bases),
      samples: question.samples,
      choices: question.choices.map(choice => ({
        choice,
        words: choiceName(texts, choice),
        correction: correctionFor(policy, code, column, keys, choice),
      })),
      rows: question.rows.length,
      stake: yuanText(fenSum(fen)),
    };
    return [{ view, fen }];
  });
  return onceEach(views)
    .sort((a, b) => (a.fen === b.fen ? 0 : a.fen > b.fen ? -1 : 1))
    .map(({ view }) => view);
}

/** One question about one thing, though two readers of the workbook came upon it: the one that offers more. */
function onceEach<T extends { readonly view: QuestionView }>(all: readonly T[]): T[] {
  const by = new Map<string, T>();
  for (const one of all) {
    const { code, sheet, column, choices } = one.view,
      key = JSON.stringify([code, sheet, column?.key]),
      known = by.get(key);
    if (known === undefined || known.view.choices.length < choices.length) by.set(key, one);
  }
  return [...by.values()];
}

/** The columns of a roster by key, with what each is read as. */
function keysOf(name: string, sheets: readonly Sheet[]): readonly { key: string; header: string; read: boolean }[] {
  const kind = sheets.find(one => one.info.name === name)?.kind;
  if (kind?.kind === "other") {
    const taken = new Set(kind.other.columns.values());
    return otherKeys(kind.other).map((key, at) => ({ key, header: kind.other.texts[at]!, read: taken.has(at) }));
  }
  if (kind?.kind !== "roster" && kind?.kind !== "almost") return [];
  const { columns } = kind.layout,
    keys = columnKeys(columns);
  return columns.map(({ header, meaning }, i) => ({ key: keys[i]!, header, read: meaning !== null }));
}

/**
 * The column that a finding names. Of several with the same header it is about one that is not read, else about the
 * last, which the first stands before.
 */
function columnOf({ column, sheet }: Finding, sheets: readonly Sheet[]): QuestionView["column"] {
  if (column === null || sheet === null) return null;
  const named = keysOf(sheet, sheets).filter(({ header }) => header === column),
    found = named.find(({ read }) => !read) ?? named.at(-1);
  return found ? { header: column, key: found.key } : null;
}

/** A choice as what it puts right; null where it is nothing that can be written down. */
function correctionFor(
  policy: Policy,
  code: QuestionCode,
  column: QuestionView["column"],
  keys: ReturnType<typeof keysOf>,
  choice: string,
): Correction | null {
  if (column === null) {
    if (choice === "thisRound" || choice === "earlierRound" || choice === "noProjects") return { answer: choice };
    const named = keys.find(({ key }) => key === choice);
    return code === "PROJECT_COLUMN_MISSING" && named ? { columns: { [named.key]: { meaning: PROJECT } } } : null;
  }
  const own = policy.bases.findIndex(basis => basis.label === choice),
    said = (override: ColumnCorrection): Correction => ({ columns: { [column.key]: override } });
  if (choice === "unused") return said({ meaning: null });
  if (choice === "parts") return said({ answer: "parts" });
  if (isField(choice)) return said({ meaning: { field: choice } });
  return own < 0 ? null : said({ meaning: { own } });
}

const PROJECT = { field: "project" } as const;
