import fc from "fast-check";
import { policyFileOf, policySheet } from "../../src/assess/policy-sheet";
import { isPolicySheetName } from "../../src/assess/policy-sheet-name";
import { readPolicyFiles } from "../../src/assess/workbook-policies";
import { fileText } from "../../src/policy/file-text";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { Cell, SheetData } from "../../src/workbook/ports";
import { quiet } from "./sample-workplace";

const NOTES = {
  title: "某办法",
  version: "2026",
  hash: "ab",
  by: "王敏",
  at: "2026-11-20 09:30",
  follows: ["一、二", "表2"],
};

/** The sheet's cells, as they stand. */
function cellsOf({ lines, columns, rows }: SheetData): Cell[][] {
  return [
    ...lines.map(line => [line]),
    columns.map(({ header }) => header),
    ...rows.map(row => row.map(cell => (typeof cell === "object" && cell !== null ? null : cell))),
  ];
}

describe("a policy's file comes out of its sheet as it went in", () => {
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("=1+1", "'x", "+2", "-3", "@a", "  a: b", "\t", "1", "行", "内容", "政策：x"),
  );

  test("whatever its lines begin with, and blank ones too", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const text = fileText(lines.join("\n"));
        const file = policyFileOf("政策文件", cellsOf(policySheet("政策文件", text, NOTES)));
        expect(file?.text).toBe(text);
        expect(file?.follows).toEqual(NOTES.follows);
        expect(file?.adopted).toEqual({ by: "王敏", at: "2026-11-20 09:30", hash: "ab" });
      }),
    );
  });

  test("through a workbook's file: no line becomes a formula, and one longer than a cell stays whole", async () => {
    const text = `policy:\n=1+1\n'quoted\n  - "=SUM(A1)"\n${"长😀".repeat(40_000)}\n\n+1\n`,
      bytes = await writeWorkbook([policySheet("政策文件", text, NOTES)], nodeCodec),
      source = await openFile("a.xlsx", bytes, nodeCodec);
    const [file] = await readPolicyFiles(source, quiet());
    expect(file?.text).toBe(text);
    for (const { used, name } of await source.sheets())
      for await (const block of source.read(used!, "all", quiet()))
        block.cells.forEach((row, r) =>
          row.forEach((_, c) => expect(`${name} ${block.formula(r, c)}`).toMatch(/false$/)),
        );
  });

  test("also after its rows were sorted", () => {
    const cells = cellsOf(policySheet("政策文件", "a\nb\n\nc\n", NOTES)),
      head = cells.length - 5,
      turned = [...cells.slice(0, head), ...cells.slice(head).reverse()];
    expect(policyFileOf("政策文件", turned)?.text).toBe("a\nb\n\nc\n");
  });
});

test.each([
  ["政策文件", true],
  [" 政策文件 ", true],
  ["政策文件2", true],
  ["政策文件（智能制造）", true],
  ["政策文件(2)", true],
  ["政策文件兑现申报表", false],
  ["历年政策文件", false],
])("the sheet %s can hold a policy: %s", (name, is) => expect(isPolicySheetName(name)).toBe(is));

test("an office's own copy of the text is no policy's file", () => {
  expect(policyFileOf("政策文件", [["石景山区某某办法"], ["第一条 为推动产业发展，制定本办法。"]])).toBeNull();
  expect(policyFileOf("政策文件", [])).toBeNull();
});
