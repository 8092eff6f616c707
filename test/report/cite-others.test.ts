import fc from "fast-check";
import { citeAll } from "../../src/explain/citing";
import { citing } from "../../src/report/cite-others";
import { textsOf } from "../../src/text/of";

const texts = textsOf("zh-CN");

test("Rows are cited as each time anew, whichever marks of whichever rows were cited before.", () => {
  const facts = Array.from({ length: 300 }, (_, k) => ({
      sheet: k % 2 === 0 ? "甲" : "乙",
      id: k % 5 === 0 ? "" : String(k),
      applicant: `${k % 7}公司`,
      project: k % 3 === 0 ? "" : `${k}期`,
    })),
    row = fc.nat(299),
    // Of several marks of one row, and of marks of several rows that name the same others.
    marks = fc.array(fc.array(row, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(marks, fc.array(fc.tuple(row, fc.nat(5)), { maxLength: 60 }), (others, asked) => {
      const cite = citing(texts, facts),
        made = others.map(rows => ({ with: rows }));
      for (const [from, k] of asked) {
        const mark = made[k % made.length]!,
          plain = mark.with.map(other => facts[other]);
        expect(cite(from, mark)).toBe(citeAll(texts, plain, facts[from]));
      }
    }),
  );
});
