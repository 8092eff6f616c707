import { openFile } from "../../src/workbook/file/open-file";
import { NOT_CALCULATED } from "../../src/workbook/ports";
import { makeWorkbook, readAll } from "../workbook/file/workbook-maker";
import { assess, folder, put, type Ran } from "./assess-command";
import { GOOD_ROW, HEADERS, rosterOf, sheetOf } from "./roster-file";

jest.setTimeout(120_000);

type Cells = readonly (string | number | null)[];

async function assessRows(rows: readonly Cells[], name?: string): Promise<Ran> {
  return assess(put(folder(), "名单.xlsx", rosterOf([HEADERS, ...rows], name)));
}

const amounts = ({ json }: Ran) => (json?.rows ?? []).map(r => [r.outcome, r.computed, r.proposed]);

test("text from the roster is never a formula of the result, whatever it begins with", async () => {
  const evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", '=HYPERLINK("http://x","y")'];
  const ran = await assess(
    put(
      folder(),
      "名单.xlsx",
      rosterOf(
        [
          [...HEADERS, "=cmd|'/c calc'!A0"],
          ...evil.map((text, i) => [text, text, null, "3", text, "国家级", 100, evil[i] as string]),
        ],
        "=1+1",
      ),
    ),
  );
  expect(ran.code).toBe(0);
  const source = await openFile("结果.xlsx", ran.workbook as Uint8Array);
  for (const { name } of await source.sheets()) {
    const read = await readAll(source, name);
    const natives = read.formulas.map(at => read.cells.get(at));
    if (name === "口径与底稿") {
      expect(natives.slice(0, evil.length)).toEqual(evil.map(() => 30));
      // 勾稽: a difference and a verdict each.
      expect(natives.slice(evil.length)).toEqual([NOT_CALCULATED, "一致", NOT_CALCULATED, "一致"]);
    } else expect(read.formulas).toEqual([]);
  }
});

test("names that every object has are names like any other", async () => {
  const words = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const rows = (names: readonly string[]): Cells[] =>
    names.flatMap((n, i): Cells[] => [
      [n, n, null, "3", n, "国家级", 1000 * (i + 1)],
      [n, n, null, "5", n, n, 500],
      [n, n, n, n, n, n, n],
    ]);
  const plain = words.map((_, i) => `普通名称${"甲乙丙丁戊"[i] ?? ""}`);
  const [hostile, ordinary] = await Promise.all([assessRows(rows(words), "__proto__"), assessRows(rows(plain))]);
  expect(hostile.code).toBe(0);
  expect(amounts(hostile)).toEqual(amounts(ordinary));
  expect(hostile.json?.rows.map(r => r.applicant)).toEqual(words.flatMap(n => [n, n, n]));
});

test("a stray cell in the last row and column of the sheet costs nothing and changes nothing", async () => {
  const sheet = sheetOf("表", [HEADERS, GOOD_ROW]);
  const stray = { ...sheet, rows: `${sheet.rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` };
  const ran = await assess(put(folder(), "名单.xlsx", makeWorkbook({ sheets: [stray] })));
  expect(amounts(ran)).toEqual([["amount", "300000.00", "300000.00"]]);
});

test("the longest text that a cell holds is read, and every written cell stays within it", async () => {
  const long = "长".repeat(32_767);
  const ran = await assessRows([
    [1, long, "91110107746192053T", "3", long, "国家级", 1_000_000],
    [2, long, null, long, long, long, long],
  ]);
  expect(amounts(ran)).toEqual([
    ["amount", "300000.00", "300000.00"],
    ["invalid", null, null],
  ]);
  const source = await openFile("结果.xlsx", ran.workbook as Uint8Array);
  for (const { name } of await source.sheets()) {
    for (const value of (await readAll(source, name)).cells.values())
      expect(String(value).length).toBeLessThanOrEqual(32_767);
  }
});

test("an error value where the row needs the cell is bad data, never a refusal and never 0", async () => {
  const row = (r: number, level: string, basis: string): string =>
    `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}" t="inlineStr"><is><t>甲</t></is></c><c ` +
    `r="D${r}"><v>3</v></c>${level}${basis}</row>`;
  const error = (ref: string, what: string): string => `<c r="${ref}" t="e"><f>1/0</f><v>${what}</v></c>`;
  const head = sheetOf("表", [HEADERS]);
  const rows = `${head.rows}${row(
    2,
    error("F2", "#DIV/0!"),
    '<c r="G2"><v>100</v>' + "</c>",
  )}${row(3, '<c r="F3" t="str"><v>国家级</v></c>', error("G3", "#N/A"))}`;
  const ran = await assess(put(folder(), "名单.xlsx", makeWorkbook({ sheets: [{ ...head, rows }] })));
  expect(amounts(ran)).toEqual([
    ["invalid", null, null],
    ["invalid", null, null],
  ]);
  expect(ran.json?.rows.map(r => r.explanation)).toEqual([
    expect.stringContaining("#DIV/0!"),
    expect.stringContaining("#N/A"),
  ]);
});
