import fc from "fast-check";
import { rowReports } from "../../../src/report/row-report";
import { paymentSheet } from "../../../src/report/papers/payment";
import { roundOf, type Round } from "../../../src/report/papers/paper";
import { partsOfRow, splitOf } from "../../../src/report/papers/splits";
import type { Split } from "../../../src/policy/model";
import type { PaperSettings } from "../../../src/roster/paper-settings";
import type { Row } from "../../explain/rows";
import { assessed } from "../assessed";

const share = (label: string, value: number): Split["parts"][number] => ({
  label,
  share: { value, words: `${value / 100}%` },
});
const INSTALMENTS: Split = {
  of: "instalments",
  article: "3",
  words: null,
  clauses: [0],
  parts: [share("开工", 3000), share("竣工", 7000)],
};
const row = (basis: string, clause = "3"): Row => ({ clause, level: "国家级", basis, applicant: 0, project: 0 });

/** The round of rows of one applicant, each of a project of its own, under the law with such splits. */
function round(rows: readonly Row[], split: readonly Split[], papers: Partial<PaperSettings> = {}): Round {
  const given = rows.map((one, k) => ({ ...one, project: k })),
    all = assessed(given, { papers }),
    own = { ...all, assessment: { ...all.assessment, policy: { ...all.assessment.policy, split } } };
  return roundOf(own, rowReports(own));
}

/** 支持总额, 此前已付, 本次金额, 付后余额 */
function money(of: Round): unknown[] {
  const [line] = paymentSheet(of).rows as unknown[][];
  return [line![6], line![7], line![8], line![10]];
}

describe("兑现表 of a policy that has awards paid in parts", () => {
  test("pays the first part where the office gives no instalments of its own, row by row to the 分", () => {
    const own = round([row("100000.37"), row("100000.37")], [INSTALMENTS]);
    expect(money(own)).toEqual([60000.22, 0, 18000.06, 42000.16]);
    expect(paymentSheet(own).lines.join()).toContain("开工30%、竣工70%（");
  });
  test("pays the part that the office says is due", () => {
    expect(money(round([row("100000.37")], [INSTALMENTS], { instalment: 2 }))).toEqual([
      30000.11, 9000.03, 21000.08, 0,
    ]);
  });
  test("goes by the office's own instalments where there are some", () => {
    expect(money(round([row("100000")], [INSTALMENTS], { instalments: [5000, 5000] }))).toEqual([
      30000, 0, 15000, 15000,
    ]);
  });
  test("pays a clause without parts at once", () => {
    expect(money(round([row("100000")], [{ ...INSTALMENTS, clauses: [1] }]))).toEqual([30000, 0, 30000, 0]);
  });
  test("says what each government bears", () => {
    const governments: Split = { ...INSTALMENTS, of: "governments", parts: [share("市级", 5000), share("县级", 5000)] },
      sheet = paymentSheet(round([row("100000.37")], [governments]));
    expect(sheet.lines.join()).toMatch(/市级50%共15,?000\.05元、县级50%共15,?000\.06元/);
  });
});

test("the parts of a row sum to its proposed amount, whatever they are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99_999_999 }), (first, fen) => {
      const split: Split = { ...INSTALMENTS, parts: [share("甲", first), share("乙", 10_000 - first)] },
        own = round([row(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`)], [split]);
      const [only] = own.rows;
      expect(splitOf(own, "instalments", only!)).toBe(split);
      expect(partsOfRow(own, split, only!).reduce((sum, part) => sum + part, 0n)).toBe(
        BigInt(own.assessed.assessment.settled.proposed[0]!),
      );
    }),
    { numRuns: 50 },
  );
});
