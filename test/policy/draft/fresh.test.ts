import { readFileSync } from "node:fs";
import { draftLaw } from "../../../src/policy/draft/law-in-file";
import { problemsOf } from "../broken";

/** The set, what comes of it, the label that was written before it was read, and the sentence. */
const SENTENCES = readFileSync("test/policy/draft/fresh.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map(line => line.split("\t") as [string, string, string, string]);

/** A rule gives nothing by itself: a clause stands beside it. */
function fileOf(text: string): string {
  const alone = draftLaw(`# -\n第一条 ${text}`);
  return alone.clauses > 0 ? alone.yaml : draftLaw(`# -\n第一条 按投资额的30%给予补助。\n第二条 ${text}`).yaml;
}

describe("sets of sentences, each labelled before it was read once", () => {
  test.each(["1", "2", "3", "4", "5", "6", "7", "8", "9"])("set %s is read as before", set =>
    expect(
      SENTENCES.filter(([of]) => of === set)
        .map(([, read, , text]) => [
          read,
          draftLaw(`# -\n第一条 ${text}`).open.length === 0 ? "complete" : "open",
          text,
        ])
        .filter(([wanted, read]) => wanted !== read),
    ).toEqual([]),
  );

  test("what is complete lints clean, with its examples", () =>
    expect(
      SENTENCES.filter(([, read]) => read === "complete").flatMap(([, , , text]) =>
        problemsOf(fileOf(text)).map(p => `${text} ${p.path}：${p.message}`),
      ),
    ).toEqual([]));
});
