import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policySheet } from "../../src/assess/policy-sheet";
import { loadLaw } from "../../src/law-file/load-law";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import { openFile } from "../../src/workbook/file/open-file";
import type { SheetData } from "../../src/workbook/ports";
import { assess, folder, put, type Ran } from "./assess-command";

jest.setTimeout(120_000);

const HOHHOT = "src/policy/districts/hohhot-industry.yaml",
  BDA = "src/policy/districts/bda-ai-native.yaml";
const text = (path: string): string => readFileSync(path, "utf8");
const hashOf = (path: string): string => createHash("sha256").update(text(path)).digest("hex");

/** A roster of the tests' as a sheet. */
function rosterSheet(id: string, name: string): SheetData {
  const [header = [], ...rows] = text(join("test/policy/districts", `${id}.csv`))
    .trim()
    .split("\n")
    .map(line => line.split(","));
  const columns = header.map(cell => ({ header: cell, format: "text" as const, width: 12 }));
  return { name, lines: [], columns, rows: rows.map(row => row.map(cell => cell || null)), shades: [] };
}

function policyOn(
  path: string,
  more: { name?: string; follows?: string[]; hash?: string; by?: string } = {},
): SheetData {
  const { title, version } = loadLaw(path),
    { name = "政策文件", follows = [], hash = hashOf(path), by = "王敏" } = more;
  return policySheet(name, text(path), { title, version, hash, by, at: "2026-11-20 09:30", follows });
}

async function ran(sheets: readonly SheetData[], ...args: string[]): Promise<Ran> {
  return assess(put(folder(), "名单.xlsx", await writeWorkbook(sheets, nodeCodec)), args);
}

/** Rows without what tells one run's file from another. */
const rowsOf = ({ json }: Ran): unknown =>
  json?.rows.map(({ row, computed, proposed, clause, outcome }) => [row, clause, outcome, computed, proposed]);

describe("the roster's own sheet 政策文件 is the policy of the run", () => {
  test("with the same amounts, title and hash as the file itself, and who took it into use", async () => {
    const roster = rosterSheet("hohhot-industry", "申报汇总表"),
      own = await ran([roster, policyOn(HOHHOT)]),
      named = await ran([roster], "--policy", HOHHOT);
    expect(own.errors).toEqual([]);
    expect(own.json?.receipt).toMatchObject({
      policy: "呼和浩特市工业高质量发展十条政策措施",
      policyHash: `sha256:${hashOf(HOHHOT)}`,
    });
    expect(rowsOf(own)).toEqual(rowsOf(named));
    expect(own.json?.total).toEqual(named.json?.total);
    expect(own.out).toContain("按工作表“政策文件”里的《呼和浩特市工业高质量发展十条政策措施》");
    expect(own.out).toContain("王敏于2026-11-20 09:30采用");
    expect(own.json?.findings.filter(({ sheet }) => sheet === "政策文件")).toEqual([]);
  });

  test("a file that the command names stands above it, and the summary says so", async () => {
    const both = await ran([rosterSheet("bda-ai-native", "申报汇总表"), policyOn(HOHHOT)], "--policy", BDA);
    expect(both.json?.receipt).toMatchObject({ policyHash: `sha256:${hashOf(BDA)}` });
    expect(both.out).toContain("工作表“政策文件”里的政策没有用");
  });

  test("also where somebody pasted it, a line a cell, and nobody is named", async () => {
    const lines = text(BDA).trimEnd().split("\n");
    const pasted = (): SheetData => ({
      name: "政策文件",
      lines,
      columns: [],
      rows: [],
      shades: [],
    });
    const run = await ran([rosterSheet("bda-ai-native", "申报汇总表"), pasted()]);
    expect(run.errors).toEqual([]);
    expect(run.json?.receipt).toMatchObject({ policyHash: `sha256:${hashOf(BDA)}` });
    expect(run.out).toContain("没有记录是谁采用的");
  });

  test("one that was changed since it was taken into use says so", async () => {
    const run = await ran([rosterSheet("bda-ai-native", "申报汇总表"), policyOn(BDA, { hash: "0".repeat(64) })]);
    expect(run.out).toContain("采用以后内容改过");
  });

  test("one with faults stops the run with their lines, and no other policy takes its place", async () => {
    const faulty = policySheet("政策文件", text(BDA).replace(/^articles:/mu, "artikles:"), {
      title: "",
      version: "",
      hash: "",
      by: "王敏",
      at: "",
      follows: [],
    });
    const run = await ran([rosterSheet("bda-ai-native", "申报汇总表"), faulty]);
    expect(run).toMatchObject({ code: 2, out: "", json: null, workbook: null });
    expect(run.errors[0]).toContain("工作表“政策文件”里的政策文件有");
    expect(run.errors.slice(1).join("\n")).toMatch(/第\d+行/u);
  });

  test("a sheet of that name with a list of documents is no policy", async () => {
    const list: SheetData = {
      name: "政策文件",
      lines: [],
      columns: ["文件名称", "文号"].map(header => ({ header, format: "text" as const, width: 20 })),
      rows: [["某某办法", "石政发〔2024〕1号"]],
      shades: [],
    };
    const roster = rosterSheet("bda-ai-native", "申报汇总表"),
      run = await ran([roster, list], "--policy", BDA);
    expect(run.out).not.toContain("政策没有用");
  });
});

describe("several policies in one workbook", () => {
  const sheets = [
    rosterSheet("hohhot-industry", "工业十条"),
    rosterSheet("bda-ai-native", "人工智能"),
    policyOn(HOHHOT, { follows: ["工业十条"] }),
    policyOn(BDA, { name: "政策文件2", follows: ["人工智能"] }),
  ];

  test("each roster follows its own, in one result", async () => {
    const run = await ran(sheets),
      first = await ran([sheets[0]!], "--policy", HOHHOT),
      second = await ran([sheets[1]!], "--policy", BDA);
    expect(run.errors).toEqual([]);
    expect(rowsOf(run)).toEqual([...(rowsOf(first) as unknown[]), ...(rowsOf(second) as unknown[])]);
    const { policies, rows } = run.json as unknown as {
      policies: { policy: string; receipt: { policyHash: string } }[];
      rows: { policy: string; sheet: string }[];
    };
    expect(policies.map(({ receipt }) => receipt.policyHash)).toEqual(
      [HOHHOT, BDA].map(path => `sha256:${hashOf(path)}`),
    );
    expect(new Set(rows.map(row => `${row.sheet} ${row.policy}`)).size).toBe(2);
    const written = await openFile("结果.xlsx", run.workbook!, nodeCodec),
      names = (await written.sheets()).map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
    expect(names.filter(name => name.startsWith("核算结果"))).toHaveLength(2);
  });

  test("two that are for every roster, or for the same one, stop the run", async () => {
    const twice = await ran([sheets[0]!, policyOn(HOHHOT), policyOn(BDA, { name: "政策文件2" })]);
    expect(twice.errors.join("\n")).toContain("不知道哪张申报表按哪份政策");
    const same = await ran([
      sheets[0]!,
      policyOn(HOHHOT, { follows: ["工业十条"] }),
      policyOn(BDA, { name: "政策文件2", follows: ["工业十条"] }),
    ]);
    expect(same.errors.join("\n")).toContain("一张申报表只能按一份政策");
  });
});
