import { readdirSync } from "node:fs";
import { recognise } from "../../src/assess/recognised-sheet";
import { templateSheet } from "../../src/assess/template";
import { loadLaw } from "../../src/law-file/load-law";
import type { Cell } from "../../src/workbook/ports";

const PATHS = ["laws", "districts"].flatMap(folder =>
  readdirSync(`src/policy/${folder}`)
    .filter(name => name.endsWith(".yaml"))
    .map(name => `src/policy/${folder}/${name}`),
);

describe.each(PATHS)("the empty roster of %s", path => {
  const policy = loadLaw(path),
    sheet = templateSheet(policy, "zh-CN");

  test("is a roster under its policy, every column recognised, and its own ones as they are meant", () => {
    const cells = (row: readonly unknown[]): Cell[] => row.map(cell => (cell ?? null) as Cell);
    const rows = [
        ...sheet.lines.map(line => [line]),
        sheet.columns.map(({ header }) => header),
        ...sheet.rows.map(cells),
      ],
      used = { sheet: sheet.name, top: 0, left: 0, rows: rows.length, columns: sheet.columns.length },
      kind = recognise({ info: { name: sheet.name, used, hidden: false, merges: [] }, rows }, policy)?.kind;
    if (kind?.kind !== "roster") throw new Error(`${kind?.kind}`);
    expect(kind.layout.columns.filter(({ meaning }) => meaning === null).map(({ header }) => header)).toEqual([]);
    const own = kind.layout.columns.flatMap(({ meaning }) => (meaning?.own === undefined ? [] : [meaning.own]));
    expect(own).toEqual(policy.facts.length === 0 ? [] : policy.bases.map((_, k) => k));
  });

  test("asks for nothing of another policy", () => {
    const headers = sheet.columns.map(({ header }) => header);
    if (!path.includes("shijingshan-industrial")) expect(headers).not.toContain("区内实施");
    expect(new Set(headers).size).toBe(headers.length);
  });
});
