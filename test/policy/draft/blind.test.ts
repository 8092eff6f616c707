import { readFileSync } from "node:fs";
import { draftLaw } from "../../../src/policy/draft/law-in-file";

/** `read`, the label that was written before anything was read, and the sentence. */
const SENTENCES = readFileSync("test/policy/draft/blind.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map(line => line.split("\t") as [string, string, string]);

describe("sentences that the grammar was not made on", () => {
  test("there are sixty", () => expect(SENTENCES).toHaveLength(60));

  // What is open asks a person; a wrong clause would pay.
  test.each(SENTENCES)("%s: %s", (read, _, text) => {
    const { open } = draftLaw(`# -\n第一条 ${text}`);
    expect([text, open.length === 0 ? "complete" : "open"]).toEqual([text, read]);
  });
});
