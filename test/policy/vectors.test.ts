import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/assess/assess";
import { applications } from "../../src/fields/columns";
import { marksOf } from "../../src/marks/mark-columns";
import { awards, NONE, OUTCOME, OUTCOMES } from "../../src/mechanisms/results";
import { settle } from "../../src/engine/settle";
import { readingValues } from "../../src/engine/switches";
import { canonical } from "../../src/identity/canonical";
import { normaliseNumber, sameness } from "../../src/identity/sameness";
import { sideMarks } from "../../src/identity/side-marks";
import { readUscc } from "../../src/identity/uscc";
import { fenOf } from "../../src/money/fen";
import { yuan } from "../../src/money/print";
import type { Cell } from "../../src/workbook/ports";
import { AS_OF, policy, run, workbookOf, type SheetOf } from "../roster/workbook";

interface RowVector {
  readonly id: string;
  readonly unit: "元" | "万元";
  readonly readings: Record<string, string>;
  readonly row: Readonly<Record<string, Cell>>;
  readonly outcome: string;
  readonly computed: string | null;
  readonly proposed?: string;
  readonly flags: readonly string[];
  readonly why: string;
}
interface GroupRow {
  readonly row: number;
  readonly uscc: string | null;
  readonly name?: string;
  readonly project?: string | null;
  readonly projectId?: string;
  readonly clause: string;
  readonly amount: string | null;
  readonly outcome?: string;
}
interface GroupVector {
  readonly id: string;
  readonly readings?: Record<string, string>;
  readonly rows: readonly GroupRow[];
  readonly proposed: readonly (string | null)[];
  readonly flags: readonly (readonly string[])[];
  readonly why: string;
}

const vectors = JSON.parse(readFileSync(join(process.cwd(), "test/policy/vectors.json"), "utf8")) as {
  rows: RowVector[];
  groups: GroupVector[];
};
const CODE = "91110107746192053T",
  NAME = "北京云数科技有限公司";

const HEADERS: Readonly<Record<string, string>> = {
  clause: "申报条款",
  level: "级别",
  basis: "核算基数",
  audited: "审定基数",
  reviewed: "评审核定金额",
  paid: "已获支持金额",
  hadLevel: "已获等级",
  years: "已支持年数",
  area: "实际使用面积",
  contractArea: "合同面积",
  rent: "租金（元）",
  rentUnit: "租金单位",
  months: "月数",
  approvedRate: "核定比例",
  revenue: "销售收入",
  inDistrict: "区内实施",
  status: "审核状态",
  appliedOn: "申报日期",
};
const OTHERS = ["deadline", "fraudDecidedOn"];

/** The case as a workbook: the roster with every column, and the sheets that its dates need. */
function workbookFor({ row }: RowVector): SheetOf[] {
  const fields = Object.keys(HEADERS);
  return [
    {
      name: "申报汇总表",
      rows: [
        ["序号", "申报单位", "统一社会信用代码", "项目名称", ...fields.map(f => HEADERS[f])],
        [1, NAME, CODE, "项目一", ...fields.map(f => row[f] ?? null)],
      ],
    },
    ...(row["deadline"] === undefined
      ? []
      : [
          {
            name: "批次",
            rows: [
              ["批次", "年度", "申报截止日期"],
              ["第一批", 2024, row["deadline"]],
            ],
          },
        ]),
    ...(row["fraudDecidedOn"] === undefined
      ? []
      : [
          {
            name: "不予受理名单",
            rows: [
              ["单位名称", "统一社会信用代码", "事由", "决定日期"],
              [NAME, CODE, "弄虚作假骗取资金", row["fraudDecidedOn"]],
            ],
          },
        ]),
  ];
}

describe("worked cases of one row, from the workbook to the amount", () => {
  test("every input of every case has a column here", () => {
    expect(vectors.rows.flatMap(v => Object.keys(v.row)).filter(f => !(f in HEADERS) && !OTHERS.includes(f))).toEqual(
      [],
    );
    expect([vectors.rows.length, vectors.groups.length].map(n => n > 0)).toEqual([true, true]);
  });
  test.each(vectors.rows.map(v => [`${v.id} ${v.why}`, v] as const))("%s", async (_, vector) => {
    const {
      assessment: { awards: out, settled },
      marks,
    } = await assessWorkbook(workbookOf(workbookFor(vector)), policy(), {
      readings: vector.readings,
      unit: vector.unit,
      asOf: AS_OF,
      run,
    });
    const money = (fen: number): string | null => (fen === NONE ? null : yuan(fenOf(fen)));
    expect([OUTCOMES[out.outcome[0]!], money(out.computed[0]!)]).toEqual([vector.outcome, vector.computed]);
    if (vector.proposed !== undefined) expect(money(settled.proposed[0]!)).toBe(vector.proposed);
    expect(marks.of(0).map(f => f.code)).toEqual(expect.arrayContaining([...vector.flags]));
  });
});

/**
 * Groups give amounts, so they begin where settling does: applicants and projects by identity, awards as they stand.
 */
function settleGroup({ rows: list, readings }: GroupVector): { proposed: (string | null)[]; flags: string[][] } {
  const uscc = list.map(r => readUscc(r.uscc)),
    identity = {
      names: list.map(r => canonical(r.name ?? "")),
      codes: uscc.map(u => (u.state === "valid" ? u.text : "")),
      projectNumbers: list.map(r => normaliseNumber(r.projectId ?? "")),
      projectNames: list.map(r => canonical(r.project ?? "")),
    };
  const same = sameness(identity),
    rows = { ...applications(list.length), ...same },
    out = awards(list.length);
  list.forEach((r, i) => {
    rows.clause[i] = policy().clauses.findIndex(c => c.id === r.clause);
    out.outcome[i] = OUTCOME[r.outcome === "decision" ? "decision" : "amount"];
    out.computed[i] = r.amount === null ? NONE : Number(r.amount.replace(".", ""));
  });
  const settled = settle({
    policy: policy(),
    rows,
    awards: out,
    readings: readingValues(policy(), readings ?? {}),
    same: (_, a, b) => out.computed[a] === out.computed[b],
  });
  const joint = sideMarks(
    {
      ...identity,
      applicants: list.map(r => r.name ?? ""),
      projects: list.map(r => r.project ?? ""),
      formerNames: list.map(() => []),
      lostNumbers: list.map(() => ""),
      uscc,
      accounts: list.map(() => null),
      withdrawn: new Uint8Array(list.length),
    },
    same,
    policy(),
    [],
  ).filter(s => s.code === "JOINT_PROJECT");
  const flagsOf = (i: number): string[] =>
    [...marksOf(i, settled.marks), ...joint.filter(s => s.row === i).map(s => s.code)].map(code =>
      ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS"].includes(code) ? `${code}:${list[settled.winner[i]!]!.row}` : code,
    );
  return {
    proposed: [...settled.proposed].map(fen => (fen === NONE ? null : yuan(fenOf(fen)))),
    flags: list.map((_, i) => flagsOf(i).sort()),
  };
}

describe("worked cases of rows that compete", () => {
  test.each(vectors.groups.map(g => [`${g.id} ${g.why}`, g] as const))("%s", (_, group) => {
    expect(settleGroup(group)).toEqual({ proposed: group.proposed, flags: group.flags.map(f => [...f].sort()) });
  });
});
