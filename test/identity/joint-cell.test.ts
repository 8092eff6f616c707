import { namesSeveralUnits } from "../../src/identity/joint-cell";

describe("a cell of applicants names several units", () => {
  test.each([
    "北京云数科技有限公司、北京华云科技有限公司",
    "北京云数科技有限公司，北京华云科技有限公司",
    "北京云数科技有限公司；北京华云科技有限公司",
    "北京云数科技有限公司/北京华云科技有限公司",
    "北京云数科技有限公司\n北京华云科技有限公司",
    "北京云数科技有限公司  北京华云科技有限公司",
    "北京云数科技有限公司和北京华云科技有限公司",
    "北京云数科技有限公司与北京大学",
    "北京云数科技有限公司（联合北京华云科技有限公司）",
    "北京云数科技有限公司（牵头）、北京华云科技有限公司（参与）",
    "牵头单位：北京云数科技有限公司 联合单位：北京华云科技有限公司",
    "牵头申报单位：北京云数科技有限公司；参与承担单位：华云研究院",
    "联合体成员：北京云数科技有限公司、联合体：北京华云集团",
    "北京云数科技有限公司（甲方）、北京华云科技有限公司(乙方) ",
    "参与：北京云数科技有限公司，联合：北京华云科技有限公司",
    "北京云数科技有限公司、成员单位北京华云科技有限公司",
    "云数大学、华云医院",
    "云数银行；华云事务所",
    "云数股份公司、华云厂",
    "YUNSHU LTD / HUAYUN INC",
  ])("%j", cell => {
    expect(namesSeveralUnits(cell)).toBe(true);
  });
});

describe("a cell of applicants names one unit", () => {
  test.each([
    ["北京云数科技有限公司", "one name"],
    ["北京云数科技有限公司、北京云数科技有限公司", "one name twice"],
    ["北京云数科技有限公司（原北京华云科技有限公司）", "a bracket that explains the name"],
    ["北京云数科技有限公司（北京市石景山区） ", "a remark behind it"],
    ["中和与科技有限公司", "和 and 与 within the name"],
    ["北京云数和智科技有限公司", "和 within the name"],
    ["华云与和平中心", "和 within the name"],
    ["北京云数科技、智能研发", "parts that are no organisations"],
    ["北京云数科技有限公司、张三", "a person beside it"],
    ["北京云数科技有限公司、有限公司", "a part that is a legal form and nothing else"],
    ["北京云数科技有限公司、北京分公司", "a part that is a place and a form"],
    ["北京云数科技有限公司、上海股份有限公司", "a place, a form and nothing else"],
    ["云有限公司、数有限公司", "names of one character"],
    ["北京云数科技有限公司、北京云数科技有限公司（牵头）", "one name twice, once with a role"],
    [
      "北京云数科技有限公司、联合单位：北京云数科技有限公司（北京市石景山区）",
      "one name twice, once with a role and a remark",
    ],
    ["", "a blank"],
  ])("%j: %s", cell => {
    expect(namesSeveralUnits(cell)).toBe(false);
  });
});
