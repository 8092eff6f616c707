import type { Host } from "../../src/host/host";
import { openFile } from "../../src/workbook/file/open-file";
import { sampleBytes } from "../assess/sample-workplace";
import { seedsOf } from "../commands/sample-in-excel";
import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(240_000);

const built = builtPane();

/** How many parts of the workbook hold what undo keeps. */
const undoParts = (host: Host): number =>
  [...host.book.xmlParts.values()].filter(xml => xml.includes(":keep:undo")).length;

/** Half of what every part held. */
function cutInTwo(host: Host): void {
  for (const [id, xml] of host.book.xmlParts) {
    const from = xml.indexOf(">") + 1,
      to = xml.lastIndexOf("<");
    host.book.xmlParts.set(id, xml.slice(0, from) + xml.slice(from, (from + to) >> 1) + xml.slice(to));
  }
}

test("whatever the workbook keeps is cut in two: the pane says what is lost, forgets it, and assesses", async () => {
  const host = built.excel(await seedsOf(await openFile("small.xlsx", sampleBytes("small")))),
    first = await built.opened(host);
  await first.pane.getByRole("button", { name: "开始核算" }).click();
  await first.pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: 60_000 });
  await first.close();
  cutInTwo(host);

  const { pane, problems } = await built.opened(host),
    forget = pane.getByRole("button", { name: "清掉这份记录" });
  await pane.getByText("上次核算的记录坏了").waitFor({ timeout: 30_000 });
  await pane.getByText("撤销记录坏了，以前的写入撤不了。不影响核算。").waitFor();
  expect(await forget.count()).toBe(2);
  await forget.first().click();
  // What is written to forget the run takes the place of what undo kept, too.
  await until(async () => (await forget.count()) === 0, "what is lost to be forgotten");
  await pane.getByRole("button", { name: /^(?:开始核算|再核算一次)$/ }).click();
  await pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: 60_000 });
  expect((await pane.getByText(/已核算11行/).allInnerTexts())[0]).toContain("拟支持4行");

  expect(undoParts(host)).toBeGreaterThan(0);
  await pane.getByRole("tab", { name: "设置" }).click();
  await pane.getByRole("button", { name: "清除撤销数据" }).click();
  await pane.getByRole("button", { name: "确定清除" }).click();
  await until(() => undoParts(host) === 0, "nothing that undo keeps");
  expect(problems).toEqual([]);
});
