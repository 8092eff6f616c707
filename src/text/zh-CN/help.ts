import type { HelpTexts } from "../help/texts";
import { papersZh } from "../papers/zh-CN";
import { fieldUses } from "./fields";
import { sheetHints } from "./help-sheets";

export const help: HelpTexts = {
  name: "产业资金核算 使用帮助",
  pages: {
    index: "五分钟上手",
    functions: "函数说明",
    marks: "标记怎么办",
    readings: "口径",
    rosters: "表格怎么准备",
    policy: "换成自己的政策",
    questions: "常见问题",
  },
  menu: "帮助目录",
  onThisPage: "本页内容",
  policy: "工作簿里没有另放政策文件的，按《{title}》（{version}）核算；本页的例子也按它。",
  examples:
    "例子里的条款、级别和数额是随插件的《{title}》的。工作簿里是另一份政策的，照它的来：" +
    "=SJS.CLAUSES() 列出它的编号和级别，窗格“政策”页每一条下面可以试算，并写出公式。",
  functions: { argument: "参数", what: "填什么", optional: "可不填" },
  marks: { meaning: "什么意思", todo: "怎么办" },
  readings: {
    code: "代码",
    words: "原文",
    silent: "办法没有写",
    clauses: "涉及",
    allClauses: "全部条款",
    choices: "可选的取值",
    value: "取值",
    isDefault: "默认",
  },
  columns: {
    column: "列",
    also: "也认这些写法",
    use: "用在哪里",
    own: "随插件的办法里条款自己的基数，优先于核算基数",
    header: "表头",
    fill: "填什么",
    setting: "项目",
  },
  fields: fieldUses,
  sheets: sheetHints,
  papers: papersZh.settingHints,
  colon: "：",
  list: "、",
};
