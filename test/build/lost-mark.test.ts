import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(240_000);

const built = builtPane();
const HEADER = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
  OURS = ["核算条款", "测算金额（元）", "拟支持金额（元）", "核算结果", "标记级别", "标记", "核算说明"];

test.each([
  ["替换", 1],
  ["另写一份", 2],
])("results that another program saved are asked about once: %s leaves %i of them", async (answer, sets) => {
  const host = built.excel([
    {
      name: "汇总",
      cells: [
        [...HEADER, ...OURS],
        [1, "甲公司", "第三条", "平台", "国家级", 1_000_000, "3", 1, 1, "拟支持", "", "", "从前"],
      ],
    },
  ]);
  const { pane, problems } = await built.opened(host),
    sheet = host.backend.sheets()[0]!.id,
    row = (top: number): unknown[] =>
      host.backend.values(sheet, { top, left: 0, rows: 1, columns: HEADER.length + 2 * OURS.length })[0]!;
  await pane.getByRole("button", { name: "开始核算" }).click();
  const choice = pane.getByRole("button", { name: answer });
  await choice.waitFor({ timeout: 60_000 });
  expect(row(1)[HEADER.length + 1]).toBe(1);
  await choice.click();
  await pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: 60_000 });
  expect(row(0).filter(text => text === OURS[1])).toHaveLength(sets);
  expect(row(1)[HEADER.length + 1 + (sets - 1) * OURS.length]).toBe(300_000);
  if (sets === 2) expect(row(1)[HEADER.length + 1]).toBe(1);

  // The next run knows its own.
  const requests = host.journal.of("write").length;
  await pane.getByRole("button", { name: "再核算一次" }).click();
  await until(() => host.journal.of("write").length > requests + 2, "a second run");
  await pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: 60_000 });
  expect(await choice.count()).toBe(0);
  expect(row(0).filter(text => text === OURS[1])).toHaveLength(sets);
  expect(problems).toEqual([]);
});
