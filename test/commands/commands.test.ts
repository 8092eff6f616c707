import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerCommands } from "../../src/commands/register";
import { COMMANDS } from "../../src/commands/command-names";
import type { HostValue } from "../../src/host/backend";
import type { MetadataFile } from "../../src/host/custom-functions/metadata";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { quiet, SAMPLES } from "../assess/sample-workplace";
import { excelInNode } from "../host/excel-in-node";
import type { Golden } from "../samples/golden";
import { addInIn, HELP, sampleInExcel, type InExcel } from "./sample-in-excel";

jest.setTimeout(60_000);

const golden = (name: string): Golden =>
  JSON.parse(readFileSync(join(process.cwd(), `test/samples/golden/${name}.json`), "utf8")) as Golden;
const yuan = (cell: HostValue): string | null => (cell === "" ? null : Number(cell).toFixed(2));
let open: InExcel | null = null;
afterEach(() => {
  open?.excel.close();
  open = null;
});

/** What our columns say in the sheets, row by row; blank cells as null. */
function written({ excel }: InExcel): (string | null)[][] {
  return excel.host.backend.sheets().flatMap(({ name }) => {
    let header: HostValue[] = [];
    return excel.cells(name).flatMap(row => {
      const cell = (text: string): HostValue => row[header.indexOf(text)] ?? "";
      if (row.includes("核算条款") && row.includes("核算结果")) header = row;
      else if (header.length > 0 && cell("核算结果") !== "")
        return [
          [
            cell("核算条款") === "" ? null : String(cell("核算条款")),
            yuan(cell("测算金额（元）")),
            yuan(cell("拟支持金额（元）")),
          ],
        ];
      return [];
    });
  });
}

describe.each(SAMPLES)("through Microsoft's client, on the sample %s", name => {
  test("the button 核算汇总表 writes the amounts of the headless run, and says what it did", async () => {
    open = await sampleInExcel(name);
    await open.press("assess");
    expect(open.said).toEqual([expect.objectContaining({ kind: "done" })]);
    expect(written(open)).toEqual(
      golden(name).rows.map(([, clause, , computed, proposed]) => [clause, computed, proposed]),
    );
    expect(open.said[0]!.result!.total.proposed).toBe(golden(name).total[2]);
  });

  test("只看待办 shows the rows that need a person and, pressed again, all", async () => {
    open = await sampleInExcel(name);
    await open.press("assess");
    const workplace = await open.workplace(),
      briefs = await workplace.review.briefs([...(await workplace.review.rows({}))]);
    await open.press("onlyMarked");
    const shown = await visibleRows(),
      isTodo = briefs.filter(brief => brief.severity !== null && brief.severity !== "info");
    expect(briefs.filter(brief => shown.has(`${brief.sheet} ${brief.rowNumber}`)).map(brief => brief.row)).toEqual(
      isTodo.map(brief => brief.row),
    );
    expect(isTodo.length).toBeGreaterThan(0);
    await open.press("onlyMarked");
    const all = await visibleRows();
    expect(briefs.every(brief => all.has(`${brief.sheet} ${brief.rowNumber}`))).toBe(true);
  });
});

/** Worksheet rows that are not hidden, as Excel tells the client. */
async function visibleRows(): Promise<Set<string>> {
  const { source } = openExcel(),
    rows = new Set<string>();
  for (const { name, used } of await source.sheets()) {
    if (used)
      for await (const block of source.read(used, "all", quiet()))
        block.cells.forEach((__, r) => {
          if (block.visible(r)) rows.add(`${name} ${block.at.top + r + 1}`);
        });
  }
  return rows;
}

const COLUMN_B = { top: 1, left: 1, rows: 3, columns: 1 };
const FUNCTIONS: MetadataFile = {
  functions: [
    {
      id: "SUBSIDY",
      name: "SUBSIDY",
      parameters: [{ name: "clause" }, { name: "amounts", dimensionality: "matrix" }],
    },
  ],
};

describe("with formulas of ours in the sheet", () => {
  const withFormulas = async (): Promise<InExcel> =>
    addInIn(
      await excelInNode({
        sheets: [
          {
            name: "表",
            cells: [
              ["基数", "金额"],
              [1_000_000, { formula: "=SJS.SUBSIDY(3,A2)", value: 300_000 }],
              [2_000_000, { formula: "=SJS.SUBSIDY(3,A3)", value: "#NAME?" }],
            ],
          },
        ],
      }),
    );

  test("公式转数值 fixes what shows a value, keeps each formula on a sheet, and says what it left", async () => {
    open = await withFormulas();
    await open.press("toValues");
    expect(open.said).toEqual([
      {
        kind: "done",
        goTo: null,
        result: null,
        text: "已把1个 SJS 公式固定成数值，原公式存在“原公式留存”。还有1个显示错误值，仍保留公式：先改正数据或点“修复公式”。",
      },
    ]);
    expect(open.excel.cells("表", "formulas")).toEqual([
      ["基数", "金额"],
      [1_000_000, 300_000],
      [2_000_000, "=SJS.SUBSIDY(3,A3)"],
    ]);
    expect(open.excel.cells("原公式留存").at(-1)!.slice(0, 4)).toEqual(["表", "B2", "=SJS.SUBSIDY(3,A2)", 300_000]);
  });
  describe.each(["formula", "value"] as const)("where cells that a formula fills say its %s", says => {
    const filling = async (): Promise<InExcel> => {
      open = await withFormulas();
      const { host } = open.excel;
      host.book.spilledCells = says;
      host.functions.register("SJS", FUNCTIONS);
      open.excel.CustomFunctions.associate("SUBSIDY", (_: unknown, amounts: number[][]) =>
        amounts.map(([amount]) => [amount! * 0.3]),
      );
      await host.functions.ready;
      host.person.type("表!A2:C4", [
        [1_000_000, "=SJS.SUBSIDY(3,A2:A4)", "旁"],
        [2_000_000, "", ""],
        [3_000_000, "", ""],
      ]);
      await host.settled();
      expect(open.excel.cells("表").map(row => row[1])).toEqual(["金额", 300_000, 600_000, 900_000]);
      return open;
    };

    test("公式转数值 fixes all that a formula fills, and taking it back fills it again", async () => {
      const { press, excel, said, workplace } = await filling();
      await press("toValues");
      expect(said[0]!.text).toContain("已把1个 SJS 公式固定成数值");
      expect(excel.cells("表", "formulas").map(row => row[1])).toEqual(["金额", 300_000, 600_000, 900_000]);
      const place = await workplace(),
        { undo } = (await place.runs.last())!;
      await place.runs.undo(undo, { over: false }, quiet());
      await excel.host.settled();
      expect(excel.host.backend.formulas(excel.host.book.sheet("表")!.id, COLUMN_B)).toEqual([
        ["=SJS.SUBSIDY(3,A2:A4)"],
        [600_000],
        [900_000],
      ]);
    });
    test("修复公式 writes the formula's own cell only", async () => {
      const { press, excel, said } = await filling();
      excel.host.journal.clear();
      await press("repair");
      await excel.host.settled();
      expect(said[0]!.text).toContain("已重新载入1个");
      expect(excel.host.journal.of("write").map(({ cellsWritten }) => cellsWritten)).toEqual([1]);
      expect(excel.cells("表").map(row => row[1])).toEqual(["金额", 300_000, 600_000, 900_000]);
    });
  });
  test("修复公式 writes them again as they are", async () => {
    open = await withFormulas();
    const before = open.excel.cells("表", "formulas");
    await open.press("repair");
    expect(open.said.map(message => message.text)).toEqual(["已重新载入2个 SJS 公式。"]);
    expect(open.excel.cells("表", "formulas")).toEqual(before);
  });
});

test("核算选中行 writes the selected rows only", async () => {
  open = await sampleInExcel("small");
  open.excel.host.person.select("申报汇总表!C5");
  await open.press("assessSelection");
  expect(open.said[0]).toMatchObject({ kind: "done", result: { written: 1 } });
  expect(written(open)).toHaveLength(1);
});

test("政策条文 and 这个数怎么来的 lead to where the pane shows it", async () => {
  open = await addInIn(await excelInNode({}));
  await open.press("policy");
  await open.press("explain");
  expect(open.said.map(message => message.goTo)).toEqual([{ tab: "policy" }, { tab: "assess", cell: true }]);
});

test("a button that cannot go on says why in the pane, changes nothing, and is done", async () => {
  open = await addInIn(await excelInNode({ sheets: [{ name: "空白", cells: [["随便写点什么"]] }] }));
  await open.press("assess");
  expect(open.said).toEqual([
    {
      kind: "failed",
      goTo: null,
      result: null,
      text: "没有找到申报汇总表：至少要有“申报单位”“申报条款（或支持方向）”和金额列。现有工作表：空白",
    },
  ]);
  expect(open.paneShown()).toBe(1);
  expect(open.excel.cells("空白")).toEqual([["随便写点什么"]]);
});

test("使用帮助 is a link to click where only a person's click may open a window (#712, #1145)", async () => {
  open = await addInIn(await excelInNode({}));
  await open.press("help");
  expect(open.said).toEqual([
    expect.objectContaining({ text: "使用帮助在浏览器里打开：", link: { address: HELP, text: "打开使用帮助" } }),
  ]);
});

test(
  "the pane comes forward for each message, though one that was closed stays mounted and goes on " + "reading",
  async () => {
    open = await addInIn(await excelInNode({}));
    await open.press("policy");
    await open.press("explain");
    expect(open.paneShown()).toBe(2);
  },
);

test.each([null, "assess", undefined])(
  "a keyboard shortcut, which hands over %s for an event, does the same",
  async event => {
    open = await addInIn(await excelInNode({}));
    await open.press("policy", event ?? null);
    expect(open.said.map(message => message.goTo)).toEqual([{ tab: "policy" }]);
  },
);

test("a command that is still at work is not begun a second time, and no button waits for its end", async () => {
  const buttons = new Map<string, (event: { completed(): void }) => void>(),
    begun: string[] = [],
    completed: string[] = [];
  open = await addInIn(await excelInNode({}));
  const associate = jest
    .spyOn(Office.actions, "associate")
    .mockImplementation((id: string, action: (event: { completed(): void }) => void) => void buttons.set(id, action));
  let finish = (): void => undefined;
  registerCommands(() =>
    Promise.resolve({
      perform: name => {
        begun.push(name);
        return new Promise<void>(resolve => (finish = resolve));
      },
    }),
  );
  associate.mockRestore();
  const press = async (name: string): Promise<void> => {
    buttons.get(name)!({ completed: () => completed.push(name) });
    await new Promise(resolve => setTimeout(resolve, 5));
  };
  await press("assess");
  await press("assess");
  expect([begun, completed]).toEqual([["assess"], ["assess", "assess"]]);
  finish();
  await new Promise(resolve => setTimeout(resolve, 5));
  await press("assess");
  expect(begun).toEqual(["assess", "assess"]);
});

test("every command completes its event, even where its code cannot be fetched", async () => {
  open = await addInIn(await excelInNode({}));
  const buttons = new Map<string, (event: { completed(): void }) => void>(),
    associate = jest
      .spyOn(Office.actions, "associate")
      .mockImplementation((id: string, action: (event: { completed(): void }) => void) => void buttons.set(id, action));
  registerCommands(() => Promise.reject(new Error("offline")));
  associate.mockRestore();
  await Promise.all(COMMANDS.map(name => new Promise<void>(completed => buttons.get(name)!({ completed }))));
  expect([...buttons.keys()]).toEqual([...COMMANDS]);
});

test("a sheet that Excel does not give is a finding of the run, and the others are assessed", async () => {
  open = await sampleInExcel("small");
  const { backend, book } = open.excel.host,
    bad = book.add("坏表", "person"),
    { merges } = backend;
  backend.write(bad.id, { top: 0, left: 0, rows: 1, columns: 1 }, [["x"]]);
  backend.merges = sheet => {
    if (sheet === bad.id) throw new Error("internal");
    return merges.call(backend, sheet);
  };
  await open.press("assess");
  expect(open.said[0]).toMatchObject({ kind: "done" });
  expect(open.said[0]!.result!.findings.map(({ code }) => code)).toContain("SHEET_UNREAD");
});

test("the manifest names these functions and no others", () => {
  const named = [
    ...readFileSync(join(process.cwd(), "manifest.xml"), "utf8").matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g),
  ].map(match => match[1]);
  expect(new Set(named)).toEqual(new Set(COMMANDS));
});
