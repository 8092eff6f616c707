import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { LARGEST_PIECE } from "../../../src/workbook/open/budget";
import { pack, unpack } from "../../../src/workbook/open/packed";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { columnsChange, COLUMNS, quietRun } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode;
afterEach(() => excel.close());

const ROSTER = [
  ["申报汇总表"],
  ["序号", "单位名称", "条款", "核算基数"],
  [1, "甲公司", "3", 1000],
  [2, "乙公司", "3", 2000],
  [3, "丙公司", "4.2", 3000],
];
const SPACE = "urn:sjs-subsidy:keep:";

/** The parts of the workbook that hold keys beginning so. */
function parts(key: string): [string, string][] {
  return [...excel.host.book.xmlParts].filter(([, xml]) => xml.includes(`"${SPACE}${encodeURIComponent(key)}`));
}
function plant(key: string, inner: (before: string) => string): void {
  for (const [id, xml] of parts(key)) {
    const from = xml.indexOf(">") + 1,
      to = xml.lastIndexOf("<");
    excel.host.book.xmlParts.set(id, xml.slice(0, from) + inner(xml.slice(from, to)) + xml.slice(to));
  }
}
const opened = async (): Promise<ReturnType<typeof openExcel>> => {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: ROSTER }] });
  const book = openExcel();
  await book.sink.apply([columnsChange("汇总", 1, 3), { kind: "remember", key: "run", value: "一" }], quietRun());
  return book;
};

test.each([
  ["cut off", (inner: string) => inner.slice(0, inner.length / 2)],
  ["emptied", () => ""],
  ["foreign", () => "0123456789"],
  ["packed by us, but no JSON", null],
])("what is kept and was %s is nothing that can be used, and no error", async (_, inner) => {
  const { live, sink } = await opened(),
    garbage = await pack("{");
  plant("run", inner ?? (() => garbage));
  expect(await live.recall("run")).toBe(inner === null ? "{" : "");
  await sink.apply([{ kind: "remember", key: "run", value: "二" }], quietRun());
  expect(await live.recall("run")).toBe("二");
});

test.each(["undo", "undo:"])(
  "a damaged part (%s…) blocks no change; what it held cannot be taken back, and that is said",
  async key => {
    const { sink } = await opened(),
      undo = (await sink.last())!.undo;
    plant(key, inner => inner.slice(0, 20));
    expect([await sink.last(), await sink.lost()]).toEqual([null, "damaged"]);
    await expect(sink.undo(undo, { over: false }, quietRun())).rejects.toMatchObject({ code: "undo-damaged" });
    await sink.apply([columnsChange("汇总", 1, 3, 5)], quietRun());
    expect([await sink.lost(), (await sink.last())?.unfinished]).toEqual([null, false]);
    await sink.undo((await sink.last())!.undo, { over: false }, quietRun());
  },
);

test.each([
  ["undo", '{"version":2,"list":[]}'],
  ["undo:", '{"version":2,"key":"k"}'],
])("what a newer version wrote (%s) is not taken back by an older one, and that is said", async (key, text) => {
  const { sink } = await opened(),
    undo = (await sink.last())!.undo,
    packed = await pack(text),
    before = JSON.stringify(excel.cells("汇总"));
  const [id, xml] = parts(key).find(([, one]) =>
    key === "undo" ? one.includes(`${SPACE}undo"`) : one.includes("undo%3A"),
  )!;
  excel.host.book.xmlParts.set(id, xml.slice(0, xml.indexOf(">") + 1) + packed + xml.slice(xml.lastIndexOf("<")));
  expect([await sink.last(), await sink.lost()]).toEqual([null, "newer"]);
  await expect(sink.undo(undo, { over: false }, quietRun())).rejects.toMatchObject({ code: "undo-newer" });
  expect(JSON.stringify(excel.cells("汇总"))).toBe(before);
  await sink.apply([columnsChange("汇总", 1, 3, 5)], quietRun());
  expect(await sink.lost()).toBeNull();
});

test("a snapshot with one thing in it that is none of ours is not put back", async () => {
  const { sink } = await opened(),
    [[id, xml]] = parts("undo:") as [[string, string]],
    from = xml.indexOf(">") + 1,
    to = xml.lastIndexOf("<"),
    snapshot = JSON.parse(await unpack(xml.slice(from, to))) as { entries: { piece: { top: unknown } }[] };
  for (const spoil of [
    () => (snapshot.entries[0]!.piece.top = -1),
    () => (snapshot.entries[0]!.piece = null!),
    () => (snapshot.entries = "entries" as never),
  ]) {
    spoil();
    excel.host.book.xmlParts.set(id, xml.slice(0, from) + (await pack(JSON.stringify(snapshot))) + xml.slice(to));
    expect([await sink.last(), await sink.lost()]).toEqual([null, "damaged"]);
  }
});

test("cleared undo data are gone from the workbook, whole or damaged; other things stay", async () => {
  const { sink, live } = await opened();
  expect(parts("undo").length).toBe(2);
  await sink.forget(quietRun());
  expect([parts("undo"), await sink.last(), await sink.lost(), await live.recall("run")]).toEqual([
    [],
    null,
    null,
    "一",
  ]);
  await sink.apply([columnsChange("汇总", 1, 3, 5)], quietRun());
  plant("undo", () => "");
  await sink.forget(quietRun());
  expect([parts("undo"), await sink.lost()]).toEqual([[], null]);
});

test("a filter that was kept and is damaged leaves the filter to people: only ours is taken away", async () => {
  const { live } = await opened(),
    at = { sheet: "汇总", top: 1, left: 0, rows: 4, columns: 4 };
  await live.showOnly(at, 2, ["3"]);
  plant("filter:", () => "");
  await live.showOnly(at, 2, null);
  await live.showOnly(at, 2, ["3"]);
  await live.showOnly(at, 2, null);
  expect(parts("filter:")).toEqual([]);
});

test("what another program put in the place of our parts is what is kept from then on", async () => {
  const { live } = await opened(),
    [[id, xml]] = parts("run") as [[string, string]];
  expect(await live.recall("run")).toBe("一");
  excel.host.book.xmlParts.delete(id);
  const packed = await pack("三");
  excel.host.book.xmlParts.set(
    "{another}",
    xml.slice(0, xml.indexOf(">") + 1) + packed + xml.slice(xml.lastIndexOf("<")),
  );
  expect(await live.recall("run")).toBe("三");
  excel.host.book.xmlParts.delete("{another}");
  expect(await live.recall("run")).toBeNull();
});

test("a text larger than a request may be goes in several, and is read back whole in several", async () => {
  const { sink, live } = await opened(),
    value = Array.from({ length: 900_000 }, (_, k) => String.fromCharCode(0x4e00 + ((k * 7_919) % 20_000))).join("");
  excel.host.journal.clear();
  await sink.apply([{ kind: "remember", key: "run", value }], quietRun());
  expect(await live.recall("run")).toBe(value);
  for (const { sent, answered } of excel.host.journal.entries)
    expect(Math.max(sent, answered)).toBeLessThanOrEqual(LARGEST_PIECE);
  expect(parts("run").length).toBeGreaterThan(2);
  await sink.undo((await sink.last())!.undo, { over: false }, quietRun());
  expect(await live.recall("run")).toBe("一");
});

test("a sheet that went since the sheets were listed keeps nothing else from being written", async () => {
  const { source, sink } = await opened();
  excel.host.person.addSheet("临时");
  await source.sheets();
  excel.host.person.deleteSheet("临时");
  const sheet = { name: "结果", lines: [], columns: COLUMNS.slice(0, 2), rows: [["3", 5]], shades: [] } as const;
  await sink.apply([{ kind: "sheet", sheet }], quietRun());
  expect(excel.cells("结果")[1]).toEqual(["3", 5]);
});
