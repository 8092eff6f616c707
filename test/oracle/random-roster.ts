import {
  BAN_HEADERS,
  BATCH_HEADERS,
  DECISION_HEADERS,
  LEDGER_HEADERS,
  ROSTER_HEADERS,
  type PlainBan,
  type PlainBatch,
  type PlainCell,
  type PlainDecision,
  type PlainLedgerLine,
  type PlainRow,
  type RosterHeader,
} from "./plain";
import { diceOf, type Dice } from "./dice";
import { randomApplicants, type RandomApplicant } from "./random-applicants";
import { randomDecisions } from "./random-decisions";
import { randomRow } from "./random-row";

export interface PlainRoster {
  seed: number;
  rows: PlainRow[];
  batches: PlainBatch[];
  bans: PlainBan[];
  ledger: PlainLedgerLine[];
  decisions: PlainDecision[];
}

export const OUR_POLICY = "石景山区推动工业互联网产业高质量发展支持办法（试行）";

/**
 * A roster that is hard on the rules: few applicants and projects, so that rows compete; amounts around every
 * ceiling; days around deadlines and anniversaries. Inputs whose
 * reading the rules leave open (rents with a unit of their own, fraud without a date …) are kept out. Amounts
 * are yuan unless the cell says another unit; the as-of date is the caller's, 2026 in mind.
 */
export function randomRoster(seed: number): PlainRoster {
  const dice = diceOf(seed);
  const batches = BATCHES.slice(0, dice.below(3));
  const applicants = randomApplicants(dice);
  const rows: PlainRow[] = [];
  const count = 1 + dice.below(40);
  while (rows.length < count)
    rows.push(
      rows.length > 0 && dice.chance(25) ? variant(dice.pick(rows), dice) : randomRow(applicants, batches, dice),
    );
  const dropped = DROPPABLE.filter(() => dice.chance(10));
  rows.forEach((row, i) => {
    row["序号"] = i + 1;
    for (const header of ROSTER_HEADERS) row[header] ??= null;
    for (const header of dropped) delete row[header];
  });
  return {
    seed,
    rows,
    batches,
    bans: randomBans(applicants, dice),
    ledger: randomLedger(applicants, batches.length, dice),
    decisions: randomDecisions(rows, diceOf(seed ^ 0xdec1)),
  };
}

/** A roster may lack these columns altogether. */
const DROPPABLE: readonly RosterHeader[] = [
  "审定基数",
  "项目支持资金",
  "市级支持资金",
  "研发投资额",
  "项目投资额",
  "项目编号",
  "承担比例",
  "公示金额",
  "批复金额",
  "申请金额",
  "认定日期",
  "本区同类政策",
  "天数",
  "核定比例",
  "统一社会信用代码",
];

const BATCHES: PlainBatch[] = [
  {
    批次: "2026年第一批",
    年度: "2026",
    申报截止日期: "2026-05-31 17:00",
    认定期间起: "2025-01-01",
    认定期间止: "2026-05-31",
  },
  {
    批次: "2025年第一批",
    年度: "2025",
    申报截止日期: "2025-06-30",
    认定期间起: "2024-01-01",
    认定期间止: "2025-06-30",
  },
];

/** The same application again: word for word, with another figure, under another clause, or by name only. */
function variant(row: PlainRow, dice: Dice): PlainRow {
  switch (dice.below(6)) {
    case 0:
      return { ...row };
    case 1:
      return {
        ...row,
        核算基数: 1000000 + dice.below(20000000),
        评审核定金额: dice.chance(50) ? null : 100000 * (1 + dice.below(60)),
      };
    case 2:
      return {
        ...row,
        申报条款: dice.pick<PlainCell>(["3", "5", "7.2", "4.3"]),
        级别: null,
        销售收入: 9000000,
        区内实施: "是",
      };
    case 4:
      return { ...row, 申报条款: "8", 级别: "工信部", 已获支持金额: null, 评审核定金额: null };
    case 3:
      return row["申报单位"] === null ? { ...row } : { ...row, 统一社会信用代码: null };
    default:
      return { ...row, 项目编号: null, 审核状态: dice.pick<PlainCell>([null, "待补正", "撤回"]) };
  }
}

function randomBans(applicants: readonly RandomApplicant[], dice: Dice): PlainBan[] {
  return Array.from({ length: dice.below(3) }, () => {
    const { name, code } = dice.pick(applicants);
    return {
      单位名称: name,
      统一社会信用代码: dice.chance(70) ? code : null,
      事由: dice.pick<PlainCell>([
        "弄虚作假骗取资金",
        "弄虚作假骗取资金",
        "提交材料弄虚作假，骗取支持资金",
        "失信被执行人",
        null,
      ]),
      决定日期: dice.pick([
        "2020-01-01",
        "2022-06-29",
        "2022-06-30",
        "2022-07-01",
        "2023-05-30",
        "2023-05-31",
        "2023-06-01",
        "2023-11-22",
        "2023-11-23",
        "2023-11-24",
        "2024-02-29",
      ]),
    };
  });
}

const LEDGER_CLAUSES = ["3", "4.1", "4.2", "4.3", "5", "6", "7.1", "7.2", "8", "9.1", "9.2"] as const;

function randomLedger(applicants: readonly RandomApplicant[], batches: number, dice: Dice): PlainLedgerLine[] {
  const years = ["2023", "2024", ...(batches > 0 ? ["2025"] : []), ...(batches === 1 ? ["2026"] : [])];
  return Array.from({ length: dice.below(5) }, () => {
    const { name, code, projects } = dice.pick(applicants);
    const project = dice.pick(projects);
    const clause = dice.pick(LEDGER_CLAUSES);
    const ours = dice.chance(80);
    const [tier, amount] = grantOf(clause, dice);
    return {
      年度: dice.pick(years),
      批次: null,
      单位名称: name,
      统一社会信用代码: dice.chance(80) ? code : null,
      政策名称: ours ? OUR_POLICY : "北京市某专项资金管理办法",
      级次: ours ? "区级" : "市级",
      类型: null,
      支持条款: ours ? clause : null,
      项目名称: project.name,
      项目编号: project.number,
      等级: ours ? tier : null,
      支持金额: amount,
      拨付金额: dice.chance(50) ? amount : null,
    };
  });
}

function grantOf(clause: (typeof LEDGER_CLAUSES)[number], dice: Dice): readonly [PlainCell, number] {
  switch (clause) {
    case "6":
      return dice.pick([
        [2, 150000],
        [3, 200000],
        [4, 250000],
      ] as const);
    case "8":
      return [null, 100000];
    case "9.2":
      return dice.pick([
        ["市级", 500000],
        ["国家级", 1000000],
      ] as const);
    default:
      return [null, dice.pick([100000, 299999.99, 450000, 1000000, 8999999.99])];
  }
}

export interface PlainSheet {
  name: string;
  cells: PlainCell[][];
}

/** The roster as sheets of a workbook: a row of headers, columns in any order; sheets without lines are left out. */
export function toGrid(roster: PlainRoster): PlainSheet[] {
  const dice = diceOf(roster.seed ^ 0x5eed);
  const sheet = <H extends string>(
    name: string,
    headers: readonly H[],
    lines: readonly Partial<Record<H, PlainCell>>[],
  ): PlainSheet[] => {
    const present = dice.shuffled(headers.filter(header => lines.some(line => header in line)));
    return lines.length === 0
      ? []
      : [{ name, cells: [present, ...lines.map(line => present.map(header => line[header] ?? null))] }];
  };
  return [
    ...sheet("申报汇总表", ROSTER_HEADERS, roster.rows),
    ...sheet("批次", BATCH_HEADERS, roster.batches),
    ...sheet("不予受理名单", BAN_HEADERS, roster.bans),
    ...sheet("历年台账", LEDGER_HEADERS, roster.ledger),
    ...sheet("复核记录", DECISION_HEADERS, roster.decisions),
  ];
}
