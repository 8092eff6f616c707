import { application, foot } from "./application";
import type { PlainRow } from "../oracle/plain";
import { rosterSheet, type Cells, type Column, type Roster } from "./roster";
import type { Sample } from "./sheet";
import { UNITS, type Unit } from "./units";

const COLUMNS: readonly Column[] = [
  { header: "编号", is: null, width: 6, look: "centred" },
  { header: "申报企业名称", is: "申报单位", width: 30, look: "text" },
  { header: "信用代码", is: "统一社会信用代码", width: 21, look: "code" },
  { header: "支持方向", is: "申报条款", width: 14, look: "centred" },
  { header: "申报项目", is: "项目名称", width: 32, look: "text" },
  { header: "立项编号", is: "项目编号", width: 13, look: "centred" },
  { header: "类别", is: "级别", width: 12, look: "centred" },
  { header: "申报基数（元）", is: "核算基数", width: 16, look: "money", summed: true },
  { header: "审定投资额（元）", is: "审定基数", width: 16, look: "money" },
  { header: "申请补助金额（元）", is: "申请金额", width: 16, look: "money", summed: true },
  { header: "核定金额（元）", is: "评审核定金额", width: 15, look: "money" },
  { header: "已获金额（元）", is: "已获支持金额", width: 15, look: "money" },
  { header: "材料审核", is: "审核状态", width: 10, look: "centred" },
  { header: "备注", is: null, width: 18, look: "text" },
];

/** `plain`: clause and level in the independent calculation's own words. */
function row(unit: Unit, cells: Cells, plain: PlainRow): ReturnType<typeof application> {
  return application({ 申报单位: unit.name, 统一社会信用代码: unit.code, 审核状态: "通过", ...cells }, { plain });
}

const LINES: Roster["lines"] = [
  row(
    UNITS.yanlan,
    {
      支持方向: "关键技术攻关",
      申报项目: "跨域数据空间关键技术攻关",
      立项编号: "SJS26-01",
      类别: "国家级",
      核算基数: 12345678.9,
      申请金额: 3703703.67,
    },
    { 申报条款: "3" },
  ),
  row(
    UNITS.lichuan,
    {
      支持方向: "关键技术攻关",
      申报项目: "柔性产线调度关键技术攻关",
      立项编号: "SJS26-02",
      类别: "北京市",
      核算基数: 40000000,
      申请金额: 9000000,
    },
    { 申报条款: "3" },
  ),
  row(
    UNITS.junze,
    {
      支持方向: "工业软件",
      申报项目: "工艺仿真软件V3",
      立项编号: "SJS26-03",
      核算基数: 7000000,
      审定基数: 6666666.67,
      申请金额: 2100000,
    },
    { 申报条款: "5" },
  ),
  row(
    UNITS.junze,
    {
      支持方向: "市级平台",
      申报项目: "工艺仿真软件V3",
      立项编号: "SJS26-03",
      类别: "专业技术",
      核算基数: 1000000,
      申请金额: 300000,
      备注: "与上一行同一项目",
    },
    { 申报条款: "4.2" },
  ),
  row(
    UNITS.shuyu,
    { 支持方向: "DCMM贯标", 类别: "稳健级（3级）", 已获支持金额: 150000, 申请金额: 50000, 备注: "2025年已获二级" },
    { 申报条款: "6", 级别: "3" },
  ),
  row(
    UNITS.jihe,
    {
      支持方向: "小微上云",
      申报项目: "关节模组小微企业上云",
      立项编号: "SJS26-06",
      核算基数: 3333333,
      已获支持金额: 200000,
      申请金额: 799999.9,
    },
    { 申报条款: "4.3" },
  ),
  row(
    UNITS.zheling,
    {
      支持方向: "市级平台",
      申报项目: "柘岭低压电器平台",
      立项编号: "SJS26-07",
      类别: "区级",
      核算基数: 900000,
      申请金额: 270000,
    },
    { 申报条款: "4.2" },
  ),
  row(
    UNITS.hengyi,
    {
      支持方向: "工业软件",
      申报项目: "薄膜沉积控制软件",
      立项编号: "SJS26-08",
      核算基数: "详见附件",
      申请金额: 600000,
    },
    { 申报条款: "5" },
  ),
  row(
    UNITS.tongcen,
    {
      支持方向: "关键技术攻关",
      申报项目: "微弱信号测控关键技术攻关",
      立项编号: "SJS26-09",
      类别: "国家级",
      核算基数: "￥2,500,000元",
      申请金额: 700000,
    },
    { 申报条款: "3" },
  ),
  row(
    UNITS.yanche,
    {
      支持方向: "国家级平台",
      申报项目: "能源互联双跨平台",
      立项编号: "SJS26-10",
      类别: "双跨",
      评审核定金额: 900000,
      申请金额: 1000000,
    },
    { 申报条款: "4.1" },
  ),
  row(
    UNITS.ruoxi,
    {
      支持方向: "安全试点示范",
      申报项目: "设计云安全试点示范",
      立项编号: "SJS26-11",
      类别: "工信部",
      申请金额: 100000,
    },
    { 申报条款: "8" },
  ),
  row(
    UNITS.shiyuan,
    {
      支持方向: "市级平台",
      申报项目: "湜源泵阀行业平台",
      立项编号: "SJS26-12",
      类别: "行业特色",
      核算基数: "约120万",
      申请金额: 360000,
    },
    { 申报条款: "4.2" },
  ),
  row(UNITS.kunyao, { 支持方向: "人才", 申报项目: "高层次人才引进", 申请金额: null }, { 申报条款: "10" }),
  row(
    UNITS.peijian,
    {
      支持方向: "工业软件",
      申报项目: "细纱机工艺专家系统",
      立项编号: "SJS26-14",
      核算基数: 1500000,
      申请金额: 450000,
      审核状态: "待补正",
    },
    { 申报条款: "5" },
  ),
  { kind: "total", text: "总计" },
  foot("制表：高洁                    复核：林峰                    单位负责人："),
];

export const IN_YUAN_ROSTER: Roster = {
  name: "企业申报情况",
  title: "石景山区工业互联网产业扶持资金企业申报情况表（2026年第二批）",
  remark: "填报科室：区科委产业发展科",
  unit: null,
  columns: COLUMNS,
  lines: LINES,
  numbered: "编号",
};

/** Another office's roster: amounts in yuan by the headers, directions in place of clauses, header words of its own. */
export const IN_YUAN: Sample = {
  file: "in-yuan.xlsx",
  title: IN_YUAN_ROSTER.title,
  sheets: [rosterSheet(IN_YUAN_ROSTER)],
};
