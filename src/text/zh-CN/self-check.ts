import type { SelfCheckTexts } from "../self-check";

export const selfCheck: SelfCheckTexts = {
  title: "自检报告（产业资金核算）",
  summary: "通过{passed}项，未通过{failed}项，另记{noted}项。",
  scratch: "SJS自检",
  outcomes: { passed: "通过", failed: "未通过", noted: "另记" },
  steps: {
    surroundings: {
      name: "Excel 版本和能力",
      expects: "接口不低于 ExcelApi 1.13",
      fails: "请升级 Excel（Microsoft 365、2021 及以上或网页版）。",
    },
    values: {
      name: "数字和文字原样写入、原样读出",
      expects: "金额到分一致，“001”“4.2”“=1+1”仍是文字，留空的格不动",
      fails: "请不要用于正式核算，把本报告发给维护人员。",
    },
    filter: {
      name: "筛选状态下写入",
      expects: "每个值落在自己的行，筛选条件不变",
      fails: "核算前请先清除筛选，并把本报告发给维护人员。",
    },
    fills: {
      name: "分清“无填充”和白色",
      expects: "撤销后原来没有填充的格仍没有填充",
      fails: "撤销后请留意底色；把本报告发给维护人员。",
    },
    columns: {
      name: "在表右侧写结果列，再撤销",
      expects: "撤销后与写入前完全一样",
      fails: "请不要用于正式核算，把本报告发给维护人员。",
    },
    table: {
      name: "Excel 表格（套用了表格格式的区域）旁写结果列，再撤销",
      expects: "表格自动包进结果列，撤销后恢复原来大小",
      fails: "核算前请把表格转换为普通区域，并把本报告发给维护人员。",
    },
    sheet: {
      name: "新建汇总表和图表，再撤销",
      expects: "工作表和图表出现，撤销后消失",
      fails: "汇总表可以手工删除；把本报告发给维护人员。",
    },
    kept: {
      name: "随工作簿保存的记录",
      expects: "写入后能读出，删除后读不到",
      fails: "撤销和设置可能保存不下来；把本报告发给维护人员。",
    },
    events: {
      name: "改动由谁作出",
      expects: "本工具自己的写入不会被当成您的改动",
      fails: "“数据已改动”的提示可能不准；把本报告发给维护人员。",
    },
    functions: {
      name: "公式 =SJS.SUBSIDY(3,1234567)",
      expects: "得 370370.1",
      fails: "请点“修复公式”，仍不行请重新打开工作簿。",
    },
    size: {
      name: "一万行二十列：写入、读出所用时间",
      expects: "内容一致；时间记入报告",
      fails: "大表请分表核算；把本报告发给维护人员。",
    },
    tidy: {
      name: "清理",
      expects: "自检用的工作表全部删除，其他工作表没有变化",
      fails: "请手工删除名称以“SJS自检”开头的工作表。",
    },
  },
};
