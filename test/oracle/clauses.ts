import type { PlainCell } from "./plain";
import { canonical, readText } from "./cells";

/** In the order of the policy. */
export const CLAUSES = ["3", "4.1", "4.2", "4.3", "5", "6", "7.1", "7.2", "8", "9.1", "9.2", "10", "11", "12"] as const;
export type Clause = (typeof CLAUSES)[number];
export type ClauseProblem = "UNKNOWN_CLAUSE" | "CLAUSE_AS_DATE";
export type ClauseReading = { clause: Clause } | { problem: ClauseProblem };

/** Yuan; what 最高 says, where the clause has one. */
export const CEILING: Partial<Record<Clause, string>> = {
  "3": "9000000",
  "4.1": "1000000",
  "4.2": "500000",
  "4.3": "1000000",
  "5": "3000000",
  "7.1": "5000000",
  "7.2": "2000000",
  "9.1": "50000000",
};

const DIRECTIONS: Record<string, string> = { 关键技术攻关: "3", 工业软件: "5", DCMM贯标: "6" };
const NUMERALS = [
  "零",
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
];
const FORMS = [
  /^第?(\d+|[一二三四五六七八九十]+)条?$/,
  /^(\d+)[.-](\d+)$/,
  /^第?(\d+|[一二三四五六七八九十]+)条?\((\d+|[一二三四五六七八九十]+)\)$/,
  /^第(\d+|[一二三四五六七八九十]+)条第(\d+|[一二三四五六七八九十]+)款$/,
];

const figure = (written: string): string => (NUMERALS.includes(written) ? String(NUMERALS.indexOf(written)) : written);

/** docs/rules.md, 1, "Article as written". */
export function readClause(article: PlainCell | undefined, level: PlainCell | undefined): ClauseReading {
  const words = readText(article)?.replace(/\s/g, "");
  if (words === undefined) return { problem: "UNKNOWN_CLAUSE" };
  if (
    /^\d{4}-\d{1,2}-\d{1,2}/.test(words) ||
    /^\d{1,2}月\d{1,2}日$/.test(words) ||
    (typeof article === "number" && article > 30000)
  ) {
    return { problem: "CLAUSE_AS_DATE" };
  }
  const parts = FORMS.map(form => form.exec(words)).find(found => found !== null);
  const id =
    DIRECTIONS[words.toUpperCase()] ??
    (parts
      ? [parts[1]!, parts[2]]
          .filter(part => part !== undefined)
          .map(figure)
          .join(".")
      : "");
  if ((CLAUSES as readonly string[]).includes(id)) return { clause: id as Clause };
  const found = ["4", "7", "9"].includes(id) ? byLevel(id, canonical(level)) : undefined;
  return found === undefined ? { problem: "UNKNOWN_CLAUSE" } : { clause: found };
}

/** The words of each clause that say which one of its article is meant. */
const NAMES: [Clause, RegExp][] = [
  ["4.1", /双跨|特色专业型|试点示范.*平台类/],
  ["4.2", /行业特色|专业技术|市级/],
  ["4.3", /赋能|上云/],
  ["7.1", /国家|市级|北京市/],
  ["7.2", /转化/],
  ["9.1", /运营/],
  ["9.2", /国家|市级|北京市/],
];
const CATEGORY_UNCLEAR = /^(国家级?)?(工业互联网)?(试点示范(项目)?)?$/;

function byLevel(article: string, level: string | undefined): Clause | undefined {
  if (level === undefined) return undefined;
  const served = NAMES.filter(([clause, words]) => clause.startsWith(`${article}.`) && words.test(level)).map(
    ([clause]) => clause,
  );
  if (served.length === 1) return served[0];
  return served.length === 0 && article === "4" && CATEGORY_UNCLEAR.test(level) ? "4.1" : undefined;
}

/** meaning: what two rows must share for their levels to be equal. */
export type LevelReading =
  { kind: "blank" } | { kind: "serves"; meaning: string; unclear: boolean } | { kind: "ineligible" } | { kind: "bad" };

const serves = (meaning: string, unclear = false): LevelReading => ({ kind: "serves", meaning, unclear });

/** docs/rules.md, 1, "Level as written". */
export function readLevel(clause: Clause, cell: PlainCell | undefined): LevelReading {
  if (["5", "10", "11", "12"].includes(clause)) return { kind: "blank" };
  if (clause === "6") return readDcmm(cell);
  const level = canonical(cell);
  if (level === undefined) return { kind: "blank" };
  switch (clause) {
    case "3":
    case "7.1":
    case "9.2":
      return readRank(clause, level);
    case "4.1":
      return (
        category(level, /双跨|特色专业型|试点示范.*平台类/) ??
        (CATEGORY_UNCLEAR.test(level) ? serves("?", true) : { kind: "ineligible" })
      );
    case "4.2":
      return category(level, /行业特色|专业技术|市级/) ?? { kind: "ineligible" };
    case "8":
      return category(level, /工信部|国家/) ?? { kind: "ineligible" };
    default:
      return namesAnother(clause, level) ? { kind: "ineligible" } : { kind: "blank" };
  }
}

function category(level: string, words: RegExp): LevelReading | undefined {
  const found = words.exec(level);
  return found === null ? undefined : serves(found[0]);
}

function readRank(clause: Clause, level: string): LevelReading {
  const [national, municipal] = [/国家/.test(level), /市级|北京市/.test(level)];
  if (national && municipal) return clause === "3" ? serves("国家市级") : { kind: "bad" };
  return national ? serves("国家") : municipal ? serves("市级") : { kind: "ineligible" };
}

/** Under 4.3, 7.2 and 9.1 only a level that names another clause counts; a rank alone names none. */
function namesAnother(clause: Clause, level: string): boolean {
  const words: [Clause, RegExp][] = [
    ["4.1", /双跨|特色专业型|试点示范.*平台类/],
    ["4.2", /行业特色|专业技术/],
    ["4.3", /赋能|上云/],
    ["7.2", /转化/],
    ["8", /工信部/],
    ["9.1", /运营/],
  ];
  const own = words.find(([other]) => other === clause)!;
  return !own[1].test(level) && words.some(([, named]) => named.test(level));
}

const DCMM = /初始级|受管理级|稳健级|量化管理级|优化级|\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=级|$)/g;
const DCMM_NAMES = ["", "初始级", "受管理级", "稳健级", "量化管理级", "优化级"];

/** 2 to 5; level 1 earns nothing; everything else is no level. */
export function readDcmm(cell: PlainCell | undefined): LevelReading {
  const words = readText(cell)?.toUpperCase();
  if (words === undefined) return { kind: "blank" };
  const ranks = new Set(
    [...words.matchAll(DCMM)].map(([found]) =>
      DCMM_NAMES.includes(found) ? String(DCMM_NAMES.indexOf(found)) : figure(found),
    ),
  );
  const rank = ranks.size === 1 ? [...ranks][0]! : "";
  if (rank === "1") return { kind: "ineligible" };
  return ["2", "3", "4", "5"].includes(rank) && !/^-/.test(words) ? serves(rank) : { kind: "bad" };
}
