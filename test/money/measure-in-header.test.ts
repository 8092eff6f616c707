import { exactFromNumeral, numeral } from "../../src/money/exact";
import { measureInHeader, underHeader } from "../../src/money/measure-in-header";

/** What 3 comes to below a header, or why it comes to nothing. */
function three(header: string, ...wanted: string[]): string {
  const value = exactFromNumeral("3")!,
    read = underHeader({ kind: "value", value, unit: null }, 3, measureInHeader(header, wanted));
  return read.kind === "value" ? numeral(read.value) : read.kind === "invalid" ? read.reason : read.kind;
}

describe("what a header counts by is brought to the unit that the policy counts by", () => {
  test.each([
    ["用电量（兆瓦时）", "千瓦时", "3000"],
    ["用电量(MWh)", "千瓦时", "3000"],
    ["用电量（万千瓦时）", "千瓦时", "30000"],
    ["用电量（度）", "千瓦时", "3"],
    ["用电量/千瓦时", "兆瓦时", "0.003"],
    ["用电量（单位：亿千瓦时）", "千瓦时", "300000000"],
    ["占地面积（平方米）", "亩", "0.0045"],
    ["占地面积（公顷）", "㎡", "30000"],
    ["占地面积（亩）", "㎡", "2000"],
    ["占地面积（万平方米）", "㎡", "30000"],
    ["晶圆尺寸（英寸）", "毫米", "76.2"],
    ["产量（吨）", "千克", "3000"],
    ["产量（公斤）", "吨", "0.003"],
    ["出口额（万美元）", "美元", "30000"],
    ["算力（EFLOPS）", "PFLOPS", "3000"],
    ["装机容量（兆瓦）", "千瓦", "3000"],
    ["支持期（年）", "个月", "36"],
    ["运营里程_公里", "米", "3000"],
    ["吞吐量（万标准箱）", "标准箱", "30000"],
    ["设备数（台/套）", "台", "3"],
    ["设备数（台）", "个", "3"],
    ["面积", "㎡", "3"],
    ["用电量（2025年，必填）", "千瓦时", "3"],
    ["用电量（年度）", "千瓦时", "3"],
    ["用电量（千瓦时，含峰谷）", "千瓦时", "3"],
  ])("%s, counted by %s: 3 is %s", (header, wanted, result) => expect(three(header, wanted)).toBe(result));

  test.each([
    ["用电量（吨标准煤）", "千瓦时"],
    ["出口额（元）", "美元"],
    ["出口额（万元）", "美元"],
    ["存储（TB）", "GB"],
    ["尺寸（毫米）", "英寸"],
    ["产量（单位：箱）", "吨"],
    ["人数（%）", "人"],
    ["吞吐量（吨）", "标准箱"],
  ])("%s, counted by %s: not converted, so no number", (header, wanted) =>
    expect(three(header, wanted)).toBe("other-unit"),
  );

  test("a cell that says its own unit is read by that", () => {
    const value = exactFromNumeral("950")!,
      read = { kind: "value", value, unit: null } as const;
    expect(underHeader(read, "950千瓦时", measureInHeader("用电量（兆瓦时）", ["千瓦时"]))).toBe(read);
  });
});
