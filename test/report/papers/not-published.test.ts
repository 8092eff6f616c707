import fc from "fast-check";
import { holdsAccount, holdsNumber, isPerson, masked } from "../../../src/report/papers/not-published";

test.each([
  "13812345678",
  "138 1234 5678",
  "138-1234-5678",
  "138.1234.5678",
  "138—1234—5678",
  "138\u200b1234\u200b5678",
  "138　1234　5678",
  "１３８１２３４５６７８",
  "一三八一二三四五六七八",
  "幺三八 一二三四 五六七八",
  "联系人13812345678（王工）",
  "（138）1234-5678",
  "+86（138）12345678",
  "138，1234，5678",
  "壹叁捌壹贰叁肆伍陆柒捌",
  "６２２２，０２０２，０００１，２３４５",
  "项目2 13812345678",
  "2026 138 1234 5678",
  "+86 13812345678",
  "8613812345678",
  "0086-138-1234-5678",
  "013812345678",
  "11010119900307123X",
  "110105 19900307 123x",
  "1101051990030712",
  "6222020200012345678",
  "6222 0202 0001 2345 678",
  "账号：６２２２－０２０２－０００１－２３４５",
  "138、1234、5678",
  "138：1234：5678",
  "138|1234~5678",
  "①③⑧①②③④⑤⑥⑦⑧",
  "⑴⑶⑻⑴⑵⑶⑷⑸⑹⑺⑻",
  "❶❸❽❶❷❸❹❺❻❼❽",
  "➀➂➇➊➋➌⓸⓹⓺⓻⓼",
  "㈠㈢㈧㈠㈡㈢㈣㈤㈥㈦㈧",
  "〡〣〨〡〢〣〤〥〦〧〨",
  "١٣٨١٢٣٤٥٦٧٨",
  "۱۳۸-۱۲۳۴-۵۶۷۸",
  "१३८१२३४५६७८",
  "１３８१२३४٥٦٧٨",
  "᠑᠓᠘᠑᠒᠓᠔᠕᠖᠗᠘",
  "༡༣༨༡༢༣༤༥༦༧༨",
  "๖๒๒๒ ๐๒๐๒ ๐๐๐๑ ๒๓๔๕",
  "١١٠١٠١١٩٩٠٠٣٠٧١٢٣X",
  "1\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e3 1234 5678",
])("%j holds a number that is not published", text => expect(holdsNumber(text)).toBe(true));

test.each([
  "",
  "2026年第3批",
  // Masked, as notices print it.
  "138****5678",
  "१३८****५६७८",
  "6222****2345",
  "١٤٤٧ / ٢٠٢٦ 年",
  "⑴平台⑵设备⑶人才",
  "1、2、3、4、5、6、7、8、9、10、11、12、13号楼",
  "A区：1~15号；B区：16~30号",
  "2024、2025、2026、2027年",
  "12345678901",
  "01068871234",
  "010-68871234",
  "2024-2026年度20241231号",
  "平台（2024.01.01-2026.12.31）",
  "平台 2024-01-01 - 2026-12-31",
  "2023 2024 2025 2026四年运营",
  "一二三四五六七八九十号院",
  "GB/T 32100-2015",
  "V1.2.3.4",
  "投资1,234,567,890元（2026）",
  "第一批（2026年），第二批（2027年）",
  "项目（一）（2024）第0012号",
])("%j holds none", text => expect(holdsNumber(text)).toBe(false));

test("telephones of the office side by side are none of its accounts", () => {
  expect(holdsAccount("010-68871234 68871235、13812345678")).toBe(false);
  expect(holdsAccount("账号6222020200012345678")).toBe(true);
});

test("no text takes long, and nothing of a number that is refused is printed but two digits", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("1", "3 ", "8-", "２", "一", ".", "甲"), { maxLength: 400 }), parts => {
      const text = parts.join("");
      if (holdsNumber(text)) expect(holdsNumber(masked(text))).toBe(false);
    }),
  );
  expect(holdsNumber("1 ".repeat(20_000))).toBe(true);
});

test.each([
  ["张三", true],
  ["欧阳小明", true],
  ["李学文", true],
  ["张志学", true],
  ["刘行", true],
  ["王会", true],
  ["张三（个体工商户）", true],
  ["个体工商户李四", true],
  ["阿布都拉·买买提", true],
  ["首钢", true],
  ["北京甲公司", false],
  ["北方工业大学", false],
  ["中科院", false],
  ["老张商店", false],
  ["某某商行", false],
  ["四海旅行社", false],
  ["北京·科技公司", false],
])("%s may be a person: %s", (name, person) => expect(isPerson(name)).toBe(person));

test("a number is found in whichever script's digits it is written, and masked in them too", () => {
  const everyZero = Array.from({ length: 0x1fbfa }, (_, code) => code).filter(
    code => /\p{Nd}/u.test(String.fromCodePoint(code)) && !/\p{Nd}/u.test(String.fromCodePoint(Math.max(0, code - 1))),
  );
  expect(everyZero.length).toBeGreaterThan(50);
  for (const zero of everyZero) {
    const written = [..."13812345678"].map(digit => String.fromCodePoint(zero + Number(digit))).join("");
    expect([written, holdsNumber(written), holdsNumber(masked(written))]).toEqual([written, true, false]);
  }
});
