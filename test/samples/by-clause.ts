import { application, day, foot } from "./application";
import { rosterSheet, type Application, type Cells, type Column, type Roster } from "./roster";
import type { PlainRow } from "../oracle/plain";
import type { Look, Sample, SampleSheet } from "./sheet";
import { UNITS as U, type Unit } from "./units";

const NUMBER: Column = { header: "序号", is: null, width: 6, look: "centred" };
const NOTE: Column = { header: "备注", is: null, width: 20, look: "text" };
const WHO: readonly Column[] = [
  { group: "申报企业", header: "名称", is: "申报单位", width: 28, look: "text" },
  { group: "申报企业", header: "信用代码", is: "统一社会信用代码", width: 21, look: "code" },
];
const money = (header: string, is: Column["is"], group?: string): Column => ({
  header,
  is,
  width: 17,
  look: "money",
  ...(group === undefined ? {} : { group }),
});
const column = (header: string, is: Column["is"], width = 13, look: Look = "centred", group?: string): Column => ({
  header,
  is,
  width,
  look,
  ...(group === undefined ? {} : { group }),
});

/** Each sheet's clause comes from its name alone; the plain rows are told it. */
function sheetOf(
  name: string,
  clause: string,
  title: string,
  columns: readonly Column[],
  rows: readonly [Unit, Cells, PlainRow?][],
): Roster {
  const lines = rows.map(([unit, cells, plain]): Application =>
    application(
      { 名称: unit.name, 企业名称: unit.name, 建设单位名称: unit.name, 信用代码: unit.code, ...cells },
      { plain: { 申报条款: clause, 申报单位: unit.name, ...plain } },
    ),
  );
  return {
    name,
    title,
    remark: "石景山园管委会区科委",
    unit: null,
    columns: [NUMBER, ...columns, NOTE],
    lines: [...lines, foot("经办人：陈敏          负责人：李卫东")],
    numbered: "序号",
  };
}

const RESEARCH = sheetOf(
  "第三条关键技术",
  "3",
  "关键技术攻关项目申报表",
  [
    ...WHO,
    column("项目名称", "项目名称", 32, "text", "攻关项目"),
    column("立项编号", "项目编号", 13, "centred", "攻关项目"),
    column("级别", "级别", 10, "centred", "攻关项目"),
    money("项目支持资金", "核算基数", "资金情况（元）"),
    money("申请金额", "申请金额", "资金情况（元）"),
    money("核定金额", "评审核定金额", "资金情况（元）"),
    column("提交时间", "申报日期", 18),
  ],
  [
    [
      U.yanlan,
      {
        项目名称: "边缘智能推理算法攻关",
        立项编号: "G26-031",
        级别: "国家级",
        项目支持资金: 4567890.12,
        申请金额: 1370367.04,
        提交时间: "2026-09-02 10:15",
      },
    ],
    [
      U.huye,
      {
        项目名称: "数控系统实时总线攻关",
        立项编号: "G26-032",
        级别: "市级",
        项目支持资金: 31000000,
        申请金额: 9000000,
        提交时间: "2026-09-03 09:40",
      },
    ],
    [
      U.junze,
      {
        项目名称: "约束求解器关键技术攻关",
        立项编号: "G26-033",
        级别: "市级",
        项目支持资金: 2500000,
        申请金额: 750000,
        核定金额: 700000,
        提交时间: "2026-09-07 15:02",
      },
    ],
    [
      U.jihe,
      {
        项目名称: "力控算法攻关",
        立项编号: "G26-034",
        级别: "国家级",
        项目支持资金: "暂无",
        申请金额: 500000,
        提交时间: "2026-09-10 11:30",
      },
    ],
  ],
);
const PLATFORMS = sheetOf(
  "4.2市级平台",
  "4.2",
  "市级工业互联网平台申报表",
  [
    ...WHO,
    column("平台名称", "项目名称", 28, "text", "平台"),
    column("平台编号", "项目编号", 13, "centred", "平台"),
    column("平台类别", "级别", 14, "centred", "平台"),
    money("已获市级支持资金", "核算基数", "资金情况（元）"),
    money("申请金额", "申请金额", "资金情况（元）"),
  ],
  [
    [
      U.yirong,
      {
        平台名称: "翊榕制造云",
        平台编号: "PT-101",
        平台类别: "行业特色平台",
        已获市级支持资金: 1000000,
        申请金额: 300000,
      },
    ],
    [
      U.shuyu,
      {
        平台名称: "澍屿数据中台",
        平台编号: "PT-102",
        平台类别: "专业技术平台",
        已获市级支持资金: 1666667,
        申请金额: 500000,
      },
    ],
    [
      U.zheling,
      {
        平台名称: "柘岭物联平台",
        平台编号: "PT-103",
        平台类别: "双跨平台",
        已获市级支持资金: 800000,
        申请金额: 240000,
      },
    ],
    [
      U.junze,
      {
        平台名称: "约束求解器关键技术攻关",
        平台编号: "G26-033",
        平台类别: "行业特色平台",
        已获市级支持资金: 900000,
        申请金额: 270000,
        备注: "与第三条表为同一项目",
      },
    ],
  ],
);
const SOFTWARE = sheetOf(
  "第五条工业软件",
  "5",
  "工业软件产品研发申报表",
  [
    column("企业名称", "申报单位", 28, "text"),
    column("信用代码", "统一社会信用代码", 21, "code"),
    column("产品名称", "项目名称", 28, "text"),
    column("项目编号", "项目编号", 12),
    money("研发投资额（元）", "核算基数"),
    money("审定投资额（元）", "审定基数"),
    column("承担比例", "承担比例", 9, "percent"),
  ],
  [
    [
      U.xiyuan,
      { 产品名称: "结构仿真软件", 项目编号: "RJ-01", "研发投资额（元）": 6000000, "审定投资额（元）": 5432100.55 },
    ],
    [U.hengyi, { 产品名称: "工艺配方管理软件", 项目编号: "RJ-02", "研发投资额（元）": 3333333.33 }],
    [
      U.yirong,
      { 产品名称: "翊榕制造云", 项目编号: "PT-101", "研发投资额（元）": 1200000, "审定投资额（元）": 1000000 },
    ],
    [
      U.tongcen,
      {
        产品名称: "标定软件",
        项目编号: "RJ-04",
        "研发投资额（元）": 2000000,
        "审定投资额（元）": 1800000,
        承担比例: 0.75,
      },
    ],
    [
      U.shiyuan,
      { 产品名称: "泵选型软件", 项目编号: "RJ-05", "研发投资额（元）": 800000, "审定投资额（元）": "八十万" },
    ],
  ],
);
const DATA = sheetOf(
  "第六条DCMM",
  "6",
  "数据管理能力成熟度（DCMM）贯标申报表",
  [
    column("企业名称", "申报单位", 28, "text"),
    column("信用代码", "统一社会信用代码", 21, "code"),
    column("证书等级", "级别", 14),
    column("发证日期", "认定日期", 12, "day"),
    column("原等级", "已获等级", 10),
    money("已获金额（元）", "已获支持金额"),
    column("材料审核", "审核状态", 10),
  ],
  [
    [U.shuyu, { 证书等级: "DCMM4级", 发证日期: day(3, 18), 材料审核: "通过" }],
    [
      U.tangyan,
      { 证书等级: "量化管理级", 发证日期: day(4, 9), 原等级: "二级", "已获金额（元）": 150000, 材料审核: "通过" },
    ],
    [U.yanche, { 证书等级: 5, 发证日期: day(5, 20), 原等级: 4, "已获金额（元）": 200000, 材料审核: "通过" }],
    [U.kunyao, { 证书等级: "2级", 发证日期: day(6, 1), 材料审核: "材料不全" }],
    [U.peijian, { 证书等级: "3级", 发证日期: day(6, 22), 材料审核: "不予支持" }],
  ],
);
const SPACE = sheetOf(
  "7.1场地补贴",
  "7.1",
  "重点实验室、创新平台、研究机构场地补贴申报表",
  [
    ...WHO,
    column("机构名称", "项目名称", 30, "text"),
    column("级别", "级别", 9),
    column("实际使用面积（平方米）", "实际使用面积", 13, "number", "场地情况"),
    column("合同面积（平方米）", "合同面积", 13, "number", "场地情况"),
    column("租金", "租金", 12, "money", "场地情况"),
    column("租金单位", "租金单位", 13, "centred", "场地情况"),
    column("使用月数", "月数", 9, "number", "场地情况"),
  ],
  [
    [
      U.sheyuan,
      {
        机构名称: "增材制造国家创新平台",
        级别: "国家级",
        "实际使用面积（平方米）": 1234.56,
        "合同面积（平方米）": 1300,
        租金: 4.35,
        租金单位: "元/平方米/日",
        使用月数: 10,
      },
    ],
    [
      U.yanlu,
      {
        机构名称: "智能检测北京市重点实验室",
        级别: "市级",
        "实际使用面积（平方米）": 4200,
        "合同面积（平方米）": 4300,
        租金: 130,
        租金单位: "元/平方米/月",
        使用月数: 12,
      },
    ],
    [
      U.jihe,
      {
        机构名称: "服务机器人国家研究机构",
        级别: "国家级",
        "实际使用面积（平方米）": 850,
        "合同面积（平方米）": 800,
        租金: 960000,
        租金单位: "元/年",
        使用月数: 6,
      },
    ],
  ],
);
const TRANSFER = sheetOf(
  "7.2成果转化",
  "7.2",
  "科技成果转化项目申报表",
  [
    ...WHO,
    column("成果名称", "项目名称", 30, "text", "项目"),
    column("是否区内实施", "区内实施", 10, "centred", "项目"),
    money("项目投资额", "核算基数", "资金情况（元）"),
    money("销售收入", "销售收入", "资金情况（元）"),
  ],
  [
    [U.suizhen, { 成果名称: "工控审计终端", 是否区内实施: "是", 项目投资额: 7654321, 销售收入: 12000000 }],
    [U.cilan, { 成果名称: "污泥干化装备", 是否区内实施: "是", 项目投资额: 3000000, 销售收入: 4999999.99 }],
    [U.canxie, { 成果名称: "激光雷达镜组", 是否区内实施: "是", 项目投资额: 10000000.05, 销售收入: 20000000 }],
  ],
);
const SECURITY = sheetOf(
  "第八条安全",
  "8",
  "工业互联网安全试点示范申报表",
  [
    column("企业名称", "申报单位", 28, "text"),
    column("信用代码", "统一社会信用代码", 21, "code"),
    column("项目名称", "项目名称", 30, "text"),
    column("认定部门及级别", "级别", 18),
  ],
  [
    [U.shuopeng, { 项目名称: "安全监测试点示范", 认定部门及级别: "工信部" }],
    [U.jinwei, { 项目名称: "医疗装备安全试点示范", 认定部门及级别: "北京市经信局" }],
  ],
);

export const BY_CLAUSE_ROSTERS: readonly Roster[] = [RESEARCH, PLATFORMS, SOFTWARE, DATA, SPACE, TRANSFER, SECURITY];

/** What offices put first: words for the people who fill the sheets in. */
const GUIDE: SampleSheet = {
  name: "填报说明",
  cells: [
    [{ value: "填报说明", look: "title" }],
    [{ value: "一、每个条款填写一张表，金额单位均为元，保留两位小数。", look: "foot" }],
    [{ value: "二、同一项目同时申报多个条款的，在备注中注明。", look: "foot" }],
    [{ value: "三、请勿增减列，纸质版盖章后与电子版一并报送。", look: "foot" }],
  ],
  merges: [],
  widths: [80],
  hiddenColumns: [],
  heights: [32, 24, 24, 24],
  frozen: { rows: 0, columns: 0 },
};

/** A workbook with a sheet for each clause, in yuan, with headers of one and two lines. */
export const BY_CLAUSE: Sample = {
  file: "by-clause.xlsx",
  title: "分条款申报表",
  sheets: [GUIDE, ...BY_CLAUSE_ROSTERS.map(rosterSheet)],
};
