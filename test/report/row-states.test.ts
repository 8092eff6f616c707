import fc from "fast-check";
import { assessApplications } from "../../src/engine/assessment";
import { RowMarks, type SideMark } from "../../src/engine/row-marks";
import type { ApplicationRow } from "../../src/fields/row-numbers";
import { MARK, MARKS, SEVERITIES } from "../../src/marks/marks";
import type { Assessed } from "../../src/report/assessed";
import { canBeChecked } from "../../src/report/checked";
import { standingOf } from "../../src/report/papers/standing";
import { reporting } from "../../src/report/report-maker";
import { rowCounts, rowsBySeverity } from "../../src/report/row-counts";
import type { RowReport } from "../../src/report/row-report";
import { rowStates } from "../../src/report/row-states";
import type { Decision } from "../../src/roster/contents";
import type { Finding } from "../../src/roster/findings";
import { effort } from "../effort";
import { law } from "../engine/law";
import { decisions, doubted, readings, rows } from "../engine/random-scene";
import { AS_OF, columnsOf } from "../engine/scene";
import { assessed } from "./assessed";

const said = { by: "张三", on: "2026-11-20", note: "", basis: "" };

/** What rosters mark beside the amounts. */
const BESIDE = MARKS.filter(
  code => (MARK[code].bit === undefined && code !== "READING") || code === "OTHER_DISTRICT_AWARD",
);

/** A run with marks beside amounts, open questions and whatever reviewers may have said. */
const run = rows.chain(list => {
  const row = fc.nat(list.length - 1) as fc.Arbitrary<ApplicationRow>,
    few = { maxLength: 4 };
  const beside = fc.record({
    row,
    code: fc.constantFrom(...BESIDE),
    with: fc.uniqueArray(row, { maxLength: 2 }),
  }) satisfies fc.Arbitrary<SideMark>;
  const decision = fc.oneof<fc.Arbitrary<Decision>[]>(
    fc.record({ kind: fc.constant("prefer" as const), row }).map(one => ({ ...said, ...one })),
    fc.record({ kind: fc.constant("open" as const), rows: fc.uniqueArray(row, few) }).map(one => ({ ...said, ...one })),
    row.map(one => ({ ...said, kind: "amount", row: one, of: "requested", fen: null })),
    row.map(one => ({ ...said, kind: "status", row: one, as: "refuse" })),
  );
  return fc
    .tuple(
      fc.constant(list),
      fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 }),
      readings,
      decisions(list.length),
      fc.array(beside, { maxLength: 12 }),
      fc.array(decision, few),
      fc.uniqueArray(row, few),
      fc.array(fc.tuple(row, fc.nat(20)), few),
      fc.subarray(law.readings.map(reading => reading.code)),
    )
    .map(([of, seeds, chosen, decided, sideMarks, lines, asked, checked, confirmed]): Assessed => {
      const question: Finding = {
        code: "COLUMN_UNREAD",
        sheet: "申报汇总表",
        row: null,
        column: "备注",
        values: {},
        question: { samples: [], choices: [], rows: asked },
      };
      const columns = {
          ...doubted(columnsOf([...of], {}), seeds),
          questions: new Map(asked.map(one => [one, ["COLUMN_UNREAD"] as const])),
        },
        assessment = assessApplications(law, columns, chosen, AS_OF, decided),
        marks = new RowMarks(assessment, sideMarks, new Set(confirmed));
      const found = checked.flatMap(([one, k]): Decision[] => {
        const checkable = marks.of(one).filter(canBeChecked),
          mark = checkable[k % Math.max(checkable.length, 1)];
        // A word on a mark that names others is a word on theirs.
        return mark === undefined
          ? []
          : [one, ...mark.with].map(about => ({ ...said, kind: "checked", row: about, mark: mark.code }));
      });
      const plain = assessed([], { sideMarks, decisions: [...lines, ...found], findings: [question] });
      return { ...plain, assessment, marks, confirmed: new Set(confirmed) };
    });
});

/** All that a report says in a word. */
function wordsOf({ result, waits, severity, isDone, lostByDecision, marks }: RowReport): unknown {
  const readings = marks.filter(({ code }) => code === "READING"),
    isReadingChecked = readings.length > 0 && readings.every(({ state }) => state !== "open");
  return { result, waits, severity, isDone, lostByDecision, isReadingChecked };
}

describe("what reports say in a word is known of all rows in columns", () => {
  test("and is what the report of each row says, whatever stands beside it and reviewers said", () => {
    const seen = { checked: 0, waiting: 0, lost: 0 };
    fc.assert(
      fc.property(run, all => {
        const { make } = reporting(all),
          reports = Array.from({ length: all.assessment.rows.count }, (_, row) => make(row)),
          states = rowStates(all);
        expect(
          reports.map((_, row) => ({
            result: states.resultOf(row),
            waits: states.waitsOf(row),
            severity: states.severityOf(row),
            isDone: states.isDone(row),
            lostByDecision: states.isLostByDecision(row),
            isReadingChecked: states.isReadingChecked(row),
          })),
        ).toEqual(reports.map(wordsOf));
        expect(reports.map((_, row) => all.marks.countOf(row))).toEqual(reports.map(({ marks }) => marks.length));
        expect(rowCounts(all)).toEqual(countedOneByOne(all, reports));
        expect(rowsBySeverity(all)).toEqual(
          Object.fromEntries(SEVERITIES.map(one => [one, reports.filter(report => report.severity === one).length])),
        );
        seen.checked += reports.filter(report => report.marks.some(mark => mark.state === "checked")).length;
        seen.waiting += reports.filter(report => report.waits.length > 0).length;
        seen.lost += reports.filter(report => report.lostByDecision).length;
      }),
      effort(300),
    );
    expect(Object.values(seen).filter(n => n === 0)).toEqual([]);
  });
  test("and is counted anew where the same marks stand beside other words of reviewers", () => {
    const [all] = fc.sample(run, 1) as [Assessed],
      before = rowStates(all),
      decided = { ...all, contents: { ...all.contents, decisions: [] } };
    expect(rowStates(all)).toBe(before);
    expect(rowStates(decided)).not.toBe(before);
  });
});

function countedOneByOne(all: Assessed, reports: readonly RowReport[]): unknown {
  const having = (is: (report: RowReport, row: ApplicationRow) => boolean): number => reports.filter(is).length;
  return {
    supported: having(({ result }, row) => result === "amount" && all.assessment.settled.proposed[row]! > 0),
    nothingLeft: having(({ result }, row) => result === "amount" && all.assessment.settled.proposed[row] === 0),
    pending: having(({ result }) => result === "pending"),
    open: having((report, row) => standingOf(all, report, row) === "open"),
  };
}
