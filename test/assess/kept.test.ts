import { meaningIn, type Meaning } from "../../src/fields/meaning";
import fc from "fast-check";
import { corrected, overridesOf, printCorrections, readCorrections } from "../../src/assess/corrections";
import { printKept, readKept } from "../../src/assess/kept-run";
import { DEFAULT_SETTINGS, printSettings, readSettings, type Settings } from "../../src/assess/settings";
import { placeholders } from "../../src/text/fill";
import { enUS } from "../../src/text/tasks/en-US";
import { zhCN } from "../../src/text/tasks/zh-CN";
import { openDesk, quiet } from "./desk";
import { MemoryWorkbook } from "./memory-workbook";

const knows = (kept: unknown): Meaning | null => meaningIn(kept, 1);

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
  await (await openDesk(workbook)).set(settings, quiet());
  const again = await openDesk(workbook);
  expect([await again.settings(), again.language]).toEqual([settings, "en-US"]);
  expect(await again.set({ reviewer: "李四" }, quiet())).toEqual({ ...settings, reviewer: "李四" });
});

test("whatever else stands where we keep things is taken for nothing kept, and never an error", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant('{"version":1,"proposed":"x"}'),
    fc.constant('{"汇总":{"columns":{"a":{"meaning":"evil","unit":"美元"}},"headerRow":-1,"on":"yes"}}'),
  );
  fc.assert(
    fc.property(anything, text => {
      const settings = readSettings(text);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      const corrections = readCorrections(text, knows);
      expect(readCorrections(printCorrections(corrections), knows)).toEqual(
        Object.fromEntries(Object.entries(corrections).filter(([, said]) => Object.keys(said).length > 0)),
      );
      overridesOf(corrections);
      readKept(text);
    }),
  );
  expect(readSettings(printSettings(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS);
  expect(
    readCorrections('{"汇总":{"columns":{"a":{"meaning":"evil","unit":"美元"}},"headerRow":-1,"on":"yes"}}', knows),
  ).toEqual({ 汇总: {} });
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
    version: 1,
    at: "2026-11-23T04:00:00.000Z",
    rule: "r",
    readings: { A: "b" },
    lists: "",
    decisions: "",
    proposed: "12345678901234567890",
    inputHash: "h",
    rows: [{ key: "k", print: "p", proposed: -1, decided: "", named: "1 项目" }],
  } as const;
  expect(readKept(printKept(kept))).toEqual(kept);
  expect(readKept(printKept({ ...kept, rows: null }))).toEqual({ ...kept, rows: null });
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
  const zh = texts(zhCN),
    en = new Map(texts(enUS));
  expect(zh.map(([key, text]) => [key, placeholders(text).sort()])).toEqual(
    zh.map(([key]) => [key, placeholders(en.get(key)!).sort()]),
  );
});
