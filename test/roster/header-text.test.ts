import { headerText } from "../../src/roster/header-text";

describe("a header's words without its unit", () => {
  test.each([
    ["申请金额/万元", "申请金额"],
    ["投资额，单位：元", "投资额"],
    ["单位：元", ""],
    ["金额单位：人民币万元", "金额"],
    ["研发投资额_万元（审定）", "审定研发投资额"],
    ["单位", "单位"],
    ["其中：投资额（元）", "投资额"],
  ])("%s", (header, core) => {
    expect(headerText(header).core).toBe(core);
  });

  test("a cell that repeats what leads to a unit ends as soon as any other", () => {
    for (const words of ["单位：", "单位", "：单位", "/,", "人民币", "（", "【单位：", "一、"])
      expect(headerText(words.repeat(9_000)).core.length).toBeLessThanOrEqual(24);
  });
});
