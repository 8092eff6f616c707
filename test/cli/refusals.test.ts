import { spawnSync } from "node:child_process";
import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeWorkbook } from "../workbook/file/workbook-maker";
import { assess, COMMAND, command, folder, put } from "./assess-command";
import { GOOD_ROW, HEADERS, rosterOf, sheetOf } from "./roster-file";

jest.setTimeout(120_000);

const good = rosterOf([HEADERS, GOOD_ROW]);
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
const spaces = Buffer.alloc(300_000_000, 0x20);

describe(
  "a file that cannot be assessed is refused with exit code 2, one Chinese line that says " +
    "what to do, and no result",
  () => {
    test.concurrent.each<[string, string, Uint8Array | string, RegExp]>([
      ["an old .xls", "名单.xls", ole, /另存为 \.xlsx/],
      ["a torn workbook", "断.xlsx", good.slice(0, good.length - 40), /损坏|不完整/],
      [
        "a workbook without a roster",
        "别的.xlsx",
        makeWorkbook({
          sheets: [
            sheetOf("表", [
              ["甲", "乙"],
              [1, 2],
            ]),
          ],
        }),
        /没有找到申报汇总表/,
      ],
      [
        "a roster without applicants",
        "缺列.xlsx",
        rosterOf([
          ["序号", "申报条款", "项目名称", "核算基数"],
          [1, "3", "算法", 100],
        ]),
        /缺少“申报单位”/,
      ],
      [
        "a sheet that unpacks to far more than it packs",
        "炸弹.xlsx",
        makeWorkbook({ sheets: [sheetOf("表", [HEADERS])], extra: [], sheetPart: { data: spaces } }),
        /太大/,
      ],
    ])("%s", async (_, name, content, line) => {
      const ran = await assess(put(folder(), name, content));
      expect(ran).toMatchObject({ code: 2, out: "", json: null, workbook: null });
      expect(ran.errors).toHaveLength(1);
      expect(ran.errors[0]).toMatch(line);
    });
  },
);

describe("a command that asks for what cannot be is refused with one line that names it", () => {
  const into = folder(),
    roster = put(into, "名单.xlsx", good);

  test.concurrent.each<[string, readonly string[], RegExp]>([
    ["no roster", [], /没有指定/],
    ["a folder", [into], /是文件夹/],
    ["a device that never ends", ["/dev/zero"], /读不了文件/],
    ["an unknown option", [roster, "--bogus"], /--bogus/],
    ["a reading that is none", [roster, "--reading", "__proto__=x"], /没有“__proto__”这个口径/],
    ["a day that is none", [roster, "--as-of", "2026-02-30"], /2026-02-30/],
    ["a sheet that is not there", [roster, "--sheet", "constructor"], /没有名为“constructor”的工作表/],
    ["a result in a folder that is not there", [roster, "--json", join(into, "无", "r.json")], /写不了文件/],
  ])("%s", async (_, args, line) => {
    const ran = await command(args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toMatch(line);
  });

  test("a result's name may have no ending, but not another one", async () => {
    expect(await command([roster, "--json", "/dev/null"])).toMatchObject({ code: 0 });
    expect((await command([roster, "--out", join(into, "r.xls")])).errors).toEqual([expect.stringContaining(".xlsx")]);
  });

  test("the roster is never written to, under whatever name it is given as the result", async () => {
    const soft = join(into, "软链接.xlsx"),
      hard = join(into, "硬链接.xlsx");
    symlinkSync(roster, soft);
    linkSync(roster, hard);
    for (const out of [soft, hard]) {
      const ran = await command([roster, "--out", out]);
      expect(ran.code).toBe(2);
      expect(ran.errors).toEqual([expect.stringContaining("原文件")]);
    }
    expect(Buffer.compare(readFileSync(roster), Buffer.from(good))).toBe(0);
  });
});

describe("a policy file that somebody brings is linted, and its examples are run, before anything is paid", () => {
  const into = folder(),
    roster = put(into, "名单.xlsx", good);
  const law = (rate: string, pays: string): string => `policy: { id: t, title: 测试办法, version: "1" }
articles: [{ id: "2", title: 乙, text: "按照实际投资额的30%给予补助，最高200万元。" }]
bestOf: { article: "2", words: 最高200万元 }
bases: [{ id: inv, label: 实际投资额, headers: [实际投资额] }]
clauses:
  - id: "2"
    article: "2"
    title: 乙
    text: "按照实际投资额的30%给予补助，最高200万元"
    per: project
    grant: { mechanism: rate-with-ceiling, of: inv, ofWords: 实际投资额, rate: 投资额的${rate}, ceiling: 最高200万元 }
    examples: [{ given: { basis: 100万元 }, pays: ${pays} }]
`;
  test(
    "a rate that the text does not say: exit 2, a line that says how many, and each problem with " + "its place",
    async () => {
      const ran = await assess(roster, ["--policy", put(into, "错.yaml", law("80%", "80万元"))]);
      expect(ran).toMatchObject({ code: 2, out: "", json: null, workbook: null });
      expect(ran.errors[0]).toMatch(/错\.yaml”有2处问题.*没有算任何金额/);
      expect(ran.errors.slice(1)).toEqual([
        expect.stringContaining("clauses.2.grant.rate：“投资额的80%”在条款文字中找不到") as string,
        expect.stringContaining("“30%”没有写进任何字段") as string,
      ]);
    },
  );
  test("an example that does not come out: exit 2 with what it would pay", async () => {
    const ran = await assess(roster, ["--policy", put(into, "例.yaml", law("30%", "1元"))]);
    expect(ran).toMatchObject({ code: 2, json: null, workbook: null });
    expect(ran.errors.slice(1)).toEqual(["第12行 clauses.2.examples[1]：应得1.00元，算出的是300000.00元"]);
  });
  test("a shape that is none is said with its line", async () => {
    const ran = await assess(roster, ["--policy", put(into, "形.yaml", "policy: 1\n")]);
    expect(ran.code).toBe(2);
    expect(ran.errors.length).toBeGreaterThan(1);
    expect(ran.errors[1]).toMatch(/^第1行 policy：/);
  });
});

test.each([
  ["two files", ["--json", "a.json", "--out", "a.xlsx"]],
  ["a folder that is new, and one within it", ["--out", "新/第一批/", "--outputs", "公示稿,通知"]],
])("a limit for files that no result fits into is refused with one line, and leaves nothing: %s", async (_, args) => {
  const into = folder(),
    roster = put(into, "名单.xlsx", rosterOf([HEADERS, ...Array.from({ length: 60 }, () => GOOD_ROW)]));
  // The sources are put together first, which takes a file of its own.
  await command([roster]);
  const limited = spawnSync(
    "bash",
    ["-c", 'cd "$1"; ulimit -f 8; exec "$0" "${@:2}"', process.execPath, into, COMMAND, roster, ...args],
    { encoding: "utf8" },
  );
  expect(limited.status).toBe(2);
  expect(limited.stdout).toBe("");
  expect(limited.stderr.trim().split("\n")).toEqual([expect.stringContaining("磁盘空间不够")]);
  expect(readdirSync(into)).toEqual(["名单.xlsx"]);
});

test("a policy is neither written over nor a roster", async () => {
  const into = folder(),
    policy = put(into, "办法.json", "id: x"),
    roster = put(into, "名单.xlsx", good);
  const over = await command([roster, "--policy", policy, "--json", join(into, ".", "办法.json")]),
    both = await command([policy, "--policy", policy]);
  expect(over.errors).toEqual([expect.stringContaining("政策文件")]);
  expect(both.errors).toEqual([expect.stringContaining("同一个文件")]);
  expect([over.code, both.code]).toEqual([2, 2]);
});
