import { withOfficialDates } from "../../../src/report/papers/refusal";

test.each([
  ["申报日期2026-07-05晚于截止日期2026-06-30", "申报日期2026年7月5日晚于截止日期2026年6月30日"],
  ["审核意见为“2026-07-05未到场”，2026-10-11前", "审核意见为“2026-07-05未到场”，2026年10月11日前"],
  ["审核意见为“编号2026-07-05", "审核意见为“编号2026-07-05"],
  ["编号12026-07-051", "编号12026-07-051"],
  ["", ""],
])("a refusal prints days as letters do, and quotes as it was written: %j", (said, printed) => {
  expect(withOfficialDates(said)).toBe(printed);
});
