import { headerText } from "../../src/roster/header-text";
import { meaningsOf } from "../../src/roster/vocabulary";
import { policy } from "./workbook";

const means = (header: string): string | null => {
  const match = meaningsOf(headerText(header).core, policy().bases)[0];
  return match ? `${match.meaning} ${match.confidence}` : null;
};

describe("a header is recognised by meaning, however an office writes it", () => {
  test.each([
    ["序号", "serial exact"], ["申报单位", "applicant exact"], ["企业名称（盖章）", "applicant exact"], ["＊单位名称", "applicant exact"],
    ["申报主体", "applicant exact"], ["单位名称\n（与营业执照一致）", "applicant exact"], ["申 报 单 位", "applicant exact"], ["【申报单位】", "applicant exact"], ["【核算基数（元）】", "basis exact"], ["扶持方向", "clause contains"], ["评审核定", "reviewed exact"], ["面积", "area weak"], ["累计支持年数", "years weak"], ["报送日期", "appliedOn weak"], ["认定年月", "recognisedOn contains"], ["实施地点是否在石景山区", "inDistrict contains"], ["申报单位全称", "applicant contains"],
    ["统一社会信用代码（18位）", "uscc exact"], ["信用代码", "uscc exact"], ["曾用名", "formerName exact"],
    ["申报条款", "clause exact"], ["支持方向", "clause exact"], ["申报类别【必填】", "clause exact"], ["对应支持条款", "clause contains"],
    ["项目名称", "project exact"], ["平台（项目）名称", "project exact"], ["项目编号", "projectNumber exact"], ["立项编号", "projectNumber exact"],
    ["级别", "level exact"], ["类别", "level exact"], ["类型", "level exact"], ["等级", "level exact"], ["DCMM证书等级", "level contains"],
    ["核算基数（万元）", "basis exact"], ["核算基数/万元", "basis exact"], ["核算基数万元", "basis exact"], ["申报基数", "basis exact"],
    ["审定基数", "audited exact"], ["审定投资额", "audited exact"], ["审定研发投资额（万元）", "audited exact"], ["投资额（审定）", "audited exact"], ["审定项目支持资金", "audited contains"],
    ["申请金额", "requested exact"], ["申请补助金额（元）", "requested exact"], ["申请项目支持资金", "requested contains"], ["申报支持资金", "requested contains"],
    ["评审核定金额", "reviewed exact"], ["核定金额", "reviewed exact"], ["专家评审核定支持金额", "reviewed contains"],
    ["已获支持金额", "paid exact"], ["已获金额", "paid exact"], ["以前年度已获支持资金", "paid contains"], ["已获区级项目支持资金", "paid contains"],
    ["已获等级", "hadLevel exact"], ["已获证书级别", "hadLevel contains"], ["已支持年数", "years exact"],
    ["承担比例", "share exact"], ["核定比例（%）", "approvedRate exact"], ["实际使用面积（㎡）", "area exact"], ["合同面积", "contractArea exact"], ["租赁面积（平方米）", "contractArea exact"],
    ["租金（元/㎡/月）", "rent exact"], ["租金单位", "rentUnit exact"], ["租金计量单位", "rentUnit exact"], ["月数", "months exact"], ["天数", "days exact"],
    ["销售收入（万元）", "sales exact"], ["2025年销售收入", "sales contains"], ["区内实施", "inDistrict exact"], ["是否在石景山区内实施", "inDistrict contains"],
    ["申报日期", "appliedOn exact"], ["认定日期", "recognisedOn exact"], ["发证日期", "recognisedOn exact"], ["批次", "batch exact"], ["年度", "year exact"],
    ["审核状态", "status exact"], ["材料审核", "status exact"], ["专家评审结论", "status contains"], ["是否享受其他区级政策", "otherDistrict contains"], ["项目申报主体", "applicant exact"], ["企业申请额（万元）", "requested exact"], ["本区同类政策", "otherDistrict exact"], ["是否享受本区其他同类政策支持", "otherDistrict contains"],
    ["公示金额", "noticed exact"], ["批复金额", "approved exact"], ["户名", "accountName exact"], ["开户行", "bank exact"], ["账号", "account exact"], ["银行帐号", "account exact"],
  ])("%s → %s", (header, meaning) => {
    expect(means(header)).toBe(meaning);
  });

  test.each([
    ["项目支持资金（万元）", "own:0 exact"], ["国家级项目支持资金", "own:0 contains"], ["市级支持资金", "own:1 exact"], ["已获市级支持资金", "own:1 exact"],
    ["市级资金支持额度（万元）", "own:1 weak"], ["市级补助金额", "own:1 weak"], ["已获市级财政补助资金", "own:1 weak"],
    ["研发投资额", "own:2 exact"], ["申报研发投资额", "own:2 contains"], ["项目投资额（万元）", "own:3 exact"],
  ])("the policy's own basis: %s → %s", (header, meaning) => {
    expect(means(header)).toBe(meaning);
  });

  test.each([
    "受理编号", "申报编号", "项目申报编号", "申报单位联系人", "联系电话", "备注", "单位性质", "企业类型", "所属行业", "推荐单位", "证书编号", "证书有效期",
    "【万元】", "【必填】", "拟支持金额", "测算金额", "项目总投资", "已获国家级支持资金", "营业收入", "单位地址", "主管部门", "金额单位", "附件", "法定代表人",
  ])("%s is no input", header => {
    expect(means(header)).toBeNull();
  });
});
