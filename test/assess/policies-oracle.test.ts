import { assessWorkbook } from "../../src/assess/assess";
import { dayOf } from "../../src/engine/civil";
import { OUTCOMES } from "../../src/mechanisms/results";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import { lintPolicy } from "../../src/policy/lint";
import { loadPolicy } from "../../src/policy/load";
import type { Policy } from "../../src/policy/model";
import { lawText } from "../engine/law";
import { diceOf } from "../oracle/dice";
import { lawTextOf, TITLE } from "../oracle/policies/law-text";
import { calculatePlainly, DECIDED } from "../oracle/policies/plain-calculation";
import { SISTER, type PlainPolicy } from "../oracle/policies/plain-policy";
import { randomPolicy } from "../oracle/policies/random-policy";
import { randomRows, sheetsOf } from "../oracle/policies/random-rows";
import { run, workbookOf } from "../roster/workbook";

/** A mutation run takes a share of the rosters. */
const SEEDS = Math.ceil(80 * Number(process.env["PROPERTY_SHARE"] ?? "1"));
const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
const money = (fen: number): string | null => (fen < 0 ? null : yuan(fenOf(fen)));

async function agree(policy: Policy, plain: PlainPolicy, seed: number): Promise<void> {
  const thrown = randomRows(plain, diceOf(seed ^ 0xd1ce)),
    wanted = calculatePlainly(plain, thrown.rows);
  const source = workbookOf(sheetsOf(plain, policy.title, thrown).map(({ name, cells }) => ({ name, rows: cells })));
  const { assessment, marks } = await assessWorkbook(source, policy, { readings: {}, asOf: dayOf(2026, 11, 23), run });
  const { awards, settled } = assessment;
  const ours = thrown.rows.map((row, i) => ({
    row,
    outcome: OUTCOMES[awards.outcome[i]!],
    computed: money(awards.computed[i]!),
    proposed: money(settled.proposed[i]!),
    winner: settled.winner[i]! < 0 ? null : settled.winner[i]!,
    marks: marks
      .of(i)
      .map(f => f.code)
      .filter(code => DECIDED.has(code))
      .sort(),
  }));
  expect(ours).toEqual(thrown.rows.map((row, i) => ({ row, ...wanted[i]!, marks: [...wanted[i]!.marks].sort() })));
}

describe("the product and an independent calculation agree on random rosters of any policy", () => {
  const sister = loadPolicy(lawText("sister-intelligent-manufacturing"), "1".repeat(64));
  test.each(seeds)("the sister law, roster %i", seed => agree(sister, SISTER, seed));

  test.each(seeds)("a policy thrown by dice, and a roster: %i", async seed => {
    const plain = randomPolicy(diceOf(seed)),
      policy = loadPolicy(lawTextOf(plain), "4".repeat(64));
    expect(policy.title).toBe(TITLE);
    expect(lintPolicy(policy)).toEqual([]);
    await agree(policy, plain, seed);
  });
});
