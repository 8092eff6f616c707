import { LONGEST_NAME } from "../../src/identity/edit";
import { readProjectName } from "../../src/identity/project-name";

const numbersOf = (name: string): string => {
  const { phases, years, others } = readProjectName(name).numbers;
  return [phases, others, years].filter(numbers => numbers !== "").join(" ");
};

describe("the numbers that a project's name names", () => {
  test.each([
    ["平台二期", "2"],
    ["平台第二期", "2"],
    ["平台2期", "2"],
    ["平台第02期", "2"],
    ["平台（ＩＩ期）", "2"],
    ["平台Ⅳ期", "4"],
    ["平台Ⅹ期", "10"],
    ["平台Ⅸ期", "9"],
    ["平台十期", "10"],
    ["平台十二期", "12"],
    ["平台二十期", "20"],
    ["平台二十三期", "23"],
    ["平台一〇期", "10"],
    ["平台两期", "2"],
    ["平台二〇二四年", "2024"],
    ["2024年平台", "2024"],
    ["平台V100", "100"],
    ["平台007", "7"],
    ["平台0", "0"],
    ["平台100", "100"],
    ["平台1001", "1001"],
    ["第三标段平台", "3"],
    ["平台三级", "3"],
    ["平台第三部分", "3"],
    ["平台四代", "4"],
    ["二期平台2024年", "2 2024"],
    ["2024年平台二期", "2 2024"],
    ["平台12期", "12"],
    ["1期2号平台", "1 2"],
  ])("of %s: %s", (name, numbers) => {
    expect(numbersOf(name)).toBe(numbers);
  });

  test.each(["一体化平台", "三维设计软件", "百度平台", "VI设计平台", "千家期货平台"])(
    "%s names none: a numeral counts only before 期 or the like",
    name => {
      expect(numbersOf(name)).toBe("");
    },
  );

  test("are no part of what remains, with 第 before and 期 behind", () => {
    expect(readProjectName("第二期工业平台2024年度").base).toBe("工业平台");
    expect(readProjectName("工业平台第3批次").base).toBe("工业平台");
  });
});

describe("what remains of a project's name", () => {
  test.each([
    ["工业平台研发与应用推广项目", "工业平台", "all words of activity at the end go"],
    ["项目管理平台", "项目管理平台", "a word of activity elsewhere stays"],
    ["研发项目", "研发项目", "a name of nothing but activity stays whole"],
    ["面向钢铁的平台", "钢铁平台", "joining words go"],
    ["2024年", "2024年", "a name of nothing but a number stays whole"],
  ])("of %s is %s: %s", (name, base) => {
    expect(readProjectName(name).base).toBe(base);
  });

  test("the bag holds the same characters wherever they stand", () => {
    expect(readProjectName("数据安全平台").bag).toBe(readProjectName("安全平台数据").bag);
    expect(readProjectName("数据安全平台").bag).not.toBe(readProjectName("数据安平台").bag);
    expect(readProjectName("乙甲").bag).toHaveLength(2);
  });

  test("what is longer than a name is taken as it stands", () => {
    const long = `${"数".repeat(LONGEST_NAME)}2期的项目`,
      { base, bag, numbers } = readProjectName(long);
    expect(base).toBe(long);
    expect(bag).toBe(long);
    expect(numbers).toEqual({ phases: "", years: "", others: "" });
    expect(readProjectName("2".repeat(LONGEST_NAME) + "尾").base).toBe("2".repeat(LONGEST_NAME) + "尾");
  });
});
