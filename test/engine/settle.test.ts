import { loadPolicy } from "../../src/policy/load";
import { KIND } from "../../src/fields/columns";
import { all, assess, one, type Row, type Scene } from "./scene";

/**
 * A row of clause 5 with this amount (an audited basis of 30% of it would do; the reviewers' amount is simpler to
 * read).
 */
const worth = (clause: "3" | "5" | "4.1" | "4.2" | "9.1", yuan: string, more: Partial<Row> = {}): Row => ({
  clause,
  applicant: 0,
  project: 0,
  ...(clause === "3"
    ? { level: "国家级" }
    : clause === "4.2"
      ? { level: "行业特色" }
      : clause === "4.1"
        ? { level: "双跨" }
        : {}),
  ...(clause === "4.1" || clause === "9.1" ? { reviewed: yuan } : { audited: "100000000", reviewed: yuan }),
  ...more,
});
const proposed = (rows: readonly Row[], scene?: Scene): (string | null)[] => all(rows, scene).map(r => r.proposed);
const across = ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS", "TIE", "PENDING_BEST_OF", "JOINT_OVER_CAP"];
const lost = (rows: readonly Row[], scene?: Scene): string[] =>
  all(rows, scene).map(r =>
    [...r.marks.filter(m => across.includes(m)), ...(r.winner === null ? [] : [r.winner])].join(" "),
  );

describe("two rows of one clause that differ only in a condition's input are no duplicate, under any mechanism", () => {
  test.each(["recognised-amount-with-ceiling, ceiling: 最高100万元", "fixed-once, amount: 最高100万元"])(
    "%s",
    grant => {
      const policy = loadPolicy(
        `policy: { id: c, title: 甲办法, version: "1" }
articles: [{ id: "1", title: 甲, text: 在区内实施且销售收入500万元以上的，最高100万元。 }]
bestOf: { article: "1", words: 最高100万元 }
clauses:
  - { id: "1", article: "1", title: 甲, text: 在区内实施且销售收入500万元以上的，最高100万元, per: project, levelReading: none,
      when: [{ fact: inDistrict, words: 在区内实施, else: NOT_IN_DISTRICT }, { fact: sales, atLeast: 500万元以上, else: BELOW_THRESHOLD }],
      grant: { mechanism: ${grant} }, examples: [{ given: {}, outcome: missing }] }
`,
        "3".repeat(64),
      );
      const row: Row = { clause: "1", applicant: 0, project: 0, reviewed: "500000", sales: "9000000", inDistrict: 1 };
      const second = (more: Partial<Row>): string => lost([row, { ...row, ...more }], { policy })[1]!;
      expect(second({})).toBe("DUPLICATE_ROW 0");
      expect(second({ inDistrict: 0 })).toBe("SPLIT_ROWS 0");
      expect(second({ sales: "8000000" })).toBe("SPLIT_ROWS 0");
    },
  );
});

describe("the best one, never twice", () => {
  test("rows of one applicant and project compete: the highest is taken, the others propose 0.00 and name it", () => {
    const rows = [worth("5", "10"), worth("3", "30"), worth("4.2", "20")];
    expect(proposed(rows)).toEqual(["0.00", "30.00", "0.00"]);
    expect(lost(rows)).toEqual(["SUPERSEDED 1", "", "SUPERSEDED 1"]);
  });
  test("another applicant or another project does not compete", () => {
    expect(
      proposed([worth("5", "10"), worth("3", "30", { applicant: 1, project: 1 }), worth("3", "20", { project: 2 })]),
    ).toEqual(["10.00", "30.00", "20.00"]);
  });
  test("a tie goes to the earlier clause, then to the earlier row", () => {
    expect(lost([worth("5", "10"), worth("3", "10")])).toEqual(["SUPERSEDED TIE 1", ""]);
    expect(lost([worth("5", "10"), worth("5", "10", { paid: "1" })])).toEqual(["", "SPLIT_ROWS 0"]);
  });
  test("of one clause: DUPLICATE_ROW where every input that the clause uses is equal, else SPLIT_ROWS", () => {
    const pair = (row: Row, more: Partial<Row>): string => lost([row, { ...row, ...more }])[1]!;
    const base = worth("3", "10");
    expect(pair(base, {})).toBe("DUPLICATE_ROW 0");
    expect([
      pair(base, { reviewed: "9" }),
      pair(base, { basis: "5" }),
      pair(base, { sales: "5" }),
      pair(base, { years: 1 }),
    ]).toEqual(Array(4).fill("DUPLICATE_ROW 0"));
    expect([
      pair(base, { audited: "90000000" }),
      pair(base, { share: "99" }),
      pair(base, { paid: "1" }),
      pair(base, { level: "市级" }),
    ]).toEqual(Array(4).fill("SPLIT_ROWS 0"));
    const plain: Row = { clause: "3", level: "市级", applicant: 0, project: 0, basis: "10" };
    expect([pair(plain, { audited: "10" }), pair(plain, { basis: "9" }), pair(plain, { basis: "10.00" })]).toEqual([
      "DUPLICATE_ROW 0",
      "SPLIT_ROWS 0",
      "DUPLICATE_ROW 0",
    ]);
    expect(pair({ ...plain, basis: "10.0001" }, {})).toBe("DUPLICATE_ROW 0");
    expect(pair({ ...plain, basis: "10.0002" }, { basis: "10.0001" })).toBe("SPLIT_ROWS 0");
    expect(pair({ ...plain, paid: "0.0001" }, {})).toBe("DUPLICATE_ROW 0");
    expect(
      lost([
        { ...plain, paid: "0.0001" },
        { ...plain, paid: "0.0002" },
      ])[1],
    ).toBe("SPLIT_ROWS 0");
  });
  test("a level that only tells a clause from others is no input: with and without it a row is the same", () => {
    const pair = (clause: string, level: string): string => {
      const row: Row = { clause, applicant: 0, project: 0, basis: "100", sales: "9000000", inDistrict: 1 };
      return lost([row, { ...row, level }])[1]!;
    };
    expect([pair("7.2", "转化"), pair("4.3", "上云"), pair("4.3", "赋能")]).toEqual(Array(3).fill("DUPLICATE_ROW 0"));
  });
  test("7.1 uses the reviewed amount too where it pays operation beside the rent", () => {
    const rent: Row = {
      clause: "7.1",
      level: "国家级",
      area: "10",
      rent: "1",
      rentUnit: "areaMonth",
      applicant: 0,
      project: 0,
    };
    const marks = (value: string): string =>
      lost(
        [
          { ...rent, reviewed: "5000000" },
          { ...rent, reviewed: "6000000" },
        ],
        { readings: { "A7-OBJECT": value } },
      )[1]!;
    expect([marks("separate"), marks("combined")]).toEqual(["SPLIT_ROWS 0", "DUPLICATE_ROW 0"]);
  });
  test(
    "7.2 uses sales and place; 7.1 its areas, rent and period; 4.1 and 9.1 the recognised amount; 6 levels and " +
      "paid; 8 its level only",
    () => {
      const pair = (row: Row, more: Partial<Row>): string =>
        lost([
          { applicant: 0, project: 0, ...row },
          { applicant: 0, project: 0, ...row, ...more },
        ])
          .find(l => l !== "")!
          .split(" ")[0]!;
      const transfer: Row = { clause: "7.2", basis: "10", sales: "5000000", inDistrict: 1 };
      expect([pair(transfer, {}), pair(transfer, { sales: "5000001" }), pair(transfer, { inDistrict: 0 })]).toEqual([
        "DUPLICATE_ROW",
        "SPLIT_ROWS",
        "SPLIT_ROWS",
      ]);
      const rent: Row = {
        clause: "7.1",
        level: "国家级",
        area: "10",
        contractArea: "12",
        rent: "1",
        rentUnit: "areaMonth",
        months: "6",
        days: "100",
        approvedRate: "90",
        paid: "1",
        years: 0,
      };
      expect(pair(rent, {})).toBe("DUPLICATE_ROW");
      for (const more of [
        { area: "9" },
        { contractArea: "11" },
        { rent: "2" },
        { rentUnit: "areaDay" },
        { months: "5" },
        { rentUnit: "areaDay", days: "5" },
        { approvedRate: "80" },
        { paid: "2" },
        { years: 1 },
        { level: "市级" },
      ] as Partial<Row>[])
        expect(pair(rent, more)).toBe("SPLIT_ROWS");
      // Days count where the rent is by the day, and then months do not.
      expect(pair(rent, { days: "5" })).toBe("DUPLICATE_ROW");
      const daily: Row = { ...rent, rentUnit: "areaDay" };
      expect([pair(daily, { days: "5" }), pair(daily, { months: "5" })]).toEqual(["SPLIT_ROWS", "DUPLICATE_ROW"]);
      const park: Row = { clause: "9.1", reviewed: "10", paid: "1", years: 1 };
      expect([
        pair(park, {}),
        pair(park, { reviewed: "9" }),
        pair(park, { paid: "2" }),
        pair(park, { years: 2 }),
      ]).toEqual(["DUPLICATE_ROW", "SPLIT_ROWS", "SPLIT_ROWS", "SPLIT_ROWS"]);
      const platform: Row = { clause: "4.1", level: "双跨", reviewed: "10" };
      expect([
        pair(platform, { years: 2 }),
        pair(platform, { paid: "1" }),
        pair(platform, { level: "特色专业型" }),
      ]).toEqual(["DUPLICATE_ROW", "SPLIT_ROWS", "SPLIT_ROWS"]);
      const certificate: Row = { clause: "6", level: "4级", hadLevel: "2级", paid: "1" };
      expect([
        pair(certificate, {}),
        pair(certificate, { level: "5级" }),
        pair(certificate, { hadLevel: "3级" }),
        pair(certificate, { paid: "2" }),
        pair(certificate, { basis: "2" }),
      ]).toEqual(["DUPLICATE_ROW", "SPLIT_ROWS", "SPLIT_ROWS", "SPLIT_ROWS", "DUPLICATE_ROW"]);
      const pilot: Row = { clause: "8", level: "工信部" };
      expect([pair(pilot, { paid: "1" }), pair(pilot, { project: 1 }), pair(pilot, { level: "国家级" })]).toEqual([
        "DUPLICATE_ROW",
        "DUPLICATE_ROW",
        "SPLIT_ROWS",
      ]);
      const recognised: Row = { clause: "9.2", level: "国家级" };
      expect([pair(recognised, {}), pair(recognised, { paid: "1" }), pair(recognised, { hadLevel: "市级" })]).toEqual([
        "DUPLICATE_ROW",
        "SPLIT_ROWS",
        "SPLIT_ROWS",
      ]);
    },
  );
  test("6 competes by applicant only, whatever its project", () => {
    const rows: Row[] = [
      { clause: "6", level: "5级", applicant: 0, project: 0 },
      worth("3", "250000"),
      { clause: "6", level: "3级", applicant: 0, project: 7 },
      { clause: "6", level: "3级", applicant: 1, project: 8 },
    ];
    expect(proposed(rows)).toEqual(["300000.00", "250000.00", "0.00", "200000.00"]);
  });
  test("8 competes by project and by applicant; A8-ONCE=project: by project only", () => {
    const rows: Row[] = [
      { clause: "8", level: "工信部", applicant: 0, project: 0 },
      { clause: "8", level: "工信部", applicant: 0, project: 1 },
      worth("5", "200000", { project: 1 }),
    ];
    expect(proposed(rows)).toEqual(["100000.00", "0.00", "200000.00"]);
    expect(lost(rows)).toEqual(["", "SUPERSEDED 2", ""]);
    expect(proposed(rows.slice(0, 2))).toEqual(["100000.00", "0.00"]);
    expect(proposed(rows.slice(0, 2), { readings: { "A8-ONCE": "project" } })).toEqual(["100000.00", "100000.00"]);
  });
  test("of two winners the first taken is named", () => {
    const rows: Row[] = [
      { clause: "8", level: "工信部", applicant: 0, project: 0 },
      worth("5", "300000", { project: 1 }),
      { clause: "8", level: "工信部", applicant: 0, project: 1 },
    ];
    expect(lost(rows)).toEqual(["", "", "SUPERSEDED 1"]);
    expect(lost([{ ...rows[2]!, reviewed: "90000" }, rows[0]!, { ...rows[1]!, reviewed: "95000" }])).toEqual([
      "SPLIT_ROWS 1".replace("SPLIT_ROWS", "DUPLICATE_ROW"),
      "",
      "",
    ]);
  });
  test("a loser does not stand in the way of others: it is the taken ones that count", () => {
    const rows: Row[] = [
      worth("5", "300000", { project: 1 }),
      { clause: "8", level: "工信部", applicant: 0, project: 1 },
      { clause: "8", level: "工信部", applicant: 0, project: 2, reviewed: "80000" },
    ];
    expect(proposed(rows)).toEqual(["300000.00", "0.00", "80000.00"]);
  });
  test("9.2 competes only with 9.2; A9-PARK=best: by project too", () => {
    const rows: Row[] = [
      worth("9.1", "8000000"),
      { clause: "9.2", level: "国家级", applicant: 0, project: 0 },
      { clause: "9.2", level: "市级", applicant: 0, project: 0 },
    ];
    expect(lost(rows)).toEqual(["", "", "SPLIT_ROWS 1"]);
    expect(lost(rows, { readings: { "A9-PARK": "best" } })).toEqual(["", "SUPERSEDED 0", "SUPERSEDED 0"]);
  });
  test(
    "A13-CLAUSE=article: different clauses of one article do not compete, equal ones still do, " + "other articles do",
    () => {
      const rows = [worth("4.1", "30"), worth("4.2", "20"), worth("4.2", "10"), worth("3", "5")],
        article: Scene = { readings: { "A13-CLAUSE": "article" } };
      expect(lost(rows)).toEqual(["", "SUPERSEDED 0", "SUPERSEDED 0", "SUPERSEDED 0"]);
      expect(lost(rows, article)).toEqual(["", "", "DUPLICATE_ROW 1", "SUPERSEDED 0"]);
      expect(
        lost(
          [
            { clause: "6", level: "3级", applicant: 0, project: 0 },
            { clause: "6", level: "4级", applicant: 0, project: 1 },
          ],
          article,
        ),
      ).toEqual(["SPLIT_ROWS 1", ""]);
    },
  );
  test("10, 11 and 12 never compete; nor do ineligible, invalid and withdrawn rows", () => {
    const rows: Row[] = [
      { clause: "10", applicant: 0, project: 0 },
      { clause: "10", applicant: 0, project: 0 },
      worth("3", "30", { level: "区级" }),
      worth("3", "20", { status: "withdrawn" }),
      worth("3", "9", { audited: "bad" }),
      worth("5", "1"),
    ];
    expect(proposed(rows)).toEqual(["0.00", "0.00", "0.00", "0.00", null, "1.00"]);
    expect(lost(rows)).toEqual(Array(6).fill(""));
  });
  test("an amount of 0.00 is live and competes", () => {
    expect(lost([worth("3", "0"), worth("5", "0")])).toEqual(["", "SUPERSEDED TIE 0"]);
  });
});

describe("a ceiling shared by the applicant's rows (CAP-UNIT=applicant)", () => {
  const shared: Scene = { readings: { "CAP-UNIT": "applicant" } };
  test("before a row is taken its amount is lowered to what is left", () => {
    const invested = (audited: string, project: number, applicant = 0): Row => ({
      clause: "5",
      audited,
      project,
      applicant,
    });
    const rows = [
      invested("6000000", 0),
      invested("5000000", 1),
      invested("2000000", 2),
      invested("3000000", 3, 1),
      invested("4000000", 4, 2),
      invested("6000000", 5, 2),
    ];
    expect(proposed(rows, shared)).toEqual([
      "1800000.00",
      "1200000.00",
      "0.00",
      "900000.00",
      "1200000.00",
      "1800000.00",
    ]);
    expect(all(rows, shared).map(r => r.marks.includes("CAP_APPLIED"))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([...assess(rows, shared).settled.loweredBy]).toEqual([0, 30_000_000, 60_000_000, 0, 0, 0]);
    expect(proposed(rows)).toEqual(["1800000.00", "1500000.00", "600000.00", "900000.00", "1200000.00", "1800000.00"]);
  });
  test("of equal amounts the earlier row has it first, however many there are", () => {
    const invested = (project: number): Row => ({ clause: "5", audited: "2000000", project, applicant: 0 });
    expect(
      proposed(
        Array.from({ length: 9 }, (_, project) => invested(project)),
        shared,
      ),
    ).toEqual([...Array<string>(5).fill("600000.00"), ...Array<string>(4).fill("0.00")]);
  });
  test("each clause has a ceiling of its own; 6, 8 and 9.2 share none", () => {
    expect(
      proposed(
        [
          worth("5", "3000000"),
          worth("3", "3000000", { project: 1 }),
          { clause: "8", level: "工信部", applicant: 0, project: 2 },
        ],
        shared,
      ),
    ).toEqual(["3000000.00", "3000000.00", "100000.00"]);
  });
  test("after a row is lowered the order is made again", () => {
    const rows = [worth("3", "9000000"), worth("3", "8000000", { project: 1 }), worth("5", "3000000", { project: 1 })];
    expect(lost(rows, shared)).toEqual(["", "SUPERSEDED 2", ""]);
    expect(proposed(rows, shared)).toEqual(["9000000.00", "0.00", "3000000.00"]);
  });
});

describe("a row that waits", () => {
  test("makes itself and its direct competitors PENDING_BEST_OF; amounts are settled all the same", () => {
    const rows: Row[] = [
      { clause: "4.1", level: "双跨", applicant: 0, project: 0 },
      worth("4.2", "10"),
      worth("3", "20"),
      worth("5", "1", { project: 1 }),
    ];
    expect(proposed(rows)).toEqual([null, "0.00", "20.00", "1.00"]);
    expect(lost(rows)).toEqual(["PENDING_BEST_OF", "SUPERSEDED PENDING_BEST_OF 2", "PENDING_BEST_OF", ""]);
  });
  test("missing, on hold, and a part of an amount wait; alone, none is pending", () => {
    expect(lost([{ clause: "3", level: "市级", applicant: 0, project: 0 }, worth("5", "1")])).toEqual([
      "PENDING_BEST_OF",
      "PENDING_BEST_OF",
    ]);
    expect(lost([worth("3", "2", { status: "hold" }), worth("5", "1")])).toEqual([
      "PENDING_BEST_OF",
      "SUPERSEDED PENDING_BEST_OF 0",
    ]);
    const rent: Row = {
      clause: "7.1",
      level: "国家级",
      applicant: 0,
      project: 0,
      area: "1",
      rent: "1",
      rentUnit: "areaMonth",
    };
    expect(lost([rent, worth("5", "1")], { readings: { "A7-OBJECT": "separate" } })).toEqual([
      "PENDING_BEST_OF",
      "SUPERSEDED PENDING_BEST_OF 0",
    ]);
    expect(one({ clause: "4.1", level: "双跨" }).marks).toEqual(["NEEDS_AMOUNT"]);
    expect(one({ clause: "5", audited: "1", status: "hold" }).marks).toEqual(["ON_HOLD"]);
  });
  test(
    "rows that a reviewer adds up do not compete: one that waits leaves the other as it is, but " + "not a third row",
    () => {
      const rows = [worth("5", "10"), worth("5", "20", { status: "hold" })],
        decisions = { preferred: new Set<number>(), addedUp: [[0, 1]] };
      expect(lost(rows)).toEqual(["DUPLICATE_ROW PENDING_BEST_OF 1", "PENDING_BEST_OF"]);
      expect(lost(rows, { decisions })).toEqual(["", ""]);
      expect(lost([...rows, worth("3", "5")], { decisions })).toEqual([
        "",
        "PENDING_BEST_OF",
        "SUPERSEDED PENDING_BEST_OF 0",
      ]);
      const third = [...rows, worth("3", "5", { status: "hold" })];
      expect(lost(third, { decisions })).toEqual([
        "PENDING_BEST_OF",
        "PENDING_BEST_OF",
        "SUPERSEDED PENDING_BEST_OF 0",
      ]);
    },
  );
  test("two that wait are pending each by the other", () => {
    expect(
      lost([
        { clause: "4.1", level: "双跨", applicant: 0, project: 0 },
        { clause: "3", level: "市级", applicant: 0, project: 0 },
      ]),
    ).toEqual(["PENDING_BEST_OF", "PENDING_BEST_OF"]);
  });
  test("only direct competitors: by article a row of another clause of the same article is none", () => {
    const rows: Row[] = [{ clause: "4.1", level: "双跨", applicant: 0, project: 0 }, worth("4.2", "10")],
      article: Scene = { readings: { "A13-CLAUSE": "article" } };
    expect(lost(rows, article)).toEqual(["", ""]);
    expect(lost([...rows, worth("3", "5")], article)).toEqual(["PENDING_BEST_OF", "", "SUPERSEDED PENDING_BEST_OF 1"]);
    expect(lost([...rows, { clause: "4.1", level: "双跨", applicant: 0, project: 0 }], article)).toEqual([
      "PENDING_BEST_OF",
      "",
      "PENDING_BEST_OF",
    ]);
    expect(
      lost(
        [
          { clause: "8", applicant: 0, project: 0, level: "工信部", status: "hold" },
          { clause: "8", applicant: 0, project: 1, level: "工信部" },
        ],
        article,
      ),
    ).toEqual(["PENDING_BEST_OF", "DUPLICATE_ROW PENDING_BEST_OF 0"]);
  });
  test("an ineligible or withdrawn row on hold waits for nothing", () => {
    expect(lost([worth("3", "2", { status: "hold", level: "区级" }), worth("5", "1")])).toEqual(["", ""]);
  });
});

describe("reviewers decide", () => {
  test("the row that they prefer is taken before all that it competes with", () => {
    const rows = [worth("3", "30"), worth("5", "10"), worth("4.2", "20")];
    expect(lost(rows, { decisions: { preferred: new Set([1]), addedUp: [] } })).toEqual([
      "SUPERSEDED 1",
      "",
      "SUPERSEDED 1",
    ]);
    expect(proposed(rows, { decisions: { preferred: new Set([1, 2]), addedUp: [] } })).toEqual([
      "0.00",
      "0.00",
      "20.00",
    ]);
  });
  test("rows that they add up do not compete, under one ceiling", () => {
    const rows = [worth("5", "2000000"), worth("5", "1500000"), worth("3", "2500000")];
    expect(proposed(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })).toEqual([
      "2000000.00",
      "1000000.00",
      "0.00",
    ]);
    expect(all(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })[1]!.marks).toContain("CAP_APPLIED");
    expect(lost(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })).toEqual(["", "", "SUPERSEDED 0"]);
  });
  test.each(["increment", "cumulative"])(
    "what was paid before has used the ceiling of rows that they add up, once: PAID-BASIS %s",
    paidBasis => {
      const row = { clause: "3", level: "国家级", basis: "20000000", paid: "2000000", applicant: 0, project: 0 },
        sum = proposed([row, row], {
          readings: { "PAID-BASIS": paidBasis },
          decisions: { preferred: new Set(), addedUp: [[0, 1]] },
        }).reduce((total, amount) => total + Number(amount), 0);
      expect(sum).toBe(7_000_000);
    },
  );
  test("added up they stand in the order by their sum, at most the ceiling", () => {
    const rows = [worth("5", "1000000"), worth("5", "900000"), worth("3", "1800000")];
    expect(proposed(rows)).toEqual(["0.00", "0.00", "1800000.00"]);
    expect(proposed(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })).toEqual([
      "1000000.00",
      "900000.00",
      "0.00",
    ]);
    const capped = [worth("5", "2900000"), worth("5", "2800000"), worth("3", "3000001")];
    expect(proposed(capped, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })).toEqual([
      "0.00",
      "0.00",
      "3000001.00",
    ]);
  });
  test("added up and lost they lose one by one; a row without an amount adds nothing", () => {
    const rows = [
      worth("5", "10"),
      worth("5", "20"),
      worth("3", "25"),
      { clause: "5", applicant: 0, project: 0 } as Row,
    ];
    expect(proposed(rows, { decisions: { preferred: new Set(), addedUp: [[0, 3]] } })).toEqual([
      "0.00",
      "0.00",
      "25.00",
      null,
    ]);
    expect(proposed(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1], []] } })).toEqual([
      "10.00",
      "20.00",
      "0.00",
      null,
    ]);
  });
  test("added up and under a ceiling that the applicant shares, both bind", () => {
    const rows = [worth("5", "2000000"), worth("5", "1500000"), worth("5", "2500000", { project: 1 })],
      decisions = { preferred: new Set<number>(), addedUp: [[0, 1]] };
    expect(proposed(rows, { decisions, readings: { "CAP-UNIT": "applicant" } })).toEqual([
      "2000000.00",
      "1000000.00",
      "0.00",
    ]);
    expect(proposed(rows, { decisions })).toEqual(["2000000.00", "1000000.00", "2500000.00"]);
  });
  test("rows of a clause without a ceiling add up in full", () => {
    const rows: Row[] = [
      { clause: "6", level: "5级", applicant: 0, project: 0 },
      { clause: "6", level: "3级", applicant: 0, project: 0, kind: KIND.enterprise },
    ];
    expect(proposed(rows, { decisions: { preferred: new Set(), addedUp: [[0, 1]] } })).toEqual([
      "300000.00",
      "200000.00",
    ]);
  });
});

describe("one project number, several applicants", () => {
  const joint = (yuan: string, applicant: number, more: Partial<Row> = {}): Row =>
    worth("3", yuan, { applicant, project: applicant, projectNumber: 5, ...more });
  test(
    "JOINT_OVER_CAP where the proposed amounts of one clause together pass its ceiling; exactly the ceiling does " +
      "not",
    () => {
      expect(lost([joint("5000000", 0), joint("4000000.01", 1)])).toEqual(["JOINT_OVER_CAP", "JOINT_OVER_CAP"]);
      expect(lost([joint("5000000", 0), joint("4000000", 1)])).toEqual(["", ""]);
    },
  );
  test(
    "not of one applicant, not of different clauses or numbers, not of rows that are no amount, not of clauses " +
      "without a ceiling",
    () => {
      expect(lost([joint("5000000", 0), joint("5000000", 0, { project: 3 })])).toEqual(["", ""]);
      expect(
        lost([joint("9000000", 0), worth("5", "3000000", { applicant: 1, project: 1, projectNumber: 5 })]),
      ).toEqual(["", ""]);
      expect(lost([joint("9000000", 0), joint("9000000", 1, { projectNumber: 6 })])).toEqual(["", ""]);
      expect(lost([joint("9000000", 0, { projectNumber: -1 }), joint("9000000", 1, { projectNumber: -1 })])).toEqual([
        "",
        "",
      ]);
      expect(lost([joint("9000000", 0), joint("9000000", 1, { level: "区级" })])).toEqual(["", ""]);
      expect(
        lost([0, 1].map(n => ({ clause: "9.2", level: "国家级", applicant: n, project: n, projectNumber: 0 }))),
      ).toEqual(["", ""]);
    },
  );
  test("not of rent that has no ceiling in money, where operating support is a thing of its own", () => {
    const rent = (applicant: number): Row => ({
      clause: "7.1",
      level: "国家级",
      area: "4000",
      rent: "1000",
      rentUnit: "areaYear",
      applicant,
      project: applicant,
      projectNumber: 5,
    });
    const marks = (value: string): string[] => lost([rent(0), rent(1)], { readings: { "A7-OBJECT": value } });
    expect([marks("combined"), marks("separate")]).toEqual([
      ["JOINT_OVER_CAP", "JOINT_OVER_CAP"],
      ["", ""],
    ]);
  });
  test("number 0 is a number", () => {
    expect(lost([joint("9000000", 0, { projectNumber: 0 }), joint("1", 1, { projectNumber: 0 })])).toEqual([
      "JOINT_OVER_CAP",
      "JOINT_OVER_CAP",
    ]);
  });
});
