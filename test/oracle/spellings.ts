import type { PlainCell } from "./plain";
import { Exact, readCode, type Amount } from "./cells";
import type { Clause } from "./clauses";
import type { Dice } from "./dice";

const wide = (text: string): string =>
  [...text].map(c => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");
const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** An article as people write it. */
export function spellClause(clause: Clause, dice: Dice): PlainCell {
  const [article, sub] = clause.split(".") as [string, string?];
  const chinese = NUMERALS[Number(article)]!;
  if (sub === undefined) {
    const forms: PlainCell[] = [
      Number(article),
      article,
      chinese,
      `第${chinese}条`,
      `第${article}条`,
      wide(article),
      ` 第 ${chinese} 条 `,
    ];
    const direction = { "3": "关键技术攻关", "5": "工业软件", "6": "DCMM贯标" }[article];
    return dice.pick(direction === undefined ? forms : [...forms, direction]);
  }
  return dice.pick<PlainCell>([
    Number(clause),
    clause,
    `${article}-${sub}`,
    `${article}（${sub}）`,
    `第${chinese}条（${NUMERALS[Number(sub)]}）`,
    `第${chinese}条第${NUMERALS[Number(sub)]}款`,
    wide(clause),
    `第${article}条(${sub})`,
  ]);
}

/** Levels that a clause serves, and levels that it does not; empty where it has none. */
export const LEVELS: Record<Clause, { served: readonly PlainCell[]; refused: readonly PlainCell[] }> = {
  "3": { served: ["国家级", "市级", "北京市", "国家重点项目", "北京市级", null], refused: ["区级"] },
  "4.1": {
    served: ["双跨", "国家级双跨平台", "国家特色专业型", "试点示范（平台类）", "国家级", "试点示范", null],
    refused: ["区级", "行业特色", "试点示范（工厂类）", "试点示范（安全类）"],
  },
  "4.2": { served: ["行业特色", "市级专业技术平台", "市级", null], refused: ["双跨", "区级", "国家级"] },
  "4.3": { served: ["赋能", "上云", "国家级", "市级", "区级", null], refused: ["双跨", "行业特色"] },
  "5": { served: [null], refused: [] },
  "6": {
    served: [
      2,
      3,
      4,
      5,
      "2级",
      "二级",
      "L2",
      "DCMM3级",
      "稳健级（3级）",
      "三级",
      "量化管理级",
      "优化级",
      "受管理级",
      "５级",
    ],
    refused: [1, "1级"],
  },
  "7.1": { served: ["国家级", "国家重点实验室", "市级", "北京市"], refused: ["区级"] },
  "7.2": { served: ["转化", "国家级", "市级", null], refused: ["双跨"] },
  "8": { served: ["工信部", "国家级", "工信部试点示范", null], refused: ["市级", "区级"] },
  "9.1": { served: ["运营", "国家级", null], refused: ["转化"] },
  "9.2": { served: ["国家级", "市级", "北京市"], refused: ["区级"] },
  "10": { served: [null], refused: [] },
  "11": { served: [null], refused: [] },
  "12": { served: [null], refused: [] },
};

/** An article alone whose level decides the clause. */
export const BARE_ARTICLES: readonly (readonly [PlainCell, PlainCell])[] = [
  [4, "双跨"],
  ["第四条", "市级"],
  ["四", "上云"],
  [4, "国家级"],
  [7, "国家级"],
  ["第七条", "科技成果转化"],
  [9, "运营"],
  ["第九条", "市级"],
];
/** An article and level that decide none. */
export const UNKNOWN_CLAUSES: readonly (readonly [PlainCell, PlainCell])[] = [
  [null, "国家级"],
  ["第十三条", null],
  ["3、5", "国家级"],
  ["另行通知", null],
  [4, null],
  ["第九条", null],
  ["第七条", "区级"],
  ["无", null],
];

/** An amount in yuan: as a number where 15 digits hold it, or in one of the ways people type it. */
export function spellAmount(amount: Amount, dice: Dice): PlainCell {
  const plain = amount.toFixed();
  const asNumber = amount.precision() <= 15 ? Number(plain) : plain;
  const [whole, part] = plain.split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  if (dice.chance(60)) return asNumber;
  return dice.pick<PlainCell>([
    plain,
    grouped,
    ` ${grouped} `,
    `￥${grouped}元`,
    `${amount.div(10000).toFixed()}万`,
    `${amount.div(10000).toFixed()}万元`,
    wide(plain),
    `${amount.div(1000).toFixed()}千元`,
  ]);
}

export function spellShare(percent: number, dice: Dice): PlainCell {
  return dice.pick<PlainCell>([
    Number(new Exact(percent).div(100).toFixed()),
    `${percent}%`,
    percent === 1 ? "1%" : percent,
  ]);
}

export function spellCode(code: string, dice: Dice): PlainCell {
  if (dice.chance(60)) return code;
  return dice.pick([
    code.toLowerCase(),
    `${code.slice(0, 4)} ${code.slice(4)}`,
    `${code.slice(0, 17)}-${code.slice(17)}`,
    wide(code),
    ` ${code} `,
  ]);
}

export const LOST_CODES: readonly PlainCell[] = [911101077461920500, "9.11101077461921E+17"];

/** The seventeen characters with their right eighteenth, or with a wrong one. */
export function withCheck(seventeen: string, right = true): string {
  const found = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"]
    .map(last => seventeen + last)
    .find(code => readCode(code)?.valid === right);
  if (found === undefined) throw new Error(`no code begins with ${seventeen}`);
  return found;
}

export function spellProjectNumber(number: string, dice: Dice): string {
  return dice.chance(70) ? number : dice.pick([number.toLowerCase(), ` ${number}`, wide(number)]);
}

export function spellDay(day: string, dice: Dice): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  return dice.pick([day, day, `${year}/${month}/${date}`, `${year}年${Number(month)}月${Number(date)}日`]);
}
