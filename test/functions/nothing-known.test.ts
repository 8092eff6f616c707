import { applications } from "../../src/fields/columns";
import { settlement } from "../../src/functions/awards";
import { nothingKnown } from "../../src/functions/nothing-known";
import { functionTextsOf } from "../../src/text/functions/of";
import { policy } from "../roster/workbook";

/** Ids are whoever's settles who is the same. */
const IDS = ["applicant", "project"];
/** What settling across rows has of its own. */
const OWN = [...IDS, "projectNumber", "clause"];

test("rows of which nothing is known hold what blank applications hold, column by column", () => {
  const plain = Object.entries(applications(7)).filter(([name]) => !IDS.includes(name)),
    known = new Map(Object.entries(nothingKnown(7)));
  expect(plain.length).toBeGreaterThan(30);
  for (const [name, column] of plain) expect([name, known.get(name)]).toEqual([name, column]);
});

test("settling writes into no column that rows share", () => {
  const none = [null, null, null, null],
    { rows } = settlement(
      policy(),
      {
        applicants: { names: ["甲公司", "甲公司", "乙公司", "乙公司"], marks: none },
        projects: { names: ["平台", "平台", "产线", "另一条产线"], marks: none },
        articles: ["第三条", "4.1", "第三条", "不知道哪条"],
        amounts: [3_000_000, 500_000, 1_200_000, 7],
      },
      functionTextsOf("zh-CN"),
    ),
    kept = new Map<string, unknown>(Object.entries(rows));
  for (const [name, column] of Object.entries(applications(4)))
    if (!OWN.includes(name)) expect([name, kept.get(name)]).toEqual([name, column]);
});
