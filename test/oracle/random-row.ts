import type { PlainBatch, PlainCell, PlainRow, RosterHeader } from "./plain";
import { Exact, type Amount } from "./cells";
import { CLAUSES, CEILING, type Clause } from "./clauses";
import type { Dice } from "./dice";
import type { RandomApplicant } from "./random-applicants";
import {
  BARE_ARTICLES,
  LEVELS,
  LOST_CODES,
  UNKNOWN_CLAUSES,
  spellAmount,
  spellClause,
  spellCode,
  spellDay,
  spellProjectNumber,
  spellShare,
  withCheck,
} from "./spellings";

const OWN_BASIS: Partial<Record<Clause, RosterHeader>> = {
  "3": "项目支持资金",
  "4.2": "市级支持资金",
  "4.3": "市级支持资金",
  "5": "研发投资额",
  "7.2": "项目投资额",
};

export function randomRow(
  applicants: readonly RandomApplicant[],
  batches: readonly PlainBatch[],
  dice: Dice,
): PlainRow {
  const who = { ...whoAndWhat(dice.pick(applicants), dice), ...when(batches, dice), ...review(dice) };
  if (dice.chance(3)) {
    const [article, level] = dice.pick(UNKNOWN_CLAUSES);
    return { ...who, 申报条款: article, 级别: level, 申报单位: who["申报单位"] ?? "磐石安全技术有限责任公司" };
  }
  if (dice.chance(8)) {
    const [article, level] = dice.pick(BARE_ARTICLES);
    return { ...who, ...anyFigures(dice), 申报条款: article, 级别: level };
  }
  const clause = dice.chance(50)
    ? dice.pick<Clause>(["3", "4.1", "4.2", "5", "6", "7.1", "7.1", "7.2", "8"])
    : dice.pick(CLAUSES);
  const { served, refused } = LEVELS[clause];
  const level = refused.length > 0 && dice.chance(6) ? dice.pick(refused) : dice.chance(4) ? null : dice.pick(served);
  return spoilt({ ...who, ...figures(clause, dice), 申报条款: spellClause(clause, dice), 级别: level }, clause, dice);
}

function whoAndWhat(applicant: RandomApplicant, dice: Dice): PlainRow {
  const project = dice.pick(applicant.projects);
  const name = dice.chance(80)
    ? applicant.name
    : dice.pick([applicant.traditional, ` ${applicant.name.slice(0, 2)} ${applicant.name.slice(2)}`]);
  const code: PlainCell = dice.chance(80)
    ? spellCode(applicant.code, dice)
    : dice.pick<PlainCell>([null, null, withCheck(applicant.code.slice(0, 17), false), dice.pick(LOST_CODES), "暂无"]);
  const numbered = project.number !== null && dice.chance(70);
  return {
    申报单位: code === null ? name : dice.chance(4) ? null : dice.chance(25) ? (applicant.formerName ?? name) : name,
    统一社会信用代码: dice.chance(20) ? (applicant.secondCode ?? code) : code,
    项目名称: numbered && dice.chance(20) ? null : dice.chance(95) ? project.name : null,
    项目编号: numbered ? (dice.chance(5) ? "GX-2025-777" : spellProjectNumber(project.number!, dice)) : null,
  };
}

function when(batches: readonly PlainBatch[], dice: Dice): PlainRow {
  const batch = batches.length > 0 && dice.chance(50) ? dice.pick(batches) : undefined;
  const by = dice.below(3);
  const days =
    batch?.["年度"] === "2025"
      ? ["2025-06-29", "2025-06-30", "2025-07-01"]
      : ["2026-05-30", "2026-05-31", "2026-06-01", "2026-05-15"];
  const day = dice.pick(days);
  const applied = dice.pick<PlainCell>([
    null,
    null,
    spellDay(day, dice),
    spellDay(day, dice),
    `${day} 16:59`,
    `${day} 17:00`,
    `${day} 17:01`,
  ]);
  return {
    批次: batch !== undefined && by !== 1 ? (batch["批次"] ?? null) : null,
    年度:
      batch !== undefined && by !== 0
        ? dice.pick([batch["年度"] ?? null, `${batch["年度"]}年`])
        : batches.length === 0
          ? "2026"
          : null,
    申报日期: dice.chance(40) ? null : applied,
    认定日期: dice.chance(80)
      ? null
      : spellDay(
          dice.pick(["2023-12-31", "2024-01-01", "2025-01-01", "2025-06-30", "2025-07-01", "2026-05-31", "2026-06-01"]),
          dice,
        ),
  };
}

function review(dice: Dice): PlainRow {
  const refused = dice.pick(["不通过", "不予支持", "撤回", "放弃"]);
  const held = dice.pick(["待补正", "暂缓", "材料不全"]);
  return {
    审核状态: dice.chance(80) ? dice.pick([null, "通过"]) : dice.chance(50) ? refused : held,
    本区同类政策: dice.chance(85) ? null : dice.pick(["否", "未享受", "无", "区科技专项奖励"]),
    公示金额: dice.chance(92) ? null : dice.pick([0, 200000, 300000, 3000000]),
    批复金额: dice.chance(92) ? null : dice.pick(["20万元", 100000, 9000000]),
  };
}

/** Yuan: exactly the basis at which the rate reaches the ceiling, and all around it; with digits below the 分. */
function basisOf(clause: Clause, dice: Dice): Amount {
  const rate = clause === "7.2" ? "0.2" : "0.3";
  const even = new Exact(CEILING[clause]!).div(rate).toDecimalPlaces(2);
  const around: Amount[] = [
    even,
    even.plus("0.01"),
    even.minus("0.01"),
    even.plus("0.033"),
    even.div(2).toDecimalPlaces(2),
    even.div(3).toDecimalPlaces(3),
    even.times(2),
    even.times(dice.pick([99, 100])),
    new Exact(0),
    new Exact("0.05"),
    new Exact("1234567.891"),
    new Exact("0.57").times(10000),
    new Exact(dice.below(30000000)).plus(new Exact(dice.below(1000)).div(1000)),
    new Exact(1000000),
    new Exact(10000000),
  ];
  return dice.pick(around);
}

function figures(clause: Clause, dice: Dice): PlainRow {
  const common: PlainRow = {
    评审核定金额: dice.chance(30) ? reviewedFor(clause, dice) : null,
    申请金额: dice.chance(30) ? spellAmount(new Exact(100000 * (1 + dice.below(100))), dice) : null,
  };
  switch (clause) {
    case "4.1":
    case "9.1":
      return {
        ...common,
        评审核定金额: dice.chance(75) ? reviewedFor(clause, dice) : null,
        已获支持金额: paidFor(clause, dice),
        已支持年数: dice.pick([null, 0, 2, 3, 4]),
      };
    case "6":
      return {
        ...common,
        已获等级: dice.pick([null, null, null, 2, "3级", "四级"]),
        已获支持金额: dice.pick([null, null, 0, 150000, "20万元", 250000]),
      };
    case "7.1":
      return { ...common, ...space(dice) };
    case "8":
      return { ...common, 已获支持金额: dice.pick([null, null, null, 0, 100000, 50000]) };
    case "9.2":
      return {
        ...common,
        已获等级: dice.pick([null, null, "市级", "国家级"]),
        已获支持金额: dice.pick([null, null, 0, 500000, "100万元", 300000]),
      };
    case "10":
    case "11":
    case "12":
      return common;
    default:
      return { ...common, ...rate(clause, dice) };
  }
}

/** For an article alone: figures for whatever clause its level turns out to mean. */
function anyFigures(dice: Dice): PlainRow {
  return {
    ...space(dice),
    ...rate("7.2", dice),
    评审核定金额: dice.pick([null, 300000, 2000000]),
    已支持年数: null,
    已获支持金额: null,
  };
}

function reviewedFor(clause: Clause, dice: Dice): PlainCell {
  const ceiling = new Exact(CEILING[clause] ?? "200000");
  return spellAmount(
    dice.pick([
      ceiling,
      ceiling.plus("0.01"),
      ceiling.minus("0.01"),
      ceiling.div(2),
      ceiling.times(2),
      new Exact("123456.78"),
      new Exact(0),
    ]),
    dice,
  );
}

function paidFor(clause: Clause, dice: Dice): PlainCell {
  if (dice.chance(65)) return null;
  const ceiling = new Exact(CEILING[clause]!);
  return spellAmount(
    dice.pick([
      new Exact(0),
      ceiling,
      ceiling.minus("0.01"),
      ceiling.div(3).toDecimalPlaces(2),
      ceiling.plus(1),
      new Exact(100000),
    ]),
    dice,
  );
}

function rate(clause: Clause, dice: Dice): PlainRow {
  const basis = spellAmount(basisOf(clause, dice), dice);
  const other = spellAmount(basisOf(clause, dice), dice);
  const own = OWN_BASIS[clause]!;
  const placed: PlainRow = dice.pick<PlainRow>([
    { 核算基数: basis },
    { 核算基数: basis },
    { [own]: basis },
    { [own]: basis, 核算基数: other },
    { 审定基数: basis },
    { 审定基数: basis, 核算基数: "待核" },
    { 审定基数: basis, [own]: other },
    { [own]: "详见附件", 核算基数: basis },
  ]);
  const transfer: PlainRow =
    clause !== "7.2"
      ? {}
      : {
          销售收入: dice.pick<PlainCell>(["500万元", 5000000, 4999999.99, 5000000.01, 9000000, 9000000, null]),
          区内实施: dice.pick(["是", "是", "是", "否", null]),
        };
  return {
    ...placed,
    ...transfer,
    已获支持金额: paidFor(clause, dice),
    承担比例: dice.chance(85) ? null : spellShare(dice.pick([60, 50, 33.3, 25]), dice),
  };
}

function space(dice: Dice): PlainRow {
  const unit = dice.pick(["元/㎡/月", "元/㎡/天", "元/年", "元/平方米/月", "元/㎡/月"]);
  const rents: Record<string, readonly PlainCell[]> = {
    "元/年": [5000000, 6250000, "333333.33", 1000000],
    "元/㎡/天": [4.5, 4.567, 3, "3.4246575"],
  };
  return {
    实际使用面积: dice.pick<PlainCell>([1000, 3999.99, 4000, 4000.01, 5000, "1,234.5"]),
    合同面积: dice.pick<PlainCell>([null, null, 1000, 3000, 4500, 999.9]),
    租金: dice.pick<PlainCell>(rents[unit] ?? [100, 104.17, 104.16, "120.55", 130.2083]),
    租金单位: unit,
    月数: dice.pick<PlainCell>([null, null, 12, 6, 7]),
    天数: dice.pick<PlainCell>([null, null, 365, 100]),
    核定比例: dice.chance(75) ? null : spellShare(dice.pick([60, 80, 90, 100]), dice),
    已支持年数: dice.pick<PlainCell>([null, 0, 0, 1, 2, 2, 3]),
    已获支持金额: dice.chance(80) ? null : dice.pick([500000, 4999999.99]),
  };
}

const NEEDED: Partial<Record<Clause, readonly RosterHeader[]>> = {
  "3": ["核算基数", "已获支持金额", "承担比例"],
  "4.1": ["评审核定金额", "已获支持金额"],
  "4.2": ["核算基数", "已获支持金额"],
  "4.3": ["核算基数"],
  "5": ["核算基数", "评审核定金额"],
  "6": ["级别", "已获支持金额"],
  "7.1": ["实际使用面积", "租金", "月数", "租金单位", "合同面积"],
  "7.2": ["核算基数", "销售收入"],
  "8": ["评审核定金额"],
  "9.1": ["评审核定金额"],
  "9.2": ["级别", "已获支持金额"],
};

/** Now and then a cell that the clause needs is blank, a placeholder, no number, or negative. */
function spoilt(row: PlainRow, clause: Clause, dice: Dice): PlainRow {
  const needed = NEEDED[clause];
  if (needed === undefined || !dice.chance(8)) return row;
  const header = dice.pick(needed);
  const isText = header === "级别" || header === "租金单位";
  return {
    ...row,
    [header]: dice.pick<PlainCell>(isText ? [null, "不适用"] : [null, "详见附件", "待定", "约100", -5]),
  };
}
