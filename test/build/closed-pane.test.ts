import type { SheetSeed } from "../../src/host/backend";
import type { Host } from "../../src/host/host";
import type { OpenPane } from "../browser/excel-page";
import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(240_000);

const built = builtPane();
let open: OpenPane;
const SHEETS: readonly SheetSeed[] = [
  {
    name: "绝密名单",
    cells: [
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
      [1, "北京某某科技有限公司", "第三条", "机密平台", "国家级", 1_234_567],
    ],
  },
];

async function opened(before = ""): Promise<Host> {
  const host = built.excel(SHEETS);
  open = await built.opened(host, before);
  return host;
}
const quietly = async (host: Host): Promise<void> => {
  let seen = -1;
  await until(async () => {
    await new Promise(resolve => setTimeout(resolve, 400));
    const now = host.journal.entries.length,
      rests = now === seen;
    seen = now;
    return rests;
  }, "no more requests");
};

test("while the pane is closed nobody asks what is selected; opened again, it shows that", async () => {
  const host = await opened();
  await host.ribbon.click("explain", "Sjs.explain");
  await quietly(host);
  host.journal.clear();
  host.person.select("绝密名单!B2");
  await until(() => host.journal.of("read").length > 0, "the selection to be followed");
  await quietly(host);
  host.showPane(false);
  await quietly(host);
  host.journal.clear();
  for (let row = 1; row <= 5; row++) host.person.select(`绝密名单!A${row}`);
  await new Promise(resolve => setTimeout(resolve, 800));
  expect(host.journal.entries.map(({ kind }) => kind)).toEqual([]);
  host.showPane(true);
  await until(() => host.journal.of("read").length > 0, "the selection to be asked for");
});

test("on the web the help is a link for a person to click: no window is opened by a script (#1548, #712)", async () => {
  const host = await opened("window.open = () => { throw new Error('refused'); };");
  host.showPane(false);
  await host.ribbon.click("help", "Sjs.help");
  await until(() => host.runtime.state === "Visible", "the pane");
  const link = open.pane.getByRole("link", { name: "打开使用帮助" });
  await link.waitFor({ timeout: 30_000 });
  expect(await link.getAttribute("href")).toMatch(/^https:\/\/[^/]+\/(?:[^/]+\/)*help\/index\.html$/);
  expect(open.problems).toEqual([]);
});

test("a report is copied where Excel refuses the clipboard, and nothing of the roster is in it", async () => {
  // As in a frame without permission; what is copied by the older way is noted.
  await opened(
    "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));" +
      "document.addEventListener('copy', () => { window.copiedText = document.activeElement.value; });",
  );
  const { pane } = open;
  await pane.getByRole("tab", { name: "设置" }).click();
  await pane.getByRole("button", { name: "生成诊断信息" }).click();
  await pane.getByRole("button", { name: "复制" }).click();
  await pane.getByRole("button", { name: "已复制" }).waitFor({ timeout: 10_000 });
  const copied = await pane.evaluate(() => (window as unknown as { readonly copiedText: string }).copiedText);
  expect(copied).toMatch(/^time .*\nengine /);
  expect(copied).toContain("sheet 1: 2 x 6");
  for (const planted of ["绝密", "北京", "机密", "申报", "1234567", "1,234,567"]) expect(copied).not.toContain(planted);
});
