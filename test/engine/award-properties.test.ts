import fc from "fast-check";
import { award } from "../../src/engine/award";
import { exact } from "../../src/money/exact";
import type { Ratio } from "../../src/money/ratio";
import { stepsOf } from "../../src/engine/steps";
import { switchesOf, readingValues } from "../../src/engine/switches";
import { ceilingsOf } from "../../src/engine/ceiling";
import { PARTS, WIDE, type WideValues } from "../../src/mechanisms/results";
import { effort } from "../effort";
import { clauseOf, law } from "./law";
import { CEILING, plainAmount } from "./plain-award";
import { ALL_READINGS, amount, application, OF_AMOUNTS, readingsAmong, rented } from "./random-rows";
import { replay, Wide, wide } from "./replay";
import { all, assess, columnsOf, one, seen, type Row } from "./scene";

const readings = readingsAmong(...OF_AMOUNTS);
/** The exact values that stand aside, as reduced fractions. */
function valuesOf(aside: ReadonlyMap<number, WideValues>): unknown {
  const reduced = (r: Ratio | undefined): string | null => {
    if (!r) return null;
    let [a, b] = [r.num, r.den];
    while (b > 0n) [a, b] = [b, a % b];
    return `${r.num / a}/${r.den / a}`;
  };
  return [...aside].map(([row, { raw, deducted }]) => [row, reduced(raw), reduced(deducted)]);
}
const MOST = new Wide(Number.MAX_SAFE_INTEGER).div(100);

describe("the amount of a row, whatever the inputs", () => {
  test("is what the rule says in plain decimals, to the 分", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        const plain = plainAmount(row, chosen),
          ours = one(row, { readings: chosen });
        if (plain !== null && wide(plain).gt(MOST)) expect(ours).toMatchObject({ outcome: "invalid", computed: null });
        else expect(ours.computed).toBe(plain);
      }),
      effort(2000),
    );
  });
  test("of a rent likewise, in every unit of it", () => {
    fc.assert(
      fc.property(
        rented,
        fc.constantFrom("areaMonth", "areaDay", "areaYear", "month", "year"),
        readings,
        (row, rentUnit, chosen) => {
          const full: Row = { level: "市级", area: "777.7", rent: "33.3", ...row, rentUnit };
          const plain = plainAmount(full, chosen),
            ours = one(full, { readings: chosen });
          expect(plain !== null && wide(plain).gt(MOST) ? null : plain).toBe(ours.computed);
        },
      ),
      effort(1000),
    );
  });
  test("is what its steps come to when they are replayed in decimals", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        const assessment = assess([row], { readings: chosen }),
          ours = seen(assessment, 0);
        if (ours.outcome === "amount") expect(replay(stepsOf(assessment, 0))).toBe(ours.computed);
        else expect(stepsOf(assessment, 0)).toEqual([]);
      }),
      effort(2000),
    );
  });
  test("is the same by the fast way and by the wide one, with its marks, raw amount and deduction", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        // An amount in the exact form is by contract no whole 分, so never a possible award.
        if (row.clause === "8" || row.clause === "9.2") return;
        if (row.share === "100") return; // For the same reason a whole share is never in the exact form.
        const fast = assess([row], { readings: chosen }),
          slow = assess([row], { readings: chosen, wide: true });
        expect(seen(slow, 0)).toEqual(seen(fast, 0));
        expect([...slow.awards.raw, ...slow.awards.deducted]).toEqual([...fast.awards.raw, ...fast.awards.deducted]);
        expect(valuesOf(slow.awards.wide)).toEqual(valuesOf(fast.awards.wide));
      }),
      effort(1000),
    );
  });
  test("stands nowhere above the ceiling, nor together with what was paid", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        const { computed } = one(row, { readings: chosen }),
          { id } = clauseOf(row.clause!),
          ceiling = CEILING[id];
        if (computed === null || ceiling === undefined || (id === "7.1" && chosen["A7-OBJECT"] === "separate")) return;
        const paid =
          id === "7.1"
            ? wide(row.ledger?.year ?? "0")
            : Wide.max(wide(row.paid ?? "0"), wide(row.ledger?.project ?? "0"));
        expect(
          Wide.max(wide(computed).plus(paid).minus(ceiling), 0).lte(paid.gt(ceiling) ? paid.minus(ceiling) : 0),
        ).toBe(true);
        if (paid.gte(ceiling)) expect(computed).toBe("0.00");
      }),
      effort(300),
    );
  });
  test("never falls as the basis, the recognised amount or the area rises, nor rises with what was paid", () => {
    const field = fc.constantFrom("basis", "audited", "reviewed", "area", "rent", "share", "months", "days");
    fc.assert(
      fc.property(application, field, amount, amount, readings, (row, which, a, b, chosen) => {
        if (
          which === "share" ||
          (which === "area" && row.contractArea === undefined && (row.rentUnit === "month" || row.rentUnit === "year"))
        )
          return;
        const [low, high] = wide(a).lte(wide(b)) ? [a, b] : [b, a];
        const [less, more] = [low, high].map(v => one({ ...row, [which]: v }, { readings: chosen }));
        if (less!.computed !== null && more!.computed !== null)
          expect(wide(less!.computed).lte(wide(more!.computed))).toBe(true);
        if (row.clause === "9.2" || row.clause === "8") return;
        const [lessPaid, morePaid] = [low, high].map(paid => one({ ...row, paid }, { readings: chosen }));
        if (lessPaid!.computed !== null && morePaid!.computed !== null)
          expect(wide(lessPaid!.computed).gte(wide(morePaid!.computed))).toBe(true);
      }),
      effort(300),
    );
  });
  test("does not depend on the other rows, nor on their order", () => {
    fc.assert(
      fc.property(
        fc.array(application, { minLength: 1, maxLength: 12 }),
        readingsAmong(...ALL_READINGS),
        (rows, chosen) => {
          const alone = rows.map(row => one(row, { readings: chosen })),
            together = all(rows, { readings: chosen });
          expect(together.map(r => [r.outcome, r.computed])).toEqual(alone.map(r => [r.outcome, r.computed]));
        },
      ),
      effort(100),
    );
  });
  test("is 0.00 where the row is ineligible, and none where it is missing, awaits a decision or is invalid", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        const { outcome, computed, proposed } = one(row, { readings: chosen });
        if (outcome === "ineligible") expect([computed, proposed]).toEqual(["0.00", "0.00"]);
        else if (outcome !== "amount") expect([computed, proposed]).toEqual([null, null]);
        else expect(computed).toMatch(/^\d+\.\d\d$/);
      }),
      effort(300),
    );
  });
  test("what is proposed of a row alone is the computed amount, at most the reviewers'", () => {
    fc.assert(
      fc.property(application, readings, (row, chosen) => {
        const { computed, proposed } = one(row, { readings: chosen });
        const capped =
          row.reviewed !== undefined &&
          !["4.1", "9.1"].includes(row.clause!) &&
          !(row.clause === "7.1" && chosen["A7-OBJECT"] === "separate");
        expect(proposed).toBe(
          capped && computed !== null
            ? Wide.min(wide(computed), wide(row.reviewed!).times(100).plus("0.5").floor().div(100)).toFixed(2)
            : computed,
        );
      }),
      effort(300),
    );
  });
});

describe("what the result columns keep", () => {
  test("raw is the amount before the ceiling, deducted what was taken off, in millionths of a 分", () => {
    const { awards } = assess([{ clause: "3", level: "市级", basis: "40000000", paid: "1000000" }]);
    expect([awards.raw[0], awards.deducted[0]]).toEqual([1_200_000_000 * PARTS, 100_000_000 * PARTS]);
  });
  test("values that do not fit stand aside, exactly", () => {
    const { awards } = assess([{ clause: "3", level: "市级", basis: "1e30", paid: "0.00000000000001" }]);
    expect([awards.raw[0], awards.deducted[0]]).toEqual([WIDE, WIDE]);
    expect(awards.wide.get(0)).toEqual({
      raw: { num: expect.any(BigInt) as bigint, den: expect.any(BigInt) as bigint },
      deducted: expect.anything() as object,
    });
    const { raw, deducted } = awards.wide.get(0)!;
    expect([raw!.num / raw!.den, (deducted!.num * 10n ** 12n) / deducted!.den]).toEqual([3n * 10n ** 31n, 1n]);
  });
  test("columns of nothing are assessed to nothing", () => {
    expect(award(law, columnsOf([]), readingValues(law, {}), 0).count).toBe(0);
  });
  test("a ceiling is known of the clauses that have one", () => {
    expect(
      law.clauses.flatMap(c => (ceilingsOf(c).at(0) === null ? [] : [[c.id, String(ceilingsOf(c).at(0)! / 100)]])),
    ).toEqual(Object.entries(CEILING).sort((a, b) => clauseOf(a[0]).index - clauseOf(b[0]).index));
  });
});

describe("steps name where each figure comes from", () => {
  const steps = (row: Row, chosen = {}) =>
    stepsOf(assess([row], { readings: chosen }), 0).map(s =>
      s.op === "round"
        ? `round ${s.rounding}`
        : `${s.op} ${s.what} ${s.words}${s.op === "at-most" && s.applied ? " !" : ""}`,
    );
  test("a rate: basis, share, rate, ceiling, paid, rounding", () => {
    expect(steps({ clause: "3", level: "国家级", basis: "80000000", share: "60", paid: "1" })).toEqual([
      "take basis 项目支持资金",
      "times share ",
      "times rate 项目支持资金30％",
      "at-most ceiling 最高900万元 !",
      "minus paid ",
      "round fen",
    ]);
    expect(steps({ clause: "5", audited: "1", share: "100" })).toEqual([
      "take audited 工业软件产品研发投资额",
      "times rate 研发投资额30％",
      "at-most ceiling 最高300万元",
      "round fen",
    ]);
    expect(steps({ clause: "5", audited: "1", paid: "2" }, { "PAID-BASIS": "increment" })).toEqual([
      "take audited 工业软件产品研发投资额",
      "times rate 研发投资额30％",
      "at-most ceiling 最高300万元",
      "at-most left 最高300万元",
      "round fen",
    ]);
    expect(steps({ clause: "5", audited: "1", paid: "2999999.9" }, { "PAID-BASIS": "increment" })[3]).toBe(
      "at-most left 最高300万元 !",
    );
  });
  test(
    "a recognised amount, a tier less the earlier one or less what was paid, a fixed amount less " + "the earlier one",
    () => {
      expect(steps({ clause: "9.1", reviewed: "1" })).toEqual([
        "take recognised ",
        "at-most ceiling 累计最高5000万元",
        "round fen",
      ]);
      expect(steps({ clause: "6", level: "4级", hadLevel: "2级" })).toEqual([
        "take tier 4级25万元",
        "minus earlier 2级15万元",
        "round fen",
      ]);
      expect(steps({ clause: "6", level: "4级", hadLevel: "2级", paid: "160000" })).toEqual([
        "take tier 4级25万元",
        "minus paid ",
        "round fen",
      ]);
      expect(steps({ clause: "6", level: "4级", hadLevel: "2级", paid: "150000" })).toEqual([
        "take tier 4级25万元",
        "minus earlier 2级15万元",
        "round fen",
      ]);
      expect(steps({ clause: "6", level: "4级" })).toEqual(["take tier 4级25万元", "round fen"]);
      expect(steps({ clause: "6", level: "4级", hadLevel: "2级" }, { "A6-DIFF": "paid" })).toEqual([
        "take tier 4级25万元",
        "round fen",
      ]);
      expect(steps({ clause: "9.2", level: "国家级", hadLevel: "市级" })).toEqual([
        "take fixed 予以100万元",
        "minus earlier ",
        "round fen",
      ]);
      expect(steps({ clause: "8", level: "工信部" })).toEqual(["take fixed 10万元一次性", "round fen"]);
      expect(steps({ clause: "12" })).toEqual(["take nothing 在规划、政策、项目、资源等方面全方位对接"]);
    },
  );
  test("a rent: rent, area, period, rate or the reviewers' rate, support, ceiling, paid", () => {
    const row: Row = { clause: "7.1", level: "市级", area: "10", rent: "1", rentUnit: "areaMonth" };
    const limit = "最高不超过4000平方米",
      end = ["at-most ceiling 每年不超过500万元", "round fen"];
    expect(steps(row)).toEqual(["take rent ", `times area ${limit}`, "times months ", "times rate 或80％", ...end]);
    expect(steps({ ...row, approvedRate: "80" })[3]).toBe("times approvedRate 或80％");
    expect(steps({ ...row, approvedRate: "81" })[3]).toBe("times rate 或80％");
    expect(steps({ ...row, rentUnit: "areaDay" }).slice(1, 5)).toEqual([
      `times area ${limit}`,
      "times yearDays ",
      "times months ",
      "over monthsInYear ",
    ]);
    expect(steps({ ...row, rentUnit: "areaDay", days: "3" }).slice(1, 3)).toEqual([
      `times area ${limit}`,
      "times days ",
    ]);
    expect(steps({ ...row, rentUnit: "areaYear" }).slice(1, 4)).toEqual([
      `times area ${limit}`,
      "times months ",
      "over monthsInYear ",
    ]);
    expect(steps({ ...row, rentUnit: "year" }).slice(1, 5)).toEqual([
      "times months ",
      "over monthsInYear ",
      `times area ${limit}`,
      "over contractArea ",
    ]);
    expect(steps({ ...row, rentUnit: "month" }).slice(1, 4)).toEqual([
      "times months ",
      `times area ${limit}`,
      "over contractArea ",
    ]);
    expect(steps({ ...row, reviewed: "1" }, { "A7-OBJECT": "separate" }).slice(3)).toEqual([
      "times rate 或80％",
      "plus support 每年不超过500万元",
      "round fen",
    ]);
    expect(steps({ ...row, paid: "1" }).slice(-2)).toEqual(["minus paid ", "round fen"]);
    expect(steps({ ...row, paid: "1", years: 1, ledger: { year: "2" } }).slice(-2)).toEqual([
      "minus paid ",
      "round fen",
    ]);
    expect(steps({ ...row, paid: "1", years: 1 }).slice(-2)).toEqual(end);
  });
  test("an input's step names its column", () => {
    const fields = (row: Row) => stepsOf(assess([row]), 0).flatMap(s => ("field" in s ? [s.field] : []));
    expect(fields({ clause: "3", level: "市级", basis: "1", share: "50", paid: "1" })).toEqual([
      "basis",
      "share",
      null,
      "paid",
    ]);
    expect(
      fields({ clause: "7.1", level: "市级", area: "1", rent: "1", rentUnit: "areaDay", approvedRate: "1" }),
    ).toEqual(["rent", "area", null, "months", null, "approvedRate"]);
    expect(fields({ clause: "7.1", level: "市级", area: "1", contractArea: "2", rent: "1", rentUnit: "year" })).toEqual(
      ["rent", "months", null, "area", "contractArea", null],
    );
    expect(fields({ clause: "7.1", level: "市级", area: "1", rent: "1", rentUnit: "year" })).toEqual([
      "rent",
      "months",
      null,
      "area",
      "area",
      null,
    ]);
    expect(fields({ clause: "6", level: "4级", hadLevel: "2级" })).toEqual(["level", "hadLevel"]);
  });
  test("the 4 000㎡ and the contract's area are counted in the step", () => {
    const areaOf = (row: Partial<Row>) =>
      stepsOf(
        assess([{ clause: "7.1", level: "市级", area: "5000", rent: "1", rentUnit: "areaMonth", ...row }]),
        0,
      ).flatMap(s => ("what" in s && s.what === "area" ? [s.value] : []));
    expect([areaOf({}), areaOf({ contractArea: "3000" }), areaOf({ contractArea: "4500" })]).toEqual([
      [exact(4000n, 0)],
      [exact(3000n, 0)],
      [exact(4000n, 0)],
    ]);
  });
});

test("a reading bears on the clauses that it names, and on no other", () => {
  const chosen = readingValues(law, { "A7-GTE": "exclusive", "PAID-BASIS": "increment", ROUNDING: "wan" });
  expect(switchesOf(law, chosen, clauseOf("7.2"))).toMatchObject({
    threshold: "exclusive",
    "paid-basis": "increment",
    rounding: "wan",
  });
  expect(switchesOf(law, chosen, clauseOf("6"))).toMatchObject({
    threshold: "inclusive",
    "paid-basis": "cumulative",
    rounding: "wan",
  });
  expect(switchesOf(law, chosen, null)).toMatchObject({ threshold: "inclusive", rounding: "wan" });
});
