import type { PlainCell } from "../plain";
import type { Dice } from "../dice";
import { withCheck } from "../spellings";
import { TITLE } from "./law-text";
import type { PartsLine, PartsRow, PlainClause, PlainFact, PlainParts } from "./plain-parts";
import { LABELS, WORDS } from "./random-parts";

export const APPLICANTS = ["海棠智能装备厂", "青禾数据公司", "松江软件所"].map((name, k) => ({
  name,
  code: withCheck(`91110107MA01234${5 + k}X`.slice(0, 17)),
}));
const PROJECTS = ["云台", "长河", "星野"];
const YEAR = 2026;

/** Few applicants and projects, so that rows compete; figures around every threshold and below the 分. */
export function randomPartsRows(policy: PlainParts, dice: Dice): { rows: PartsRow[]; ledger: PartsLine[] } {
  const hasBatches = dice.chance(85),
    hasQuarters = hasBatches && dice.chance(70);
  const round = (batch: number): Pick<PartsLine, "quarter" | "batch"> => ({
    quarter: hasQuarters && dice.chance(80) ? dice.pick([1, 2, 2, 2, 3]) : null,
    batch: hasBatches ? batch : null,
  });
  const level = (clause: PlainClause): string | null =>
    clause.levels.length > 0 && clause.levelOf === undefined ? dice.pick(clause.levels).label : null;
  const ledger = Array.from({ length: dice.below(5) }, (): PartsLine => {
    const clause = dice.pick(policy.clauses);
    return {
      year: dice.pick([2023, 2024, 2025, YEAR]),
      ...round(dice.chance(85) ? 1 : 2),
      applicant: dice.below(APPLICANTS.length),
      project: dice.chance(85) ? dice.pick(PROJECTS) : "旧项目",
      clause: clause.id,
      level: dice.chance(60) ? level(clause) : null,
      amount: amountNear(clause, dice),
    };
  });
  const rows = Array.from({ length: 2 + dice.below(10) }, (): PartsRow => {
    const clause = dice.pick(policy.clauses);
    return {
      applicant: dice.below(APPLICANTS.length),
      project: dice.pick(PROJECTS),
      clause: clause.id,
      level: dice.chance(8) ? "街道推荐" : dice.chance(12) ? null : level(clause),
      reviewed: dice.chance(clause.grant.kind === "recognised" ? 80 : 15) ? amountNear(clause, dice) : null,
      paid: dice.chance(20) ? amountNear(clause, dice) : null,
      hadLevel: clause.upgrade && dice.chance(30) ? level(clause) : null,
      years: dice.chance(30) ? dice.below(4) : null,
      year: dice.chance(85) ? YEAR : 2025,
      ...round(2),
      facts: Object.fromEntries(
        policy.facts
          .filter(fact => fact.is === undefined && !dice.chance(6))
          .map(fact => [fact.id, valueOf(fact, dice)]),
      ),
    };
  });
  return { rows, ledger };
}

function valueOf(fact: PlainFact, dice: Dice): string {
  switch (fact.kind) {
    case "money":
      return dice.pick([
        "1000000",
        "999999.99",
        "1000000.01",
        "5000000",
        "4999999.994",
        "6000000",
        "123456.78",
        "20000001",
      ]);
    case "count":
      return dice.pick(["3", "2", "10", "11", "180", "365"]);
    case "area":
      return dice.pick(["100", "99.99", "1000", "1500.5"]);
    case "share":
      return dice.pick(["0.15", "0.1499", "0.3", "1.1", "0.75"]);
    case "date":
      return dice.pick([
        "2025-03-01",
        "2025-02-28",
        "2025-06-20",
        "2025-09-30",
        "2025-10-01",
        "2024-05-05",
        "2023-12-31",
      ]);
    case "word":
      return dice.pick([...WORDS, "其他"]);
    case "yes-no":
      return dice.pick(["是", "是", "否"]);
  }
}

/** One of the clause's own figures, its half, or a little beside it. */
function amountNear(clause: PlainClause, dice: Dice): string {
  const figures = [
      clause.grant.ceiling,
      clause.grant.amount,
      ...clause.levels.flatMap(l => [l.ceiling, l.amount]),
    ].filter(one => one !== undefined),
    figure = figures.length === 0 ? 500_000 : Number(dice.pick(figures));
  return String(dice.pick([figure, figure / 2, figure / 4, figure - 0.01, figure + 0.01, 23456.78]));
}

const DAY_OF_EXCEL = 25_569;
const headerOf = ({ kind, label }: PlainFact): string =>
  kind === "money" ? `${label}（元）` : kind === "area" ? `${label}（平方米）` : label;

function cellOf({ kind }: PlainFact, value: string | undefined): PlainCell {
  if (value === undefined) return null;
  if (kind === "share") return `${Number((Number(value) * 100).toFixed(6))}%`;
  if (kind === "date") return Date.parse(`${value}T00:00:00Z`) / 86_400_000 + DAY_OF_EXCEL;
  return kind === "word" || kind === "yes-no" ? value : Number(value);
}

const CHINESE = "零一二三四";

/** 批次 as offices write it. */
function batchOf({ quarter, batch }: Pick<PartsLine, "quarter" | "batch">, at: number): PlainCell {
  if (batch === null) return null;
  const of = quarter === null ? "" : at % 2 === 0 ? `第${CHINESE[quarter]!}季度` : `第${quarter}季度`;
  return `${of}第${at % 3 === 0 ? batch : CHINESE[batch]!}批`;
}

/** The roster and the ledger as sheets: the roster is of second batches, the ledger mostly of first ones. */
export function partsSheetsOf(
  policy: PlainParts,
  { rows, ledger }: { readonly rows: readonly PartsRow[]; readonly ledger: readonly PartsLine[] },
): { name: string; rows: PlainCell[][] }[] {
  const columns = policy.facts.filter(fact => fact.is === undefined),
    number = (text: string | null): PlainCell => (text === null ? null : Number(text));
  const headers = [
    ...["序号", "申报单位", "统一社会信用代码", "项目名称", "申报条款", "级别", ...columns.map(headerOf)],
    ...["评审核定金额（元）", "已获支持金额（元）", "已获等级", "已支持年数", "年度", "批次"],
  ];
  const lines = rows.map((row, k): PlainCell[] => {
    const { name, code } = APPLICANTS[row.applicant]!;
    return [
      ...[k + 1, name, code, row.project, row.clause, row.level],
      ...columns.map(fact => cellOf(fact, row.facts[fact.id])),
      ...[number(row.reviewed), number(row.paid), row.hadLevel, row.years, row.year, batchOf(row, k)],
    ];
  });
  const past = ledger.map((line, k): PlainCell[] => {
    const { name, code } = APPLICANTS[line.applicant]!;
    return [
      line.year,
      batchOf(line, k + 1),
      name,
      code,
      TITLE,
      line.clause,
      line.project,
      line.level,
      Number(line.amount),
    ];
  });
  return [
    { name: "申报汇总表", rows: [headers, ...lines] },
    ...(ledger.length === 0
      ? []
      : [
          {
            name: "历年台账",
            rows: [
              [
                "年度",
                "批次",
                "单位名称",
                "统一社会信用代码",
                "政策名称",
                "支持条款",
                "项目名称",
                "等级",
                "支持金额（元）",
              ],
              ...past,
            ],
          },
        ]),
  ];
}

export const LEVEL_LABELS = LABELS;
