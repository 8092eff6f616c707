import fc from "fast-check";
import { canonical } from "../../src/identity/canonical";
import { canonicalName, withoutRemark } from "../../src/identity/name-remark";

const FIRM = "北京凌霄智控科技有限公司";

describe("a remark on a name is no part of it", () => {
  test.each([
    "（盖章）",
    "(公章)",
    "（加盖公章）",
    "（牵头单位）",
    "【联合申报单位】",
    "（联合体成员）",
    "（联合体牵头方，盖章）",
    "（项目牵头单位）",
    "（参与单位）",
    "①",
    " ②",
    "*",
    "※",
    "（以下简称“凌霄智控”）",
    "（2024年3月更名）",
    "（统一社会信用代码见附件）",
  ])("%s", remark => {
    expect(canonicalName(FIRM + remark)).toBe(FIRM);
  });

  test.each(["牵头单位：", "联合申报单位:", "参与单位： ", "*", "（牵头单位）"])("%s in front", remark => {
    expect(canonicalName(remark + FIRM)).toBe(FIRM);
  });
});

describe("what stands in brackets belongs to the name otherwise", () => {
  test.each([
    "凌霄智控（北京）科技有限公司",
    "凌霄会计师事务所（特殊普通合伙）",
    "凌霄投资合伙企业（有限合伙）",
    "设备管理平台（一期）",
    "知识图谱构建（面向钢铁行业）",
    "北京凌霄（集团）有限公司",
    "北京凌霄科技有限公司（联合体：北京翰海软件有限公司）",
    "北京企业单位科技有限公司（单位）",
    "（盖章）",
    "①",
    "*",
  ])("%s", name => {
    expect(withoutRemark(name)).toEqual({ name, otherNames: [] });
  });
});

describe("a remark can give another name of the unit", () => {
  test.each([
    ["（原北京凌霄电子有限公司）", ["北京凌霄电子有限公司"]],
    ["（原名：北京凌霄电子有限公司）", ["北京凌霄电子有限公司"]],
    ["（曾用名：北京凌霄电子有限公司、北京凌霄电器厂）", ["北京凌霄电子有限公司", "北京凌霄电器厂"]],
    ["（更名前：北京凌霄电子有限公司）", ["北京凌霄电子有限公司"]],
    ["（由北京凌霄电子有限公司更名）", ["北京凌霄电子有限公司"]],
    ["（现更名为“北京凌霄集团有限公司”）", ["北京凌霄集团有限公司"]],
    ["（原凌霄智控（北京）有限公司）", ["凌霄智控（北京）有限公司"]],
  ])("%s", (remark, otherNames) => {
    expect(withoutRemark(FIRM + remark)).toEqual({ name: FIRM, otherNames });
  });

  test.each(["（原点）", "（原申报单位已退出）", "（现已投产）"])("%s gives none, and stays", remark => {
    expect(withoutRemark(FIRM + remark)).toEqual({ name: FIRM + remark, otherNames: [] });
  });
});

test("what is longer than a name is not searched for remarks", () => {
  const long = `${"（".repeat(401)}（盖章）`;
  expect(withoutRemark(long).name).toBe(long);
});

test("without a remark, the name is compared as it is; taking remarks off twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."北京凌霄公司（）()盖章原牵头①*：、 A1") }), text => {
      const { name } = withoutRemark(text);
      expect(canonicalName(name)).toBe(canonical(withoutRemark(name).name));
      if (!/[（(①*：]/.test(text)) expect(name).toBe(text);
    }),
  );
});
