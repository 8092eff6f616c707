import fc from "fast-check";
import { exact } from "../../../src/money/exact";
import { inFen } from "../../../src/money/ratio";
import { exactFromDouble, numeral, type Exact } from "../../../src/money/exact";
import { ledgerBlock, LEDGER_COLUMNS } from "../../../src/report/papers/ledger";
import { roundOf, type Round } from "../../../src/report/papers/paper";
import { sheetsOf } from "../../../src/report/papers/papers";
import { placeOf } from "../../../src/report/papers/places";
import { placedPapers, soughtPapers } from "../../../src/report/papers/paper-ties";
import { tiesOf } from "../../../src/report/papers/ties";
import { NO_PAPERS, type PaperTies } from "../../../src/report/tie-lines";
import { resultSheets } from "../../../src/report/sheets";
import { rowReports } from "../../../src/report/row-report";
import type { PaperSettings } from "../../../src/roster/paper-settings";
import { PAPER_NAMES } from "../../../src/text/papers/papers";
import type { SheetData, Written } from "../../../src/workbook/ports";
import type { Decisions } from "../../../src/engine/decisions";
import { anyReadings, anyRow, type Row } from "../../explain/rows";
import { assessed } from "../assessed";
import { evaluated } from "./evaluated";

const APPLICANTS = 4;
/** Rows that share applicants, and now and then a project. */
const anyRoster: fc.Arbitrary<Row[]> = fc
  .array(
    fc
      .tuple(anyRow, fc.nat({ max: APPLICANTS - 1 }), fc.nat({ max: 5 }), fc.constantFrom(0, 0, 0, 3, 4))
      .map(([row, applicant, project, status]) => ({ ...row, applicant, project, status })),
    { maxLength: 9 },
  )
  .map(rows => {
    const applicant = dense(rows.map(row => row.applicant)),
      project = dense(rows.map(row => row.project));
    return rows.map((row, k) => ({ ...row, applicant: applicant[k]!, project: project[k]! }));
  });

/** Groups are numbered from 0 in the order in which they come up. */
function dense(ids: readonly number[]): number[] {
  const known = [...new Set(ids)];
  return ids.map(id => known.indexOf(id));
}
const anySettings = fc.record({
  instalments: fc.option(fc.integer({ min: 1, max: 9_999 }).map(first => [first, 10_000 - first])),
  instalment: fc.option(fc.integer({ min: 1, max: 3 })),
  budget: fc.option(fc.bigInt({ min: 0n, max: 2_000_000_000n }).map(fen => exact(fen, 2))),
  locked: fc.option(fc.constant(["1", "3"] as readonly string[])),
}) as fc.Arbitrary<Partial<PaperSettings>>;
const anyDecisions = (rows: number): fc.Arbitrary<Decisions> =>
  fc.record({
    preferred: fc.uniqueArray(fc.nat({ max: Math.max(0, rows - 1) }), { maxLength: 1 }).map(list => new Set(list)),
    addedUp: fc.constant([]),
  });
const anyRound: fc.Arbitrary<Round> = anyRoster
  .chain(rows => fc.tuple(fc.constant(rows), anyReadings, anySettings, anyDecisions(rows.length)))
  .map(([rows, readings, papers, settled]) => {
    const all = assessed(rows, {
      readings,
      papers,
      settled,
      origins: rows.map((row, k) => ({
        id: String(k + 1),
        applicant: `第${row.applicant}号有限公司`,
        project: `项目${row.project}`,
      })),
    });
    return roundOf(all, rowReports(all));
  });

/** All sheets of the round's result and papers, 勾稽 last, as they stand beside each other in a file. */
function workbookOf(round: Round, ties: (made: readonly SheetData[]) => PaperTies = placed(round)): SheetData[] {
  const papers = PAPER_NAMES.filter(name => name !== "ties").flatMap(paper => sheetsOf(paper, round)),
    sheets = resultSheets(round.assessed, round.reports, ties(papers));
  return [...sheets, ...papers, ...sheetsOf("ties", round, [...sheets, ...papers].map(placeOf))];
}
/** Papers on sheets of the same file, or each in one of its own. */
const placed =
  (round: Round, apart = false) =>
  (papers: readonly SheetData[]): PaperTies =>
    placedPapers(round, apart ? [] : papers.map(placeOf), { made: new Set(PAPER_NAMES), label: "" });
const named = (sheets: readonly SheetData[], name: string): SheetData => sheets.find(sheet => sheet.name === name)!;
const shown = (value: Written): Written => (value !== null && typeof value === "object" ? value.value : value);

/** The data of a money column in 分: its numbers, less the totals. */
function fenIn(sheet: SheetData, header: string, unit: 1 | 10_000 = 1): bigint {
  const column = sheet.columns.findIndex(one => one.header === header);
  return sheet.rows.reduce((sum, row, r) => {
    const cell = shown(row[column] ?? null);
    if (sheet.shades[r] === "total" || typeof cell !== "number") return sum;
    const { num, den } = inFen(exactFromDouble(cell)!);
    return sum + (num * BigInt(unit)) / den;
  }, 0n);
}

test("whatever rows, choices, decisions, budget and instalments: every formula comes to the value beside it", () => {
  fc.assert(
    fc.property(anyRound, round => {
      const sheets = workbookOf(round);
      for (const sheet of sheets)
        for (const row of sheet.rows)
          for (const cell of row) {
            // How an amount came about (MIN, MAX, ROUNDDOWN …) is held by its own property.
            if (cell === null || typeof cell !== "object" || sheet.columns[row.indexOf(cell)]?.header === "可复算公式")
              continue;
            const value = evaluated(cell.formula, sheet, sheets);
            expect([sheet.name, cell.formula, typeof value === "object" ? numeral(value) : value]).toEqual([
              sheet.name,
              cell.formula,
              typeof cell.value === "number" ? numeral(exactFromDouble(cell.value) as Exact) : cell.value,
            ]);
          }
    }),
    { numRuns: 60 },
  );
});

test("and the sums of all papers tie to the 分, each summed by what stands in it", () => {
  fc.assert(
    fc.property(anyRound, round => {
      const sheets = workbookOf(round),
        { settled } = round.assessed.assessment,
        supported = round.rows
          .filter(row => row.standing === "supported")
          .reduce((sum, { row }) => sum + BigInt(settled.proposed[row]!), 0n),
        payment = named(sheets, "兑现表"),
        inParts = payment.columns.some(({ header }) => header === "支持总额（元）");
      expect(tiesOf(round).every(tie => tie.leftFen === tie.rightFen)).toBe(true);
      const basis = named(sheets, "口径与底稿").rows.filter(([kind]) => kind === "勾稽");
      expect(basis.map(row => shown(row.at(-1)!)).filter(said => said !== "一致" && said !== null)).toEqual([]);
      expect(basis.length).toBe(5);
      const ledger = { ...named(sheets, "台账新增行"), rows: ledgerBlock(round).rows },
        granted = `支持金额（元）`;
      expect(ledger.columns.length).toBe(LEDGER_COLUMNS.length);
      expect([
        fenIn(named(sheets, "上会表"), "拟支持（万元）", 10_000),
        fenIn(named(sheets, "公示名单"), "拟支持（万元）", 10_000),
        inParts
          ? fenIn(payment, "此前已付（元）") + fenIn(payment, "本次金额（元）") + fenIn(payment, "付后余额（元）")
          : fenIn(payment, "本次金额（元）"),
        fenIn(ledger, granted),
        fenIn(named(sheets, "预算"), "拟支持（元）"),
      ]).toEqual(Array.from({ length: 5 }, () => supported));
      const trial = sheets.find(({ name }) => name === "压减试算");
      if (trial) {
        const budget = fenIn(named(sheets, "预算"), "预算（元）"),
          cut = fenIn(trial, "按比例压减（元）");
        expect(cut <= budget).toBe(true);
        expect(fenIn(trial, "拟支持（元）")).toBe(supported);
        for (const row of trial.rows.slice(0, -1)) {
          expect(row[6]! <= row[5]!).toBe(true);
          if (row[8] !== null) expect(row[8]! <= row[5]!).toBe(true);
        }
        expect(fenIn(trial, "按得分排到用完（元）") <= budget).toBe(true);
        // To the 分 where amounts are rounded to the 分.
        if (round.assessed.assessment.readings["ROUNDING"] === "fen") expect(cut).toBe(budget);
      }
    }),
    { numRuns: 150 },
  );
});

describe("the last lines of 口径与底稿 tie its amounts to the papers", () => {
  const tied = (sheets: readonly SheetData[]) => {
    const basis = named(sheets, "口径与底稿"),
      rows = basis.rows.filter(([kind]) => kind === "勾稽"),
      shownNow = (cell: Written): unknown => {
        if (cell === null || typeof cell !== "object") return cell;
        const value = evaluated(cell.formula, basis, sheets);
        return typeof value === "object" ? Number(numeral(value)) : value;
      };
    return rows
      .slice(2)
      .map(row => ({ difference: row[7]!, shown: shownNow(row[7]!), verdict: shownNow(row.at(-1)!) }));
  };
  const formulaOf = (cell: Written): string => (cell !== null && typeof cell === "object" ? cell.formula : "");
  /** Rounds of which some row has an amount. */
  const withAmounts = anyRound.filter(round => round.reports.some(({ result }) => result === "amount"));

  test("by what stands on their sheets, where they stand in the file; the cells of both are named", () => {
    fc.assert(
      fc.property(withAmounts, round => {
        const lines = tied(workbookOf(round));
        expect(lines.map(({ verdict }) => verdict)).toEqual(["一致", "一致", "一致"]);
        expect(lines.map(({ difference }) => /[上公兑]\p{Script=Han}+!/u.exec(formulaOf(difference))?.[0])).toEqual([
          "上会表!",
          "公示名单!",
          "兑现表!",
        ]);
      }),
      { numRuns: 40 },
    );
  });
  test("by their sums, where each is a file of its own; and it says which are not made", () => {
    fc.assert(
      fc.property(withAmounts, round => {
        const verdicts = (ties: (made: readonly SheetData[]) => PaperTies) =>
          tied(workbookOf(round, ties)).map(({ verdict }) => verdict);
        expect(verdicts(placed(round, true))).toEqual(["一致", "一致", "一致"]);
        expect(verdicts(() => NO_PAPERS)).toEqual(["还没有写", "还没有写", "还没有写"]);
        expect(verdicts(papers => ({ ...placed(round)(papers), notice: { kind: "none" } }))[1]).toBe("还没有写");
      }),
      { numRuns: 40 },
    );
  });
  test("in a workbook by whatever paper stands there: none, this round's, or one whose sum is another", () => {
    fc.assert(
      fc.property(withAmounts, fc.integer({ min: 1, max: 9 }), (round, more) => {
        const sheets = workbookOf(round, () => soughtPapers(round.assessed, ""));
        expect(tied(sheets).map(({ shown: now, verdict }) => [now, verdict])).toEqual([
          [0, "一致"],
          [0, "一致"],
          [0, "一致"],
        ]);
        const [meeting, ...rest] = tied(sheets.filter(({ name }) => name !== "上会表"));
        expect([meeting!.shown, meeting!.verdict]).toEqual(["", "还没有写"]);
        expect(rest.map(({ verdict }) => verdict)).toEqual(["一致", "一致"]);
        const other = sheets.map(sheet =>
            sheet.name === "兑现表"
              ? {
                  ...sheet,
                  rows: sheet.rows.map(row =>
                    String(row[1]).startsWith("合计") ? row.map((cell, c) => (c === 6 ? more : cell)) : row,
                  ),
                }
              : sheet,
          ),
          payment = tied(other)[2]!,
          was = named(sheets, "兑现表").rows.at(-1)![6]!;
        if (shown(was) !== more) expect(payment.verdict).toMatch(/^不一致，请核对 J\d+:J\d+ 和 兑现表!G\d+$/u);
      }),
      { numRuns: 40 },
    );
  });
});

test("the result's first lines count as 待定 what the meeting's paper lists there", () => {
  fc.assert(
    fc.property(anyRound, round => {
      const sheets = workbookOf(round),
        listed = sheets.find(({ name }) => name === "待定事项")?.rows.length ?? 0,
        line = (named(sheets, "核算结果").lines ?? []).find(text => text.includes("待定"));
      expect(line ?? "").toBe(listed === 0 ? "" : `还有${listed}行待定，合计为暂定数，暂不宜上会。`);
    }),
    { numRuns: 60 },
  );
});
