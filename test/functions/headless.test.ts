import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { assessWorkbook } from "../../src/assess/assess";
import { NONE, OUTCOME, OUTCOMES } from "../../src/mechanisms/results";
import type { Cell } from "../../src/workbook/ports";
import { AS_OF, policy, run, workbookOf } from "../roster/workbook";
import { inExcel, value } from "./excel";

beforeEach(() => inExcel());

/** A row that a formula can express: article, level, basis (or what stands for it), paid; in 元 or 万元. */
interface Plain {
  readonly clause: Cell;
  readonly level?: Cell;
  readonly basis?: Cell;
  readonly audited?: Cell;
  readonly reviewed?: Cell;
  readonly paid?: Cell;
  readonly hadLevel?: Cell;
  readonly revenue?: Cell;
  readonly inDistrict?: Cell;
  readonly area?: Cell;
  readonly rent?: Cell;
  readonly rentUnit?: Cell;
  readonly months?: Cell;
}

const HEADERS: Readonly<Record<string, string>> = {
  clause: "申报条款",
  level: "级别",
  basis: "核算基数",
  audited: "审定基数",
  reviewed: "评审核定金额",
  paid: "已获支持金额",
  hadLevel: "已获等级",
  area: "实际使用面积",
  rent: "租金（元）",
  rentUnit: "租金单位",
  months: "月数",
  revenue: "销售收入",
  inDistrict: "区内实施",
};

/** The row through the whole of a headless run: recognised from cells, read, decided. */
async function headless(
  row: Plain,
  unit: "元" | "万元",
): Promise<{ outcome: string; yuan: number | null; clause: string | null }> {
  const fields = Object.keys(HEADERS),
    cells = row as unknown as Readonly<Record<string, Cell>>;
  const sheet = {
    name: "申报汇总表",
    rows: [
      ["序号", "申报单位", "项目名称", ...fields.map(f => HEADERS[f]!)],
      [1, "甲公司", "项目一", ...fields.map(f => cells[f] ?? null)],
    ],
  };
  const {
    assessment: { awards, rows },
  } = await assessWorkbook(workbookOf([sheet]), policy(), { readings: {}, unit, asOf: AS_OF, run });
  const fen = awards.computed[0]!;
  return {
    outcome: OUTCOMES[awards.outcome[0]!]!,
    yuan: fen === NONE ? null : fen / 100,
    clause: policy().clauses[rows.clause[0]!]?.id ?? null,
  };
}

/** What the formula's basis is for the row's clause. */
function basisOf(row: Plain, clause: string | null): Cell {
  switch (clause) {
    case "4.1":
    case "9.1":
      return row.reviewed ?? null;
    case "6":
      return row.hadLevel ?? null;
    default:
      return row.audited ?? row.basis ?? null;
  }
}

async function compare(row: Plain, unit: "元" | "万元"): Promise<void> {
  const expected = await headless(row, unit);
  const formula =
    expected.clause === "7.1"
      ? value("SPACE", row.area ?? null, row.rent ?? null, row.level ?? null, row.rentUnit ?? null, row.months ?? null)
      : value("SUBSIDY", row.clause, basisOf(row, expected.clause), row.level ?? null, row.paid ?? null, unit);
  const amount =
    typeof formula === "number"
      ? expected.clause === "7.1" || unit === "元"
        ? formula
        : Number((formula * 10_000).toFixed(2))
      : formula;
  const wanted: unknown =
    expected.outcome === OUTCOMES[OUTCOME.amount] || expected.outcome === OUTCOMES[OUTCOME.ineligible]
      ? expected.yuan
      : expect.stringMatching(expected.outcome === "invalid" ? /^#(?:VALUE!|NUM!) / : /^#N\/A /);
  expect([row, unit, amount]).toEqual([row, unit, wanted]);
}

interface Vector {
  readonly id: string;
  readonly unit: "元" | "万元";
  readonly readings: Record<string, string>;
  readonly row: Readonly<Record<string, Cell>>;
  readonly why: string;
}
const { rows: vectors } = JSON.parse(readFileSync(join(process.cwd(), "test/policy/vectors.json"), "utf8")) as {
  rows: Vector[];
};
/** What no argument of a formula says; a 7.1 row with what was paid has no formula of its own, nor has a basis of 0. */
const BEYOND = ["status", "appliedOn", "deadline", "fraudDecidedOn", "years", "approvedRate", "contractArea"];
const expressible = vectors.filter(
  v =>
    Object.keys(v.readings).length === 0 &&
    !Object.keys(v.row).some(f => BEYOND.includes(f)) &&
    v.row["basis"] !== 0 &&
    !(v.row["clause"] === "7.2" && (v.row["inDistrict"] !== "是" || Number(v.row["revenue"]) < 5_000_000)),
);

describe("a formula gives the amount of a headless run", () => {
  test("most worked cases can be told to a formula", () => {
    expect(expressible.length).toBeGreaterThan(35);
  });
  test.each(expressible.map(v => [`${v.id} ${v.why}`, v] as const))("%s", async (_, { row, unit }) => {
    await compare(row as unknown as Plain, unit);
  });

  const money = fc.oneof(
    fc.integer({ min: 1, max: 99_999_999 }),
    fc.integer({ min: 1, max: 9_999_999_999 }).map(fen => fen / 100),
    fc.integer({ min: 1, max: 5000 }).map(n => `${n}万元`),
    fc.constantFrom<Cell>("1,234,567.891", "￥3 000元", "约100", "-5", -1, "无", "１２００", 0.1 + 0.2, 1e15, "1e30"),
  );
  const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(arbitrary, { nil: undefined, freq: 2 });
  const level = fc.constantFrom<Cell>(
    "国家级",
    "市级",
    "区级",
    "双跨",
    "试点示范（平台类）",
    "试点示范",
    "行业特色",
    "工信部",
    "国家级、市级",
    "3级",
    "四级",
    2,
    6,
    "优化级",
    "赋能",
    "转化",
    "运营",
    "看不清",
  );
  const clause = fc.constantFrom<Cell>(
    3,
    "第三条",
    "4.1",
    4.2,
    "4.3",
    "第四条",
    "5",
    6,
    "7.2",
    8,
    "9.1",
    "9.2",
    9,
    10,
    11,
    "12",
    "关键技术攻关",
    "20",
  );
  const plain = fc.record({
    clause,
    level: optional(level),
    basis: optional(money),
    reviewed: optional(money),
    paid: optional(money),
    hadLevel: optional(fc.constantFrom<Cell>(2, "3级", "1级", "x")),
  });

  test("over random rows in 元 and 万元, readable or not", async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.constantFrom("元" as const, "万元" as const), async (made, unit) => {
        const { clause: id } = await headless({ clause: made.clause, level: made.level ?? null }, unit);
        // What a formula has no argument for stays out of the roster's row, too: it would be an input of that clause
        // only.
        const row: Plain = {
          clause: made.clause,
          revenue: "900万元",
          inDistrict: "是",
          ...(made.level === undefined ? {} : { level: made.level }),
          ...(made.paid === undefined ? {} : { paid: made.paid }),
          ...(id === "4.1" || id === "9.1"
            ? made.reviewed === undefined
              ? {}
              : { reviewed: made.reviewed }
            : id === "6"
              ? made.hadLevel === undefined
                ? {}
                : { hadLevel: made.hadLevel }
              : made.basis === undefined
                ? {}
                : { basis: made.basis }),
        };
        await compare(row, unit);
      }),
      { numRuns: 400 },
    );
  });
});
