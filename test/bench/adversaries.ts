import type { ReadingValues } from "../../src/engine/switches";
import { rosterSheet, type MadeSheet } from "./memory-source";
import { CLAUSE_3, CLAUSE_6, USUAL, type CellRow, type RosterShape } from "./roster-rows";

/** An input that would make a careless step quadratic. */
export interface Adversary {
  readonly name: string;
  readonly readings: ReadingValues;
  sheets(count: number): readonly MadeSheet[];
}

const shaped = (name: string, shape: Partial<RosterShape>, readings: ReadingValues = {}): Adversary => ({
  name,
  readings,
  sheets: count => [rosterSheet(count, { ...USUAL, ...shape })],
});

const ONE = (): number => 0,
  EACH = (i: number): number => i;
const SPELLED = [
  ..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜",
];
/** The number in the characters that names are made of: neighbours differ in one character. */
const spelled = (k: number): string =>
  Array.from({ length: 3 }, (_, place) => SPELLED[Math.floor(k / SPELLED.length ** place) % SPELLED.length]).join("");

const LEDGER: readonly string[] = [
  "年度",
  "批次",
  "单位名称",
  "统一社会信用代码",
  "政策名称",
  "级次",
  "类型",
  "支持条款",
  "项目名称",
  "项目编号",
  "等级",
  "支持金额",
  "拨付金额",
];

/** As many lines of earlier years as the roster has rows, for the roster's own applicants and projects. */
function ledgerSheet(count: number): MadeSheet {
  function* rows(): Generator<CellRow> {
    for (let i = 0; i < count; i++) {
      const year = 2023 + (i % 3),
        own = i % 2 === 0;
      yield [
        year,
        "第一批",
        USUAL.applicantName(USUAL.applicant(i)),
        null,
        own ? "石景山区促进工业互联网产业高质量发展暂行办法" : "本区其他支持办法",
        "区级",
        "项目补助",
        "第三条",
        USUAL.projectName(USUAL.project(i)),
        null,
        null,
        100_000 + i,
        100_000 + i,
      ];
    }
  }
  return { name: "历年台账", headers: LEDGER, count, rows };
}

/** Nobody applies twice: no name, code or project stands on two rows. */
export const ALL_DIFFERENT: RosterShape = { ...USUAL, applicant: EACH, project: EACH };

export const ADVERSARIES: readonly Adversary[] = [
  shaped("the usual roster", {}),
  shaped("every row another applicant", ALL_DIFFERENT),
  shaped("all rows one applicant", { applicant: ONE }),
  shaped("all rows one project", { applicant: ONE, project: ONE }),
  shaped(
    "all rows one project, different articles compete only",
    { applicant: ONE, project: ONE },
    { "A13-CLAUSE": "article" },
  ),
  shaped("all rows in one once-only group", { applicant: ONE, clause: () => CLAUSE_6 }),
  shaped("all rows waiting", { waiting: true }),
  shaped("all rows waiting, one project", { applicant: ONE, project: ONE, waiting: true }),
  shaped("similar names of applicants", { applicant: EACH, applicantName: k => `北京${spelled(k)}智能科技有限公司` }),
  shaped("one brand in every name", {
    applicant: EACH,
    applicantName: k => `北京星河云图智能科技有限公司${spelled(k)}分公司`,
  }),
  shaped("similar projects of one applicant", {
    applicant: ONE,
    project: EACH,
    projectName: k => `面向装备制造的${spelled(k)}数字化车间平台`,
  }),
  shaped("one shared ceiling", { applicant: ONE, clause: () => CLAUSE_3 }, { "CAP-UNIT": "applicant" }),
  shaped("shared ceilings", {}, { "CAP-UNIT": "applicant" }),
  { name: "a ledger as long as the roster", readings: {}, sheets: count => [rosterSheet(count), ledgerSheet(count)] },
];
