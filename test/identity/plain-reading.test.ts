import fc from "fast-check";
import { canonical } from "../../src/identity/canonical";
import { namesSeveralUnits } from "../../src/identity/joint-cell";
import { KeyedMembers } from "../../src/identity/keyed-members";
import { withoutForm } from "../../src/identity/legal-form";
import { digitsLost } from "../../src/identity/lost-digits";
import { withoutRemark } from "../../src/identity/name-remark";
import { inFigures } from "../../src/identity/numerals";
import { cutPlaces, withoutPlaces, withoutUnitPlaces } from "../../src/identity/places";
import { isPlain } from "../../src/identity/plain-name";
import { readProjectName, rememberedRemains } from "../../src/identity/project-name";
import { cutNumbers, withoutNumbers } from "../../src/identity/project-numbers";
import { partsJoined, withoutActivity } from "../../src/identity/project-words";
import { readUnitName } from "../../src/identity/unit-name";
import { Words } from "../../src/identity/words";
import { effort } from "../effort";
import * as plain from "./plain-reading";

/** Places, forms, remarks, brackets, numbers, full-width letters, traditional characters, and ideographs by chance. */
const PIECES =
  "北京 上海市 石景山区 朝阳区 北京朝阳 北京市通州区 广西壮族自治区 内蒙古自治区 中国 中华人民共和国 柳河县 吴中区 大同市 泰安市 鄂托克旗 天津开发区 香港特别行政区 " +
  "前郭尔罗斯蒙古族自治县 BEIJING SHANGHAI 社区 市政 云 数 科技 智能 软件 有限公司 有限责任公司 股份有限公司 股份公司 总公司 公司 有限 集团 控股集团 合伙企业 " +
  "（有限合伙） 普通合伙 分公司 石景山分公司 一店 车间 营业部 Co.,Ltd. ＡＢＣ ＩＮＣ （牵头单位） （盖章） （原北京云书科技有限公司） ① ⓿ ❶ * 、 和 与 及 / ： 1、 第 一 二 十 " +
  "首 IV 007 2024 期 批 年 年度 标段 级 雲數 軟體 人工智能 AI 系统 平台 研发 建设 研发中心 应用示范 关键技术攻关 的 基于 面向 一七零五 1.2E+17 ９．１Ｅ＋１７ 9e17 🚀 é";
const name = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES.split(" ")) },
      { weight: 1, arbitrary: fc.integer({ min: 0x4e00, max: 0x4f00 }).map(unit => String.fromCharCode(unit)) },
      { weight: 1, arbitrary: fc.constantFrom(" ", "\n", "　", "(", "）", "+") },
    ),
    { maxLength: 7 },
  )
  .map(pieces => pieces.join(""));
const holds = (says: (written: string, name: string) => void): void =>
  fc.assert(
    fc.property(name, written => says(written, canonical(written))),
    effort(1_000),
  );

describe("a list of words finds what a look at every word finds", () => {
  const words = ["甲", "甲乙", "乙丙丁", "丁", "丁甲", "AB", "B"];
  const text = fc.array(fc.constantFrom(..."甲乙丙丁AB"), { maxLength: 9 }).map(all => all.join(""));
  test("at any place, at any end, and first of all", () => {
    const list = new Words(words);
    fc.assert(
      fc.property(text, fc.nat(9), fc.nat(9), (sought, at, from) => {
        expect(list.lengthAt(sought, at)).toBe(plain.plainLengthAt(words, sought, at));
        const end = Math.min(at, sought.length);
        if (from <= end)
          expect(list.lengthBefore(sought, end, from)).toBe(plain.plainLengthBefore(words, sought, end, from));
        const first = [...sought].findIndex((_, k) => k >= from && plain.plainLengthAt(words, sought, k) > 0);
        expect(list.indexIn(sought, from)).toBe(first);
      }),
      effort(1_000),
    );
  });
});

describe("names are read as they were before tables stood in front of the patterns", () => {
  test("places", () => {
    holds((_, one) => {
      expect(withoutPlaces(one)).toEqual(cutPlaces(one));
      expect(withoutUnitPlaces(one).rest).toBe(plain.plainLeading(cutPlaces(one).rest));
    });
  });
  test("numbers", () => {
    const figures = fc.tuple(
      fc.constantFrom("", "第", "云数", "云第", "一", "A"),
      fc.oneof(fc.nat(20_000).map(String), fc.constantFrom("007", "0", "000", "1".repeat(12), "1".repeat(13))),
      fc.constantFrom("", "期", "年", "年度", "批次", "批", "标段", "阶段", "号", "年期", "二期", "平台2", "平台"),
    );
    const same = (one: string): void => {
      expect(withoutNumbers(one)).toEqual(cutNumbers(one));
      expect(withoutNumbers(one).rest).toBe(plain.plainRest(one));
    };
    holds((_, one) => same(one));
    fc.assert(
      fc.property(figures, parts => same(parts.join(""))),
      effort(1_000),
    );
  });
  test("what remains without numbers, remembered from other names or read anew", () => {
    const remembered = rememberedRemains();
    holds(written => expect(readProjectName(written, remembered)).toEqual(readProjectName(written)));
  });
  test("legal forms", () => {
    holds((_, one) => {
      const form = plain.plainForm(one);
      if (form !== null) expect(withoutForm(one)).toEqual(form);
    });
  });
  test("branches", () => {
    holds(written => {
      const unit = readUnitName(written);
      expect(unit.branch).toBe(plain.plainBranch(inFigures(unit.canonical)));
    });
  });
  test("words of activity, and words that join", () => {
    holds((_, one) => {
      expect(withoutActivity(one)).toBe(plain.plainActivity(one));
      const parts: string[] = [];
      partsJoined(one, parts);
      expect(parts).toEqual(one.split(/以及|基于|面向|关于|针对|用于|的|之|与|和|及/));
    });
  });
  test("digits that were lost", () => {
    holds(written => expect(digitsLost(written)).toBe(plain.plainDigitsLost(written)));
  });
  test("a plain name is compared as it is, has no remark and names one unit but for 和, 与 and 及", () => {
    holds((written, one) => {
      if (!isPlain(written)) return;
      expect([one, plain.HINT.test(written)]).toEqual([written, false]);
      expect(withoutRemark(written)).toEqual({ name: written, otherNames: [] });
      if (!/[和与及]/.test(written)) expect(namesSeveralUnits(written)).toBe(false);
    });
    expect(isPlain("云数科技有限公司")).toBe(true);
    expect(["雲数", "云数（北京）", "ａ", "⓿", " "].filter(isPlain)).toEqual([]);
  });
  test("characters of a project's name count wherever they stand", () => {
    holds(written => {
      const { base, bag } = readProjectName(written);
      const inOrder = (text: string): string => text.split("").sort().join("");
      expect(inOrder(bag)).toBe(inOrder(base));
      expect(bag).toBe(inOrder(bag));
    });
  });
});

test("members are in the order of keys and members, as if each pair were one number", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(2 ** 22 - 1)), { maxLength: 3_000 }), pairs => {
      const keyed = new KeyedMembers();
      for (const [key, member] of pairs) keyed.add(key % 1_000_000_007, member);
      const { keys, members } = keyed.sorted();
      const packed = pairs.map(([key, member]) => (key % 1_000_000_007) * 2 ** 22 + member).sort((a, b) => a - b);
      expect(Array.from(keys, (key, i) => key * 2 ** 22 + members[i]!)).toEqual(packed);
    }),
    effort(100),
  );
});
