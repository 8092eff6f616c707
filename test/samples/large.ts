import { foot } from "./application";
import { COLLABORATION } from "./large-collaboration";
import { LARGE_COLUMNS } from "./large-columns";
import { DATA_MANAGEMENT } from "./large-data";
import { OTHERS } from "./large-others";
import { PLATFORMS } from "./large-platforms";
import { RESEARCH } from "./large-research";
import { OTHER_SHEETS } from "./large-sheets";
import { SOFTWARE } from "./large-software";
import { rosterSheet, type Roster } from "./roster";
import type { Sample } from "./sheet";

export const LARGE_ROSTER: Roster = {
  name: "申报汇总表",
  title: "2026年度石景山区推动工业互联网产业高质量发展支持资金申报汇总表（第一批）",
  remark: "填报单位：石景山园管委会区科委",
  unit: "单位：万元",
  columns: LARGE_COLUMNS,
  numbered: "序号",
  lines: [
    ...RESEARCH,
    ...PLATFORMS,
    ...SOFTWARE,
    ...DATA_MANAGEMENT,
    ...COLLABORATION,
    ...OTHERS,
    { kind: "spare", count: 4 },
    { kind: "total", text: "合计" },
    foot(
      "制表人：陈敏                    审核人：李卫东                    分管领导：                    日期：2026年10月12日",
    ),
    foot("注：1.金额单位为万元，租金单位为元；2.合并单元格为同一单位同一项目申报多个条款。"),
  ],
};

/** A batch as it lies on an office's desk: 130 applications in all spellings, with the sheets beside it. */
export const LARGE: Sample = {
  file: "large.xlsx",
  title: LARGE_ROSTER.title,
  sheets: [rosterSheet(LARGE_ROSTER), ...OTHER_SHEETS],
};
