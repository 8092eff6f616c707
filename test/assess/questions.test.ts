import fc from "fast-check";
import { callIn } from "../../src/assess/cell-formula";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

describe("the calculator", () => {
  let workplace: Workplace;
  beforeAll(async () => {
    workplace = await openSampleWorkplace(new MemoryWorkbook());
  });

  test("asks what the clause takes, and says which of it is needed", async () => {
    const fields = async (clause: string): Promise<string[]> =>
      (await workplace.cells.calculate({ clause, given: {} })).fields.map(
        ({ name, needed }) => name + (needed ? "!" : ""),
      );
    expect(await fields("3")).toEqual(["级别", "项目支持资金!", "审定基数", "承担比例", "已获支持金额"]);
    expect(await fields("6")).toEqual(["级别!", "已获等级", "已获支持金额"]);
    expect(await fields("4.1")).toEqual(["级别", "评审核定金额!", "已获支持金额"]);
    expect(await fields("7.1")).toEqual([
      "级别!",
      "实际使用面积!",
      "合同面积",
      "租金!",
      "租金单位!",
      "月数",
      "核定比例",
      "已支持年数",
      "已获支持金额",
    ]);
    expect(await fields("10")).toEqual([]);
  });
  test("gives amount, steps, marks and the formula that says the same", async () => {
    const answer = await workplace.cells.calculate({ clause: "3", given: { basis: "4000万元", level: "国家级" } });
    expect(answer).toMatchObject({
      amount: "9000000.00",
      formula: '=SJS.SUBSIDY(3,"4000万元","国家级")',
      marks: [{ code: "CAP_APPLIED" }],
    });
    expect(answer.trace.map(line => [line.op, line.applied])).toEqual([
      ["take", false],
      ["times", false],
      ["at-most", true],
    ]);
    expect(
      await workplace.cells.calculate({
        clause: "7.1",
        given: { level: "市级", area: "1000", rent: "3", rentUnit: "元/㎡/天", months: "6" },
      }),
    ).toMatchObject({ amount: "438000.00", formula: '=SJS.SPACE(1000,3,"市级","元/㎡/天",6)' });
  });
  test("without what is needed gives no amount and names it; a bad text is named too", async () => {
    expect(await workplace.cells.calculate({ clause: "6", given: {} })).toMatchObject({
      amount: null,
      formula: null,
      explanation: expect.stringContaining("缺级别"),
    });
    expect(await workplace.cells.calculate({ clause: "3", given: { basis: "很多" } })).toMatchObject({
      amount: null,
      explanation: expect.stringContaining("很多"),
    });
  });
  test("with what no formula has (a share, an audited basis) gives an amount without a formula", async () => {
    expect(await workplace.cells.calculate({ clause: "3", given: { basis: "100万元", share: "50%" } })).toMatchObject({
      amount: "150000.00",
      formula: null,
    });
  });
  test("takes any text without failing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("3", "4.1", "6", "7.1", "7.2", "8", "9.1", "9.2", "10"),
        fc.dictionary(
          fc.constantFrom(
            "basis",
            "level",
            "paid",
            "hadLevel",
            "area",
            "rent",
            "rentUnit",
            "months",
            "years",
            "sales",
            "inDistrict",
            "reviewed",
          ),
          fc.string(),
          { maxKeys: 5 },
        ),
        async (clause, given) => {
          const { amount } = await workplace.cells.calculate({ clause, given });
          expect(amount === null || /^\d+\.\d\d$/.test(amount)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("readings", () => {
  test("tell what each other value would move, and that is what choosing it moves", async () => {
    const workbook = await sampleWorkbook("large"),
      workplace = await openSampleWorkplace(workbook),
      before = await workplace.runs.preview(quiet());
    const reading = (await workplace.readings.list()).find(one => one.code === "A6-DIFF")!,
      other = reading.choices.find(choice => choice.value !== reading.value)!;
    expect(other.move!.rows.length).toBeGreaterThan(0);
    expect(await workplace.readings.wouldMove("A6-DIFF", other.value)).toEqual({
      rows: [...other.move!.rows],
      change: other.move!.change,
    });
    const after = await workplace.readings.choose(
      { code: "A6-DIFF", value: other.value, confirmed: true, basis: "科室会议" },
      quiet(),
    );
    const fen = (text: string | null): bigint => BigInt(text!.replace(/[+.]/g, ""));
    expect(fen(after!.total.proposed) - fen(before.total.proposed)).toBe(fen(other.move!.change));
    expect((await workplace.readings.list()).find(one => one.code === "A6-DIFF")).toMatchObject({
      value: other.value,
      confirmed: true,
      basis: "科室会议",
    });
  });
  test("before a run have their defaults and move nothing that is known", async () => {
    const readings = await (await openSampleWorkplace(new MemoryWorkbook())).readings.list();
    expect(
      readings.every(
        reading =>
          reading.value === reading.choices[0]!.value &&
          reading.choices[0]!.isDefault &&
          reading.choices.every(choice => choice.move === null),
      ),
    ).toBe(true);
  });
});

describe("lists and totals", () => {
  test("rows are found by severity, mark, clause, applicant and text; most money first where wanted", async () => {
    const workplace = await openSampleWorkplace(await sampleWorkbook("large"));
    await workplace.runs.preview(quiet());
    const all = await workplace.review.briefs([...(await workplace.review.rows({}))]),
      found = async (filter: Parameters<Workplace["review"]["rows"]>[0]): Promise<number[]> => [
        ...(await workplace.review.rows(filter)),
      ];
    expect(await found({ severities: ["block"] })).toEqual(
      all.filter(brief => brief.marks.some(mark => mark.severity === "block")).map(brief => brief.row),
    );
    expect(await found({ clause: "4.2" })).toEqual(all.filter(brief => brief.clause === "4.2").map(brief => brief.row));
    const [line] = await workplace.review.totals("applicants"),
      own = await found({ applicant: line!.applicant! });
    expect(own.length).toBe(line!.rows);
    expect(await found({ search: all[0]!.project.slice(1, 5) })).toContain(0);
    // By the money at stake: a row that computes more never stands behind one that computes less and asks for nothing.
    const stakes = (await workplace.review.briefs([...(await workplace.review.rows({}, true))])).map(brief =>
      Number(brief.computed ?? 0),
    );
    expect(stakes[0]).toBeGreaterThan(0);
    expect(Math.max(...stakes.slice(0, 20))).toBe(Math.max(...stakes));
  });
  test(
    "each row counts once, by its worst mark: in the summary, the lists, the badge and the " + "sheet's own filter",
    async () => {
      const workplace = await openSampleWorkplace(await sampleWorkbook("large")),
        { todos, lines } = await workplace.runs.assess({ scope: "all" }, quiet());
      const said = lines[0]!
          .match(/需补正(\d+)行、不符合(\d+)行、待复核(\d+)行/)!
          .slice(1)
          .map(Number),
        SEVERITIES = ["block", "ineligible", "review"] as const;
      expect(said).toEqual([15, 18, 51]);
      expect(todos.slice(0, 3).map(({ rows }) => rows)).toEqual(said);
      for (const [k, severity] of SEVERITIES.entries()) {
        expect(await workplace.review.rows({ severities: [severity] })).toHaveLength(said[k]!);
        expect(await workplace.review.onlyTodos({ severities: [severity] }, quiet())).toBe(said[k]);
      }
      expect(await workplace.review.rows({ severities: SEVERITIES })).toHaveLength(84);
      // A kind of mark counts wherever it stands.
      for (const { severity, marks } of todos)
        for (const { code, rows } of marks)
          expect([code, (await workplace.review.rows({ severities: [severity], marks: [code] })).length]).toEqual([
            code,
            rows,
          ]);
      // Of all kinds together, a mark that stands with two severities (one choice is confirmed) counts a row once.
      const codes = [...new Set(todos.flatMap(({ marks }) => marks.map(({ code }) => code)))],
        counted = codes.map(code =>
          todos
            .flatMap(({ marks }) => marks.filter(mark => mark.code === code))
            .reduce((n, { rows, again }, k) => n + rows - (k === 0 ? 0 : again), 0),
        );
      expect(counted).toEqual(
        await Promise.all(codes.map(async code => (await workplace.review.rows({ marks: [code] })).length)),
      );
    },
  );
  test("totals are searched and sorted exactly, sums of none last", async () => {
    const workplace = await openSampleWorkplace(await sampleWorkbook("large"));
    await workplace.runs.preview(quiet());
    const sums = (await workplace.review.totals("applicants", "", { by: "proposed", down: false })).map(
        line => line.proposed,
      ),
      some = sums.filter((sum): sum is string => sum !== null);
    expect(some.map(Number)).toEqual(some.map(Number).sort((a, b) => a - b));
    expect(sums.slice(0, some.length)).toEqual(some);
    const [first] = await workplace.review.totals("applicants"),
      named = await workplace.review.totals("applicants", first!.name.slice(2, 6));
    expect(named.map(line => line.name)).toContain(first!.name);
    expect((await workplace.review.totals("clauses")).map(line => line.clause)).toEqual(
      expect.arrayContaining(["3", "4.2", "9.2"]),
    );
  });
});

describe("a formula's first SJS call", () => {
  test.each([
    ["=SJS.SUBSIDY(3,1000)", ["3", "1000"]],
    ['=ROUND(SJS.SUBSIDY(C2,$F$2,"a,b)""c")*10000,2)', ["!2,1", "!5,1", 'a,b)"c']],
    ["=SJS.RMB()", []],
    ["=_xldudf_SJS_SUBSIDY('表 一'!A1,,-1.5E3)", ["表 一!0,0", "", "-1500"]],
    ["=SJS.TOTAL(A1:B2,{1,2},SUM(1,2))", ["!0,0", "?", "?"]],
    ['=IF(A1="SJS.SUBSIDY(1,2)",1,SJS.YUAN(\'甲,"乙\'!$B$2))', ['甲,"乙!1,1']],
    ["=SJS.SUBSIDY(表1[[#This Row],[条款,(]],5%,+3)", ["?", "0.05", "3"]],
  ])("of %s is taken apart", (formula, expected) => {
    expect(
      callIn(formula)!.args.map(argument =>
        argument.kind === "unread"
          ? "?"
          : argument.kind === "cell"
            ? `${argument.sheet ?? ""}!${argument.column},${argument.row}`
            : String(argument.value ?? ""),
      ),
    ).toEqual(expected);
  });
  test("is none where nothing of ours is called or it never ends, whatever the text", () => {
    expect([callIn("=SUM(A1)"), callIn('=SJS.SUBSIDY(1,"')]).toEqual([null, null]);
    fc.assert(
      fc.property(fc.string(), text => {
        callIn(`=SJS.SUBSIDY(${text}`);
      }),
    );
  });
});
