import fc from "fast-check";
import type { Cell } from "../../src/workbook/ports";
import { outliersIn } from "../../src/roster/outliers";
import { EXACT, quantities } from "../../src/fields/columns";
import { exact } from "../../src/money/exact";
import type { RowOrigin } from "../../src/roster/contents";
import { toldOrigin } from "./told-origin";
import { clauseIds, read, readRows } from "./workbook";

const HEADERS = [
  "序号",
  "申报单位",
  "统一社会信用代码",
  "申报条款",
  "项目名称",
  "级别",
  "核算基数（万元）",
  "审定基数（元）",
  "审核状态",
];
const row = fc.tuple(
  fc.nat(99),
  fc.constantFrom("甲公司", "乙研究院", "合计科技公司"),
  fc.constantFrom<Cell>(null, "91110107746192053T"),
  fc.constantFrom<Cell>("第三条", 4.2, "5", null, "乱"),
  fc.constantFrom<Cell>("A", "B（二期）", null),
  fc.constantFrom<Cell>("国家级", "市级", "区级", null),
  fc.constantFrom<Cell>(null, 0, 12.5, "1,000", "x"),
  fc.constantFrom<Cell>(null, 3, "无"),
  fc.constantFrom<Cell>(null, "通过", "撤回"),
);

describe("what a roster says does not depend on how it is laid out", () => {
  test("the order of columns, blank columns and rows, titles and page headers change no application", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...HEADERS.keys()], { minLength: HEADERS.length }),
        fc.nat(3),
        fc.nat(6),
        async (rows, order, titles, gap) => {
          const plain = await readRows([HEADERS, ...rows]);
          const lay = (cells: readonly Cell[]): Cell[] =>
            order.flatMap((c, i) => (i === gap ? [null, cells[c] ?? null] : [cells[c] ?? null]));
          const moved = await readRows([
            ...Array.from({ length: titles }, (_, i) => [`标题${i}`]),
            lay(HEADERS),
            ...rows.flatMap((r, i) => (i === 1 ? [[], lay(HEADERS), lay(r)] : [lay(r)])),
          ]);
          expect(clauseIds(moved)).toEqual(clauseIds(plain));
          const anywhere = (o: RowOrigin): unknown => ({ ...toldOrigin(o), row: 0 });
          expect(moved.origins.map(anywhere)).toEqual(plain.origins.map(anywhere));
          for (const field of ["basis", "audited"] as const)
            expect(moved.applications[field]).toEqual(plain.applications[field]);
          for (const field of ["level", "status", "outlier", "applicant", "project", "kind"] as const)
            expect(moved.applications[field]).toEqual(plain.applications[field]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("no sheet of any texts and numbers breaks the reading: it is read or refused with a reason", async () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        ...HEADERS,
        "一、关键技术攻关（第三条）",
        "合计",
        "同上",
        "〃",
        "注：",
        "单位：万元",
        "制表人：",
        null,
        "__proto__",
        "constructor",
        true,
        { error: "#N/A" },
      ),
      fc.double(),
      fc.string(),
    );
    const merge = fc.tuple(fc.nat(8), fc.nat(5), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(merge, { maxLength: 4 }),
        async (rows, merges) => {
          const thrown: unknown = await read([{ name: "S", rows, merges }]).then(
            r => (r.origins.length === r.applications.count ? null : r),
            (e: unknown) => e,
          );
          expect(thrown === null || (thrown as { name?: string }).name === "RosterProblem" ? null : thrown).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("values that no double tells apart have an exact median too", () => {
  const yuan = fc.tuple(fc.constantFrom(100n, 99n, 1_000_000n), fc.integer({ min: -2, max: 2 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(yuan, { minLength: 2, maxLength: 12 }), values => {
      const column = quantities(values.length);
      const scaled = values.map(([whole, off, plain], i) => {
        if (plain) column.hundredths[i] = Number(whole) * 100;
        else {
          column.hundredths[i] = EXACT;
          column.exact.set(i, exact(whole * 10n ** 20n + BigInt(off), 20));
        }
        return whole * 10n ** 20n + (plain ? 0n : BigInt(off));
      });
      const sorted = [...scaled].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
        n = sorted.length;
      const twice = sorted[(n - 1) >> 1]! + sorted[n >> 1]!;
      expect(outliersIn(column, 0, n)).toEqual(scaled.flatMap((v, i) => (2n * v >= 10_000n * twice ? [i] : [])));
    }),
    {
      examples: [
        [
          [
            [100n, 0, true],
            [100n, 0, true],
            [100n, 1, false],
            [1_000_000n, 0, true],
          ],
        ],
      ],
    },
  );
});

test("outliers are at least 10 000 medians, exactly", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: -3, max: 2 ** 40 }), { minLength: 1, maxLength: 30 })
        .map(list => list.map(v => (v === -3 ? -2 : v))),
      values => {
        const column = quantities(values.length);
        column.hundredths.set(values);
        const positive = values.filter(v => v > 0).sort((a, b) => a - b),
          n = positive.length;
        const twice = n === 0 ? 0n : BigInt(positive[(n - 1) >> 1] as number) + BigInt(positive[n >> 1] as number);
        const expected = values.flatMap((v, i) => (n > 1 && v > 0 && 2n * BigInt(v) >= 10_000n * twice ? [i] : []));
        expect(outliersIn(column, 0, values.length)).toEqual(expected);
      },
    ),
  );
});

test("areas and rents are the same from a cell's number and from its text", async () => {
  const headers = ["申报单位", "申报条款", "项目名称", "实际使用面积", "租金", "租金单位"];
  const figure = fc
    .tuple(fc.nat(1_000_000_000), fc.nat(6), fc.constantFrom<Cell>("元/㎡/月", "万元/年", "元/月", "另议", null))
    .map(([digits, scale, unit]) => ({ value: digits / 10 ** scale, unit }));
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 8 }), async figures => {
      const rows = (as: (value: number) => Cell): Cell[][] =>
        figures.map(({ value, unit }, k) => [`甲${k}公司`, "4.2", `项目${k}`, as(value), as(value), unit]);
      const numbers = await readRows([headers, ...rows(value => value)]),
        texts = await readRows([headers, ...rows(String)]);
      for (const field of ["area", "rent"] as const)
        expect(numbers.applications[field]).toEqual(texts.applications[field]);
      expect(numbers.applications.rentUnit).toEqual(texts.applications.rentUnit);
    }),
    { numRuns: 60 },
  );
});
