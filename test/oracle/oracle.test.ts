import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKS } from "../../src/marks/marks";
import { NOT_DECIDED, assessPlainly, heldDecisions } from "./oracle";
import { VERBS } from "./random-decisions";
import { Exact } from "./cells";
import { CLAUSES, type Clause } from "./clauses";
import { identify } from "./identity";
import type { PlainBan, PlainBatch, PlainCell, PlainOptions, PlainRow } from "./plain";
import { randomRoster, toGrid, type PlainRoster } from "./random-roster";
import { READING_CODES, readingsOf } from "./readings";
import { settlePlainly } from "./settle";

interface RowVector {
  id: string;
  unit: "元" | "万元";
  readings: Record<string, string>;
  row: Record<string, PlainCell>;
  outcome: string;
  computed: string | null;
  proposed?: string;
  flags: string[];
  why: string;
}
interface GroupVector {
  id: string;
  readings?: Record<string, string>;
  proposed: (string | null)[];
  flags: string[][];
  why: string;
  rows: {
    row: number;
    uscc: string | null;
    name?: string;
    project?: string | null;
    projectId?: string;
    clause: Clause;
    amount: string | null;
    outcome?: string;
  }[];
}

const vectors = JSON.parse(readFileSync(join(process.cwd(), "test/policy/vectors.json"), "utf8")) as {
  rows: RowVector[];
  groups: GroupVector[];
};
const CODE = "91110107746192053T";

function plainRow(row: Record<string, PlainCell>): PlainRow {
  const cell = (field: string): PlainCell => row[field] ?? null;
  return {
    统一社会信用代码: CODE,
    申报单位: "北京云数科技有限公司",
    项目名称: "项目一",
    申报条款: cell("clause"),
    级别: cell("level"),
    核算基数: cell("basis"),
    审定基数: cell("audited"),
    评审核定金额: cell("reviewed"),
    已获支持金额: cell("paid"),
    已获等级: cell("hadLevel"),
    已支持年数: cell("years"),
    实际使用面积: cell("area"),
    合同面积: cell("contractArea"),
    租金: cell("rent"),
    租金单位: cell("rentUnit"),
    月数: cell("months"),
    核定比例: cell("approvedRate"),
    销售收入: cell("revenue"),
    区内实施: cell("inDistrict"),
    审核状态: cell("status"),
    申报日期: cell("appliedOn"),
  };
}

describe("one row, worked by hand", () => {
  test.each(vectors.rows.map(vector => [`${vector.id} ${vector.why}`, vector] as const))("%s", (_, vector) => {
    const batches: PlainBatch[] =
      vector.row["deadline"] === undefined ? [] : [{ 批次: "一", 申报截止日期: vector.row["deadline"] }];
    const decided = vector.row["fraudDecidedOn"];
    const bans: PlainBan[] =
      decided === undefined ? [] : [{ 统一社会信用代码: CODE, 事由: "弄虚作假骗取资金", 决定日期: decided }];
    const [result] = assessPlainly([plainRow(vector.row)], {
      readings: vector.readings,
      asOf: "2026-11-23",
      batches,
      bans,
      unit: vector.unit,
    }).rows;
    expect(result).toMatchObject({ outcome: vector.outcome, computed: vector.computed });
    if (vector.proposed !== undefined) expect(result!.proposed).toBe(vector.proposed);
    expect(result!.flags).toEqual(expect.arrayContaining(vector.flags));
  });
});

describe("rows that compete, worked by hand", () => {
  test.each(vectors.groups.map(group => [`${group.id} ${group.why}`, group] as const))("%s", (_, group) => {
    const identities = identify(
      group.rows.map(row => ({
        统一社会信用代码: row.uscc,
        申报单位: row.name ?? null,
        项目名称: row.project ?? null,
        项目编号: row.projectId ?? null,
      })),
    );
    const settled = settlePlainly(
      group.rows.map((row, i) => ({
        applicant: identities[i]!.applicant,
        project: identities[i]!.project,
        clause: row.clause,
        signature: String(row.amount),
        amount: row.amount === null ? null : new Exact(row.amount),
        waits: row.outcome === "decision",
      })),
      readingsOf(group.readings ?? {}),
    );
    expect(settled.map(row => row!.proposed?.toFixed(2) ?? null)).toEqual(group.proposed);
    const marks = settled.map(row =>
      [...row!.flags].map(code => [code, ...(row!.with[code] ?? []).map(i => group.rows[i]!.row)].join(":")),
    );
    const across = group.flags.map(flags => flags.filter(flag => flag !== "JOINT_PROJECT").sort());
    expect(marks.map(flags => flags.sort())).toEqual(across);
  });

  test("one project number of two applicants is seen on both rows, and both keep their amounts", () => {
    const joint = (code: string): PlainRow => ({
      统一社会信用代码: code,
      项目编号: "P1",
      申报条款: "3",
      级别: "国家级",
      核算基数: 10000000,
    });
    const { rows } = assessPlainly([joint(CODE), joint("911101071000000670")], { asOf: "2026-11-23" });
    expect(rows.map(row => [row.proposed, row.flags])).toEqual([
      ["3000000.00", ["JOINT_PROJECT"]],
      ["3000000.00", ["JOINT_PROJECT"]],
    ]);
  });
});

describe("on any roster", () => {
  const seeds = Array.from({ length: 150 }, (_, i) => i + 1);
  const options = (roster: PlainRoster): PlainOptions => ({
    asOf: "2026-11-23",
    batches: roster.batches,
    bans: roster.bans,
    ledger: roster.ledger,
  });
  const runs = seeds
    .map(seed => randomRoster(seed))
    .map(roster => ({ roster, result: assessPlainly(roster.rows, options(roster)) }));

  test("every row that lost, lost to a row of the same applicant that counts and is no smaller", () => {
    const losses = runs.flatMap(({ roster, result }) =>
      result.rows.flatMap((row, i) =>
        Object.values(row.with)
          .flat()
          .map(winner => ({ roster, result, i, winner })),
      ),
    );
    expect(losses.length).toBeGreaterThan(50);
    for (const { roster, result, i, winner } of losses) {
      const identities = identify(roster.rows);
      expect(identities[winner]!.applicant).toBe(identities[i]!.applicant);
      expect(result.rows[i]!.proposed).toBe("0.00");
      expect(Object.keys(result.rows[winner]!.with)).toEqual([]);
      const [lost, won] = [result.rows[i]!, result.rows[winner]!];
      const entering = [lost.computed, roster.rows[i]!["评审核定金额"]];
      if (entering[1] === null) expect(new Exact(won.proposed!).gte(lost.computed!)).toBe(true);
    }
  });

  test("no proposed amount passes the computed one, and the total is the sum of the clauses", () => {
    for (const { result } of runs) {
      for (const row of result.rows)
        if (row.proposed !== null) expect(new Exact(row.proposed).lte(row.computed!)).toBe(true);
      const known = result.clauses.reduce((sum, clause) => sum.plus(clause.proposed), new Exact(0));
      expect(known.toFixed(2)).toBe(result.total.proposed);
    }
  });

  test("the random rosters reach every outcome, every clause and every mark that the oracle can give", () => {
    const rows = runs.flatMap(({ result }) => result.rows);
    expect(new Set(rows.map(row => row.outcome)).size).toBe(6);
    expect(new Set(rows.map(row => row.clause)).size).toBe(CLAUSES.length + 1);
    const given = new Set(rows.flatMap(row => row.flags.map(flag => flag.split(":")[0]!)));
    expect(MARKS.filter(mark => !given.has(mark))).toEqual(NOT_DECIDED);
  });

  test("every reading but rounding turns some row", () => {
    const turning = new Set(
      runs.flatMap(({ result }) => result.rows.flatMap(row => row.flags.filter(flag => flag.startsWith("READING:")))),
    );
    expect([...turning].sort()).toEqual(READING_CODES.map(code => `READING:${code}`).sort());
  });

  test("decisions of every kind are taken, and some of each still hold at the end", () => {
    const held = runs.flatMap(({ roster }) => heldDecisions(roster.rows, roster).map(({ verb }) => verb));
    expect([...new Set([...held, "take back"])].sort()).toEqual([...VERBS].sort());
    expect(runs.filter(({ roster }) => roster.decisions.length === 0).length).toBeGreaterThan(20);
  });

  test("the sheets hold the rows, whatever the order of their columns", () => {
    for (const { roster } of runs) {
      const [sheet] = toGrid(roster);
      const [headers, ...lines] = sheet!.cells;
      const read = lines.map(line => Object.fromEntries(headers!.map((header, column) => [header, line[column]])));
      expect(read).toEqual(roster.rows);
    }
  });

  test("the same seed gives the same roster", () => {
    expect(randomRoster(7)).toEqual(randomRoster(7));
    expect(randomRoster(7)).not.toEqual(randomRoster(8));
  });
});
