import fc from "fast-check";
import type { Cell } from "../../src/functions/cell";
import { identityOf } from "../../src/functions/identity-columns";
import { canonicalColumn } from "../../src/identity/canonical-column";
import { otherNamesOf } from "../../src/identity/former-names";
import { normaliseNumber, sameness } from "../../src/identity/sameness";
import { effort } from "../effort";
import { listed } from "../identity/listed";

const cell = fc.constantFrom<Cell>(
  "甲科技有限公司",
  "甲 科技有限公司",
  "甲科技有限公司（原乙科技有限公司）",
  "乙科技有限公司",
  "91110107MA01234567",
  "91110107MA01ABC252",
  "91110107MA01ABC251",
  " 911101085923662400",
  "Ａ公司",
  "A公司",
  "1、丙公司",
  "丙公司",
  "丙".repeat(300),
  12,
  "12",
  0,
  null,
  "/",
  { error: "#N/A" },
  true,
);

describe("who and what rows of a formula name", () => {
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 25 });
  test("is read from each different cell once as from every cell by itself", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, isSingle) => {
        const blank = (c: Cell): Cell => (isSingle ? null : c),
          identity = identityOf(
            { names: list.map(r => r[0]), marks: list.map(r => blank(r[1])) },
            { names: list.map(r => r[2]), marks: list.map(r => blank(r[3])) },
          ),
          alone = list.map(([a, b, c, d]) =>
            identityOf({ names: [a], marks: [blank(b)] }, { names: [c], marks: [blank(d)] }),
          );
        const { numbers, ...plain } = identity;
        for (const column of Object.keys(plain) as (keyof typeof plain)[])
          expect(listed<unknown>(plain[column])).toEqual(alone.map(one => one[column].at(0)));
        const applicants = listed(plain.applicants);
        expect(listed(plain.names)).toEqual(listed(canonicalColumn(applicants)));
        expect(listed(plain.projectNames)).toEqual(listed(canonicalColumn(listed(plain.projects))));
        expect(listed(plain.otherNames)).toEqual(applicants.map(otherNamesOf));
        expect(plain.projectNumbers.map(normaliseNumber)).toEqual(plain.projectNumbers);
        expect(numbers).toBeDefined();
        expect(sameness(identity)).toEqual(sameness(plain));
      }),
      effort(300),
    );
  });
});
