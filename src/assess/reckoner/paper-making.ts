import { comparisonSheet } from "../../report/comparison-sheet";
import { ledgerBlock, LEDGER_COLUMNS, LEDGER_OWN, type LedgerSaid } from "../../report/papers/ledger";
import { noticeProblems } from "../../report/papers/notice";
import { paperColumns, roundOf, type Round } from "../../report/papers/paper";
import { PARTS, sheetsOf } from "../../report/papers/papers";
import { differencesIn } from "../../report/papers/ties";
import { PUBLISHED_SHEET_COLUMNS, publishedLines, type PublishedSaid } from "../../report/papers/published-lines";
import { inEachLanguage, type InEachLanguage } from "../../text/paper-answers/of";
import type { PaperName } from "../../text/papers/papers";
import { textsOf } from "../../text/of";
import { papersZh } from "../../text/papers/zh-CN";
import { keptOr } from "../../workbook/kept";
import type { SheetData } from "../../workbook/ports";
import { keptComparison } from "../kept-comparison";
import { readRun } from "../kept-run";
import { runBack } from "../past-runs";
import { nameUnder } from "../../report/several-policies";
import type { TiedPaper } from "../workplace/papers";
import { withoutRows } from "./outline";
import type { Policies } from "./policies";
import type { Lines, Outline, Piece } from "./requests";
import type { StandingRun } from "./standing-run";

/** What a finished round adds to the ledger, and what there is to say of it. */
export interface LedgerLines {
  readonly lines: Lines;
  readonly said: InEachLanguage<LedgerSaid>;
  /** Rows that wait, and so are not among the lines. */
  readonly open: number;
}

/** What sheets of the round are called: all that the asked papers can have, 口径与底稿, and the papers that it sums. */
export interface PaperSheetNames extends Readonly<Record<TiedPaper | "basis", string>> {
  readonly asked: readonly string[];
}

/** Papers of the run in force; all throw a TaskProblem `not-assessed` where there is none. */
export class PaperMaking {
  private made: readonly SheetData[] = [];

  constructor(
    private readonly standing: StandingRun,
    private readonly policies: Policies,
  ) {}

  /**
   * The sheets of the papers, to be fetched in pieces, why a notice among them is none that can go out, and which sums
   * of the round do not agree.
   */
  outline(papers: readonly PaperName[]): {
    readonly outline: Outline;
    readonly drafts: InEachLanguage<readonly string[]>;
    readonly differing: InEachLanguage<readonly string[]>;
    readonly names: PaperSheetNames;
  } {
    const round = this.round(),
      label = this.policies.label(),
      named = (name: string): string => nameUnder(name, label),
      { sheets } = textsOf(round.assessed.language);
    this.made = papers.flatMap(paper => sheetsOf(paper, round)).map(sheet => ({ ...sheet, name: named(sheet.name) }));
    return {
      names: {
        asked: papers.flatMap(paper => PARTS[paper].map(part => named(papersZh.parts[part]))),
        basis: named(sheets.basis),
        meeting: named(papersZh.parts.meeting),
        notice: named(papersZh.parts.notice),
        payment: named(papersZh.parts.payment),
      },
      outline: { tables: [], sheets: this.made.map(withoutRows), written: 0 },
      drafts: inEachLanguage(language => (papers.includes("notice") ? noticeProblems(round, language) : [])),
      differing: inEachLanguage(language => differencesIn(round, language)),
    };
  }
  /** 与上次相比 of two kept runs, each by how many runs ago it was; null where one is not kept. */
  comparison(text: string | null, earlier: number, later: number): Outline | null {
    const kept = keptOr(readRun(text), null),
      was = kept && runBack(kept, earlier),
      is = kept && runBack(kept, later);
    if (was === null || is === null) return null;
    const { reckoning } = this.standing.run(),
      { language } = reckoning.assessed,
      sheet = comparisonSheet(language, keptComparison(was, is, reckoning));
    this.made = [{ ...sheet, name: nameUnder(sheet.name, this.policies.label()) }];
    return { tables: [], sheets: this.made.map(withoutRows), written: 0 };
  }
  piece(index: number, from: number, to: number): Piece {
    const { rows, shades } = this.made[index]!;
    return { rows: rows.slice(from, to), shades: shades.slice(from, to) };
  }

  ledger(): LedgerLines {
    const round = this.round(),
      { rows, said } = ledgerBlock(round);
    return {
      lines: {
        sheet: papersZh.ledger.sheet,
        columns: paperColumns(LEDGER_COLUMNS),
        rows,
        // Without a column for its yuan, a ledger of the office's own is another list: ours would be read in its unit.
        later: LEDGER_OWN.map(column => papersZh.columns[column]),
      },
      said: inEachLanguage(said),
      open: round.rows.filter(row => row.standing === "open").length,
    };
  }

  /** What puts the notice on record as published, and why it is none that can go out. */
  published(said: PublishedSaid): { readonly lines: Lines; readonly drafts: InEachLanguage<readonly string[]> } {
    const round = this.round();
    return {
      lines: { sheet: "公示记录", columns: PUBLISHED_SHEET_COLUMNS, rows: publishedLines(round, said) },
      drafts: inEachLanguage(language => noticeProblems(round, language)),
    };
  }

  private round(): Round {
    const { assessed, reports } = this.standing.run().reckoning;
    return roundOf(assessed, reports);
  }
}
