import { readdirSync } from "node:fs";
import { subsidiesOfFacts } from "../../src/functions/needs-facts";
import { subsidies, type SubsidyColumns } from "../../src/functions/subsidy";
import type { Cell } from "../../src/functions/cell";
import { lawPath, loadLaw } from "../../src/law-file/load-law";
import { factsOf } from "../../src/mechanisms/composed/facts-of";
import type { FactTerms } from "../../src/mechanisms/composed/fact";
import { readClause, type ClauseRead } from "../../src/policy/citation";
import type { Clause, Policy } from "../../src/policy/model";
import { functionTextsOf } from "../../src/text/functions/of";

const ids = readdirSync("src/policy/districts").map(file => file.replace(/\.yaml$/, ""));
const lawOf = (id: string): Policy => loadLaw(lawPath(`../districts/${id}`), "unchecked");
const chinese = functionTextsOf("zh-CN"),
  english = functionTextsOf("en-US");

function row(article: Cell, basis: Cell, level: Cell = null, paid: Cell = null): SubsidyColumns {
  return { article: [article], basis: [basis], level: [level], paid: [paid], unit: [null] };
}

/** The clauses that read facts, which a cell can name: by number, or by title where numbers are of an unusual kind. */
function named(policy: Policy): { readonly article: string; readonly facts: readonly FactTerms[] }[] {
  return policy.clauses.flatMap(clause => {
    const facts = factsOf(clause).filter(fact => fact.column !== "paid"),
      article = [clause.id, clause.title].find(text => isRead(readClause(policy, text, ""), clause));
    return facts.length === 0 || article === undefined ? [] : [{ article, facts }];
  });
}

function isRead(read: ClauseRead, { index }: Clause): boolean {
  return read.kind === "clause" && read.index === index;
}

describe("SJS.SUBSIDY under a policy of facts", () => {
  test("there are some with such clauses", () =>
    expect(ids.filter(id => named(lawOf(id)).length > 0).length).toBeGreaterThan(3));

  describe.each(ids)("%s", id => {
    const policy = lawOf(id);
    test("names every fact that a clause reads and the arguments cannot give, and gives no amount", () => {
      for (const { article, facts } of named(policy))
        for (const basis of [null, 0, 1, 1_000_000, "100万元", "是"]) {
          const [result] = subsidiesOfFacts(policy, row(article, basis), chinese);
          expect(result).toMatchObject({ error: "#N/A", message: expect.stringMatching(/^本条款要用/) as string });
          for (const { label } of facts) expect((result as { message: string }).message).toContain(label);
        }
    });
    test("says of no clause that its amount is too large where something else is wrong", () => {
      for (const clause of policy.clauses)
        for (const level of [null, ...clause.levels.map(one => one.label)]) {
          const [result] = subsidiesOfFacts(policy, row(clause.id, 100, level), chinese);
          expect(JSON.stringify(result)).not.toContain("#NUM!");
        }
    });
    test("has no amount of such a clause before the words are there, either", () => {
      for (const { article } of named(policy))
        expect(subsidies(policy, row(article, 1_000_000), chinese)).toEqual([{ error: "#N/A" }]);
    });
  });

  test("says so in the language of Office", () => {
    const policy = lawOf("yishui-industry");
    expect(subsidiesOfFacts(policy, row("1.2", 1_000_000), chinese)).toEqual([
      {
        error: "#N/A",
        message: expect.stringMatching(/^本条款要用.+，公式里填不了，请在汇总表里核算$/) as string,
      },
    ]);
    expect(subsidiesOfFacts(policy, row("1.2", 1_000_000), english)).toEqual([
      {
        error: "#N/A",
        message: expect.stringMatching(
          /^This clause needs .+, which a formula cannot be given; assess it in the roster$/,
        ) as string,
      },
    ]);
  });
  test("a row that is blank stays blank, and an article that there is not is still the article's fault", () => {
    const policy = lawOf("yishui-industry");
    expect(subsidiesOfFacts(policy, row(null, null), chinese)).toEqual([""]);
    expect(subsidiesOfFacts(policy, row("99.9", 1), chinese)[0]).toMatchObject({ error: "#VALUE!" });
  });
  test("the shipped law has no such clause: its formulas answer without the late part", () => {
    const policy = loadLaw(undefined, "unchecked");
    expect(subsidiesOfFacts(policy, row(3, 1_000_000), chinese)).toEqual([300_000]);
    expect(subsidies(policy, row(3, 1_000_000), chinese)).toEqual([300_000]);
  });
});
