import type { Dice } from "./dice";
import { readAmount, readText } from "./cells";
import type { PlainDecision, PlainRow } from "./plain";
import type { Verb } from "./decided";

/** What people write for each decision. */
const SPELT: Readonly<Record<Verb, readonly string[]>> = {
  prefer: ["优先支持本行", "优先支持", "保留本行"],
  "add up": ["合并计算", "合并"],
  "same project": ["是同一项目", "同一项目"],
  "same applicant": ["是同一单位", "同一单位"],
  "other project": ["不是同一项目", "不同项目"],
  "other applicant": ["不是同一单位"],
  checked: ["已核对", "核对无误", "属实"],
  consent: ["视为同意", "视为通过"],
  refuse: ["视为不同意", "不予支持"],
  reviewed: ["核定金额", "核定为"],
  "as requested": ["按申请金额支持", "按申请金额"],
  paid: ["已获金额", "已获支持金额"],
  open: ["先放着", "暂不处理"],
  "take back": ["撤销", "取消"],
};
export const VERBS = Object.keys(SPELT) as Verb[];
const MARKS = ["SPLIT_ROWS", "重复", "PAID_BEFORE", "待复核", "READING"];

/**
 * Lines of 复核记录 about a roster's rows, of every kind, often about the same rows so that later ones replace earlier
 * ones. Rows are named by their 序号, now and then with what else tells them.
 */
export function randomDecisions(rows: readonly PlainRow[], dice: Dice): PlainDecision[] {
  if (rows.length < 2 || dice.chance(40)) return [];
  const crowd = dice.shuffled(rows).slice(0, 2 + dice.below(4));
  return Array.from({ length: 1 + dice.below(7) }, () => {
    const own = dice.pick(crowd),
      verb = dice.pick(VERBS);
    return { ...about(own, dice), ...rest(verb, own, crowd, rows, dice), 决定: dice.pick(SPELT[verb]) };
  });
}

function about(own: PlainRow, dice: Dice): PlainDecision {
  return {
    工作表: null,
    序号: own["序号"] ?? null,
    单位名称: dice.chance(50) ? (own["申报单位"] ?? null) : null,
    项目名称: dice.chance(30) ? plainName(own) : null,
    说明: "集体研究",
    复核人: dice.pick(["张三", null]),
    时间: "2026-11-20",
  };
}

/** A placeholder names nothing. */
function plainName(row: PlainRow): string | null {
  return readText(row["项目名称"]) ?? null;
}

function rest(verb: Verb, own: PlainRow, crowd: readonly PlainRow[], rows: readonly PlainRow[], dice: Dice) {
  const other = (): PlainRow => dice.pick(dice.chance(60) ? alike(own, rows) : crowd);
  switch (verb) {
    case "add up":
    case "same project":
    case "other project":
    case "same applicant":
    case "other applicant":
      return { 对方序号: String(other()["序号"]) + (dice.chance(20) ? `、${String(other()["序号"])}` : "") };
    case "open":
    case "take back":
      return dice.chance(50) ? { 对方序号: other()["序号"] ?? null } : {};
    case "checked":
      return { 标记: dice.pick(MARKS) };
    case "reviewed":
    case "paid":
      return { "金额（元）": dice.pick([0, 100000, 150000, 299999.99, 500000, 1000000, 2500000, "12万元", "看附件"]) };
    case "as requested": {
      const asked = readAmount(own["申请金额"], "元");
      // What was asked for and cannot be read is nobody's amount; the rules say nothing of it.
      return typeof asked === "symbol" ? { 决定: null } : {};
    }
    default:
      return {};
  }
}

/** Rows with its applicant's name, itself where there is no other. */
function alike(own: PlainRow, rows: readonly PlainRow[]): readonly PlainRow[] {
  const others = rows.filter(row => row !== own && row["申报单位"] === own["申报单位"]);
  return others.length > 0 ? others : [own];
}
