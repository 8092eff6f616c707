import { policyFileOf } from "../../src/assess/policy-sheet";
import { loadLaw } from "../../src/law-file/load-law";
import { readClause } from "../../src/policy/citation";
import { draftLaw } from "../../src/policy/draft/law-in-file";
import { growth, MOST } from "./growth";

const policy = loadLaw();

/** What a policy's text could hold over and over. */
const POLICY_TEXTS: readonly (readonly [string, string])[] = [
  ["第一条 对企业给予30％补助。\n", ""],
  ["按照投资额30％予以补助，最高100万元。", ""],
  ["分别给予100万元、50万元", ""],
  ["甲级、乙级分别奖励30万元、20万元；", ""],
  ["（", ""],
  ["（", "）"],
  ["百分之", ""],
  ["国家级、市级", ""],
];
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["a draft", draftLaw],
  [
    "a sheet 政策文件",
    text =>
      policyFileOf(
        "政策文件",
        text.split("\n").map(line => [line]),
      ),
  ],
  ["a clause that is cited", text => readClause(policy, text, "国家级")],
  ["a level beside an article", text => readClause(policy, "4", text)],
  ["a heading", text => readClause(policy, text, "", "heading")],
];

describe("a policy's text twice as long is read with at most two and a half times the work", () => {
  test.each(READERS)("%s", (_, read) => {
    expect(POLICY_TEXTS.filter(made => growth(read, made) > MOST).map(([piece]) => piece)).toEqual([]);
  });
});
