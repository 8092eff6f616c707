export const cell = {
  title: "选中的格",
  how: "这个数怎么来的",
  formula: "公式",
  value: "结果",
  open: "看明细",
};
