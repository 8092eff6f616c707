import { subsetOf } from "../../src/engine/subset";
import { applications } from "../../src/fields/columns";

describe("some of the applications", () => {
  test("keep what the policy's own columns say of them", () => {
    const all = applications(4, 2);
    all.own[0]!.numbers.hundredths.set([100, 200, 300, 400]);
    all.own[1]!.words.push("甲", "乙", "丙", "丁");
    const { own } = subsetOf(all, Int32Array.of(1, 3));
    expect([...own[0]!.numbers.hundredths]).toEqual([200, 400]);
    expect(own[1]!.words).toEqual(["乙", "丁"]);
  });
  test("keep the batches as they are, also where these are as many as the rows", () => {
    const batches = [2025, 2026].map(year => ({
      name: String(year),
      year,
      deadlineDay: 1,
      deadlineMinute: -1,
      periodFrom: 0,
      periodThrough: 0,
      budget: null,
    }));
    expect(subsetOf({ ...applications(2), batches }, Int32Array.of(1)).batches).toEqual(batches);
  });
});
