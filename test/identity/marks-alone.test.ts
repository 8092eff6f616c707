import fc from "fast-check";
import { cannotBeLikely, looksOf } from "../../src/identity/alike-applicants";
import { unitLikeness } from "../../src/identity/likeness";
import { Partners } from "../../src/identity/partners";
import { sameness } from "../../src/identity/sameness";
import { kindsIn } from "../../src/identity/mark-kinds";
import { sideMarkKinds, sideMarks } from "../../src/identity/side-marks";
import { readUnitName } from "../../src/identity/unit-name";
import { CODES, columnsOf, type Row } from "./scene";

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
  uscc: some("", "", "", CODES[0], CODES[1], "91110107MA01ABC250"),
  lostNumber: some("", "", "", "1.2E+17"),
});

/** What is marked in which row, whoever is named. */
function marked(rows: readonly Row[]): string[] {
  const columns = columnsOf(rows);
  return sideMarks(columns, sameness(columns), DISTRICT)
    .map(mark => `${mark.row} ${mark.code}`)
    .sort();
}

function kinds(rows: readonly Row[]): string[] {
  const columns = columnsOf(rows);
  return [...sideMarkKinds(columns, sameness(columns), DISTRICT)]
    .flatMap((bits, at) => kindsIn(bits).map(code => `${at} ${code}`))
    .sort();
}

test("who asks only which kinds of mark rows have gets those of the marks that name others", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 60 }), rows => {
      const all = marked(rows);
      for (const mark of all) seen.add(mark.split(" ")[1]!);
      expect(kinds(rows)).toEqual(all);
    }),
  );
  expect(seen.size).toBeGreaterThan(4);
});

test("of pairs that numbers tell to be unlikely none is likely", () => {
  const likely: string[] = [];
  fc.assert(
    fc.property(unit, unit, (one, other) => {
      const [a, b] = [readUnitName(one), readUnitName(other)];
      if (unitLikeness(a, b) !== "likely") return;
      likely.push(one);
      expect(cannotBeLikely(looksOf([a, b]), 0, 1)).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(likely).not.toEqual([]);
});

test("parties that are full keep no other partner, and with a place left in one of them they do", () => {
  const partners = new Partners(60);
  for (let other = 2; other < 22; other++) partners.pair(0, other);
  expect([partners.areFull(0, 0), partners.areFull(0, 1)]).toEqual([true, false]);
  partners.pair(1, 0);
  const of = new Map(partners.all());
  expect([of.get(0)?.length, of.get(0)?.includes(1), of.get(1)]).toEqual([20, false, [0]]);
});
