import type { RibbonTexts } from "../ribbon/ribbon";

export const ribbon: RibbonTexts = {
  name: "产业资金核算",
  description: "按支持办法逐行测算申报汇总表：算到分，写明依据的原文，查重、从优、合计，拿不准的标出来由人定。",
  tab: "产业资金核算",
  groups: { assess: "核算", review: "复核", formulas: "公式", help: "帮助" },
  pane: { label: "核算窗格", supertip: "打开右侧窗格：看核算进度、待办、汇总和政策条文，改设置。" },
  commands: {
    assess: {
      label: "核算汇总表",
      supertip:
        "读取当前申报汇总表，按支持办法逐行测算、查重、从优、合计；只在右侧加结果列，不改您填的内容，可一键撤销。",
    },
    onlyMarked: { label: "只看待办", supertip: "只显示需补正、不符合和待复核的行；再点一次恢复全部。" },
    repair: { label: "修复公式", supertip: "单元格显示 #NAME? 时点这里，重新载入 SJS 公式，金额不变。" },
    toValues: {
      label: "公式转数值",
      supertip: "发给没有安装本工具的同事、财政或审计前点这里，把 SJS 公式固定成数字，并在底稿中留存原公式。",
    },
    policy: { label: "政策条文", supertip: "查看各条款原文、比例和上限，试算并插入公式。" },
    help: { label: "使用帮助", supertip: "五分钟上手、函数说明、各类标记怎么办。" },
    assessSelection: { label: "核算选中行", supertip: "只重算选中的行；查重、从优和合计仍按整张表来。" },
    explain: { label: "这个数怎么来的", supertip: "说明选中单元格的金额依据哪条哪句、用了哪些数、怎么算出来的。" },
  },
  firstRun: {
    title: "产业资金核算已装好",
    description:
      "打开申报汇总表，点“产业资金核算”选项卡里的“核算汇总表”。只在右侧加结果列，不改您填的内容，可一键撤销。",
  },
};
