import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { law } from "./law";

const files = ["engine", "mechanisms"].flatMap(room =>
  readdirSync(join(process.cwd(), "src", room), { recursive: true, encoding: "utf8" })
    .filter(f => f.endsWith(".ts"))
    .map(f => join(room, f)),
);
const source = (file: string): string => readFileSync(join(process.cwd(), "src", file), "utf8");
/** Code without its comments: what a comment cites decides nothing. */
const code = (file: string): string =>
  source(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, "");

describe("the engine knows mechanisms, not articles", () => {
  test("its files are there to be read", () => {
    expect(files.length).toBeGreaterThan(20);
  });
  test.each(files)("%s names no clause, reading, title or policy", file => {
    const text = code(file);
    const named = [
      ...law.readings.map(r => r.code),
      law.id,
      law.title,
      "shijingshan",
      "石景山",
      "DCMM",
      ...law.clauses.map(c => c.title),
      ...law.clauses.flatMap(c => c.names),
      ...law.bases.map(b => b.id),
    ];
    expect(
      named.filter(word =>
        new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text),
      ),
    ).toEqual([]);
    expect(
      [...text.matchAll(/["'`](\d{1,2}(?:\.\d)?)["'`]/g)]
        .map(m => m[1])
        .filter(id => law.clauses.some(c => c.id === id)),
    ).toEqual([]);
  });
  test.each(files)("%s holds no figure of the law", file => {
    const figures = [
      9_000_000, 3_000_000, 5_000_000, 50_000_000, 2_000_000, 500_000, 4_000, 150_000, 200_000, 250_000, 300_000,
    ].flatMap(n => [String(n), String(n * 100)]);
    expect(
      [
        ...code(file)
          .replace(/(?<=\d)_(?=\d)/g, "")
          .matchAll(/(?<![\w.])\d+(?![\w.])/g),
      ]
        .map(m => m[0])
        .filter(n => figures.includes(n)),
    ).toEqual([]);
  });
});
