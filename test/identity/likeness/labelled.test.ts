import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judge, score, type LabelledPair, type PairKind } from "../../../src/cli/likeness-score";
import { csvRecords } from "../../../src/workbook/file/csv-records";

function pairsOf(file: string): LabelledPair[] {
  const [, ...lines] = [...csvRecords(readFileSync(join(__dirname, file), "utf8"), ",")];
  return lines
    .filter(line => line.length === 5)
    .map(([, kind = "", a = "", b = "", label = ""]) => ({ kind, a, b, class: label }));
}

describe("the labelled pairs", () => {
  test.each<[PairKind, string, number, number, number]>([
    ["applicant", "applicants.csv", 220, 0.97, 0.92],
    ["project", "projects.csv", 180, 0.97, 0.9],
  ])("of %ss are told as they were labelled, few by mistake", (kind, file, count, precision, recall) => {
    const pairs = pairsOf(file),
      judged = score(kind, judge(kind, pairs));
    expect(pairs.length).toBeGreaterThanOrEqual(count);
    expect(judged.precision).toBeGreaterThanOrEqual(precision);
    expect(judged.recall).toBeGreaterThanOrEqual(recall);
    expect(judged.relatedTold).toBeGreaterThanOrEqual(0.9 * judged.related);
  });

  test("are told the same whichever name stands first", () => {
    for (const [kind, file] of [
      ["applicant", "applicants.csv"],
      ["project", "projects.csv"],
    ] as const) {
      const pairs = pairsOf(file),
        turned = pairs.map(({ a, b }) => ({ a: b, b: a }));
      expect(judge(kind, turned).map(pair => pair.likeness)).toEqual(judge(kind, pairs).map(pair => pair.likeness));
    }
  });
});

describe("precision and recall", () => {
  const pairs = [
    { a: "北京凌霄科技有限公司", b: "北京凌霄科技有限责任公司", class: "likely" },
    { a: "北京凌霄科技有限公司", b: "北京翰海软件有限公司", class: "possible" },
    { a: "北京凌霄科技有限公司", b: "北京凌霄科技公司", class: "distinct" },
    { a: "北京凌霄科技有限公司", b: "上海凌霄科技有限公司", class: "related" },
    { a: "北京凌霄科技有限公司", b: "北京凌霄" },
  ];
  test("count what may be one; unlabelled pairs count nowhere", () => {
    const { wrong, ...counts } = score("applicant", judge("applicant", pairs));
    expect(counts).toEqual({ pairs: 4, precision: 0.5, recall: 0.5, sameClass: 2, related: 1, relatedTold: 1 });
    expect(wrong.map(pair => pair.class)).toEqual(["possible", "distinct"]);
  });
  test("are 1 where there is nothing to find", () => {
    expect(score("project", [])).toMatchObject({ precision: 1, recall: 1 });
  });
});
