import fc from "fast-check";
import { FUNCTIONS, type FunctionId } from "../../src/functions/register";
import { call, ExcelError, inExcel } from "./excel";

beforeEach(() => inExcel());

const IDS = Object.keys(FUNCTIONS) as FunctionId[];

/** What cells hold when nobody means well, and what no Excel should ever hand over. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      3,
      4.2,
      "第三条",
      "6",
      "国家级",
      "3级",
      1000,
      0,
      "",
      null,
      "元",
      "元/㎡/月",
      "100万元",
      true,
      -1,
      46114,
    ),
  },
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom<unknown>(
    "长".repeat(32_767),
    "9".repeat(5000),
    "1e999",
    "{0}",
    "__proto__",
    "=1+1",
    "<b>",
    "\u0000\ud800",
    "（".repeat(3000),
    "4（2".repeat(2000),
    "国家级、".repeat(5000),
  ),
  fc.constantFrom("#REF!", "#N/A", "#BUSY!", "#GETTING_DATA").map(code => new ExcelError(code)),
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    undefined,
    NaN,
    -0,
    Infinity,
    Symbol("x"),
    10n,
    () => 1,
    new Date(0),
    Object.create(null),
    { type: "Entity", text: "甲", basicValue: "#VALUE!" },
    { functionName: "SUBSIDY" },
  ),
);
const matrix = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 });
const argument = fc.oneof(cell, matrix, fc.array(cell, { maxLength: 3 }));

/** Everything that Excel takes for a cell of a result. */
function isResult(value: unknown): boolean {
  return (
    typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
  );
}

test.each(IDS)("SJS.%s answers with cells or an error value, whatever it is given", id => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 6 }), args => {
      const result = call(id, ...args);
      if (typeof result === "string") return expect(result).toMatch(/^#[A-Z0-9/_]+[!?]?/);
      expect(
        Array.isArray(result) &&
          result.length > 0 &&
          result.every(
            row => Array.isArray(row) && row.length === (result[0] as unknown[]).length && row.every(isResult),
          ),
      ).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each(IDS)("SJS.%s never reports a defect of its own over what cells can hold", id => {
  const plain = fc.oneof(
    fc.constantFrom<unknown>(
      3,
      4.2,
      "第三条",
      "6",
      "国家级",
      "3级",
      0,
      "",
      null,
      "元",
      "100万元",
      true,
      -1,
      "长".repeat(32_767),
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(plain, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }), {
        maxLength: 5,
      }),
      args => {
        expect(JSON.stringify(call(id, ...args))).not.toContain("程序出错");
      },
    ),
    { numRuns: 100 },
  );
});

test("the same arguments give the same result, and are left as they were", () => {
  const args = [
      [[3], ["x"]],
      [[100], [200]],
      [["国家级"], [null]],
    ],
    before = JSON.stringify(args);
  expect(call("SUBSIDY", ...args)).toEqual(call("SUBSIDY", ...args));
  expect(JSON.stringify(args)).toBe(before);
});

test("a defect inside comes out as #VALUE! that says so, never as an exception", () => {
  const broken = {
    get code(): unknown {
      throw new Error("boom");
    },
  };
  expect(call("YUAN", [[broken]])).toBe("#VALUE! 程序出错：boom");
});
