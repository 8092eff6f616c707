import fc from "fast-check";
import { likeness } from "../../src/identity/likeness";
import { projectLikeness } from "../../src/identity/project-likeness";
import { effort } from "../effort";
import { look, type Row } from "./scene";

const brand = fc.array(fc.constantFrom(..."云数树华运工智制"), { minLength: 2, maxLength: 3 }).map(c => c.join(""));
const unit = fc
  .tuple(
    fc.constantFrom("北京", "", "石景山"),
    brand,
    fc.constantFrom("科技", "工业互联网数据"),
    fc.constantFrom("有限公司", "有限责任公司", "集团有限公司", "有限公司第一分公司"),
  )
  .map(parts => parts.join(""));
const project = fc
  .tuple(
    fc.constantFrom("", "面向", "石景山"),
    brand,
    fc.constantFrom("数据", "云数据安全", "安全数据云"),
    fc.constantFrom("平台", "平台建设", "平台二期"),
  )
  .map(parts => parts.join(""));

/** The rows that carry a mark. */
function marked(rows: readonly Row[], code: string): number[] {
  return look(rows)
    .marks.filter(m => m.code === code)
    .map(m => m.row);
}

/** The rows that have another one of which `alike` holds. */
function byEveryPair<T>(of: readonly T[], alike: (a: T, b: T) => boolean): number[] {
  return of.flatMap((a, i) => (of.some((b, j) => i !== j && alike(a, b)) ? [i] : []));
}

describe("the marks found by index are those found by comparing every pair", () => {
  test("for applicants that share a project", () => {
    fc.assert(
      fc.property(fc.uniqueArray(unit, { minLength: 9, maxLength: 24 }), names => {
        const rows = names.map(applicant => ({ applicant, project: "平台" }));
        const similar = (a: string, b: string): boolean => ["likely", "possible"].includes(likeness(a, b));
        expect(marked(rows, "SIMILAR_APPLICANT")).toEqual(byEveryPair(names, similar));
        expect(marked(rows, "RELATED_APPLICANT")).toEqual(byEveryPair(names, (a, b) => likeness(a, b) === "related"));
      }),
      effort(150),
    );
  });

  test("for applicants that share nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(unit, { minLength: 9, maxLength: 24 }), names => {
        expect(
          marked(
            names.map(applicant => ({ applicant })),
            "SIMILAR_APPLICANT",
          ),
        ).toEqual(byEveryPair(names, (a, b) => likeness(a, b) === "likely"));
      }),
      effort(150),
    );
  });

  test("for one applicant's projects", () => {
    fc.assert(
      fc.property(fc.uniqueArray(project, { minLength: 9, maxLength: 24 }), names => {
        const rows = names.map(name => ({ applicant: "北京云数科技有限公司", project: name }));
        expect(marked(rows, "SIMILAR_PROJECT")).toEqual(
          byEveryPair(names, (a, b) => projectLikeness(a, b) === "similar"),
        );
      }),
      effort(150),
    );
  });
});

describe("every mark", () => {
  const row = fc.record({
    applicant: fc.constantFrom("", "北京云数科技有限公司", "北京云数科技有限责任公司", "北京云树科技有限公司"),
    project: fc.constantFrom("", "平台", "平台建设"),
    number: fc.constantFrom("", "1", "2"),
    uscc: fc.constantFrom(null, "91110107MA01ABC251", "91110107746192053T", "1"),
    withdrawn: fc.boolean(),
  });
  test("stands on a live row once, and names at most 20 other live rows in ascending order", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), rows => {
        const { marks } = look(rows);
        expect(new Set(marks.map(m => `${m.row} ${m.code}`)).size).toBe(marks.length);
        for (const mark of marks) {
          expect(rows[mark.row]!.withdrawn).toBe(false);
          expect(mark.with.length).toBeLessThanOrEqual(20);
          expect([...mark.with].sort((a, b) => a - b)).toEqual(mark.with);
          expect(mark.with.filter(other => other === mark.row || rows[other]!.withdrawn)).toEqual([]);
        }
      }),
    );
  });
});

describe("hostile rosters take seconds", () => {
  const han = (i: number): string => String.fromCharCode(0x4e00 + (i % 20_000));
  test.each<[string, number, (i: number) => Row]>([
    [
      "a hundred thousand names that differ in one character",
      100_000,
      i => ({ applicant: `北京云${han(i)}科技${i % 5}有限公司`, project: "平台" }),
    ],
    ["a hundred thousand branches of one firm", 100_000, i => ({ applicant: `北京云数科技有限公司第${i}分公司` })],
    [
      "one applicant with a hundred thousand projects",
      100_000,
      i => ({ applicant: "北京云数科技有限公司", project: `工业数据${han(i)}平台${"云数技安"[i % 4]}` }),
    ],
    [
      "names as long as a cell can be",
      300,
      i => ({ applicant: `${"集团".repeat(16_000)}${han(i)}`, project: `${"建设".repeat(16_000)}${han(i)}` }),
    ],
    [
      "cells of nothing but separators and brackets",
      300,
      i => ({ applicant: `${"（、".repeat(16_000)}${han(i)}`, project: "（".repeat(32_000) }),
    ],
  ])(
    "%s",
    (_, count, row) => {
      const rows = Array.from({ length: count }, (_row, i) => row(i));
      const start = performance.now();
      const { marks } = look(rows);
      expect(performance.now() - start).toBeLessThan(120_000);
      expect(marks.every(mark => mark.with.length <= 20)).toBe(true);
    },
    60_000,
  );
});
