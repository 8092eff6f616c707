import { readFileSync } from "node:fs";
import type { SheetSeed } from "../../src/host/backend";
import { policyFileTextsOf } from "../../src/text/policy-files/of";
import { paneTextsOf } from "../../src/text/pane/of";
import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(300_000);

const built = builtPane();
const FILE = "src/policy/districts/hohhot-industry.yaml",
  CLAUSE = /- id: "?([^"\n]+)"?\n(?: {4}[^\n]*\n)*? {4}text: ([^\n]+)\n/u.exec(
    readFileSync(FILE, "utf8").split("\nclauses:")[1]!,
  )!;
const SHEETS: readonly SheetSeed[] = [
  {
    name: "互联网",
    cells: [
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数"],
      [1, "甲公司", "第三条", "平台", "国家级", 1_000_000],
    ],
  },
  {
    name: "工业",
    cells: readFileSync("test/policy/districts/hohhot-industry.csv", "utf8")
      .trim()
      .split("\n")
      .map(line => line.split(",")),
  },
  { name: "总表", cells: [["本页由财务填写"]] },
];

test("in the built package a policy is adopted for one roster, and formulas follow their roster", async () => {
  const host = built.excel(SHEETS),
    { pane, problems } = await built.opened(host, 'localStorage.setItem("sjs-reviewer", "王敏")'),
    { shell, policy } = paneTextsOf("zh-CN"),
    texts = policyFileTextsOf("zh-CN");
  const at = (sheet: string, row: number, column: number): unknown =>
    host.backend.values(host.backend.sheets().find(({ name }) => name === sheet)!.id, {
      top: row,
      left: column,
      rows: 1,
      columns: 1,
    })[0]![0];
  host.person.type("互联网!K2", '=SJS.SUBSIDY(3,1000000,"国家级")');
  await until(() => Promise.resolve(at("互联网", 1, 10) === 300_000), "an amount by the policy that ships");

  await pane.getByRole("tab", { name: shell.tabs.policy }).click();
  await pane.getByText(policy.parts.files, { exact: true }).first().click();
  await pane.locator("input[type=file]").setInputFiles(FILE);
  await pane.getByRole("checkbox", { name: "工业" }).check({ timeout: 60_000 });
  await pane.getByRole("button", { name: texts.preview }).click();
  await pane.getByRole("button", { name: texts.adopt }).click({ timeout: 120_000 });
  await until(() => Promise.resolve(host.backend.sheets().some(({ name }) => name === "政策文件")), "its sheet");

  const [, id = "", text = ""] = CLAUSE;
  host.person.type("工业!Z2", `=SJS.CLAUSE("${id}")`);
  host.person.type("总表!A3", '=SJS.SUBSIDY(3,1000000,"国家级")');
  host.person.type("总表!A4", '=SJS.SUBSIDY("石景山:3",1000000,"国家级")');
  host.person.type("总表!A5", "=SJS.SUBSIDY(互联网!C2,互联网!F2,互联网!E2)");
  const words = text.replace(/^["']|["']$/gu, "").slice(0, 8);
  await until(
    () => Promise.resolve(String(at("工业", 1, 25)).includes(words)),
    "the clause of the roster's own policy",
  );
  await until(() => Promise.resolve(at("总表", 3, 0) === 300_000), "an amount by the policy that is named");
  await until(() => Promise.resolve(at("总表", 4, 0) === 300_000), "an amount by the policy of the arguments' roster");
  expect(at("总表", 2, 0)).toBe("#N/A");
  expect(at("互联网", 1, 10)).toBe(300_000);
  expect(problems).toEqual([]);
});
