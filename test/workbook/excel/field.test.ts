/** What people met in real Excel, one report after another, and what becomes of a run then. */
import { openExcel, type ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { WorkbookProblem, type Area } from "../../../src/workbook/ports";
import type { Rectangle, SheetSeed } from "../../../src/host/backend";
import { kindOf } from "../../../src/host/journal";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { columnsChange, COLUMNS, quietRun } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode;
afterEach(() => excel.close());

const ROSTER: (string | number)[][] = [
  ["序号", "单位名称", "投资额"],
  [1, "甲公司", 100],
  [2, "乙公司", 200],
  [3, "丙公司", 300],
  [4, "丁公司", 400],
];
const QUICK = { answerMs: 5_000, cellEditMs: 200, insistMs: 4_000, lookAgainMs: 20 };
async function open(...sheets: SheetSeed[]): Promise<ExcelWorkbook> {
  excel = await excelInNode({ sheets: sheets.length > 0 ? sheets : [{ name: "汇总", cells: ROSTER }] });
  return openExcel({ patience: QUICK });
}
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (error: unknown) => (error instanceof WorkbookProblem ? error.code : String(error)),
  );
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const rows = (n: number, cells: (r: number) => (string | number)[]): (string | number)[][] =>
  Array.from({ length: n }, (_, r) => cells(r));

describe.each(["error", "null"] as const)("more than 512 merged areas, told by an %s (d.ts; #3611)", told => {
  const merged = async (merges: Rectangle[], count = 2_000): Promise<ExcelWorkbook> => {
    const book = await open({ name: "汇总", cells: rows(count, r => [r, `单位${r}`, r, r]), merges });
    excel.host.book.manyMerges = told;
    return book;
  };
  test("each merge is found, in a sheet's first rows or far down", async () => {
    // The rows that are asked at once far down hold 896 of them.
    const pairs = Array.from({ length: 1_800 }, (_, k) => ({
        top: 40 + k,
        left: 1 + 2 * (k % 2),
        rows: 1,
        columns: 2,
      })),
      book = await merged([{ top: 0, left: 0, rows: 1, columns: 4 }, ...pairs]);
    const [info] = await book.source.sheets();
    expect(info!.merges).toHaveLength(1_801);
    expect(new Set(info!.merges.map(({ top }) => top)).size).toBe(1_801);
  });
  test("amounts are not written into merged cells that the table's rows have", async () => {
    // The widest of them stands where more than are told are asked at once.
    const pairs = Array.from({ length: 600 }, (_, k) => ({
        top: 1_030 + k,
        left: 4,
        rows: 1,
        columns: k === 500 ? 3 : 2,
      })),
      book = await merged([{ top: 40, left: 4, rows: 2, columns: 1 }, ...pairs], 1_800);
    expect(await codeOf(book.sink.apply([columnsChange("汇总", 1, 1_700)], quietRun()))).toBe("none");
    // Merged cells on the right count as taken: ours go beside them.
    expect(excel.cells("汇总")[1]!.slice(4, 9)).toEqual(["", "", "", COLUMNS[0]!.header, COLUMNS[1]!.header]);
  });
});

test("a merge that reaches into the table's rows from above is seen (#3611, #1590)", async () => {
  const book = await open({
    name: "汇总",
    cells: [["标题"], ...ROSTER],
    merges: [{ top: 0, left: 3, rows: 3, columns: 2 }],
  });
  await book.sink.apply([columnsChange("汇总", 1, 4)], quietRun());
  expect(excel.cells("汇总")[1]!.indexOf(COLUMNS[0]!.header)).toBe(5);
});

test("a sheet that Excel does not read is said with why, and the others are read", async () => {
  const book = await open({ name: "坏", cells: [["x"]] }, { name: "汇总", cells: ROSTER });
  const bad = excel.host.book.sheet("坏")!;
  const { merges } = excel.host.backend;
  excel.host.backend.merges = sheet => {
    if (sheet === bad.id) throw new Error("internal");
    return merges.call(excel.host.backend, sheet);
  };
  expect((await book.source.sheets()).map(({ name, used, unread }) => [name, used?.rows ?? null, unread])).toEqual([
    ["坏", null, "unexpected"],
    ["汇总", 5, undefined],
  ]);
});

describe("with another workbook in front, or a chart selected (#6365, #5319, #2268)", () => {
  test("a run waits until somebody comes back", async () => {
    const book = await open(),
      back = excel.host.person.goesAway();
    const run = book.sink.apply([columnsChange("汇总", 0, 4)], quietRun());
    await pause(100);
    back();
    await run;
    expect(excel.cells("汇总")[1]!.slice(3, 5)).toEqual(["3", 1000.25]);
  });
  test("it is told in words after a while, and nothing was changed", async () => {
    const book = await open(),
      before = excel.cells("汇总");
    excel.host.person.goesAway();
    expect(await codeOf(book.sink.apply([columnsChange("汇总", 0, 4)], quietRun()))).toBe("not-in-front");
    expect(await codeOf(book.live.selection())).toBe("not-in-front");
    expect(excel.cells("汇总")).toEqual(before);
  });
  test("what is asked in passing does not wait", async () => {
    const book = await open();
    excel.host.person.goesAway();
    const began = Date.now();
    expect(await codeOf(book.live.active("glance"))).toBe("not-in-front");
    expect(Date.now() - began).toBeLessThan(QUICK.cellEditMs);
  });
  test("a new sheet and its names are made once, whenever somebody goes away and comes back", async () => {
    for (let n = 1; n <= 14; n++) {
      const book = await open();
      excel.host.use(async (request, next) => {
        if (request.number === n) setTimeout(excel.host.person.goesAway(), 60);
        return next(request);
      });
      const sheet = { name: "结果", lines: [], columns: COLUMNS.slice(0, 2), rows: [["3", 5]], shades: [] } as const;
      await book.sink.apply([{ kind: "sheet", sheet }, columnsChange("汇总", 0, 4)], quietRun());
      expect(excel.cells("结果")[1]).toEqual(["3", 5]);
      expect(excel.host.book.sheet("结果")!.names.size).toBe(1);
      excel.close();
    }
    await open();
  });
  test.each([0, 1, 2, 3, 4, 5])("taking back never ends half-way: away after %i requests of writing", async n => {
    const book = await open(),
      before = excel.cells("汇总"),
      { undo } = await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun()),
      after = excel.cells("汇总");
    let begun = false,
      since = -1;
    excel.host.use(async (request, next) => {
      begun ||= kindOf(request.body) === "write";
      if (begun) since++;
      // Longer than anybody waits, three times over, for what may as well be left undone.
      if (since === n) setTimeout(excel.host.person.goesAway(), 2_500);
      return next(request);
    });
    const problem = await codeOf(book.sink.undo(undo!, { over: false }, quietRun()));
    expect(begun).toBe(true);
    // Taken back whole, or not at all.
    expect([problem, excel.cells("汇总")]).toEqual(problem === "none" ? ["none", before] : ["not-in-front", after]);
  });
});

test("a workbook of the old format (.xls, 256 columns) is told at once", async () => {
  const book = await open();
  excel.host.book.columns = 256;
  excel.host.book.rows = 65_536;
  expect(await codeOf(book.source.sheets())).toBe("old-format");
  expect(await codeOf(book.sink.apply([columnsChange("汇总", 0, 4)], quietRun()))).toBe("old-format");
});

test(
  "two areas pasted at once are told as two changes, and rows that moved with them are not " + "written over",
  async () => {
    const book = await open(),
      seen: Area[] = [];
    await book.live.watch(({ at }) => seen.push(at));
    excel.host.person.typeInto(["汇总!A2", "汇总!C4:C5"], 7);
    for (let k = 0; k < 100 && seen.length < 2; k++) await pause(20);
    expect(seen).toEqual([
      { sheet: "汇总", top: 1, left: 0, rows: 1, columns: 1 },
      { sheet: "汇总", top: 3, left: 2, rows: 2, columns: 1 },
    ]);
  },
);

describe("custom XML parts of 1 MB at most (#6216, #2408, #394)", () => {
  const noise = (n: number): string => {
    let seed = 7,
      text = "";
    for (let k = 0; k < n; k++) {
      seed = (seed * 48_271) % 2_147_483_647;
      text += String.fromCharCode(33 + (seed % 90));
    }
    return text;
  };
  test("what is kept stands in several, and is read back whole", async () => {
    const book = await open(),
      value = noise(2_000_000);
    excel.host.book.longestXmlPart = 1024 * 1024;
    await book.sink.apply([{ kind: "remember", key: "run", value }], quietRun());
    expect(await openExcel().live.recall("run")).toBe(value);
    await book.sink.apply([{ kind: "remember", key: "run", value: "kurz" }], quietRun());
    expect(await openExcel().live.recall("run")).toBe("kurz");
  });
  test("what the workbook does not give back as it was put in is no undo, and that is said", async () => {
    const book = await open(),
      { xmlParts } = excel.host.book,
      set = xmlParts.set.bind(xmlParts);
    xmlParts.set = (id, xml) => set(id, xml.includes("undo%3A") ? xml.replace(/z:..../, "z:AAAA") : xml);
    expect(await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun())).toMatchObject({
      undo: null,
      why: "too-large",
    });
    expect(await book.sink.last()).toBeNull();
  });
});

describe("a filter whose criteria cannot be put back (#1226, #3030, #465)", () => {
  const filtered = async (): Promise<ExcelWorkbook> => {
    const book = await open();
    excel.host.person.filter("汇总!A1:C5", 1, ["甲公司", "乙公司"]);
    excel.host.book.refusesCriteria = () => true;
    return book;
  };
  test("takes no amounts back: they stand, each in its own row, and what was lost is said", async () => {
    const book = await filtered();
    expect(await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun())).toMatchObject({ left: ["filter"] });
    expect(excel.cells("汇总").map(row => row[4])).toEqual([COLUMNS[1]!.header, 1000.25, 2000.5, 3000.75, 4001]);
    expect(excel.host.book.sheet("汇总")!.filter!.at.columns).toBe(10);
  });
  test("keeps nothing from being taken back", async () => {
    const book = await open(),
      before = excel.cells("汇总");
    excel.host.person.filter("汇总!A1:C5", 1, ["甲公司", "乙公司"]);
    const { undo } = await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun());
    excel.host.book.refusesCriteria = () => true;
    expect(await codeOf(book.sink.undo(undo!, { over: false }, quietRun()))).toBe("none");
    expect(excel.cells("汇总")).toEqual(before);
  });
});

test("a page set-up that fails, as without a printer, takes no sheet back (#1860)", async () => {
  const book = await open();
  excel.host.book.refusesPageLayout = true;
  const sheet = { name: "结果", lines: ["标题"], columns: COLUMNS.slice(0, 2), rows: [["3", 5]], shades: [] } as const;
  expect(await book.sink.apply([{ kind: "sheet", sheet }], quietRun())).toMatchObject({ left: ["page-setup"] });
  expect(excel.cells("结果")[2]).toEqual(["3", 5]);
});

describe("rows that move over the wire", () => {
  test("inserted and deleted rows before a run's writing stop it: amounts would reach other rows", async () => {
    for (const move of [
      () => excel.host.person.insertRows("汇总", 2, 1),
      () => excel.host.person.deleteRows("汇总", 2, 1),
      () => excel.host.person.sort("汇总!A2:C5", 2),
    ]) {
      const book = await open();
      for await (const block of book.source.read(
        { sheet: "汇总", top: 0, left: 0, rows: 5, columns: 3 },
        "all",
        quietRun(),
      ))
        expect(block.cells).toHaveLength(5);
      move();
      await pause(20);
      const before = excel.cells("汇总");
      expect(await codeOf(book.sink.apply([columnsChange("汇总", 0, 4)], quietRun()))).toBe("changed-meanwhile");
      expect(excel.cells("汇总")).toEqual(before);
      excel.close();
    }
    await open();
  });
  test("after a run they move our columns along, and taking back leaves the person's rows as they are", async () => {
    const book = await open(),
      { undo } = await book.sink.apply([columnsChange("汇总", 0, 4)], quietRun());
    excel.host.person.insertRows("汇总", 2, 1);
    excel.host.person.type("汇总!A3:C3", [[9, "新公司", 900]]);
    excel.host.person.deleteRows("汇总", 4, 1);
    await book.sink.undo(undo!, { over: false }, quietRun());
    expect(excel.cells("汇总")).toEqual([ROSTER[0], ROSTER[1], [9, "新公司", 900], ROSTER[2], ROSTER[4]]);
  });
});
