import fc from "fast-check";
import { corrected } from "../../src/assess/corrections";
import { printRun, readRun } from "../../src/assess/kept-run";
import { DEFAULT_SETTINGS, printSettings, readSettings, type Settings } from "../../src/assess/settings";
import { placeholders } from "../../src/text/fill";
import { tasksOf } from "../../src/text/tasks/of";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

test("settings come back as they were set, on another opening of the workbook", async () => {
  const workbook = new MemoryWorkbook(),
    settings: Settings = {
      unit: "万元",
      outputUnit: "万元",
      language: "en-US",
      autoRecalculate: true,
      columnsGo: "sheet",
      as: "formulas",
      reviewer: "张三",
    };
  workbook.addSheet("空", []);
  await (await openSampleWorkplace(workbook)).kept.set(settings, quiet());
  const again = await openSampleWorkplace(workbook);
  expect([await again.kept.settings(), again.language]).toEqual([settings, "en-US"]);
  expect(await again.kept.set({ reviewer: "李四" }, quiet())).toEqual({ ...settings, reviewer: "李四" });
});

const LOST = (why: "newer" | "damaged") => ({ state: "lost", why });

test("whatever else stands where we keep things is damaged or of a newer version, and never taken for ours", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant('{"version":1,"proposed":"x"}'),
    fc
      .record({ version: fc.integer(), unit: fc.jsonValue(), sheets: fc.jsonValue() })
      .map(said => JSON.stringify(said)),
  );
  fc.assert(
    fc.property(anything, text => {
      const settings = readSettings(text);
      if (settings.state === "kept")
        expect(readSettings(printSettings(settings.value))).toEqual({ state: "kept", value: settings.value });
      expect([settings, readRun(text)].map(kept => kept.state)).not.toContain("none");
    }),
  );
  expect(readSettings(printSettings(DEFAULT_SETTINGS))).toEqual({ state: "kept", value: DEFAULT_SETTINGS });
  expect(readSettings(null)).toEqual({ state: "none" });
  for (const text of ["", "{", "[]", "null", "{}", '{"unit":"元"}', '{"version":"1"}', '{"version":1,"unit":"美元"}'])
    expect(readSettings(text)).toEqual(LOST("damaged"));
  expect(readSettings('{"version":2,"unit":"元"}')).toEqual(LOST("newer"));
  expect(readSettings('{"version":1,"unit":"万元"}')).toMatchObject({ value: { unit: "万元", reviewer: "" } });
});

test.each([
  ["settings", '{"version":9,"language":"zz"}', "newer"],
  ["settings", '{"version":1,"langu', "damaged"],
  ["run", "", "damaged"],
  ["run", '{"version":1,"at":"2026"}', "damaged"],
  ["run", '{"version":2}', "newer"],
] as const)(
  "%s that cannot be used (%s) are told as %s, block nothing, and go when that is asked for",
  async (what, text, why) => {
    const workbook = await sampleWorkbook("small"),
      sound = await (await openSampleWorkplace(workbook)).runs.preview(quiet());
    workbook.keep(what, text);
    const workplace = await openSampleWorkplace(workbook);
    expect(await workplace.kept.lost()).toEqual([{ what, why }]);
    expect((await workplace.sheets.survey(quiet())).problem).toBeNull();
    expect((await workplace.runs.preview(quiet())).total).toEqual(sound.total);
    await workplace.kept.forget(what, quiet());
    expect([await workplace.kept.lost(), await workbook.recall(what)]).toEqual([[], null]);
    expect((await workplace.runs.assess({ scope: "all" }, quiet())).total).toEqual(sound.total);
  },
);

test("what a newer version keeps is not written over; what is damaged is", async () => {
  const workbook = await sampleWorkbook("small");
  workbook.keep("settings", '{"version":2,"reviewer":"王敏"}');
  const workplace = await openSampleWorkplace(workbook),
    newer = { name: "TaskProblem", code: "kept-by-newer" };
  await expect(workplace.kept.set({ unit: "万元" }, quiet())).rejects.toMatchObject(newer);
  expect(await workbook.recall("settings")).toContain("王敏");
  await workplace.kept.forget("settings", quiet());
  expect(await workplace.kept.set({ unit: "万元" }, quiet())).toMatchObject({ unit: "万元" });
  workbook.keep("settings", "{");
  expect(await workplace.kept.set({ unit: "千元" }, quiet())).toMatchObject({ unit: "千元" });
  expect(await workplace.kept.lost()).toEqual([]);
});

test("undo that is lost is told, and cleared undo is none", async () => {
  const workbook = await sampleWorkbook("small"),
    workplace = await openSampleWorkplace(workbook);
  workbook.undoLost = "newer";
  expect(await workplace.kept.lost()).toEqual([{ what: "undo", why: "newer" }]);
  await workplace.runs.assess({ scope: "all" }, quiet());
  expect(await workplace.kept.lost()).toEqual([]);
  expect(await workplace.runs.last()).not.toBeNull();
  await workplace.kept.forget("undo", quiet());
  expect(await workplace.runs.last()).toBeNull();
});

test("corrections add up, and null takes one back", () => {
  const first = corrected({}, "汇总", { on: false, columns: { a: { meaning: { field: "basis" } } } }),
    second = corrected(first, "汇总", { columns: { a: { unit: "万元" }, b: { meaning: null } } });
  expect(second).toEqual({
    汇总: { on: false, columns: { a: { meaning: { field: "basis" }, unit: "万元" }, b: { meaning: null } } },
  });
  expect(corrected(second, "汇总", { on: null, columns: { a: null, b: null } })).toEqual({ 汇总: {} });
  expect(corrected(second, "汇总", { headerRow: 3 })).toEqual({ 汇总: { on: false, headerRow: 3 } });
});

test("a kept run comes back with its rows, names with tabs and line breaks on one line", () => {
  const kept = {
    at: "2026-11-23T04:00:00.000Z",
    rule: "r",
    readings: { A: "b" },
    lists: "",
    decisions: "",
    proposed: "12345678901234567890",
    inputHash: "h",
    rows: [{ key: "k", print: "p", proposed: -1, decided: "", named: "1 项目" }],
  } as const;
  expect(readRun(printRun(kept))).toMatchObject({ state: "kept", value: kept });
  expect(readRun(printRun({ ...kept, rows: null }))).toMatchObject({ state: "kept", value: { ...kept, rows: null } });
  for (const other of [
    { ...kept, proposed: "1.5" },
    { ...kept, at: "gestern" },
    { ...kept, readings: { A: 1 } },
  ])
    expect(readRun(printRun(other as unknown as typeof kept))).toEqual(LOST("damaged"));
  expect(readRun(printRun(kept).replace("\\t-1\\t", "\\tx\\t"))).toEqual(LOST("damaged"));
});

/** Every text with the path that leads to it. */
function texts(of: object, path = ""): [string, string][] {
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

test("the tasks' texts name the same things in both languages", () => {
  const zh = texts(tasksOf("zh-CN")),
    en = new Map(texts(tasksOf("en-US")));
  expect(zh.map(([key, text]) => [key, placeholders(text).sort()])).toEqual(
    zh.map(([key]) => [key, placeholders(en.get(key)!).sort()]),
  );
});
