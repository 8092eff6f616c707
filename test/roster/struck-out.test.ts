import { application, roster, seen } from "./assessed";

const HEADS = ["审核状态", "已获支持金额（万元）", "备注"];
/** The first of two applications with these columns (0 序号 … 6 核算基数, 7 status, 8 paid, 9 remark) struck out. */
async function struck(columns: readonly number[], cells = ["通过", 10, "见附件"]): Promise<string> {
  const rows = [roster(HEADS, [])[0]!, application(1, cells), application(2, ["通过", null, null])],
    aspects = Object.fromEntries(columns.map(c => [`1,${c}`, { struck: "all" as const }]));
  const found = await seen([{ name: "表", rows, aspects }], ["WITHDRAWN", "STATUS_UNCLEAR", "REMARK_TO_READ"]);
  expect(found.rows).toHaveLength(2);
  return `${found.rows[0]!.slice("表!2 ".length)}${found.provisional ? " provisional" : ""}`;
}
const ALL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const without = (...kept: readonly number[]): number[] => ALL.filter(c => !kept.includes(c));

test.each([
  ["all of it", ALL],
  ["all but its number", without(0)],
  ["all but the remark that says why", without(9)],
  ["all but its number and remark", without(0, 9)],
])("a row is withdrawn that is struck out as a whole: %s", async (_, columns) =>
  expect(await struck(columns)).toBe("withdrawn 0 WITHDRAWN"),
);

test.each([
  ["its applicant", [1]],
  ["its code", [2]],
  ["its project", [4]],
  ["what was decided", [7]],
  ["its applicant and project", [1, 4]],
])("nobody knows whether a row stands of which is struck out: %s", async (_, columns) =>
  expect(await struck(columns)).toMatch(/^amount \d+ STATUS_UNCLEAR provisional$/),
);

test("a row of which its clause is struck out as well is none that could be paid", async () =>
  expect(await struck(without(0, 6, 8))).toBe("invalid"));

test("a figure that is struck out does not count, and its row is to be read", async () =>
  expect(await struck([8])).toBe("amount 900000 REMARK_TO_READ"));

test.each([
  ["nothing", [], "amount 800000"],
  ["its number alone", [0], "amount 800000"],
  ["its remark alone", [9], "amount 800000"],
])("near: %s", async (_, columns, expected) => expect(await struck(columns)).toBe(expected));
