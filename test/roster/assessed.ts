import { assessContents } from "../../src/assess/assess";
import { OUTCOMES } from "../../src/mechanisms/results";
import type { ReadOptions } from "../../src/assess/read-workbook";
import { AS_OF, policy, read, type SheetOf } from "./workbook";

/** A workbook read and assessed, as a test looks at it. */
export interface Seen {
  /** By row: sheet!row, outcome, proposed amount in yuan ("" where none) and its marks. */
  readonly rows: readonly string[];
  readonly provisional: boolean;
  /** Codes of findings, sorted. */
  readonly findings: readonly string[];
}

/** Marks and findings of these codes only, so that a test says what it is about. */
export async function seen(
  sheets: readonly SheetOf[],
  codes: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<Seen> {
  const contents = await read(sheets, options);
  const {
    assessment,
    marks: all,
    totals,
    contents: found,
  } = assessContents(contents, policy(), {}, options.asOf ?? AS_OF);
  const rows = contents.origins.map(({ sheet, row }, i) => {
    const proposed = assessment.settled.proposed[i] as number;
    const marks = all
      .of(i)
      .map(f => f.code)
      .filter(code => codes.includes(code));
    const amount = proposed < 0 ? "" : ` ${proposed / 100}`;
    return `${sheet}!${row} ${OUTCOMES[assessment.awards.outcome[i] as number]}${amount}${marks.map(m => ` ${m}`).join("")}`;
  });
  return {
    rows,
    provisional: totals.total.provisional,
    findings: found.findings
      .map(f => f.code)
      .filter(code => codes.includes(code))
      .sort(),
  };
}

const CODES = ["91110107MATA24908Y", "91110107MAUA44636G", "91110107MAWA643668", "91110107MAXA84094R"];

/** Header and rows under clause 3 with 300万 each; `extra` by row are the last cells. */
export function roster(
  extraHeaders: readonly string[],
  extra: readonly (readonly (string | number | null)[])[],
): SheetOf["rows"] {
  return [
    ["序号", "申报单位", "统一社会信用代码", "申报条款", "项目名称", "级别", "核算基数（万元）", ...extraHeaders],
    ...extra.map((cells, i) => application(i + 1, cells)),
  ];
}

/** The n-th application (from 1) of such a roster. */
export function application(n: number, cells: readonly (string | number | null)[] = []): (string | number | null)[] {
  return [n, `北京第${n}轴系技术有限公司`, CODES[n - 1] ?? null, "第三条", `第${n}攻关`, "国家级", 300, ...cells];
}
