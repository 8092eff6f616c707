import { amountIn, countIn, figuresIn, PhraseError, rateIn } from "../../src/money/phrase";

describe("a phrase of the law is its rate, in basis points", () => {
  test.each([
    ["30％", 3000],
    ["最高100％", 10000],
    ["按照项目支持资金30％予以补助", 3000],
    ["12.5%", 1250],
    ["百分之三十", 3000],
    ["百分之80", 8000],
    ["千分之五", 50],
    ["5‰", 50],
    ["0.01%", 1],
    ["2级15万元，按30%", 3000],
  ])("%s", (phrase, points) => expect(rateIn(phrase)).toBe(points));
  test.each(["", "最高900万元", "100％或80％", "30—50％", "三分之一", "0.001％"])("%j says no one rate", phrase =>
    expect(() => rateIn(phrase)).toThrow(PhraseError),
  );
});

describe("a phrase of the law is its amount, in 分", () => {
  test.each([
    ["最高900万元", 900_000_000],
    ["500万元以上", 500_000_000],
    ["2级15万元", 15_000_000],
    ["予以每年不超过500万元运营经费支持", 500_000_000],
    ["5000万元", 5_000_000_000],
    ["1.5亿元", 15_000_000_000],
    ["三百万元", 300_000_000],
    ["3千万元", 3_000_000_000],
    ["１０万元", 10_000_000],
    ["1,234.56元", 123_456],
    ["￥500", 50_000],
    ["最高900万", 900_000_000],
    ["30％，最高50万元", 50_000_000],
    ["10 万元", 10_000_000],
  ])("%s", (phrase, fen) => expect(amountIn(phrase)).toBe(fen));
  test.each([
    "",
    "30％",
    "4000平方米",
    "100万元、50万元",
    "50—100万元",
    "50至100万元",
    "100万美元",
    "0.001元",
    "99999999亿元",
    "500",
    "20万平方米",
  ])("%j says no one amount in yuan", phrase => expect(() => amountIn(phrase)).toThrow(PhraseError));
});

describe("a phrase of the law is its count", () => {
  test.each([
    ["连续支持不超过三年", 3],
    ["三年内", 3],
    ["4000平方米", 4000],
    ["最高不超过4000平方米", 4000],
    ["一般不超过3年", 3],
    ["十二个月", 12],
    ["两年", 2],
    ["一百家", 100],
    ["2级15万元", 2],
    ["3", 3],
    ["20万平方米", 200_000],
    ["第三年", 3],
  ])("%s", (phrase, count) => expect(countIn(phrase)).toBe(count));
  test.each([
    "",
    "最高900万元",
    "3至5年",
    "三至五年",
    "三五年",
    "三年或五年",
    "2023年5月1日",
    "1.5倍",
    "同一个项目",
    "数十家",
    "一次性",
  ])("%j says no one count", phrase => expect(() => countIn(phrase)).toThrow(PhraseError));
});

test("what went wrong is said to whoever writes the policy's file, with the phrase and what was found", () => {
  expect(() => amountIn("100万元、50万元")).toThrow(
    "“100万元、50万元”中有2个金额（100万元、50万元），请只留一个。这里要写办法原文中含一个金额的词句，如“900万元”",
  );
  expect(() => rateIn("最高900万元")).toThrow("“最高900万元”中没有比例");
  expect(() => countIn("3至5年")).toThrow("中的“3至5年”不是一个确定的数目");
});

const shown = (text: string): string[] => figuresIn(text).map(f => `${f.text}:${f.kind}`);

describe("every figure of a legal text is found, with its unit", () => {
  test.each([
    ["对入选国家和北京市级重点项目，按照项目支持资金30％予以补助，最高900万元。", ["30％:rate", "900万元:money"]],
    [
      "根据证书等级按照2级15万元、3级20万元、4级25万元、5级30万元的标准",
      [
        "2级:count",
        "15万元:money",
        "3级:count",
        "20万元:money",
        "4级:count",
        "25万元:money",
        "5级:count",
        "30万元:money",
      ],
    ],
    [
      "分别予以最高100％或80％补贴支持，最高不超过4000平方米，予以每年不超过500万元运营经费支持，连续支持不超过三年；",
      ["100％:rate", "80％:rate", "4000平方米:count", "500万元:money", "三年:count"],
    ],
    ["支持周期一般不超过3年，累计最高5000万元", ["3年:count", "5000万元:money"]],
    ["在15个工作日内，每季度两次，不少于十家", ["15个工作日:count", "两次:count", "十家:count"]],
    ["不超过百分之三十、三分之一、5个百分点", ["百分之三十:rate", "三分之一:rate", "5个百分点:rate"]],
    ["50—100万元，三至五年，自2023年5月1日起", ["50—100万元:money", "三至五年:count", "2023年5月1日:count"]],
    [
      "CMMI3级企业，100 家以上，营业收入１，５００万美元",
      ["3级:count", "100 家:count", "１:count", "５００万美元:money"],
    ],
  ])("%s", (text, figures) => expect(shown(text)).toEqual(figures));
});

describe("what only looks like a figure is none", () => {
  test.each([
    "第三条",
    "第十三、十四条",
    "第3条第2款",
    "（GB／T36073—2018，DCMM）",
    "GB/T 36073-2018",
    "ISO/IEC 27001:2022",
    "（京经信发〔2022〕162号）",
    "京政发[2021]5号",
    "1. 申请不符合条件的；\n2. 超过期限的",
    "（1）申请",
    "（一）申请",
    "一、总则",
    "见附件2",
    "5G网络",
    "L2",
    "一次性资金支持",
    "同一项目",
    "同一个项目",
    "同一类型",
    "每一家",
    "数十家",
    "几十个",
    "一批",
    "一站式",
    "千家万户",
    "多元化",
    "二元结构",
    "有以下情况之一者",
    "双跨",
    "唯一",
    "第三方",
    "国家级、市级",
    "“三品一标”",
  ])("%s", text => expect(shown(text)).toEqual([]));
});

test("places are those of the text as it stands", () => {
  const text = "（京经信发〔2022〕162号）按３０％，㎡，最高９００万元。";
  for (const figure of figuresIn(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
  expect(shown(text)).toEqual(["３０％:rate", "９００万元:money"]);
});
