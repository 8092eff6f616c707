import { application, day, foot } from "./application";
import { rosterSheet, type Cells, type Column, type Roster } from "./roster";
import type { Sample } from "./sheet";
import { UNITS, type Unit } from "./units";

const COLUMNS: readonly Column[] = [
  { header: "序号", is: null, width: 6, look: "centred" },
  { header: "申报单位", is: "申报单位", width: 30, look: "text" },
  { header: "统一社会信用代码", is: "统一社会信用代码", width: 21, look: "code" },
  { header: "申报条款", is: "申报条款", width: 10, look: "centred" },
  { header: "项目名称", is: "项目名称", width: 32, look: "text" },
  { header: "项目编号", is: "项目编号", width: 13, look: "centred" },
  { header: "级别", is: "级别", width: 12, look: "centred" },
  { header: "核算基数", is: "核算基数", width: 15, look: "money" },
  { header: "审定基数", is: "审定基数", width: 15, look: "money" },
  { header: "评审核定金额", is: "评审核定金额", width: 14, look: "money" },
  { header: "销售收入", is: "销售收入", width: 14, look: "money" },
  { header: "区内实施", is: "区内实施", width: 9, look: "centred" },
  { header: "申报日期", is: "申报日期", width: 11, look: "day" },
  { header: "审核状态", is: "审核状态", width: 10, look: "centred" },
  { header: "备注", is: null, width: 18, look: "text" },
];

function row(unit: Unit, cells: Cells): ReturnType<typeof application> {
  return application({ 申报单位: unit.name, 统一社会信用代码: unit.code, 审核状态: "通过", ...cells });
}

const LINES: Roster["lines"] = [
  row(UNITS.yanlan, {
    申报条款: "第三条",
    项目名称: "工业知识图谱构建关键技术研究",
    项目编号: "Z2610010",
    级别: "国家级",
    核算基数: 10000000,
    申报日期: day(9, 2),
  }),
  row(UNITS.yanlan, {
    申报条款: "4.2",
    项目名称: "工业知识图谱构建关键技术研究",
    项目编号: "Z2610010",
    级别: "行业特色平台",
    核算基数: 1000000,
    申报日期: day(9, 2),
    备注: "与序号1为同一项目",
  }),
  row(UNITS.junze, {
    申报条款: "第五条",
    项目名称: "三维装配仿真软件研发",
    项目编号: "Z2610021",
    核算基数: 3000000,
    审定基数: 2800000,
    申报日期: day(9, 5),
  }),
  row(UNITS.shuyu, { 申报条款: "第六条", 项目名称: "数据管理能力成熟度贯标", 级别: "DCMM3级", 申报日期: day(9, 6) }),
  row(UNITS.huye, {
    申报条款: "第三条",
    项目名称: "五轴联动补偿算法研究",
    项目编号: "Z2610033",
    级别: "区级",
    核算基数: 2000000,
    申报日期: day(9, 8),
  }),
  row(UNITS.jihe, {
    申报条款: "7.2",
    项目名称: "巡检机器人成果转化",
    项目编号: "Z2610041",
    核算基数: 6000000,
    区内实施: "是",
    申报日期: day(9, 9),
    备注: "专项审计报告未交",
  }),
  row(UNITS.yirong, {
    申报条款: "4.1",
    项目名称: "翊榕跨行业工业互联网平台",
    项目编号: "P2610005",
    级别: "双跨",
    申报日期: day(9, 10),
    备注: "专家评审未开",
  }),
  row(UNITS.tangyan, {
    申报条款: "4.3",
    项目名称: "小微企业设备上云服务",
    项目编号: "Z2610052",
    核算基数: "待核实",
    申报日期: day(9, 11),
  }),
  row(UNITS.zheling, {
    申报条款: "4.3",
    项目名称: "低压电器行业云端迁移",
    项目编号: "Z2610053",
    核算基数: 500000,
    申报日期: day(9, 12),
    审核状态: "已撤回",
  }),
  row(UNITS.shuopeng, { 申报条款: "第八条", 项目名称: "工控安全监测试点示范", 级别: "工信部", 申报日期: day(9, 15) }),
  row(UNITS.kunyao, { 申报条款: "第十条", 项目名称: "实训基地建设", 申报日期: day(9, 16) }),
  { kind: "total", text: "合计" },
  foot("填表人：陈敏                    审核人：李卫东                    填表日期：2026年10月12日"),
];

export const SMALL_ROSTER: Roster = {
  name: "申报汇总表",
  title: "2026年度石景山区工业互联网支持资金申报汇总表",
  remark: "填报单位：区科委产业促进科",
  unit: "单位：元",
  columns: COLUMNS.map(column => (column.header === "核算基数" ? { ...column, summed: true } : column)),
  lines: LINES,
  numbered: "序号",
};

/** A roster that can be checked by hand: eleven rows, each outcome once at least. */
export const SMALL: Sample = { file: "small.xlsx", title: SMALL_ROSTER.title, sheets: [rosterSheet(SMALL_ROSTER)] };
