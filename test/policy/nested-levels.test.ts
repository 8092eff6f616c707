import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { readLevel } from "../../src/policy/level";

const TEXT =
  "对国家专精特新小巨人给予50万元,对国家重点小巨人给予100万元,对省级给予20万元,对省级重点给予30万元,对重点给予10万元";
const policy = loadCheckedPolicy(
  `policy: { id: t, title: 甲区办法, version: "1" }
format: "2"
articles: [{ id: "1", title: 梯度, text: "${TEXT}。" }]
ranks:
  - { id: p, label: 省级, words: [省级] }
  - { id: pk, label: 省级重点, words: [省级重点] }
exclusive: { none: 没有 }
clauses:
  - id: "1"
    article: "1"
    title: 梯度
    text: ${TEXT}
    per: applicant
    levels:
      - { id: giant, label: 小巨人, words: [小巨人], amount: 小巨人给予50万元 }
      - { id: key, label: 重点小巨人, words: [重点小巨人], amount: 给予100万元 }
      - { rank: p, amount: 给予20万元 }
      - { rank: pk, amount: 给予30万元 }
      - { id: k, label: 重点, words: [重点], alone: true, amount: 给予10万元 }
    grant: { mechanism: fixed }
    examples:
      - { given: { level: 重点小巨人 }, pays: 100万元 }
      - { given: { level: 省级重点 }, pays: 30万元 }
`,
  "2".repeat(64),
);
const read = (cell: string): string => {
  const level = readLevel(policy, policy.clauses[0]!, cell);
  return level.kind === "level" ? policy.clauses[0]!.levels[level.code - 1]!.label : level.kind;
};

describe("of level words that stand one within the other the longest is meant", () => {
  test.each([
    ["专精特新小巨人", "小巨人"],
    ["国家级重点小巨人", "重点小巨人"],
    ["重点“小巨人”", "重点小巨人"],
    ["省级", "省级"],
    ["省级重点", "省级重点"],
    ["重点", "重点"],
  ])("%s is %s", (cell, label) => expect(read(cell)).toBe(label));

  test.each(["小巨人、重点小巨人", "重点小巨人和小巨人", "省级，省级重点"])(
    "%s names both: which one is not said",
    cell => expect(read(cell)).toBe("invalid"),
  );
});
