import { readdirSync } from "node:fs";
import type { Given } from "../../src/engine/single";
import type { Cell, Result } from "../../src/functions/cell";
import { factArguments } from "../../src/functions/fact-headers";
import { subsidiesOfFacts } from "../../src/functions/given-facts";
import { gridOf } from "../../src/functions/grid";
import { unconditional } from "../../src/functions/policy";
import { subsidies, type SubsidyColumns } from "../../src/functions/subsidy";
import { loadLaw } from "../../src/law-file/load-law";
import { fieldFacts } from "../../src/fields/table";
import { factNamed } from "../../src/engine/single-fact";
import { factsOf } from "../../src/mechanisms/composed/facts-of";
import { mechanismOf } from "../../src/mechanisms/mechanism-of";
import { readClause } from "../../src/policy/citation";
import type { Clause, Example, Policy } from "../../src/policy/model";
import { functionTextsOf } from "../../src/text/functions/of";

const TRIALS = readdirSync("test/policy/trial").filter(file => file.endsWith(".yaml"));
const paths = [
  ...readdirSync("src/policy/districts").map(file => `src/policy/districts/${file}`),
  ...TRIALS.map(file => `test/policy/trial/${file}`),
];
const lawOf = (path: string): Policy => loadLaw(path, "unchecked");
const chinese = functionTextsOf("zh-CN"),
  english = functionTextsOf("en-US");

function row(article: Cell, basis: Cell, level: Cell = null, paid: Cell = null): SubsidyColumns {
  return { article: [article], basis: [basis], level: [level], paid: [paid], unit: [null] };
}

/** A formula's answer for one row, its facts below their headers. */
function answer(policy: Policy, columns: SubsidyColumns, names: Cell[], cells: Cell[], texts = chinese): Result {
  const given = names.length === 0 ? null : factArguments(gridOf([names]), gridOf([cells]), [0]);
  return subsidiesOfFacts(unconditional(policy), columns, texts, given)[0]!;
}
function messageOf(result: Result): string {
  return typeof result === "object" && result !== null ? `${result.error} ${result.message ?? ""}` : String(result);
}

const isNamed = (policy: Policy, { id, index }: Clause): boolean => {
  const read = readClause(policy, id, "");
  return read.kind === "clause" && read.index === index;
};
const ARGUMENTS: ReadonlySet<string> = new Set(["level", "paid", "basis", "reviewed", "audited"]);

/** An example of the file as the arguments of a formula: its facts by their labels as headers. */
function asked(policy: Policy, clause: Clause, { given }: Example) {
  const entries = Object.entries(given).filter(([key]) => !ARGUMENTS.has(key));
  const argument = mechanismOf(clause.grant).argument(clause.grant),
    basis = argument.kind === "amount" ? given[argument.field as keyof Given] : given.basis;
  // What the example leaves blank has a header, too.
  const blank = factsOf(clause).filter(
    fact => fact.column !== "paid" && !entries.some(([key]) => factNamed(policy, key) === fact),
  );
  return {
    columns: row(clause.id, (basis ?? null) as Cell, (given.level ?? null) as Cell, (given.paid ?? null) as Cell),
    names: [
      ...entries.map(([key]): Cell => factNamed(policy, key)?.label ?? fieldFacts(key as "years").exact![0]!),
      ...blank.map(({ label }): Cell => label),
    ],
    cells: [...entries.map(([, cell]) => cell as Cell), ...blank.map(() => null)],
  };
}

describe("SJS.SUBSIDY under a policy of facts", () => {
  const counted = { examples: 0 };
  describe.each(paths)("%s", id => {
    const policy = lawOf(id);
    test("gives the amount of each example of the file, its facts below their headers", () => {
      for (const clause of policy.clauses)
        for (const example of clause.examples) {
          if (example.pays === null || factsOf(clause).length === 0 || !isNamed(policy, clause)) continue;
          const { columns, names, cells } = asked(policy, clause, example);
          // Years and earlier levels are needed by their headers, and may be blank below them.
          const result = answer(policy, columns, [...names, "已支持年数", "已获等级"].slice(0, names.length + 2), [
            ...cells,
            null,
            null,
          ]);
          if (messageOf(result).includes("按核算那一天")) continue;
          expect([clause.id, example.given, result]).toEqual([clause.id, example.given, example.pays.value / 100]);
          counted.examples++;
        }
    });
    test("names every fact that a clause reads and nothing gives", () => {
      for (const clause of policy.clauses.filter(one => isNamed(policy, one))) {
        const facts = factsOf(clause).filter(fact => fact.column !== "paid");
        if (facts.length === 0) continue;
        const level = clause.levels.find(one => one.rate ?? one.amount ?? one.ceiling)?.label ?? null,
          message = messageOf(answer(policy, row(clause.id, null, level), [], []));
        expect(message).toMatch(/^#N\/A /u);
        if (message.includes("本条款要用")) for (const { label } of facts) expect(message).toContain(label);
      }
    });
    test("says of no clause that its amount is too large where something else is wrong", () => {
      for (const clause of policy.clauses)
        for (const level of [null, ...clause.levels.map(one => one.label)])
          expect(messageOf(answer(policy, row(clause.id, 100, level), [], []))).not.toContain("#NUM!");
    });
    test("has no amount of such a clause before the words are there, either", () => {
      for (const clause of policy.clauses.filter(one => factsOf(one).some(fact => fact.own !== null)))
        if (isNamed(policy, clause))
          expect(typeof subsidies(policy, row(clause.id, 1_000_000), chinese)[0]).not.toBe("number");
    });
  });
  test("examples were tried", () => expect(counted.examples).toBeGreaterThan(20));

  const TRIAL = lawOf("test/policy/trial/growth.yaml");
  const growth = TRIAL.clauses.find(one => factsOf(one).filter(fact => fact.own !== null).length >= 2)!;
  const facts = factsOf(growth).filter(fact => fact.own !== null);
  test("headers may stand in any order, with units, beside others that the policy does not read", () => {
    const example = growth.examples.find(one => one.pays !== null)!,
      { columns, names, cells } = asked(TRIAL, growth, example);
    const shuffled = names.map((name, k) => [`${String(name)}（元）`, cells[k]!] as const).reverse();
    const all = [["单位名称", "甲公司"], ...shuffled, ["备注", "abc"]] as const;
    const result = answer(
      TRIAL,
      columns,
      all.map(([name]) => name),
      all.map(([, cell]) => cell),
    );
    expect(result).toBe(example.pays!.value / 100);
  });
  test("a header in 万元 scales what stands below it", () => {
    const example = growth.examples.find(one => one.pays !== null)!,
      { columns, names, cells } = asked(TRIAL, growth, example);
    const isMoney = (k: number): boolean => factNamed(TRIAL, String(names[k]))?.kind === "money";
    const scaled = cells.map((cell, k) => (isMoney(k) && typeof cell === "number" ? cell / 10_000 : cell)),
      said = names.map((name, k) => (isMoney(k) ? `${String(name)}（万元）` : name));
    expect(answer(TRIAL, columns, said, scaled)).toBe(example.pays!.value / 100);
  });
  test("what a review left counts before what was claimed", () => {
    const example = growth.examples.find(one => one.pays !== null)!,
      { columns, names, cells } = asked(TRIAL, growth, example);
    const first = names.findIndex((name, k) => cells[k] !== null && factNamed(TRIAL, String(name))?.kind === "money"),
      claimed = cells.map((cell, k) => (k === first ? 1 : cell));
    for (const header of [`审定${String(names[first])}`, `${String(names[first])}（审定）`])
      expect(answer(TRIAL, columns, [...names, header], [...claimed, cells[first]!])).toBe(example.pays!.value / 100);
  });
  test("what a cell holds wrongly, lacks or says twice is named, in the language of Office", () => {
    const names = facts.map(fact => fact.label),
      all = facts.map(() => 100);
    const under = (cells: Cell[], headers: Cell[] = names, texts = chinese): string =>
      messageOf(answer(TRIAL, row(growth.id, null), headers, cells, texts));
    expect(under(["abc", ...all.slice(1)])).toMatch(/^#VALUE! 第7个参数里“.+”填了“abc”，要填/u);
    expect(under([-1, ...all.slice(1)])).toMatch(/^#NUM! /u);
    expect(under([null, ...all.slice(1)])).toMatch(/^#N\/A 第7个参数里.+为空或为0/u);
    expect(under([0, ...all.slice(1)])).toMatch(/^#N\/A 第7个参数里.+为空或为0/u);
    expect(under([...all, 5], [...names, names[0]!])).toMatch(/^#VALUE! “.+”给了两次/u);
    expect(under(all.slice(1), names.slice(1))).toContain(names[0]);
    expect(under([{ code: "#REF!" } as never, ...all.slice(1)])).toBe("#REF! ");
    expect(under(["abc", ...all.slice(1)], names, english)).toMatch(/holds “abc”: /u);
    expect(under([], [], english)).toMatch(/^#N\/A This clause needs /u);
  });
  test("a row that is blank stays blank, and an article that there is not is still the article's fault", () => {
    expect(answer(TRIAL, row(null, null), [], [])).toBe("");
    expect(messageOf(answer(TRIAL, row("99.9", 1), [], []))).toMatch(/^#VALUE!/u);
  });
  test("the shipped law has no such clause: its formulas answer without the late part", () => {
    const policy = loadLaw(undefined, "unchecked");
    expect(subsidiesOfFacts(policy, row(3, 1_000_000), chinese)).toEqual([300_000]);
    expect(subsidies(policy, row(3, 1_000_000), chinese)).toEqual([300_000]);
  });
});
