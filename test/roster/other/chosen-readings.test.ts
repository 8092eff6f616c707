import { chosenReadings } from "../../../src/roster/chosen-readings";
import type { Cell } from "../../../src/workbook/ports";
import { sheet } from "./a-sheet";
import { policy } from "./the-policy";

function read(...lines: readonly (readonly Cell[])[]): ReturnType<typeof chosenReadings> {
  return chosenReadings([sheet("口径", [["口径", "取值", "是否确认", "依据"], ...lines])], policy);
}

describe("a reading chosen in 口径", () => {
  test.each(["A6-DIFF", "a6-diff", "晋级差额怎么扣", "A6-DIFF（晋级差额怎么扣）", "晋级差额怎么扣 A6-DIFF"])(
    "is named by code or title: %s",
    name => {
      expect(read([name, "paid", "是", "区科委会议纪要"]).readings).toEqual([
        { code: "A6-DIFF", value: "paid", confirmed: true, basis: "区科委会议纪要" },
      ]);
    },
  );

  test.each<[string, Cell, string]>([
    ["A6-DIFF", "按到账扣：只减以前实际拿到的", "paid"],
    ["A6-DIFF", "按到账扣", "paid"],
    ["A6-DIFF", "PAID", "paid"],
    ["A7-GTE", "不含", "exclusive"],
    ["A7-GTE", "含", "inclusive"],
    ["ROUNDING", "万元（舍去）", "wan-floor"],
    ["ROUNDING", "wan-2dp", "wan-2dp"],
    ["ROUNDING", "分", "fen"],
    ["A9-PARK", "只取一项", "best"],
    ["CAP-UNIT", "按单位", "applicant"],
  ])("%s takes a value by code, label or the label's first words: %s", (code, cell, value) =>
    expect(read([code, cell]).readings[0]).toMatchObject({ code, value, confirmed: false }),
  );

  test("takes every value of every reading of the policy, by code and by label", () => {
    for (const reading of policy.readings) {
      for (const choice of reading.choices) {
        expect(read([reading.code, choice.value]).readings[0]?.value).toBe(choice.value);
        expect(read([reading.title, choice.label]).readings[0]?.value).toBe(choice.value);
      }
    }
  });

  test.each<[Cell, boolean]>([
    ["是", true],
    ["√", true],
    ["已确认", true],
    [true, true],
    [1, true],
    ["否", false],
    [null, false],
    ["未确认", false],
    ["/", false],
    [false, false],
  ])("counts as confirmed only where 是否确认 says so: %s", (cell, confirmed) =>
    expect(read(["A7-GTE", "含", cell]).readings[0]?.confirmed).toBe(confirmed),
  );

  test("holds as the last line says it", () => {
    expect(read(["A7-GTE", "含", "是"], ["A7-GTE", "不含", null]).readings).toEqual([
      { code: "A7-GTE", value: "exclusive", confirmed: false, basis: "" },
    ]);
  });

  test("is not made by a line without a value", () => {
    expect(read(["A7-GTE", null, null, "待定"])).toEqual({ readings: [], findings: [] });
  });

  test.each<[string, readonly Cell[], string]>([
    ["an unknown reading", ["A99", "含"], "口径"],
    ["an unknown value", ["A7-GTE", "随便"], "取值"],
    ["a value that several labels begin with", ["ROUNDING", "元"], "取值"],
    ["a confirmation without a value", ["A7-GTE", null, "是"], "取值"],
  ])("is reported and not guessed for %s", (_, line, column) => {
    const { readings, findings } = read(line);
    expect([readings, findings.map(f => [f.code, f.row, f.column])]).toEqual([[], [["READING_UNUSABLE", 2, column]]]);
  });

  test("with a confirmation that cannot be read is unconfirmed, and said so", () => {
    const { readings, findings } = read(["A7-GTE", "含", "再议"]);
    expect([readings[0]?.confirmed, findings.map(f => f.column)]).toEqual([false, ["是否确认"]]);
  });
});
