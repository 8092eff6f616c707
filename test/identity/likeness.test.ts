import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { soundAlike } from "../../src/identity/homophones";
import { likeness } from "../../src/identity/likeness";
import { projectLikeness } from "../../src/identity/project-likeness";
import { effort } from "../effort";
import { bySyllable, gb2312, generateSource, readings } from "./generate-pinyin";
import cases from "./identity.json";

const piece = fc.constantFrom(
  "北京",
  "（北京）",
  "石景山",
  "上海",
  "云数",
  "云树",
  "华云",
  "科技",
  "智能",
  "集团",
  "有限公司",
  "有限责任公司",
  "分公司",
  "第一",
  "二期",
  "平台",
  "项目",
  "建设",
  "的",
  "2024年",
  "Ａ",
);
const name = fc.array(piece, { maxLength: 7 }).map(parts => parts.join(""));

describe("units' names", () => {
  test.each(cases.names)("$a and $b: $expect ($note)", ({ a, b, expect: expected }) => {
    expect(likeness(a, b)).toBe(expected);
  });

  test.each([
    ["北京云数科技有限公司", "北京 雲數科技 有限公司", "same", "the canonical names are equal"],
    ["北京云数科技股份有限公司", "北京云数科技有限公司", "likely", "the legal form changed"],
    ["北京云数科技", "北京云数科技有限公司", "likely", "the legal form was left out"],
    ["北京市云数科技有限公司", "北京云数科技有限公司", "likely", "市 was left out"],
    ["北京市石景山区云数科技有限公司", "云数科技（北京石景山）有限公司", "likely", "the places were moved"],
    ["云数科技有限公司", "北京云数科技有限公司", "possible", "the place was left out"],
    ["上海云数科技有限公司", "北京云数科技有限公司", "distinct", "the places differ"],
    ["北京华云集团有限公司", "北京华云有限公司", "related", "the group and its firm"],
    [
      "北京华云科技有限公司石景山分公司",
      "北京华云科技有限公司海淀分公司",
      "related",
      "two branches of one legal person",
    ],
    [
      "北京华云科技有限公司石景山分公司",
      "北京云数科技有限公司石景山分公司",
      "distinct",
      "branches of two legal persons",
    ],
    ["北京华云科技有限公司", "北京华元科技有限公司", "distinct", "one character differs and does not sound alike"],
    ["北京中科云谷工业互联网有限公司", "北京中科云各工业互联网有限公司", "possible", "one character of a long name"],
    ["北京工业软件研究应用有限公司", "北京工业硬件研究应用有限公司", "distinct", "软 and 硬 tell siblings apart"],
    ["", "", "distinct", "no names are not the same name"],
    ["", "北京云数科技有限公司", "distinct", "no name is like none"],
    [
      "北京中科云谷工业互有限公司",
      "北京中科云古工业互有限公司",
      "possible",
      "seven characters and a homophone are enough",
    ],
    [
      "北京中科云谷工业互联有限公司",
      "北京中科云想工业互联有限公司",
      "distinct",
      "another brand, however long the name",
    ],
    ["北京中科云谷工业互有限公司", "北京中科云谷工业互联有限公司", "distinct", "seven are not enough for one put in"],
    ["上海中科云谷工业互联有限公司", "北京中科云想工业互联有限公司", "distinct", "not with another place"],
    ["中科云谷工业互联有限公司", "北京中科云想工业互联有限公司", "distinct", "nor with a place left out as well"],
    ["北京中科云谷工业互联集团", "北京中科云想工业互联有限公司", "distinct", "nor where one is a group"],
    ["北京石景山华云科技有限公司", "北京海淀华云科技有限公司", "related", "one of the places is another"],
    ["北京石景山云数科技有限公司", "北京海淀云数科技有限公司", "distinct", "and the brand says nothing"],
  ])("%s and %s: %s, since %s", (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
  });

  test("likeness is symmetric, and a name is the same as itself", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, a)).toBe(a === "" ? "distinct" : "same");
      }),
    );
  });
});

describe("projects' names", () => {
  test.each([
    ["工业互联网平台建设", "工业互联网平台建设项目", "similar", "项目 was added"],
    ["平台建设", "平台研发", "similar", "words of activity do not tell projects apart"],
    ["面向钢铁行业的工业互联网平台", "钢铁行业工业互联网平台建设", "similar", "joining words were left out"],
    ["工业数据安全平台", "数据安全工业平台", "similar", "words were moved"],
    ["石景山区工业互联网平台", "工业互联网平台", "similar", "the place was left out"],
    ["工业数据治理平台", "工业数据智理平台", "similar", "one character differs"],
    ["云数平台", "云树平台", "similar", "one character differs and sounds alike"],
    ["平台（二期）", "平台第2期", "similar", "the numbers are equal"],
    ["平台一期", "平台二期", "distinct", "the phases differ"],
    ["平台建设", "平台建设（二期）", "distinct", "only one names a phase"],
    ["平台Ⅰ期", "平台Ⅱ期", "distinct", "Roman numbers are numbers"],
    ["2024年数据平台", "2025年数据平台", "distinct", "the years differ"],
    ["X100控制器研发", "X200控制器研发", "distinct", "the models differ"],
    ["工业软件平台项目", "工业硬件平台项目", "distinct", "软 and 硬 tell projects apart"],
    ["北京节点建设", "上海节点建设", "distinct", "the places differ"],
    ["标识解析节点平台", "安全监测预警平台", "distinct", "the words differ"],
    ["平台", "平 台", "same", "the canonical names are equal"],
    ["", "", "distinct", "no names are not the same name"],
    ["", "工业平台", "distinct", "no name is like none"],
    ["项目", "", "distinct", "nor is a name that is a word of activity only"],
    ["数安平", "安数平", "distinct", "three characters are too few to have been moved"],
    ["数安平台", "安数平台", "similar", "four are enough"],
    ["云数平", "云树平", "distinct", "three characters are too few for a homophone"],
    ["数据治理平", "数据治厘平", "similar", "in four and five one that sounds alike is enough"],
    ["数据治理平", "数据治想平", "distinct", "in five characters one that does not sound alike is another word"],
    ["数据治理平台", "数据治想平台", "distinct", "nor is it in six: another word is another thing"],
    ["数据治理平", "数据治理平台", "distinct", "five are not enough for one put in"],
    ["北京石景山工业平台", "北京工业平台", "similar", "one of the places was left out"],
    ["北京海淀工业平台", "北京石景山工业平台", "distinct", "one of the places is another"],
  ])("%s and %s: %s, since %s", (a, b, expected) => {
    expect(projectLikeness(a, b)).toBe(expected);
  });

  test("likeness is symmetric", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(projectLikeness(a, b)).toBe(projectLikeness(b, a));
      }),
    );
  });
});

describe("homophones", () => {
  test("the checked-in syllables are what the generator makes, and are small", () => {
    const source = readFileSync(join(process.cwd(), "src/identity/syllables.ts"), "utf8");
    expect(source).toBe(generateSource());
    expect(Buffer.byteLength(source)).toBeLessThan(30 * 1024);
  });

  test("two characters sound alike where pinyin-pro gives them a reading in common, tones aside", () => {
    const characters = gb2312();
    fc.assert(
      fc.property(
        fc.constantFrom(...characters),
        fc.constantFrom(...bySyllable().map(([, group]) => group)),
        (a, group) => {
          for (const b of group)
            if (a !== b) expect(soundAlike(a, b)).toBe(readings(a).some(r => readings(b).includes(r)));
        },
      ),
      effort(30),
    );
  });

  test("a character does not sound like itself, nor what is no character of GB 2312 like anything", () => {
    expect(soundAlike("数", "数")).toBe(false);
    expect(soundAlike("A", "诶")).toBe(false);
    expect(soundAlike("", "数")).toBe(false);
  });
});
