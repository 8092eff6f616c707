import { spawn } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetData, Written } from "../../src/workbook/ports";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { unpack } from "../../src/workbook/file/unpack";
import { readZipDirectory } from "../../src/workbook/file/zip-directory";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import { papersZh } from "../../src/text/papers/zh-CN";
import { QUIET } from "../workbook/file/workbook-maker";
import { COMMAND, command, folder, put } from "./assess-command";

const HEADERS = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "户名", "开户行", "账号", "评审得分"];
const ALL = Object.values(papersZh.names).join(",");
const ACCOUNT = "6222020200012345678";
const HOSTILE = [
  '=HYPERLINK("http://x","点")',
  "+86项目",
  "-1项目",
  "@SUM(1)",
  "\t制表",
  "a\u0001b\u000bc",
  "<b>&amp;</b>]]>",
  "😀𠮷项目",
  "_x000D_",
  "长".repeat(20_000),
];

const roster = (rows: Written[][]): SheetData => ({
  name: "申报汇总表",
  lines: [],
  columns: HEADERS.map(header => ({ header, format: "text", width: 12 })),
  rows,
  shades: [],
});
const rowOf = (k: number, project: string, applicant = `北京${k}号科技有限公司`): Written[] => {
  return [k, applicant, "第三条", project, "国家级", 1_000_000, applicant, "某银行支行", ACCOUNT, 90 - k];
};
const settings: SheetData = {
  name: "文书设置",
  lines: [],
  columns: ["项目", "内容"].map(header => ({ header, format: "text", width: 12 })),
  rows: [["预算", "1000000"]],
  shades: [],
};
async function putRoster(into: string, rows: Written[][]): Promise<string> {
  return put(into, "申报.xlsx", await writeWorkbook([roster(rows), settings], nodeCodec));
}
async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(readFileSync(path)),
    parts = new Map<string, string>();
  for (const entry of readZipDirectory(bytes).values()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(bytes, entry, nodeCodec)) pieces.push(piece);
    parts.set(entry.name.toLowerCase(), Buffer.concat(pieces).toString("utf8"));
  }
  return parts;
}

describe("every file that is written", () => {
  const into = folder();
  let files: string[] = [];
  beforeAll(async () => {
    const path = await putRoster(
      into,
      HOSTILE.map((text, k) => rowOf(k + 1, text)),
    );
    const { code, errors } = await command([path, "--out", `${join(into, "第一批")}/`, "--outputs", ALL]);
    expect([code, errors]).toEqual([0, []]);
    files = readdirSync(join(into, "第一批")).sort();
  });

  test("in a folder each paper is a file of its own, called after the roster", () => {
    expect(files).toEqual(
      [
        ...["核算结果", ...Object.values(papersZh.names)].map(name => `申报-${name}.xlsx`),
        ...["公示稿", "通知", "核算单"].map(name => `申报-${name}.docx`),
      ].sort(),
    );
  });
  test("has no custom XML, no hidden sheet, no author, no link and no macro", async () => {
    for (const file of files) {
      const parts = await partsOf(join(into, "第一批", file)),
        names = [...parts.keys()].join("\n");
      expect([file, /customxml|externallink|vba|embeddings/u.exec(names)?.[0]]).toEqual([file, undefined]);
      expect(parts.get("xl/workbook.xml") ?? "").not.toMatch(/state="(?:very)?hidden"/iu);
      expect([...parts.values()].join("")).not.toMatch(/<w:(?:comment|ins|del) /u);
      expect(parts.get("docprops/core.xml") ?? "").not.toMatch(/(?:creator|lastModifiedBy)>[^<]/u);
      expect(parts.get("docprops/app.xml") ?? "").not.toMatch(/<(?:Company|Manager)>[^<]/u);
      expect(parts.get("docprops/custom.xml") ?? "").not.toContain("<property");
    }
  });
  test("says a roster's texts as text: none becomes a formula, none breaks the file", async () => {
    let formulas = 0;
    for (const file of files.filter(name => name.endsWith(".xlsx"))) {
      const source = await openFile(file, new Uint8Array(readFileSync(join(into, "第一批", file))), nodeCodec);
      for (const { used } of await source.sheets())
        if (used)
          for await (const block of source.read(used, "all", QUIET))
            block.cells.forEach((cells, r) =>
              cells.forEach((cell, c) => {
                if (!block.formula(r, c)) return;
                formulas++;
                expect(String(cell)).not.toMatch(/HYPERLINK|SUM\(1\)/u);
              }),
            );
      const xml = [...(await partsOf(join(into, "第一批", file))).values()].join("\n");
      expect(xml).not.toMatch(/<f>[^<]*(?:HYPERLINK|@SUM)/u);
    }
    expect(formulas).toBeGreaterThan(0);
  });
  test("accounts stand in 核算结果, which repeats the roster, and 兑现表 alone", async () => {
    for (const file of files.filter(name => !/核算结果|兑现表/u.test(name)))
      expect([file, [...(await partsOf(join(into, "第一批", file))).values()].join("").includes(ACCOUNT)]).toEqual([
        file,
        false,
      ]);
  });
});

describe("公示稿 from the command", () => {
  test("lists what must not be published, without printing it, and rows that look like a person", async () => {
    const into = folder(),
      numbers = ["联系13800138000", "11010119900307123X", `户${ACCOUNT}`],
      path = await putRoster(into, [...numbers.map((text, k) => rowOf(k + 1, text)), rowOf(4, "云平台", "张三丰")]);
    expect((await command([path, "--out", join(into, "r.xlsx"), "--outputs", "公示稿"])).code).toBe(0);
    for (const ending of ["xlsx", "docx"]) {
      const said = [...(await partsOf(join(into, `r-公示稿.${ending}`))).values()].join("");
      for (const text of ["13800138000", "19900307123", ACCOUNT]) expect(said).not.toContain(text);
      for (const id of [1, 2, 3]) expect(said).toMatch(new RegExp(`序号${id}“`, "u"));
      expect(said).toContain("像是个人");
    }
  });
});

describe("a run that is stopped while it makes papers leaves nothing: no file, no half of one, no folder", () => {
  test.each([
    ["in its own process", 300],
    ["in a process of its own", 6_000],
  ])("%s", async (_, count) => {
    const into = folder(),
      roster = await putRoster(
        into,
        Array.from({ length: count }, (_, k) => rowOf(k + 1, `项目${k}`)),
      ),
      out = join(into, "文书", "第一批"),
      child = spawn(process.execPath, [COMMAND, roster, "--out", `${out}/`, "--outputs", ALL]);
    const gone = new Promise<unknown>(resolve => child.on("close", (code, signal) => resolve(signal ?? code)));
    while (child.exitCode === null && !existsSync(out)) await after(2);
    child.kill("SIGINT");
    // Told in time, it ends with the signal's own code or by the signal.
    expect([130, "SIGINT"]).toContain(await gone);
    expect(readdirSync(into)).toEqual(["申报.xlsx"]);
  });
});

describe("--outputs", () => {
  test.each([
    ["an unknown name, and what there is", ["--outputs", "上会材料"], "“上会材料”不认识，可用：上会表、公示稿"],
    ["one unknown among known ones", ["--outputs", "上会表,,公示"], "“公示”不认识"],
    ["none", ["--outputs"], "后面缺少内容"],
  ])("refuses %s", async (_, more, said) => {
    const into = folder(),
      path = await putRoster(into, [rowOf(1, "云平台")]);
    const { code, errors } = await command([path, "--out", join(into, "r.xlsx"), ...more]);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toContain(said);
    expect(readdirSync(into)).toEqual(["申报.xlsx"]);
  });
  test("says which files it wrote anew in place of others", async () => {
    const into = folder(),
      path = await putRoster(into, [rowOf(1, "云平台")]),
      run = () => command([path, "--out", join(into, "r.xlsx"), "--outputs", "公示稿,兑现表"]);
    expect((await run()).out).not.toContain("替换了原来的");
    const again = await run();
    expect(again.out.match(/替换了原来的/gu)?.length).toBe(4);
  });
  test("makes no folder for a roster that is none", async () => {
    const into = folder();
    writeFileSync(join(into, "no.xlsx"), "no workbook");
    expect((await command([join(into, "no.xlsx"), "--out", `${join(into, "new")}/`, "--outputs", ALL])).code).toBe(2);
    expect(existsSync(join(into, "new"))).toBe(false);
  });
  test("refusals, gaps, a name of 300 characters and 200 rows of one applicant give papers", async () => {
    const into = folder();
    for (const rows of [
      [rowOf(1, "云平台").with(4, "区级")],
      [rowOf(1, "云平台").with(5, null)],
      [rowOf(1, "名".repeat(300))],
      Array.from({ length: 200 }, (_, k) => rowOf(k + 1, `项目${k}`, "北京甲科技有限公司")),
    ]) {
      const path = await putRoster(into, rows),
        { code, errors } = await command([path, "--out", `${join(into, "r")}/`, "--outputs", ALL]);
      expect([code, errors]).toEqual([0, []]);
    }
  });
});

test("a result that is compared with one of before has a sheet of what is another, which is no roster", async () => {
  const into = folder(),
    before = join(into, "上次.json"),
    out = join(into, "结果.xlsx");
  const was = await putRoster(into, [rowOf(1, "甲项目"), rowOf(2, "乙项目")]);
  expect((await command([was, "--json", before])).code).toBe(0);
  const is = await putRoster(into, [rowOf(1, "甲项目"), rowOf(2, "乙项目"), rowOf(3, "丙项目")]);
  expect((await command([is, "--out", out, "--compare", before])).code).toBe(0);
  const source = await openFile("结果.xlsx", new Uint8Array(readFileSync(out)), nodeCodec),
    info = (await source.sheets()).find(({ name }) => name === "与上次相比")!,
    rows: unknown[][] = [];
  for await (const block of source.read(info.used!, "all", QUIET)) rows.push(...block.cells.map(row => [...row]));
  expect(rows.map(row => row.slice(5, 9)).slice(-3)).toEqual([
    [null, 300_000, 300_000, "新增的行"],
    [600_000, 600_000, expect.anything(), null],
    [600_000, 900_000, 300_000, null],
  ]);
  // Nothing of the result is a roster.
  expect((await command([out])).code).toBe(2);
});
