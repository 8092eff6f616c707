import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { boundOf, wholeOf } from "../../src/cli/bounded.mjs";
import { folder, put } from "./assess-command";

const HEADER = "序号,申报单位,申报条款,项目名称,级别,核算基数（元）\n";
const rows = (count: number): string =>
  HEADER + Array.from({ length: count }, (_, i) => `${i},单位${i},3,项目${i},国家级,${1_000 + i}`).join("\n");
const COMMAND = join(process.cwd(), "src/cli/assess.mjs");

describe("a run of a large file is kept to a bound of memory", () => {
  const large = put(folder(), "大.csv", rows(20_000)),
    small = put(folder(), "小.csv", rows(3));

  test("for a summary it is lower than for results", () => {
    const summary = boundOf([large], {}, []),
      results = boundOf([large, "--json", "r.json"], {}, []);
    expect(summary).toBeLessThan(2_048);
    expect(results).toBeGreaterThan(summary ?? Infinity);
    expect(results).toBeLessThan(4_096);
  });

  test("of a small file, or in the process that does the work, there is none", () => {
    expect(boundOf([small, "--json", "r.json"], {}, [])).toBeNull();
    expect(boundOf([large], { SJS_SUBSIDY_BOUND: "" }, [])).toBeNull();
    expect(boundOf(["没有这样的文件.csv", "--help", "\0"], {}, [])).toBeNull();
  });

  test("what who runs it has chosen holds", () => {
    expect(boundOf([large], { NODE_OPTIONS: "--max-old-space-size=9000" }, [])).toBe(9_000);
    expect(boundOf([large], {}, ["--max_old_space_size=8000"])).toBe(8_000);
  });

  test("where it does not do, one line names it, and nothing is left of the results", () => {
    const into = folder(),
      roster = put(into, "大.csv", rows(60_000)),
      kept = put(into, "r.json", "before");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--max-old-space-size=48", COMMAND, roster, "--json", kept, "--out", join(into, "r.xlsx")],
      { encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/最多用48兆内存.*NODE_OPTIONS/)]);
    expect(readdirSync(into).sort()).toEqual(["r.json", "大.csv"]);
  });

  test("what stands beside the heap has a bound too", () => {
    const into = folder(),
      roster = put(into, "大.csv", rows(60_000)),
      bounded = pathToFileURL(join(process.cwd(), "src/cli/bounded.mjs")).href,
      // Not given by -e: a run hands Node's own flags on.
      script = (whole: number) =>
        put(
          into,
          `${whole}.mjs`,
          `import { runBounded } from "${bounded}";
           process.exitCode = await runBounded(...${JSON.stringify([COMMAND, [roster], 4_000, whole])});`,
        ),
      run = (whole: number) => spawnSync(process.execPath, [script(whole)], { encoding: "utf8" });
    expect(run(3_000)).toMatchObject({ status: 0, stderr: "" });
    const { status, stdout, stderr } = run(120);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringMatching(/最多用4000兆内存/)]);
  });

  test("for a summary the whole process stays below 2 GB, with results below 4 GB, unless a heap was chosen", () => {
    expect(wholeOf([large], boundOf([large], {}, []) ?? 0)).toBeLessThan(2_000);
    expect(wholeOf([large], 2_700)).toBeLessThan(4_096);
    expect(wholeOf([large], 9_000)).toBeNull();
  });

  test("what the run itself says and ends with is passed on", () => {
    const roster = put(folder(), "大.csv", rows(20_000)),
      run = (...more: string[]) => spawnSync(process.execPath, [COMMAND, roster, ...more], { encoding: "utf8" });
    expect(run()).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("已核算20000行") });
    const refused = run("--sheet", "没有这张表");
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr.trimEnd().split("\n")).toEqual([expect.stringContaining("没有这张表")]);
  });
});

describe("the process that does the work never outlives the one that started it", () => {
  /** Ends the command by `signal` once `begun`; tells what both processes said, and what stands in their folder. */
  async function ended(signal: NodeJS.Signals, begun: (into: string, pid: number) => boolean) {
    const into = folder(),
      roster = put(into, "大.csv", rows(40_000)),
      results = ["--json", join(into, "r.json"), `--out=${join(into, "r.xlsx")}`],
      child = spawn(process.execPath, [COMMAND, roster, ...results]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
    // The streams are closed when the last process that has them is gone.
    const gone = new Promise<NodeJS.Signals | null>(resolve => child.on("close", (_, by) => resolve(by)));
    while (child.exitCode === null && !begun(into, child.pid!)) await after(5);
    child.kill(signal);
    return { by: await gone, said, left: readdirSync(into) };
  }
  const works = (_: string, pid: number): boolean =>
      spawnSync("ps", ["-A", "-o", "ppid="], { encoding: "utf8" }).stdout.split(/\s+/).includes(String(pid)),
    writes = (into: string): boolean => readdirSync(into).some(name => name.startsWith(".r."));

  test.each(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)("ended by %s while it reads", async signal => {
    expect(await ended(signal, works)).toEqual({ by: signal, said: "", left: ["大.csv"] });
  });

  test.each(["SIGKILL", "SIGTERM"] as const)("ended by %s while it writes, with nothing left", async signal => {
    expect(await ended(signal, writes)).toMatchObject({ said: "", left: ["大.csv"] });
  });
});
