import { coauthorEdit } from "../../../src/host/faults/coauthor-edit";
import { editMode } from "../../../src/host/faults/edit-mode";
import { hiddenByFilter } from "../../../src/host/faults/hidden-by-filter";
import { tableInTheWay, textInTheWay } from "../../../src/host/faults/in-the-way";
import { lostAnswer, lostRequest, slowAnswer } from "../../../src/host/faults/answers";
import { mergedCells } from "../../../src/host/faults/merged-cells";
import { nullValues } from "../../../src/host/faults/null-values";
import { payloadLimit } from "../../../src/host/faults/payload-limit";
import { protectedSheet } from "../../../src/host/faults/protected-sheet";
import { requestAborted } from "../../../src/host/faults/request-aborted";
import { sheetDeleted, sheetRenamed } from "../../../src/host/faults/sheet-changed";
import { nth, once } from "../../../src/host/faults/targeting";
import { excelInNode, type ExcelInNode } from "../excel-in-node";

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({
    sheets: [
      {
        name: "Sheet1",
        cells: [
          ["h", "k"],
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ],
      },
      { name: "Other", cells: [] },
    ],
  });
});
afterEach(() => excel.close());
const outcome = (act: () => Promise<unknown>): Promise<unknown> =>
  act().then(
    value => value,
    (error: { code: string }) => error.code,
  );
const write = (address: string, values: (string | number)[][]) =>
  outcome(() =>
    excel.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      range.getCell(0, 0).values = [["first"]];
      range.values = values;
      await context.sync();
      return "done";
    }),
  );
const read = (address: string) =>
  outcome(() =>
    excel.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
      await context.sync();
      return range.values;
    }),
  );
const BEFORE = [
  ["h", "k"],
  ["a", 1],
  ["b", 2],
  ["c", 3],
];

test(
  "a request above the limit is refused before anything is done, an answer above it when " + "everything is",
  async () => {
    excel.host.use(payloadLimit(2_000));
    expect(
      await write(
        "D1:D300",
        Array.from({ length: 300 }, () => ["0123456789"]),
      ),
    ).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.cells("Sheet1")).toEqual(BEFORE);
    expect(await read("A1:Z99")).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await write("D1", [[1]])).toBe("done");
  },
);

test("five megabytes is the limit where none is said", async () => {
  excel.host.use(payloadLimit());
  expect(
    await write(
      "D1:D200",
      Array.from({ length: 200 }, () => ["字".repeat(9_000)]),
    ),
  ).toBe("RequestPayloadSizeLimitExceeded");
  expect(
    await write(
      "D1:D150",
      Array.from({ length: 150 }, () => ["字".repeat(9_000)]),
    ),
  ).toBe("done");
});

test("too many cells come as null, without an error", async () => {
  excel.host.use(nullValues(excel.host, 4));
  expect([await read("A1:B2"), await read("A1:B3")]).toEqual([
    [
      ["h", "k"],
      ["a", 1],
    ],
    null,
  ]);
});

test("while somebody edits a cell a request fails, or waits if it was told to", async () => {
  const stop = excel.host.use(nth(1, editMode(excel.host)));
  excel.host.journal.clear();
  expect(await write("D1", [[1]])).toBe("InvalidOperationInCellEditMode");
  await new Promise(resolve => setTimeout(resolve, 5));
  expect(await write("D1", [[1]])).toBe("done");
  stop();
  excel.host.use(once(editMode(excel.host, () => new Promise(resolve => setTimeout(resolve, 20)))));
  const began = Date.now();
  await excel.Excel.run({ delayForCellEdit: true }, async context => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D1").values = [[7]];
    await context.sync();
  });
  expect([excel.cells("Sheet1")[0]![3], Date.now() - began >= 19]).toEqual([7, true]);
});

test("a sheet that somebody protects is not written any more", async () => {
  excel.host.use(once(protectedSheet(excel.host, "Sheet1")));
  expect([await write("D1", [[1]]), await read("A2")]).toEqual(["AccessDenied", [["a"]]]);
});

test("cells that somebody merges take only the first value", async () => {
  excel.host.use(once(mergedCells(excel.host, "Sheet1!D1:D2")));
  expect(await write("D1:D3", [[1], [2], [3]])).toBe("done");
  expect(
    excel
      .cells("Sheet1")
      .slice(0, 3)
      .map(row => row[3]),
  ).toEqual([1, "", 3]);
});

test("a filter that somebody sets makes a block land in wrong rows", async () => {
  excel.host.use(once(hiddenByFilter(excel.host, "Sheet1!A1:B4", 0, ["b"])));
  await write("D2:D4", [[1], [2], [3]]);
  expect(excel.cells("Sheet1").map(row => row[3] ?? "")).toEqual(["", "first", 1, ""]);
});

test("a text or a table that somebody puts there is there before the request", async () => {
  excel.host.use(once(textInTheWay(excel.host, "Sheet1!D1", "mine")));
  expect(await read("D1")).toEqual([["mine"]]);
  excel.host.use(once(tableInTheWay(excel.host, "Sheet1!A1:B4")));
  expect(
    await outcome(() =>
      excel.Excel.run(async context => {
        context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B4", true);
        await context.sync();
      }),
    ),
  ).toBe("MergedRangeConflict");
});

test.each([
  ["nothing", BEFORE],
  ["half", [["h", "k", "", "first"], ...BEFORE.slice(1).map(row => [...row, "", ""])]],
  [
    "everything",
    [
      ["h", "k", "", 1],
      ["a", 1, "", 2],
      ["b", 2, "", ""],
      ["c", 3, "", ""],
    ],
  ],
] as const)("a request that is aborted has done %s", async (after, cells) => {
  excel.host.use(once(requestAborted(after)));
  expect(await write("D1:D2", [[1], [2]])).toBe("RequestAborted");
  expect(excel.cells("Sheet1")).toEqual(cells);
});

test("a sheet that somebody renames or deletes is not there any more", async () => {
  excel.host.use(once(sheetRenamed(excel.host, "Sheet1", "名册")));
  expect(await read("A1")).toBe("ItemNotFound");
  excel.host.person.rename("名册", "Sheet1");
  excel.host.use(once(sheetDeleted(excel.host, "Sheet1")));
  expect(await read("A1")).toBe("ItemNotFound");
});

test("a co-author's edit comes before the request, and is told as somebody else's", async () => {
  const heard: string[] = [];
  await excel.Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
      heard.push(`${source} ${address}`);
    });
    await context.sync();
  });
  excel.host.use(once(coauthorEdit(excel.host, "Sheet1!A2", "theirs")));
  expect(await read("A2")).toEqual([["theirs"]]);
  await new Promise(resolve => setTimeout(resolve, 5));
  expect(heard).toEqual(["Remote A2"]);
});

test("an answer is slow, or never comes although everything was done, or nothing was", async () => {
  const waited: number[] = [];
  excel.host.use(
    once(
      slowAnswer(async ms => {
        waited.push(ms);
      }, 9_000),
    ),
  );
  expect([await read("A1"), waited]).toEqual([[["h"]], [9_000]]);
  const never = (act: Promise<unknown>) =>
    Promise.race([act, new Promise(resolve => setTimeout(() => resolve("no answer"), 30))]);
  excel.host.use(once(lostAnswer));
  expect([await never(write("D1", [[1]])), excel.cells("Sheet1")[0]![3]]).toEqual(["no answer", 1]);
  excel.host.use(once(lostRequest));
  expect([await never(write("D1", [[2]])), excel.cells("Sheet1")[0]![3]]).toEqual(["no answer", 1]);
  expect(excel.host.journal.entries.filter(({ failed }) => failed === "lost").length).toBe(2);
});

test("a fault of the n-th request meets that one only, whatever else the client sends in between", async () => {
  excel.host.journal.clear();
  excel.host.use(nth(2, requestAborted("nothing")));
  expect([await write("D1", [[1]]), await write("D1", [[2]]), await write("D1", [[3]])]).toEqual([
    "done",
    "RequestAborted",
    "done",
  ]);
});
