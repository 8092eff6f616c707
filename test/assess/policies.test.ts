import { readFileSync } from "node:fs";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { PolicySheetError } from "../../src/assess/policy-sheet-error";
import { TaskProblem } from "../../src/assess/task-problem";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

const text = (id: string): string => readFileSync(`src/policy/districts/${id}.yaml`, "utf8");
const HOHHOT = text("hohhot-industry"),
  BDA = text("bda-ai-native");

function rosterOf(id: string): Cell[][] {
  return readFileSync(`test/policy/districts/${id}.csv`, "utf8")
    .trim()
    .split("\n")
    .map(line => line.split(",").map(cell => (cell === "" ? null : cell)));
}

/** What a roster's own policy comes to, from its file. */
async function totalUnder(id: string): Promise<string | null> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("表", rosterOf(id));
  const workplace = await openSampleWorkplace(workbook);
  await named(workplace);
  await workplace.policies.adopt({ text: text(id), follows: [] }, quiet());
  return (await workplace.runs.preview(quiet())).total.proposed;
}

async function named(workplace: Workplace): Promise<void> {
  await workplace.kept.set({ reviewer: "王敏" }, quiet());
}
async function desk(...sheets: [string, Cell[][]][]): Promise<{ workbook: MemoryWorkbook; workplace: Workplace }> {
  const workbook = new MemoryWorkbook();
  for (const [name, rows] of sheets) workbook.addSheet(name, rows);
  return { workbook, workplace: await openSampleWorkplace(workbook) };
}

test("a file is looked through first: its name where it is in order, else each fault with its line", async () => {
  const { workplace } = await desk(["表", rosterOf("bda-ai-native")]);
  expect(await workplace.policies.check(BDA)).toMatchObject({
    problems: [],
    title: expect.stringContaining("AI原生") as string,
  });
  const torn = await workplace.policies.check(BDA.replace("\narticles:", "\nartikles:"));
  expect(torn.problems.length).toBeGreaterThan(0);
  expect(torn.problems.some(({ line }) => line !== null)).toBe(true);
  expect((await workplace.policies.check("不是政策")).problems).not.toEqual([]);
});

test("the preview tells rows and sums under both, and changes nothing", async () => {
  const { workbook, workplace } = await desk(["表", rosterOf("bda-ai-native")]);
  const seen = await workplace.policies.preview({ text: BDA, follows: [] }, quiet());
  expect(seen.after).toMatchObject({ rows: 5, unknown: 0, proposed: await totalUnder("bda-ai-native") });
  expect(seen.before?.title).toContain("石景山区推动工业互联网");
  expect(seen.changed).toBeGreaterThan(0);
  expect(seen.rows[0]).toMatchObject({ sheet: "表" });
  expect(workbook.applied).toEqual([]);
  expect(workplace.policy.title).toContain("石景山");
});

test("rosters of another policy say so, and of which, where it is at hand", async () => {
  const { workbook, workplace } = await desk(["表", rosterOf("bda-ai-native")]);
  const misfit = (await workplace.runs.preview(quiet())).misfit;
  expect(misfit).toContain("对不上");
  expect(misfit).toContain("采用这份表自己的政策");
  await named(workplace);
  await workplace.policies.adopt({ text: BDA, follows: [] }, quiet());
  expect((await workplace.runs.preview(quiet())).misfit).toBeNull();
  const own = await openSampleWorkplace(await sampleWorkbook("small"));
  expect((await own.runs.preview(quiet())).misfit).toBeNull();
  await named(own);
  await own.policies.adopt({ text: HOHHOT, follows: [] }, quiet());
  expect((await own.runs.preview(quiet())).misfit).toContain(
    "和《石景山区推动工业互联网产业高质量发展支持办法（试行）》对得上",
  );
  expect(workbook.applied).not.toEqual([]);
});

test("nobody adopts without a name, and nothing with a fault is adopted", async () => {
  const { workbook, workplace } = await desk(["表", rosterOf("bda-ai-native")]);
  await expect(workplace.policies.adopt({ text: BDA, follows: [] }, quiet())).rejects.toEqual(
    new TaskProblem("no-reviewer"),
  );
  await named(workplace);
  const before = workbook.applied.length;
  await expect(
    workplace.policies.adopt({ text: BDA.replace("\narticles:", "\nartikles:"), follows: [] }, quiet()),
  ).rejects.toBeInstanceOf(PolicySheetError);
  expect(workbook.applied).toHaveLength(before);
});

test("an adopted policy is that of clauses, calculator and runs, in every session", async () => {
  const { workbook, workplace } = await desk(["表", rosterOf("hohhot-industry")]);
  await named(workplace);
  const told: string[] = [];
  workplace.policies.onChange(({ policy }) => told.push(policy.title));
  expect(await workplace.policies.adopt({ text: HOHHOT, follows: [] }, quiet())).toBeNull();
  expect(told).toEqual(["呼和浩特市工业高质量发展十条政策措施"]);
  const again = await openSampleWorkplace(workbook);
  for (const one of [workplace, again]) {
    expect(one.policy.title).toBe("呼和浩特市工业高质量发展十条政策措施");
    expect(one.policies.known().shares).toMatchObject([
      { sheet: "政策文件", adopted: { by: "王敏", at: "2026-11-23 12:00" }, changed: false, current: true },
    ]);
    const { receipt } = await one.runs.preview(quiet());
    expect(receipt).toMatchObject({ policy: "呼和浩特市工业高质量发展十条政策措施" });
  }
  const [clause] = again.policy.clauses;
  expect((await again.cells.calculate({ clause: clause!.id, given: {} })).fields.length).toBeGreaterThan(0);
});

test("what was written by the policy before is stale after adoption, and undo takes the policy back", async () => {
  const { workbook, workplace } = await desk(["表", rosterOf("bda-ai-native")]);
  await named(workplace);
  await workplace.runs.assess({ scope: "all" }, quiet());
  expect(workplace.runs.stale()).toBeNull();
  await workplace.policies.adopt({ text: BDA, follows: [] }, quiet());
  expect(workplace.runs.result()?.receipt.policy).toContain("AI原生");
  expect(workplace.runs.stale()?.sheets).toEqual(["政策文件"]);
  await workplace.runs.refresh(quiet());
  expect(workplace.runs.stale()).toBeNull();
  for (let step = 0; step < 2; step++)
    await workplace.runs.undo((await workplace.runs.last())!.undo, { over: false }, quiet());
  expect((await workbook.sheets()).map(({ name }) => name)).not.toContain("政策文件");
  expect(workplace.policy.title).toContain("石景山");
  expect(workplace.runs.stale()).toBeNull();
});

test("a sheet changed by hand to what cannot be used stops runs, and no other policy takes its place", async () => {
  const { workbook, workplace } = await desk(
    ["表", rosterOf("bda-ai-native")],
    ["政策文件", BDA.split("\n").map(line => [line])],
  );
  expect(workplace.policy.title).toContain("AI原生");
  expect(workplace.policies.known().shares).toMatchObject([{ adopted: null }]);
  const at = BDA.split("\n").findIndex(line => line.startsWith("articles:"));
  workbook.type("政策文件", at, 0, "artikles:");
  await expect(workplace.runs.preview(quiet())).rejects.toBeInstanceOf(PolicySheetError);
  expect(workplace.policies.known().fault).toMatchObject({ sheet: "政策文件" });
  await expect(workplace.cells.calculate({ clause: "1", given: {} })).rejects.toBeInstanceOf(PolicySheetError);
  const again = await openSampleWorkplace(workbook);
  expect(again.policies.known().fault).not.toBeNull();
});

test("a sheet that somebody put there by hand is never written over", async () => {
  const { workplace } = await desk(
    ["表", rosterOf("bda-ai-native")],
    ["政策文件", BDA.split("\n").map(line => [line])],
  );
  await named(workplace);
  await expect(workplace.policies.adopt({ text: HOHHOT, follows: [] }, quiet())).rejects.toEqual(
    new TaskProblem("policy-sheet-by-hand", { sheet: "政策文件" }),
  );
});

test("two rosters of one workbook follow two policies, each by its own name", async () => {
  const { workbook, workplace } = await desk(
    ["工业十条", rosterOf("hohhot-industry")],
    ["人工智能", rosterOf("bda-ai-native")],
  );
  await named(workplace);
  await workplace.policies.adopt({ text: HOHHOT, follows: ["工业十条"] }, quiet());
  await workplace.policies.adopt({ text: BDA, follows: ["人工智能"] }, quiet());
  expect(workplace.policies.known().shares.map(({ sheet, follows }) => [sheet, follows])).toEqual([
    ["政策文件", ["工业十条"]],
    ["政策文件2", ["人工智能"]],
    ["", null],
  ]);
  expect((await workplace.runs.preview(quiet())).total.proposed).toBe(await totalUnder("bda-ai-native"));
  await workplace.policies.follow("政策文件", quiet());
  expect((await workplace.runs.preview(quiet())).total.proposed).toBe(await totalUnder("hohhot-industry"));
  expect((await workplace.sheets.survey(quiet())).sheets.map(({ name }) => name)).toEqual(["工业十条"]);
  const again = await openSampleWorkplace(workbook);
  expect(again.policies.known().shares).toHaveLength(3);
});

test("a line of 读表设置 about another policy's roster says nothing to this one, and is no fault", async () => {
  const settings: Cell[][] = [
    ["工作表", "列", "表头", "含义", "单位"],
    ["工业", null, "申报金额参考", "不用", null],
    ["AI", null, "数据费用", "数据产品采购费用的某列", null],
    ["没有的表", null, "某列", "不用", null],
  ];
  const { workplace } = await desk(
    ["AI", rosterOf("bda-ai-native")],
    ["工业", rosterOf("hohhot-industry")],
    ["读表设置", settings],
  );
  await named(workplace);
  await workplace.policies.adopt({ text: HOHHOT, follows: ["工业"] }, quiet());
  await workplace.policies.adopt({ text: BDA, follows: ["AI"] }, quiet());
  const said: string[][] = [];
  for (const { sheet } of workplace.policies.known().shares) {
    await workplace.policies.follow(sheet, quiet());
    const findings = await workplace.runs.preview(quiet()).then(
      ({ findings: found }) => found,
      () => null,
    );
    if (findings !== null)
      said.push(findings.filter(({ code }) => code === "SETTING_UNUSABLE").map(({ message }) => message));
  }
  // Of a sheet that nobody has each says so; of the other's sheet neither; of its own, whatever it does not know.
  expect(
    said.map(found => found.filter(message => message.includes("没有的表") || message.includes("不用")).length),
  ).toEqual(said.map(() => 1));
  expect(said.filter(found => found.some(message => message.includes("数据产品"))).length).toBeLessThanOrEqual(1);
});
