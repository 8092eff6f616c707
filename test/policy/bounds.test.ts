import { readClause } from "../../src/policy/citation";
import { loadPolicy } from "../../src/policy/load";
import { problemsOf, said } from "./broken";

interface Parts {
  readonly text: string;
  readonly facts?: string;
  readonly clause: string;
}

/** A policy of one article and the clause's own lines. */
const law = ({ text, facts = "", clause }: Parts): string => `format: "2"
policy: { id: t, title: 试, version: "1" }
articles: [{ id: "3.1", title: 补助, text: "${text}" }]
facts:
  - { id: cost, kind: money, label: 费用 }
  - { id: staff, kind: count, label: 人数, unit: 人 }
${facts}
exclusive: { none: 没有 }
clauses:
  - id: "3.1"
    article: "3.1"
    title: 补助
    text: "${text.replace("（一）", "")}"
    per: project
    grant: { mechanism: rate, of: cost, rate: 按30% }
${clause}
`;
const PAYS = "    examples: [{ given: { cost: 100万元, staff: '100' }, pays: 30万元 }]";
const condition = (words: string, op: string): string[] =>
  said(
    problemsOf(law({ text: `${words}，按30%补助`, clause: `    when: [{ fact: staff, ${op}: ${words} }]\n${PAYS}` })),
  );

describe("a condition's words decide which comparison it is", () => {
  test.each([
    ["不少于50人", "atLeast"],
    ["超过50人", "moreThan"],
    ["超过50人（含）", "atLeast"],
    ["100人以下", "atMost"],
    ["不足50人的不予支持", "atLeast"],
    ["超过500人的不再支持", "atMost"],
    ["200人以上的不予支持", "lessThan"],
  ])("%s is %s", (words, op) => expect(condition(words, op)).toEqual([]));

  test.each([
    ["不少于50人", "moreThan", "clauses.3.1.when：“不少于50人”含本数（民法典1259条）：moreThan 改为 atLeast"],
    ["超过50人", "atLeast", "clauses.3.1.when：“超过50人”不含本数：atLeast 改为 moreThan"],
    ["低于500人", "atLeast", "clauses.3.1.when：“低于500人”不含本数：atLeast 改为 lessThan"],
    ["不超过500人", "atLeast", "clauses.3.1.when：“不超过500人”含本数（民法典1259条）：atLeast 改为 atMost"],
    ["不足50人的不予支持", "moreThan", "clauses.3.1.when：“不足50人的不予支持”说的是不给的情形：moreThan 改为 atLeast"],
  ])("%s is no %s", (words, op, message) => expect(condition(words, op)).toContain(message));
});

describe("years are years", () => {
  const years = (words: string): string[] =>
    said(problemsOf(law({ text: `按30%补助，${words}`, clause: `    years: ${words}\n${PAYS}` })));
  test.each([
    ["连续3年", 3],
    ["补贴期24个月", 2],
  ])("%s", (words, value) => {
    const text = law({ text: `按30%补助，${words}`, clause: `    years: ${words}\n${PAYS}` });
    expect(years(words)).toEqual([]);
    expect(loadPolicy(text, "0".repeat(64)).clauses[0]!.parts?.years?.years).toBe(value);
  });
  test("18 months are no whole years", () => expect(years("不超过18个月").join()).toContain("不是整年数"));
});

describe("what another clause, a level's name or a shared limit binds", () => {
  const two = (unused: string, second: string): string => `format: "2"
policy: { id: t, title: 试, version: "1" }
articles: [{ id: "1", title: 补助, text: "按利息的40%贴息，按费用的80%补助，合计不超过60万元" }]
facts: [{ id: interest, kind: money, label: 利息 }, { id: fees, kind: money, label: 费用 }]
exclusive: { none: 没有 }
limits: [{ amount: 合计不超过60万元, article: "1", per: applicant, over: year }]
clauses:
  - id: "1.1"
    article: "1"
    title: 贴息
    text: "按利息的40%贴息，按费用的80%补助，合计不超过60万元"
    per: project
    grant: { mechanism: rate, of: interest, rate: 利息的40% }
    unused: [${unused}]
    examples: [{ given: { interest: 10万元 }, pays: 4万元 }]
  - id: "1.2"
    article: "1"
    title: 补助
    text: "${second}"
    per: project
    grant: { mechanism: rate, of: fees, rate: 费用的80% }
    examples: [{ given: { fees: 10万元 }, pays: 8万元 }]
`;
  const ELSEWHERE = "{ words: 费用的80%, because: 写在 1.2 }";
  test("a figure that another clause of the article writes", () =>
    expect(said(problemsOf(two(ELSEWHERE, "按费用的80%补助，合计不超过60万元")))).toEqual([]));
  test("and that is asked for where it is not said", () =>
    expect(said(problemsOf(two("", "按费用的80%补助，合计不超过60万元"))).join()).toContain("“80%”没有写进任何字段"));
  test("nobody's figure is not left to another", () =>
    expect(
      said(problemsOf(two(`${ELSEWHERE}, { words: 利息的40%, because: 别处 }`, "按费用的80%补助"))).join(),
    ).toContain("没有别的条款写它"));
  test("a figure in a level's name", () => {
    const text = law({
      text: "世界500强按30%补助",
      clause: `    levels: [{ id: w, label: 世界500强, words: [世界500强] }]\n    examples: [{ given: { cost: 10万元, level: 世界500强 }, pays: 3万元 }]`,
    });
    expect(said(problemsOf(text))).toEqual([]);
  });
});

test("words with a comma in { } are told to be quoted", () =>
  expect(
    said(problemsOf(law({ text: "按30%补助", clause: `    once: { per: project, words: 甲,乙 }\n${PAYS}` }))).join(),
  ).toContain('“乙”被当成了一个键：写在 { } 里的话有半角逗号、方括号时，整句要加引号，如 { words: "…,乙" }'));

describe("a clause is cited by the number that its text has, and by its id", () => {
  const policy = loadPolicy(law({ text: "（一）按30%补助", clause: PAYS }), "0".repeat(64));
  test.each(["3.1", "三（一）", "三、（一）", "（一）", "第一项", 3.1])("%s", cell =>
    expect(readClause(policy, cell, "")).toMatchObject({ kind: "clause", index: 0 }),
  );
  test.each(["（二）", "一", "3.2"])("%s is none of it", cell =>
    expect(readClause(policy, cell, "")).toMatchObject({ kind: "unknown" }),
  );
});
