import fc from "fast-check";
import { mayBeLikely, unitLikeness } from "../../src/identity/likeness";
import { Partners } from "../../src/identity/partners";
import { sameness } from "../../src/identity/sameness";
import { sideMarks } from "../../src/identity/side-marks";
import { readUnitName } from "../../src/identity/unit-name";
import { columnsOf, type Row } from "./scene";

const DISTRICT = { regions: ["110107"], title: "石景山区支持办法" };
const some = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
/** Names of few parts, so that many are alike, in every way that names can be. */
const unit = fc
  .tuple(
    some("", "北京", "石景山"),
    some("昊瀚", "昊瀚卫浴", "申报单位7号", "申报单位12号"),
    some("", "科技", "信息技术", "信息技"),
    some("有限公司", "集团有限公司", "有限公司石景山分公司", "", "有限公司（原昊瀚科技有限公司）"),
  )
  .map(parts => parts.join(""));
const project = fc
  .tuple(
    some("", "基于AI的", "首钢"),
    some("数据平台", "数据系统", "检测产线"),
    some("", "建设", "一期", "二期", "研发"),
  )
  .map(parts => parts.join(""));
const row: fc.Arbitrary<Row> = fc.record({
  applicant: unit,
  project,
  number: some("", "", "P-1", "P-2", "P-3"),
  account: some("", "", "110107001", "110107002"),
});

/** What is marked in which row, whoever is named. */
function marked(rows: readonly Row[], named: number): string[] {
  const columns = columnsOf(rows);
  return sideMarks(columns, sameness(columns), DISTRICT, [], named).map(mark => `${mark.row} ${mark.code}`);
}

test("who asks only which rows are marked gets the marks that looking for all partners gives", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 60 }), rows => {
      expect(marked(rows, 1)).toEqual(marked(rows, Infinity));
    }),
  );
});

test("names that may not be likely are not", () => {
  const likely: string[] = [];
  fc.assert(
    fc.property(unit, unit, (one, other) => {
      const [a, b] = [readUnitName(one), readUnitName(other)];
      if (unitLikeness(a, b) !== "likely") return;
      likely.push(one);
      expect(mayBeLikely(a, b)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(likely).not.toEqual([]);
});

test("two parties that are full keep no other partner, and with a place left in one of them they do", () => {
  const partners = new Partners(1);
  partners.pair(0, 1);
  expect([partners.areFull(0, 1), partners.areFull(0, 2)]).toEqual([true, false]);
  partners.pair(2, 3);
  partners.pair(0, 2);
  expect([...partners.all()]).toEqual([
    [0, [1]],
    [1, [0]],
    [2, [3]],
    [3, [2]],
  ]);
});
