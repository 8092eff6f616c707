import { readUnitName } from "../../src/identity/unit-name";

describe("a unit's name taken apart", () => {
  test.each([
    ["北京云数科技有限公司", "云数科技", ["北京"], "a limited company"],
    ["北京云数科技有限责任公司", "云数科技", ["北京"], "with its liability spelt out"],
    ["北京云数科技股份有限公司", "云数科技", ["北京"], "by shares"],
    ["北京云数科技股份有限责任公司", "云数科技", ["北京"], "by shares, spelt out"],
    ["北京云数科技股份公司", "云数科技", ["北京"], "by shares, shortened"],
    ["北京云数科技总公司", "云数科技", ["北京"], "a head company"],
    ["北京云数科技公司", "云数科技", ["北京"], "just a company"],
    ["北京云数会计师事务所（特殊普通合伙）", "云数会计师事务所", ["北京"], "a partnership of its kind"],
    ["北京云数投资合伙企业（有限合伙）", "云数投资", ["北京"], "a limited partnership"],
    ["北京云数投资合伙企业", "云数投资", ["北京"], "a partnership"],
    ["YUNSHU TECH CO., LTD.", "YUNSHUTECH", [], "an English name"],
    ["YUNSHU TECH COMPANY LIMITED", "YUNSHUTECH", [], "an English name, spelt out"],
    ["YUNSHU TECH LTD", "YUNSHUTECH", [], "an English name, short"],
    ["YUNSHU INC", "YUNSHU", [], "an American name"],
    ["公司之家网络科技有限公司", "公司之家网络科技", [], "a word of a legal form within the brand stays"],
    ["集团军科技有限公司", "集团军科技", [], "集团 at the beginning is no group"],
  ])("%s has the core %s and the places %j: %s", (name, core, places) => {
    expect(readUnitName(name)).toMatchObject({ core, places, group: false, branch: "" });
  });

  test.each([
    ["北京华云集团有限公司", "华云"],
    ["华云控股集团有限公司", "华云"],
    ["华云集团控股有限公司", "华云"],
    ["北京华云控股股份有限公司", "华云"],
  ])("%s is the group of %s", (name, core) => {
    expect(readUnitName(name)).toMatchObject({ core, group: true, branch: "" });
  });

  test.each([
    ["北京华云科技有限公司石景山分公司", "华云科技", "石景山分公司"],
    ["北京华云科技有限公司第一分公司", "华云科技", "第一分公司"],
    ["华云会计师事务所（特殊普通合伙）北京分所", "华云会计师事务所", "北京分所"],
    ["华云投资合伙企业石景山办事处", "华云投资", "石景山办事处"],
    ["华云集团石景山营业部", "华云", "石景山营业部"],
    ["华云大学石景山分校", "华云大学", "石景山分校"],
    ["华云研究院石景山分院", "华云研究院", "石景山分院"],
    ["华云银行石景山支行", "华云银行", "石景山支行"],
    ["华云事务所石景山分所", "华云事务所", "石景山分所"],
    ["华云科技分公司", "华云科技", "分公司"],
    ["华云分公司", "华云", "分公司"],
  ])("%s is a branch of %s: %s", (name, core, branch) => {
    expect(readUnitName(name)).toMatchObject({ core, branch });
  });

  test.each([
    ["云分公司", "云分", "a single character before it is no legal person"],
    ["分公司管理咨询有限公司", "分公司管理咨询", "the word for a branch does not end the name"],
    ["分公司", "分", "there is nothing before it"],
  ])("%s is no branch, since %s", (name, core) => {
    expect(readUnitName(name)).toMatchObject({ core, branch: "" });
  });

  test("a name of nothing but places and legal form keeps them as its core, and one of nothing else its form", () => {
    expect(readUnitName("北京有限公司")).toMatchObject({
      canonical: "北京有限公司",
      core: "北京",
      places: [],
      group: false,
      branch: "",
    });
    expect(readUnitName("有限公司")).toMatchObject({
      canonical: "有限公司",
      core: "有限公司",
      places: [],
      group: false,
      branch: "",
    });
    expect(readUnitName("北京集团有限公司")).toMatchObject({
      canonical: "北京集团有限公司",
      core: "北京集团",
      places: [],
      group: false,
      branch: "",
    });
  });

  test("a blank has no core", () => {
    expect(readUnitName(" ")).toMatchObject({ canonical: "", core: "", places: [], group: false, branch: "" });
  });
});
