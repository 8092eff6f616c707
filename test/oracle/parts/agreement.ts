import { assessWorkbook } from "../../../src/assess/assess";
import { dayOf } from "../../../src/engine/civil";
import type { RowMark } from "../../../src/engine/row-marks";
import { OUTCOMES } from "../../../src/mechanisms/results";
import { fenOf } from "../../../src/money/fen";
import { yuan } from "../../../src/money/print";
import type { Assessed } from "../../../src/report/assessed";
import { paymentSheet } from "../../../src/report/papers/payment";
import { roundOf } from "../../../src/report/papers/paper";
import { rowReports } from "../../../src/report/row-report";
import { lintPolicy } from "../../../src/policy/lint";
import { loadPolicy } from "../../../src/policy/load";
import { run, workbookOf } from "../../roster/workbook";
import { diceOf } from "../dice";
import { TODAY } from "./facts";
import { lawTextOf } from "./law-text";
import { paymentsPlainly, type PlainPayments } from "./payments";
import { randomParts } from "./random-parts";
import { APPLICANTS, partsSheetsOf, randomPartsRows } from "./random-rows";
import { calculateParts, type PartsAnswer } from "./settling";

export interface Compared {
  readonly law: string;
  /** What the law's lint says of the policy thrown. */
  readonly lint: readonly string[];
  readonly ours: readonly PartsAnswer[];
  readonly wanted: readonly PartsAnswer[];
  /** 兑现表 of each instalment. */
  readonly paid: readonly PlainPayments[];
  readonly due: readonly PlainPayments[];
  readonly rows: readonly unknown[];
  readonly ledger: readonly unknown[];
}

const INSTALMENTS = [1, 2, 3],
  RECEIPT = { policy: "", policyVersion: "", policyHash: "", engineVersion: "", asOf: TODAY, inputHash: "" };
const money = (fen: number): string | null => (fen < 0 ? null : yuan(fenOf(fen)));

/** A policy and a roster of a seed, by the product and by the plain calculation. */
export async function comparedParts(seed: number): Promise<Compared> {
  const dice = diceOf(seed),
    plain = randomParts(dice),
    { rows, ledger } = randomPartsRows(plain, dice),
    law = lawTextOf(plain),
    policy = loadPolicy(law, "8".repeat(64));
  const readings = Object.fromEntries(policy.readings.map((reading, k) => [reading.code, plain.openOver[k]!])),
    source = workbookOf(partsSheetsOf(plain, { rows, ledger }));
  const found = await assessWorkbook(source, policy, { readings, asOf: dayOf(2026, 11, 23), run }),
    { assessment, marks } = found,
    assessed: Assessed = { ...found, language: "zh-CN", receipt: { ...RECEIPT, readings: assessment.readings } };
  const { awards, settled } = assessment;
  return {
    law,
    lint: lintPolicy(policy).map(({ path, message }) => `${path}：${message}`),
    ours: rows.map((_, i) => ({
      outcome: OUTCOMES[awards.outcome[i]!] as PartsAnswer["outcome"],
      computed: money(awards.computed[i]!),
      proposed: money(settled.proposed[i]!),
      winner: settled.winner[i]! < 0 ? null : settled.winner[i]!,
      marks: codes(marks.of(i)),
      readings: marks.of(i).flatMap(mark => (mark.reading === null ? [] : [mark.reading])),
    })),
    wanted: calculateParts(plain, rows, ledger),
    paid: INSTALMENTS.map(instalment => paymentsIn(assessed, instalment)),
    due: INSTALMENTS.map(instalment => paymentsPlainly(plain, rows, ledger, instalment)),
    rows,
    ledger,
  };
}

/** But READING, which is compared by the reading it names. */
function codes(marks: readonly RowMark[]): string[] {
  return [...new Set(marks.map(mark => mark.code))].filter(code => code !== "READING").sort();
}

const SUMS = ["支持总额（元）", "此前已付（元）", "本次金额（元）", "付后余额（元）"];

/** What 兑现表 says, from its own cells and lines. */
function paymentsIn(assessed: Assessed, instalment: number): PlainPayments {
  const own = { ...assessed, contents: { ...assessed.contents, papers: { ...assessed.contents.papers, instalment } } },
    sheet = paymentSheet(roundOf(own, rowReports(own))),
    at = (header: string): number => sheet.columns.findIndex(column => column.header === header);
  const whole = at(SUMS[0]!) < 0;
  return {
    applicants: sheet.rows.slice(0, -1).map(cells => {
      const sums = SUMS.map(header => Number(cells[at(header)] ?? 0).toFixed(2));
      if (whole) sums[0] = sums[2]!;
      return { applicant: APPLICANTS.findIndex(({ name }) => name === cells[at("单位名称")]), sums };
    }),
    governments: sheet.lines
      .filter(line => line.startsWith("支持总额由各级财政分担"))
      .map(line => [...line.matchAll(/共([\d,.]+)元/g)].map(found => Number(found[1]!.replaceAll(",", "")).toFixed(2))),
  };
}
