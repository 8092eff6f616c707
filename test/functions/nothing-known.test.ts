import { applications } from "../../src/fields/columns";
import { nothingKnown } from "../../src/functions/nothing-known";

/** Ids are whoever's settles who is the same. */
const IDS = ["applicant", "project"];

test("rows of which nothing is known hold what blank applications hold, column by column", () => {
  const plain = Object.entries(applications(7)).filter(([name]) => !IDS.includes(name)),
    known = new Map(Object.entries(nothingKnown(7)));
  expect(plain.length).toBeGreaterThan(30);
  for (const [name, column] of plain) expect([name, known.get(name)]).toEqual([name, column]);
});
