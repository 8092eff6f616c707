import { assessWorkbook } from "../../../src/assess/assess";
import { dayOf } from "../../../src/engine/civil";
import { OUTCOMES } from "../../../src/mechanisms/results";
import { fenOf } from "../../../src/money/fen";
import { yuan } from "../../../src/money/print";
import { lintPolicy } from "../../../src/policy/lint";
import { loadPolicy } from "../../../src/policy/load";
import { run, workbookOf } from "../../roster/workbook";
import { diceOf } from "../dice";
import { lawTextOf } from "./law-text";
import { randomParts } from "./random-parts";
import { partsSheetsOf, randomPartsRows } from "./random-rows";
import { calculateParts, type PartsAnswer } from "./settling";

export interface Compared {
  readonly law: string;
  /** What the law's lint says of the policy thrown. */
  readonly lint: readonly string[];
  readonly ours: readonly PartsAnswer[];
  readonly wanted: readonly PartsAnswer[];
  readonly rows: readonly unknown[];
  readonly ledger: readonly unknown[];
}

const money = (fen: number): string | null => (fen < 0 ? null : yuan(fenOf(fen)));

/** A policy and a roster of a seed, by the product and by the plain calculation. */
export async function comparedParts(seed: number): Promise<Compared> {
  const dice = diceOf(seed),
    plain = randomParts(dice),
    { rows, ledger } = randomPartsRows(plain, dice),
    law = lawTextOf(plain),
    policy = loadPolicy(law, "8".repeat(64));
  const readings = Object.fromEntries(policy.readings.map(reading => [reading.code, plain.openOver])),
    source = workbookOf(partsSheetsOf(plain, { rows, ledger }));
  const { assessment } = await assessWorkbook(source, policy, { readings, asOf: dayOf(2026, 11, 23), run });
  const { awards, settled } = assessment;
  return {
    law,
    lint: lintPolicy(policy).map(({ path, message }) => `${path}：${message}`),
    ours: rows.map((_, i) => ({
      outcome: OUTCOMES[awards.outcome[i]!] as PartsAnswer["outcome"],
      computed: money(awards.computed[i]!),
      proposed: money(settled.proposed[i]!),
      winner: settled.winner[i]! < 0 ? null : settled.winner[i]!,
    })),
    wanted: calculateParts(plain, rows, ledger),
    rows,
    ledger,
  };
}
