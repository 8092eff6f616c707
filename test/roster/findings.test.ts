import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKS } from "../../src/marks/marks";
import { asks, FINDINGS, questionsByRow, questionsFirst, type Finding } from "../../src/roster/findings";

const finding = (code: Finding["code"], rows: readonly number[] = []): Finding => ({
  code,
  sheet: null,
  row: null,
  column: null,
  values: {},
  ...(asks(code) ? { question: { samples: [], choices: [], rows } } : {}),
});

test("what asks stands first; the order within stays", () => {
  const found = questionsFirst([
    finding("NO_ROWS"),
    finding("COLUMN_UNREAD"),
    finding("UNIT_ASSUMED"),
    finding("COLUMNS_ALIKE"),
  ]);
  expect(found.map(f => f.code)).toEqual(["COLUMN_UNREAD", "COLUMNS_ALIKE", "NO_ROWS", "UNIT_ASSUMED"]);
});

test("a row waits for each question that concerns it once", () => {
  const byRow = questionsByRow([
    finding("COLUMN_UNREAD", [1, 2]),
    finding("COLUMN_UNREAD", [2]),
    finding("COLUMNS_ALIKE", [2]),
    finding("NO_ROWS"),
  ]);
  expect([...byRow]).toEqual([
    [1, ["COLUMN_UNREAD"]],
    [2, ["COLUMN_UNREAD", "COLUMNS_ALIKE"]],
  ]);
});

test("every finding that has a text has a producer", () => {
  const src = join(__dirname, "../../src"),
    files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
      file => /\.tsx?$/.test(file) && !file.startsWith("text") && file !== join("roster", "findings.ts"),
    ),
    code = files.map(file => readFileSync(join(src, file), "utf8")).join("\n");
  expect(FINDINGS.filter(name => !code.includes(`"${name}"`))).toEqual([]);
});

test("the rules name every finding and every mark", () => {
  const rules = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");
  expect([...FINDINGS, ...MARKS].filter(code => !rules.includes(`\`${code}\``))).toEqual([]);
});
