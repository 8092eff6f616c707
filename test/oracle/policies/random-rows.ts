import type { PlainCell } from "../plain";
import type { Dice } from "../dice";
import { withCheck } from "../spellings";
import type { PlainClause, PlainPolicy } from "./plain-policy";

/** An application under any policy; amounts are numerals in yuan. */
export interface PolicyRow {
  readonly applicant: number;
  readonly project: string;
  readonly clause: string;
  readonly level: string | null;
  readonly basis: string | null;
  readonly audited: string | null;
  readonly reviewed: string | null;
  readonly paid: string | null;
  readonly hadLevel: string | null;
  readonly share: string | null;
  readonly sales: string | null;
  readonly inDistrict: "是" | "否" | null;
  /** What the ledger shows for its applicant and clause. */
  readonly earlier: readonly EarlierGrant[];
}

export interface EarlierGrant {
  readonly sameProject: boolean;
  readonly level: string | null;
  readonly amount: string;
}

interface LedgerLine {
  readonly applicant: number;
  readonly clause: string;
  readonly project: string;
  readonly level: string | null;
  readonly amount: string;
}

export const APPLICANTS = ["海棠智能装备厂", "青禾数据公司", "松江软件所"].map((name, k) => ({
  name,
  code: withCheck(`91110107MA01234${5 + k}X`.slice(0, 17)),
}));
/** The first is of several applicants. */
const PROJECTS = ["联合攻关", "云台", "长河", "星野"];
export const numberOf = (project: string): string => `P-${PROJECTS.indexOf(project) + 1}`;

/** Few applicants and projects, so that rows compete; amounts around every ceiling and below the 分. */
export function randomRows(policy: PlainPolicy, dice: Dice): { rows: PolicyRow[]; ledger: LedgerLine[] } {
  const ledger = Array.from({ length: dice.below(4) }, () => {
    const clause = dice.pick(policy.clauses);
    return {
      applicant: dice.below(APPLICANTS.length),
      clause: clause.id,
      project: dice.pick(PROJECTS),
      level: clause.levels.length > 0 && dice.chance(60) ? dice.pick(clause.levels).label : null,
      amount: amountNear(clause, dice),
    };
  });
  const bare = Array.from({ length: 2 + dice.below(14) }, () => randomRow(dice.pick(policy.clauses), dice));
  const all = bare.flatMap(row => (dice.chance(20) ? [row, variant(row, dice)] : [row]));
  return {
    ledger,
    rows: all.map(row => ({
      ...row,
      earlier: ledger
        .filter(line => line.applicant === row.applicant && line.clause === row.clause)
        .map(line => ({ ...line, sameProject: line.project === row.project })),
    })),
  };
}

type Bare = Omit<PolicyRow, "earlier">;

function randomRow(clause: PlainClause, dice: Dice): Bare {
  const label = (): string | null => (clause.levels.length > 0 ? dice.pick(clause.levels).label : null);
  const rate = clause.kind === "rate";
  return {
    applicant: dice.below(APPLICANTS.length),
    project: dice.pick(PROJECTS),
    clause: clause.id,
    level: dice.chance(8) ? "街道推荐" : dice.chance(12) ? null : label(),
    basis: rate && !dice.chance(8) ? basisNear(clause, dice) : null,
    audited: rate && dice.chance(15) ? basisNear(clause, dice) : null,
    reviewed: dice.chance(clause.kind === "recognised" ? 80 : 20) ? amountNear(clause, dice) : null,
    paid: dice.chance(25) ? amountNear(clause, dice) : null,
    hadLevel: (clause.kind === "tiers" || clause.upgrade) && dice.chance(25) ? label() : null,
    share: rate && dice.chance(15) ? dice.pick(["60", "33.3", "100"]) : null,
    sales: dice.chance(10) ? null : dice.pick(["9000000", "5000000", "4999999.99"]),
    inDistrict: dice.pick(["是", "是", "是", "否", null]),
  };
}

function variant(row: Bare, dice: Dice): Bare {
  switch (dice.below(4)) {
    case 0:
      return row;
    case 1:
      return { ...row, sales: "8000000" };
    case 2:
      return { ...row, inDistrict: row.inDistrict === "是" ? null : "是" };
    default:
      return { ...row, paid: "1" };
  }
}

function figuresOf(clause: PlainClause): string[] {
  return [clause.ceiling, clause.amount, ...clause.levels.flatMap(l => [l.ceiling, l.amount])].filter(
    figure => figure !== undefined,
  );
}

/** One of the clause's own figures, its half, or a little beside it. */
function amountNear(clause: PlainClause, dice: Dice): string {
  const figures = figuresOf(clause),
    figure = figures.length === 0 ? 1_000_000 : Number(dice.pick(figures));
  return String(dice.pick([figure, figure / 2, figure / 4, figure * 2, figure - 0.01, figure + 0.01, 123456.78]));
}

function basisNear(clause: PlainClause, dice: Dice): string {
  const rates = [clause.rate, ...clause.levels.map(l => l.rate)].filter(rate => rate !== undefined).map(Number),
    amount = Number(amountNear(clause, dice));
  return (amount / (dice.pick(rates) / 100) + dice.pick([0, 0, 0.01, 0.033])).toFixed(3);
}

/** The roster, the batch and the ledger as sheets. */
export function sheetsOf(
  policy: PlainPolicy,
  title: string,
  { rows, ledger }: ReturnType<typeof randomRows>,
): { name: string; cells: PlainCell[][] }[] {
  const bases = [...new Set(policy.clauses.flatMap(c => (c.basis === undefined ? [] : [c.basis])))];
  const number = (text: string | null): PlainCell => (text === null ? null : Number(text));
  const headers = ["序号", "申报单位", "统一社会信用代码", "项目名称", "项目编号", "申报条款", "级别", ...bases];
  const more = ["审定基数", "评审核定金额", "已获支持金额", "已获等级", "承担比例", "销售收入", "区内实施", "年度"];
  const lines = rows.map((row, k): PlainCell[] => {
    const { name, code } = APPLICANTS[row.applicant]!,
      own = policy.clauses.find(c => c.id === row.clause)!.basis;
    return [
      ...[k + 1, name, code, row.project, numberOf(row.project), row.clause, row.level],
      ...bases.map(basis => (basis === own ? number(row.basis) : null)),
      ...[number(row.audited), number(row.reviewed), number(row.paid), row.hadLevel],
      ...[row.share === null ? null : `${row.share}%`, number(row.sales), row.inDistrict, "2026"],
    ];
  });
  const ledgerHeaders = [
    "年度",
    "单位名称",
    "统一社会信用代码",
    "政策名称",
    "支持条款",
    "项目名称",
    "项目编号",
    "等级",
  ];
  const ledgerLines = ledger.map((line): PlainCell[] => {
    const { name, code } = APPLICANTS[line.applicant]!;
    return [
      ...["2024", name, code, title, line.clause, line.project, numberOf(line.project), line.level],
      Number(line.amount),
    ];
  });
  return [
    { name: "申报汇总表", cells: [[...headers, ...more], ...lines] },
    ...(ledger.length === 0 ? [] : [{ name: "历年台账", cells: [[...ledgerHeaders, "支持金额"], ...ledgerLines] }]),
  ];
}
