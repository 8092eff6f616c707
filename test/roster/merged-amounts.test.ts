import { application, roster, seen } from "./assessed";
import type { SheetOf } from "./workbook";

const MARKS = ["MERGED_AMOUNT", "PAID_DEDUCTED", "NEEDS_AMOUNT", "MISSING_INPUT"];
const [head] = roster(["已获支持金额（万元）", "评审核定金额（万元）"], []);
const HEAD = head as (string | null)[];
const two = (first: readonly (number | null)[], second: readonly (number | null)[], merges: SheetOf["merges"]) =>
  seen(
    [{ name: "汇总表", rows: [HEAD, application(1, first), application(2, second)], ...(merges ? { merges } : {}) }],
    MARKS,
  );

describe("a merged amount counts in each of its rows, marked and provisional, until it is split", () => {
  test("已获支持金额 is deducted whole from each", async () => {
    expect(await two([40, null], [null, null], [[1, 7, 2, 1]])).toEqual({
      rows: [
        "汇总表!2 amount 500000 MERGED_AMOUNT PAID_DEDUCTED",
        "汇总表!3 amount 500000 MERGED_AMOUNT PAID_DEDUCTED",
      ],
      provisional: true,
      findings: [],
    });
  });

  test("评审核定金额 caps each and all of them together", async () => {
    expect(await two([null, 100], [null, null], [[1, 8, 2, 1]])).toEqual({
      rows: ["汇总表!2 amount 900000 MERGED_AMOUNT", "汇总表!3 amount 100000 MERGED_AMOUNT"],
      provisional: true,
      findings: [],
    });
  });

  test("under 4.1 and 9.1 it is nobody's own amount: a person decides", async () => {
    const park = (n: number, cells: readonly (number | null)[]) =>
      application(n, cells).map((c, i) => (i === 3 ? "9.1" : i === 5 ? "运营" : c));
    const rows = [HEAD, park(1, [null, 100]), park(2, [null, null])];
    const { rows: got, provisional } = await seen([{ name: "汇总表", rows, merges: [[1, 8, 2, 1]] }], MARKS);
    expect(got.map(r => r.split(" ").slice(1).sort().join(" "))).toEqual([
      "MERGED_AMOUNT NEEDS_AMOUNT decision",
      "MERGED_AMOUNT NEEDS_AMOUNT decision",
    ]);
    expect(provisional).toBe(true);
  });

  test("amounts of one's own, and merged names, are no merged amounts", async () => {
    expect(await two([40, null], [40, null], undefined)).toEqual({
      rows: ["汇总表!2 amount 500000 PAID_DEDUCTED", "汇总表!3 amount 500000 PAID_DEDUCTED"],
      provisional: false,
      findings: [],
    });
    expect((await two([null, 100], [null, 100], [[1, 5, 2, 1]])).rows).toEqual([
      "汇总表!2 amount 900000",
      "汇总表!3 amount 900000",
    ]);
  });

  test("a merged blank is a blank, and a basis that is merged is missing below its first row", async () => {
    expect((await two([null, null], [null, null], [[1, 7, 2, 1]])).provisional).toBe(false);
    const second = application(2, [null, null]).map((c, i) => (i === 6 ? null : c));
    const rows = [HEAD, application(1, [null, null]), second];
    expect((await seen([{ name: "汇总表", rows, merges: [[1, 6, 2, 1]] }], MARKS)).rows).toEqual([
      "汇总表!2 amount 900000",
      "汇总表!3 missing MISSING_INPUT",
    ]);
  });
});
