import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { streamTextsOf } from "../../src/text/stream-of";
import { LINE_PROBLEMS, STREAM_PROBLEMS } from "../../src/assess/stream/problem-code";
import { placeholders } from "../../src/text/fill";
import { makeWorkbook } from "../workbook/file/workbook-maker";
import { COMMAND, folder, put } from "./assess-command";
import { sheetOf } from "./roster-file";

interface Ran {
  readonly code: number | null;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs a step with this on stdin, in pieces of so many bytes where that is said. */
function step(args: readonly string[], input: string | Buffer, piece = Number.POSITIVE_INFINITY): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { timeout: 60_000 }),
      bytes = Buffer.from(input as string);
    let out = "",
      errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", code => {
      const lines = out.split("\n").filter(line => line !== "");
      const parsed = args.includes("--schema") ? [] : lines.map(line => JSON.parse(line) as Ran["lines"][number]);
      resolve({ code, out, lines: parsed, errors: errors.split("\n").filter(line => line !== "") });
    });
    child.stdin.on("error", () => undefined);
    void (async (): Promise<void> => {
      for (let at = 0; at < bytes.length; at += piece) {
        child.stdin.write(bytes.subarray(at, Math.min(at + piece, bytes.length)));
        if (Number.isFinite(piece)) await new Promise(done => setImmediate(done));
      }
      child.stdin.end();
    })();
  });
}

const one = (more: object): string =>
  JSON.stringify({ 申报单位: "北京昊瀚科技有限公司", 申报条款: "3", 项目名称: "产线", 级别: "国家级", ...more });
const LINES = [
  one({ 核算基数: 1_000_000, 审核状态: "通过" }),
  one({ 申报条款: "5", 研发投资额: "200万元", 审核状态: "待审核" }),
  one({ 申报单位: "北京山海软件有限公司", 核算基数: 2_000_000 }),
];
const sorted = (out: string): string =>
  `${out
    .split("\n")
    .filter(line => line !== "")
    .sort((a, b) => (a.slice(0, 24) < b.slice(0, 24) ? -1 : a.slice(0, 24) > b.slice(0, 24) ? 1 : 0))
    .join("\n")}\n`;
const keyed = async (lines: readonly string[]): Promise<string> => (await step(["--keys"], lines.join("\n"))).out;

describe("--keys", () => {
  test("gives each line its group, and the fields that other lines have", async () => {
    const { code, lines, errors } = await step(["--keys", "--as-of", "2026-11-23"], LINES.join("\n"));
    expect(code).toBe(0);
    expect(lines.map(({ group, line, of }) => [group, line, of])).toEqual([
      ["000000000001", 1, 2],
      ["000000000001", 2, 2],
      ["000000000002", 3, 1],
    ]);
    expect(lines[2]).toMatchObject({
      whole: { groups: 2, reviewed: true, asOf: "2026-11-23" },
      application: { 申报单位: "北京山海软件有限公司", 研发投资额: null, 审核状态: null },
    });
    expect(errors).toHaveLength(1);
  });

  test("a line that is no application is told by its number and stops nothing", async () => {
    const bad = [
      '{"申报单位":',
      "[1]",
      '{"申报单位":"甲公司","申报单位":"乙公司"}',
      one({ 投资: 1 }),
      one({ 核算基数: [1] }),
      one({ 备注: "字".repeat(32_768) }),
      one({ 申报条款: "同上" }),
      '{"申报单位":"合计","核算基数":3}',
      `{"申报单位":"${"字".repeat(400_000)}"}`,
      // So many would take more stack than there is.
      "[".repeat(200_000) + "]".repeat(200_000),
      '{"核算基数":'.repeat(50_000) + "1" + "}".repeat(50_000),
    ];
    const { code, lines, errors } = await step(["--keys"], [LINES[0], ...bad, LINES[2]].join("\n"));
    expect(code).toBe(0);
    expect(lines.map(({ problem }) => (problem as { code: string } | undefined)?.code)).toEqual([
      undefined,
      ...["json", "json", "twice", "field", "value", "cell", "ditto", "noApplication", "long", "json", "json"],
      undefined,
    ]);
    expect(errors.slice(0, bad.length).map(error => /第(\d+)行/.exec(error)?.[1])).toEqual(
      bad.map((_, k) => String(k + 2)),
    );
  });

  test("bytes that are no UTF-8 are one bad line", async () => {
    const { lines } = await step(
      ["--keys"],
      Buffer.concat([Buffer.from(`${LINES[0]}\n{"申报单位":"`), Buffer.from([0xb1, 0xb1]), Buffer.from('"}\n')]),
    );
    expect(lines.map(({ problem }) => (problem as { code: string } | undefined)?.code)).toEqual([
      undefined,
      "encoding",
    ]);
  });

  test("a byte order mark, CR line ends, blank lines and a last line without an end change nothing", async () => {
    const plain = await step(["--keys"], `${LINES[0]}\n${LINES[2]}\n`),
      windows = await step(["--keys"], `\ufeff${LINES[0]}\r\n\r\n  \r\n${LINES[2]}`);
    const of = ({ lines }: Ran): unknown[] => lines.map(({ group, application }) => [group, application]);
    expect(of(windows)).toEqual(of(plain));
    expect(windows.lines.map(({ line }) => line)).toEqual([1, 4]);
  });

  test("numbers keep all their digits", async () => {
    const { out } = await step(["--stream"], await keyed([one({}).replace("}", ',"核算基数":1234567890123456.78}')]));
    expect(out).toContain("1,234,567,890,123,456.78");
  });
});

describe("--stream", () => {
  test("is the same however the bytes come, twice over, and whatever the order within a group", async () => {
    const input = sorted(await keyed(LINES)),
      whole = await step(["--stream"], input);
    expect(whole.code).toBe(0);
    expect((await step(["--stream"], input, 97)).out).toBe(whole.out);
    const [a, b, c] = input.split("\n");
    expect((await step(["--stream"], [b, a, c].join("\n"))).out).toBe(whole.out);
    expect(whole.lines.map(line => Object.keys(line)[0])).toEqual(["receipt", "group", "group", "end"]);
  });

  test("names in its receipt what it does not look at", async () => {
    const { lines } = await step(["--stream"], await keyed(LINES));
    expect(lines[0]).toMatchObject({
      receipt: {
        inputHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
        notLookedAt: [{ marks: ["SIMILAR_APPLICANT", "RELATED_APPLICANT"] }, { marks: ["MAGNITUDE"] }, {}],
      },
    });
  });

  test("refuses a group whose lines stand apart, with the line's number, and goes on with the others", async () => {
    const [a, b, c] = sorted(await keyed(LINES)).split("\n");
    const { code, lines, errors } = await step(["--stream"], [a, c, b].join("\n"));
    expect(code).toBe(2);
    expect(lines.filter(({ refused }) => refused)).toMatchObject([
      { group: "000000000001", have: 1, of: 2, at: 2 },
      { group: "000000000001", have: 1, of: 2 },
    ]);
    expect(lines.filter(({ rows }) => rows)).toMatchObject([{ group: "000000000002" }]);
    expect(errors[0]).toContain("第2行");
    const merged = await step(["--merge"], lines.map(line => JSON.stringify(line)).join("\n"));
    expect(merged.lines.at(-1)).toMatchObject({ merged: { groups: 2, complete: false, refused: 1 } });
  });

  test("a line that came twice makes its group none", async () => {
    const [a, , c] = sorted(await keyed(LINES)).split("\n");
    expect((await step(["--stream"], [a, a, c].join("\n"))).code).toBe(2);
  });

  test("lines of two runs of --keys are not mixed", async () => {
    const other = await keyed([LINES[0]!]);
    const { code, errors } = await step(["--stream"], `${await keyed(LINES)}${other}`);
    expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining("第4行")] });
  });

  test("a line that was not written by --keys is told by its number and stops nothing", async () => {
    const { code, lines, errors } = await step(["--stream"], `${LINES[0]}\n${await keyed(LINES)}`);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ line: 1, problem: { code: "envelope" } });
    expect(errors[0]).toContain("第1行");
  });

  test("no input is an empty result", async () => {
    const { code, lines } = await step(["--stream"], "");
    expect({ code, lines }).toMatchObject({ code: 0, lines: [{ end: { groups: 0, lines: 0 } }] });
    expect((await step(["--keys"], "")).lines).toEqual([]);
    expect((await step(["--merge"], "")).lines).toMatchObject([{ merged: { groups: 0, total: { rows: 0 } } }]);
  });
});

describe("a workbook with the other sheets", () => {
  const BATCHES = sheetOf("批次", [
      ["批次", "预算"],
      ["第一批", 300_000],
    ]),
    MINUTES = sheetOf("会议纪要", [["会议意见"], ["北京昊瀚科技有限公司：不予支持"]]),
    DECISIONS = sheetOf("复核记录", [
      ["工作表", "序号", "决定"],
      ["汇总表", "1", "优先支持本行"],
    ]),
    ROSTER = sheetOf("汇总表", [
      ["申报单位", "申报条款", "核算基数"],
      ["甲公司", "3", 5],
    ]);

  test("is read beside the lines; what of it nobody reads is named; a budget bounds all groups together", async () => {
    const path = put(folder(), "a.xlsx", makeWorkbook({ sheets: [BATCHES, MINUTES, ROSTER] })),
      keys = await step(["--keys", path], LINES.join("\n")),
      { lines, out } = await step(["--stream", path], sorted(keys.out));
    const { receipt } = lines[0] as { readonly receipt: { readonly book: string; readonly notLookedAt: unknown } };
    expect(receipt).toMatchObject({ book: expect.stringMatching(/^sha256:/) as string });
    expect(receipt.notLookedAt).toContainEqual({ what: "other sheets", sheets: ["会议纪要", "汇总表"] });
    const merged = await step(["--merge"], out);
    expect(merged.lines.at(-1)).toMatchObject({
      merged: { budgets: [{ name: "第一批", proposed: "1200000.00", budget: "300000.00" }] },
    });
    expect(merged.out).toContain("OVER_BUDGET");
  });

  test("is refused where it points to rows", async () => {
    const path = put(folder(), "a.xlsx", makeWorkbook({ sheets: [BATCHES, DECISIONS] })),
      { code, out, errors } = await step(["--keys", path], LINES.join("\n"));
    expect({ code, out, errors }).toEqual({ code: 2, out: "", errors: [expect.stringContaining("复核记录")] });
  });
});

describe("--merge", () => {
  test("takes no result that was cut off, of another run, or other than before", async () => {
    const { lines, out } = await step(["--stream"], await keyed(LINES));
    const text = lines.map(line => JSON.stringify(line));
    const refused = async (input: string): Promise<unknown> => {
      const ran = await step(["--merge"], input);
      expect(ran.out).toBe("");
      return [ran.code, ran.errors.length];
    };
    expect(await refused(text.slice(0, -1).join("\n"))).toEqual([2, 1]);
    expect(await refused(text.filter((_, k) => k !== 1).join("\n"))).toEqual([2, 1]);
    expect(await refused(`${out}${out.replace('"A6-DIFF":"tier"', '"A6-DIFF":"paid"')}`)).toEqual([2, 1]);
    expect(await refused(`${out}${out.replace('"proposed":"600000.00"', '"proposed":"600000.01"')}`)).toEqual([2, 1]);
    expect(await refused(`${out}{"a":1}`)).toEqual([2, 1]);
  });

  test("a result that is there twice counts once", async () => {
    const { out } = await step(["--stream"], await keyed(LINES));
    const once = await step(["--merge"], out),
      twice = await step(["--merge"], out + out);
    expect(twice.out).toBe(once.out);
    expect((await step(["--merge"], once.out + out)).out).toBe(once.out);
    expect(once.lines.at(-1)).toMatchObject({
      merged: { complete: true, total: { rows: 3, proposed: "1200000.00", provisional: true } },
    });
  });
});

describe("the steps", () => {
  test.each([
    [["--stream", "--out", "a.xlsx"]],
    [["--keys", "--merge"]],
    [["--stream", "--as-of", "2026-11-23"]],
    [["--merge", "a.xlsx"]],
    [["--keys", "/no/such.xlsx"]],
    [["--stream", "--reading", "NONE=x"]],
  ])("%j: one line on stderr, exit 2, nothing on stdout", async args => {
    const { code, out, errors } = await step(args, await keyed(LINES));
    expect({ code, out, lines: errors.length }).toEqual({ code: 2, out: "", lines: 1 });
  });

  test("the JSON Schema in docs is the one of the shipped policy", async () => {
    const { out } = await step(["--schema"], "");
    expect(readFileSync(join(process.cwd(), "docs/application.schema.json"), "utf8")).toBe(out);
  });

  test("both languages say the same of what can be wrong", () => {
    const [zh, en] = [streamTextsOf("zh-CN"), streamTextsOf("en-US")];
    for (const code of LINE_PROBLEMS) expect(placeholders(en.problems[code])).toEqual(placeholders(zh.problems[code]));
    for (const code of STREAM_PROBLEMS)
      expect(placeholders(en.run[code]).sort()).toEqual(placeholders(zh.run[code]).sort());
  });
});
