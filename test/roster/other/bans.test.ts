import { INVALID_DAY, LISTED, NO_DAY, type Batch } from "../../../src/fields/columns";
import { countingDays, joinBans, type Bans, type BanSubject } from "../../../src/roster/bans";
import { dayOf, printDay } from "../../../src/roster/dates";
import type { Cell } from "../../../src/workbook/ports";
import { CODES, sheet } from "./a-sheet";
import { policy } from "./the-policy";

const HEADER = ["单位名称", "统一社会信用代码", "事由", "决定日期"];
const FRAUD = "弄虚作假骗取资金";
const [OWN, OTHER] = CODES;
const APPLIED = dayOf(2026, 6, 1);

function join(lines: readonly (readonly Cell[])[], given: Partial<BanSubject> = {}): Bans {
  return joinBans(
    [sheet("不予受理名单", [HEADER, ...lines])],
    1,
    () => ({ name: "北京甲科技有限公司", formerNames: [], code: OWN, joinedCode: "", day: APPLIED, ...given }),
    policy,
  );
}

/** `from…through` of the bar, or "". */
function bar(bans: Bans): string {
  const from = bans.barFrom[0] as number;
  return from === NO_DAY ? "" : `${printDay(from)}…${printDay(bans.barThrough[0] as number)}`;
}

describe("a bar under Article 14", () => {
  test("runs from the decision through its third anniversary, by code and for fraud", () => {
    const bans = join([["别的名字", OWN, FRAUD, "2023-06-01"]]);
    expect([bar(bans), bans.listed[0]]).toEqual(["2023-06-01…2026-06-01", 0]);
  });

  test("that is over still comes with its days, so that the reading of 三年内 can decide", () => {
    expect(bar(join([["甲", OWN, FRAUD, "2020-02-29"]]))).toBe("2020-02-29…2023-02-28");
  });

  test("is the one that lasts longest of those decided by the row's date", () => {
    expect(
      bar(
        join([
          ["甲", OWN, FRAUD, "2024-01-01"],
          ["甲", OWN, FRAUD, "2022-01-01"],
          ["甲", OWN, FRAUD, "2026-06-02"],
        ]),
      ),
    ).toBe("2024-01-01…2027-01-01");
  });

  test("stands with a row whose date cannot be read, whenever it was decided: the date decides", () => {
    const [day] = countingDays(Int32Array.of(INVALID_DAY), Int16Array.of(-1), [], APPLIED);
    expect(bar(join([["甲", OWN, FRAUD, "2026-06-02"]], { day: day! }))).toBe("2026-06-02…2029-06-02");
  });

  test("does not reach back before the decision", () => {
    const bans = join([["甲", OWN, FRAUD, "2026-06-02"]]);
    expect([bar(bans), bans.listed[0]]).toEqual(["", 0]);
  });

  test("by code still in force: a bar by name counts beside it until its own last day, which is told apart", () => {
    const listed = (decided: string): number | undefined =>
      join([
        ["甲", OWN, FRAUD, "2024-02-29"],
        ["北京甲科技有限公司", null, FRAUD, decided],
      ]).listed[0];
    expect(listed("2023-06-02")).toBe(LISTED.alsoByName);
    expect(listed("2023-06-01")).toBe(LISTED.alsoByNameOnLastDay);
    expect(listed("2023-05-31")).toBe(0);
  });

  test("needs a reason that says fraud; another or none is a credit record", () => {
    for (const reason of ["失信被执行人", "逾期未验收", null]) {
      const bans = join([["甲", OWN, reason, "2025-01-01"]]);
      expect([bar(bans), bans.listed[0]]).toEqual(["", LISTED.creditRecord]);
    }
  });

  test("needs a date; without one it is a credit record with a finding", () => {
    const bans = join([["甲", OWN, FRAUD, "去年"]]);
    expect([bar(bans), bans.listed[0]]).toEqual(["", LISTED.creditRecord]);
    expect(bans.findings).toEqual([
      { code: "BAN_UNREADABLE", sheet: "不予受理名单", row: 2, column: "决定日期", values: { text: "去年" } },
    ]);
  });

  test("compares codes in full width, lower case and with spaces", () => {
    expect(bar(join([["甲", " ９１１１０１０７ma01abc251 ", FRAUD, "2025-01-01"]]))).toBe("2025-01-01…2028-01-01");
  });
});

describe("a row without a code that joins an applicant with one", () => {
  test("is barred by name, whatever name the list gives that code", () => {
    const bans = join([["别的名字", OWN, FRAUD, "2024-01-01"]], { code: "", joinedCode: OWN });
    expect([bar(bans), bans.listed[0]]).toEqual(["2024-01-01…2027-01-01", LISTED.barredByName]);
  });

  test("has that applicant's credit record", () => {
    expect(join([["别的名字", OWN, "失信被执行人", "2024-01-01"]], { code: "", joinedCode: OWN }).listed[0]).toBe(
      LISTED.creditRecord,
    );
  });
});

describe("a name on the list", () => {
  const named = (code: Cell, reason: Cell = FRAUD, day: Cell = "2025-01-01"): Cell[][] => [
    ["北京甲科技（有限公司）", code, reason, day],
  ];

  test("only marks where the codes cannot be compared, on either side", () => {
    for (const bans of [join(named(null)), join(named("91110107MA01ABC252")), join(named(OWN), { code: "" })]) {
      expect([bar(bans), bans.listed[0]]).toEqual(["2025-01-01…2028-01-01", LISTED.barredByName]);
    }
  });

  test("means nothing where both codes are valid and differ", () => {
    const bans = join(named(OTHER));
    expect([bar(bans), bans.listed[0]]).toEqual(["", 0]);
  });

  test("gives the days of the bar, its third anniversary the last; the engine holds them against the reading", () => {
    expect(bar(join(named(null, FRAUD, "2023-06-01")))).toBe("2023-06-01…2026-06-01");
    expect(join(named(null, FRAUD, "2026-06-02")).listed[0]).toBe(0);
  });

  test("for another reason is a credit record", () => {
    expect(join(named(null, "经营异常")).listed[0]).toBe(LISTED.creditRecord);
  });

  test("may be the applicant's former one", () => {
    expect(join([["北京乙公司", null, FRAUD, "2025-01-01"]], { formerNames: ["北京乙公司"] }).listed[0]).toBe(
      LISTED.barredByName,
    );
  });

  test("comes on top of what the code says", () => {
    const bans = join([
      ["甲", OWN, FRAUD, "2025-01-01"],
      ["北京甲科技有限公司", null, "失信", null],
    ]);
    expect([bar(bans), bans.listed[0]]).toEqual(["2025-01-01…2028-01-01", LISTED.creditRecord]);
  });

  test("is not shared by rows without a name and code", () => {
    const bans = join([[null, null, FRAUD, "2025-01-01"]], { name: "", code: "" });
    expect([bar(bans), bans.listed[0], bans.findings.map(f => f.code)]).toEqual(["", 0, ["BAN_UNREADABLE"]]);
  });
});

test("the date that counts is 申报日期, else the batch's deadline, else the as-of date", () => {
  const batch: Batch = {
    name: "第一批",
    year: 2026,
    deadlineDay: 20,
    deadlineMinute: -1,
    periodFrom: NO_DAY,
    periodThrough: NO_DAY,
    budget: null,
  };
  const days = countingDays(
    Int32Array.of(10, NO_DAY, INVALID_DAY, NO_DAY),
    Int16Array.of(0, 0, -1, 1),
    [batch, { ...batch, deadlineDay: NO_DAY }],
    30,
  );
  expect([...days]).toEqual([10, 20, 0x7fffffff, 30]);
});
