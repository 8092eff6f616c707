import { readdirSync, readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { NONE, OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { AS_OF, run } from "../roster/workbook";

const LAWS = "src/policy/districts",
  ROSTERS = "test/policy/districts";
const ids = readdirSync(LAWS)
  .filter(file => file.endsWith(".yaml"))
  .map(file => file.replace(/\.yaml$/, ""));

const textOf = (id: string): string => readFileSync(`${LAWS}/${id}.yaml`, "utf8");
const records = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map(line => line.split(","));

/** What the roster of a policy comes to, a line for each row: its number, how it ends, and what is proposed. */
async function assessed(id: string): Promise<string[]> {
  const source = await openFile(`${id}.csv`, readFileSync(`${ROSTERS}/${id}.csv`), nodeCodec);
  const {
    assessment: { awards, settled, rows },
  } = await assessWorkbook(source, loadCheckedPolicy(textOf(id), "1".repeat(64)), { readings: {}, asOf: AS_OF, run });
  return records(`${ROSTERS}/${id}.csv`).map(([number], i) => {
    expect(rows.count).toBeGreaterThan(i);
    const fen = settled.proposed[i]!;
    return `${number} ${OUTCOMES[awards.outcome[i]!]} ${fen === NONE ? "" : yuan(fenOf(fen))}`;
  });
}

describe("policies of other districts, each one file, with amounts worked out by hand from its text", () => {
  test("there are some", () => expect(ids.length).toBeGreaterThan(4));

  describe.each(ids)("%s", id => {
    test("says where its text is from, and of when", () => expect(textOf(id)).toMatch(/^# 来源：https?:\S+ .*\d{4}/m));

    test("comes to the amounts of its roster", async () => {
      const expected = records(`${ROSTERS}/${id}.expected.csv`);
      expect(await assessed(id)).toEqual(expected.map(([number, outcome, amount]) => `${number} ${outcome} ${amount}`));
    });
  });
});
