import { readFileSync } from "node:fs";
import { draftLaw } from "../../src/policy/draft/law-in-file";
import { FIELD_NOTES } from "../../src/policy/field-notes";
import { problemsOf } from "./broken";

const guide = readFileSync("docs/policy-guide.md", "utf8");
const block = (language: string, begins: string): string => {
  const found = guide.split(`\`\`\`${language}\n`).find(part => part.startsWith(begins));
  return found!.slice(0, found!.indexOf("```"));
};

describe("the guide for whoever writes a policy's file", () => {
  test("its worked example lints clean, and its examples come out", () =>
    expect(problemsOf(block("yaml", 'format: "2"'))).toEqual([]));

  test("the template lints clean as it stands", () =>
    expect(problemsOf(readFileSync("docs/policy-template.yaml", "utf8"))).toEqual([]));

  test("its recipes lint clean, and their examples come out", () =>
    expect(problemsOf(readFileSync("test/policy/recipes.yaml", "utf8"))).toEqual([]));

  test("its text is drafted as far as the guide says: every sentence becomes a clause", () => {
    const { clauses, partial, open } = draftLaw(block("text", "# 某区支持智能制造"));
    expect({ clauses, partial, open }).toEqual({ clauses: 3, partial: 0, open: [] });
  });

  test("every field that it names is one of the format", () => {
    const fields = new Set(Object.keys(FIELD_NOTES).flatMap(path => path.split(/[.[\]()]+/)));
    const named = [...guide.matchAll(/[{,] ?([a-zA-Z]+): /g)].map(found => found[1]!);
    const given = new Set(["equipment", "revenue", "interest", "level", "paid", "years"]);
    expect(named.filter(name => !fields.has(name) && !given.has(name))).toEqual([]);
  });
});
