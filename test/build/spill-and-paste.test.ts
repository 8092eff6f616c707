import type { SheetSeed } from "../../src/host/backend";
import type { Host } from "../../src/host/host";
import { openFile } from "../../src/workbook/file/open-file";
import { sampleBytes } from "../assess/sample-workplace";
import type { OpenPane } from "../browser/excel-page";
import { seedsOf } from "../commands/sample-in-excel";
import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(240_000);

const built = builtPane();
/** The built package's pane over a workbook with these sheets, its functions ready. */
async function inExcel(sheets: readonly SheetSeed[]): Promise<{ readonly host: Host } & OpenPane> {
  const host = built.excel(sheets),
    opened = await built.opened(host);
  await host.functions.ready;
  return { host, ...opened };
}

test("a formula that fills five cells becomes five values, and taking it back fills them again", async () => {
  const { host, pane, problems } = await inExcel([{ name: "表", cells: [[1_000_000], [2_000_000], [3], [4], [5]] }]),
    sheet = host.backend.sheets()[0]!.id,
    column = { top: 0, left: 1, rows: 5, columns: 1 },
    shown = (): unknown[] => host.backend.values(sheet, column).flat(),
    typed = (): unknown[] => host.backend.formulas(sheet, column).flat();
  host.person.type("表!B1", "=SJS.SUBSIDY(3,A1:A5)");
  await until(() => typeof shown()[4] === "number", "the formula to fill its cells");
  const amounts = shown();
  expect(amounts.slice(0, 2)).toEqual([300_000, 600_000]);
  await host.ribbon.click("toValues", "Sjs.toValues");
  await until(() => typed().every((each, k) => each === amounts[k]), "values in all five cells");

  await pane.getByRole("button", { name: "撤销上次写入" }).click();
  await until(() => String(typed()[0]).startsWith("=SJS.SUBSIDY"), "the formula again");
  await until(() => JSON.stringify(shown()) === JSON.stringify(amounts), "its cells to be filled again");
  expect(problems).toEqual([]);
});

test("two areas that are pasted at once are both told of, and both rows are brought up to date", async () => {
  const { host, pane, problems } = await inExcel(await seedsOf(await openFile("small.xlsx", sampleBytes("small"))));
  await host.ribbon.click("assess", "Sjs.assess");
  const again = pane.getByRole("button", { name: "更新这几行" });
  await pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: 60_000 });
  expect(await again.count()).toBe(0);
  const { name } = host.backend.sheets()[0]!;
  host.person.typeInto([`${name}!H4`, `${name}!H6`], 12_345);
  await again.waitFor({ timeout: 30_000 });
  expect((await pane.getByText(/2行/).allInnerTexts()).join("\n")).toContain("2行");
  await again.click();
  await again.waitFor({ state: "detached", timeout: 30_000 });
  expect(problems).toEqual([]);
});
