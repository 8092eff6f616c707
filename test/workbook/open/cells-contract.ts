/**
 * What every owner of cells must do: asks and orders one by one, and what stands over them. Plain functions without a
 * test runner, because one of the owners lives in a browser. `CONTRACT` by the sentence of the rule; each is given an
 * owner with one sheet 汇总, in which `ROSTER` stands.
 */
import { Refusal, type Cells, type CellsChanged, type Order, type SheetRef } from "../../../src/workbook/cells";
import { openWorkbook, type OpenWorkbook } from "../../../src/workbook/open/open-workbook";
import type { Change, Run } from "../../../src/workbook/ports";
import { columnsChange, COLUMNS, resultRow } from "../excel/roster";

export const SHEET = "汇总";
export const ROSTER: readonly (readonly (string | number)[])[] = [
  ["序号", "单位名称", "核算基数"],
  [1, "甲公司", 1000],
  [2, "乙公司", 2000],
  [3, "丙公司", 3000],
];

/** An owner, and what a person does in it. */
export interface Owned {
  readonly cells: Cells;
  type(sheet: string, row: number, column: number, value: string | number): void | Promise<void>;
  hideRow(sheet: string, row: number): void | Promise<void>;
  protect(sheet: string): void | Promise<void>;
}
export type Rule = (owned: Owned) => Promise<void>;

const quiet: Run = { signal: new AbortController().signal, progress: () => undefined };
const rect = (top: number, left: number, rows: number, columns: number) => ({ top, left, rows, columns });
const FREE = 4;

async function first(cells: Cells): Promise<SheetRef> {
  return (await cells.ask(null, { ask: "workbook" })).sheets[0]!;
}
async function contents(cells: Cells, sheet: SheetRef, at = rect(0, 0, 4, FREE)) {
  return (await cells.ask(null, { ask: "cells", sheet, at, what: ["values"] })).values;
}
const order = (cells: Cells, ...orders: Order[]) => cells.change(null, { orders });

/** All that a change may touch, as the port tells it. */
export async function portrait(cells: Cells): Promise<unknown> {
  const { sheets } = await cells.ask(null, { ask: "workbook" }),
    at = rect(0, 0, 10, 14);
  const told = await cells.ask(
    null,
    sheets.map(sheet => ({
      seen: { ask: "sheet" as const, sheet },
      mark: { ask: "mark" as const, sheet },
      cells: { ask: "cells" as const, sheet, at, what: ["formulas", "formats"] as const },
      looks: { ask: "looks" as const, sheet, at, by: "cell" as const, keys: ["fill", "bold", "wrap"] as const },
      widths: Array.from({ length: at.columns }, (_, c) => ({
        ask: "column" as const,
        sheet,
        at: rect(0, c, 1, 1),
      })),
    })),
  );
  return sheets.map(({ name }, k) => ({
    name,
    ...told[k]!,
    seen: { ...told[k]!.seen, names: [...told[k]!.seen.names] },
    widths: told[k]!.widths.map(({ width }) => width),
  }));
}

const ASKS: Readonly<Record<string, Rule>> = {
  "the workbook tells its sheets, in order, and that they may be changed": async ({ cells }) => {
    const { sheets, structure, readOnly, columns } = await cells.ask(null, { ask: "workbook" });
    same(
      [sheets.map(({ name, hidden }) => [name, hidden]), structure, readOnly, columns],
      [[[SHEET, false]], false, false, 16_384],
    );
  },
  "answers come in the shape in which it was asked": async ({ cells }) => {
    const sheet = await first(cells);
    const told = await cells.ask(null, { a: [{ ask: "used", sheet }, null], b: { c: { ask: "mark", sheet } } });
    same(told, { a: [rect(0, 0, 4, 3), null], b: { c: null } });
  },
  "values, formulas and number formats are told of a rectangle; a cell without a formula gives its value": async ({
    cells,
  }) => {
    const sheet = await first(cells);
    same(
      await cells.ask(null, { ask: "cells", sheet, at: rect(1, 1, 1, 3), what: ["values", "formulas", "formats"] }),
      {
        values: [["甲公司", 1000, ""]],
        formulas: [["甲公司", 1000, ""]],
        formats: [["General", "General", "General"]],
      },
    );
  },
  "what is filled is told of a sheet, of rows, of a rectangle, and of a single row": async ({ cells }) => {
    const sheet = await first(cells);
    await order(cells, { do: "write", sheet, at: rect(2, 5, 1, 1), contents: [["注"]] });
    same(
      await cells.ask(null, [
        { ask: "used", sheet },
        { ask: "used", sheet, in: { first: 2, count: 1 } },
        { ask: "used", sheet, in: rect(0, 3, 2, 9) },
        { ask: "row", sheet, row: 2 },
        { ask: "row", sheet, row: 9 },
      ]),
      [rect(0, 0, 4, 6), rect(2, 0, 1, 6), null, { left: 0, values: [2, "乙公司", 2000, "", "", "注"] }, null],
    );
  },
  "hidden rows are told, one by one and as a whole": async ({ cells, hideRow }) => {
    const sheet = await first(cells),
      rows = { first: 0, count: 4 };
    same(await cells.ask(null, { ask: "shown", sheet, rows }), true);
    await hideRow(SHEET, 2);
    same(
      await cells.ask(null, [
        { ask: "shown", sheet, rows },
        { ask: "hidden", sheet, rows },
        { ask: "uneven", sheet, at: rect(0, 0, 4, 3) },
        { ask: "uneven", sheet, at: rect(0, 0, 2, 3) },
      ]),
      [false, [false, false, true, false], true, false],
    );
  },
  "a sheet that is not there is refused, with its name": async ({ cells }) => {
    const refusal = await refused(cells.ask("没有", { ask: "sheet", sheet: { id: "", name: "没有" } }));
    same([refusal.code, refusal.sheet], ["sheet-gone", "没有"]);
  },
};

const ORDERS: Readonly<Record<string, Rule>> = {
  "texts stay texts where an apostrophe says so, null leaves a cell, blank clears it": async ({ cells }) => {
    const sheet = await first(cells);
    await order(cells, {
      do: "write",
      sheet,
      at: rect(1, 0, 2, 3),
      contents: [
        [null, "'=1+1", "'007"],
        ["", null, 5],
      ],
    });
    same(await contents(cells, sheet, rect(1, 0, 2, 3)), [
      [1, "=1+1", "007"],
      ["", "乙公司", 5],
    ]);
  },
  "asks of a request are answered after its orders": async ({ cells }) => {
    const sheet = await first(cells);
    const { values } = await cells.change(null, {
      orders: [{ do: "write", sheet, at: rect(0, 4, 1, 1), contents: [["新"]] }],
      asks: { ask: "cells", sheet, at: rect(0, 4, 1, 1), what: ["values"] },
    });
    same(values, [["新"]]);
  },
  "formats, looks and widths are told as they were ordered; what is not alike is left open": async ({ cells }) => {
    const sheet = await first(cells);
    await order(
      cells,
      { do: "format", sheet, at: rect(1, 2, 3, 1), format: ["0.00", "@", "General"] },
      { do: "look", sheet, areas: [rect(0, 0, 1, 3), rect(2, 2, 1, 1)], look: { bold: true, fill: "#D9E2F0" } },
      { do: "width", sheet, column: 2, points: 90 },
    );
    const told = await cells.ask(null, {
      formats: { ask: "cells", sheet, at: rect(0, 2, 4, 1), what: ["formats"] },
      column: { ask: "column", sheet, at: rect(0, 2, 4, 1) },
      head: { ask: "column", sheet, at: rect(0, 1, 1, 1) },
      rows: { ask: "looks", sheet, at: rect(0, 0, 3, 3), by: "row", keys: ["fill"] },
      cells: { ask: "looks", sheet, at: rect(2, 1, 1, 2), by: "cell", keys: ["bold", "fill"] },
    });
    same(told.formats.formats, [["General"], ["0.00"], ["@"], ["General"]]);
    same([told.column.look.fill, told.column.look.wrap, told.column.width], [undefined, false, 90]);
    same([told.head.look.fill, told.head.look.bold], ["#D9E2F0", true]);
    same(told.rows, [[{ fill: "#D9E2F0" }], [{ fill: null }], [{ fill: undefined }]]);
    same(told.cells, [
      [
        { bold: false, fill: null },
        { bold: true, fill: "#D9E2F0" },
      ],
    ]);
  },
  "sheets are made by name and removed by id; marks, names, frozen panes and filters are told as ordered": async ({
    cells,
  }) => {
    const made = { id: "", name: "结果" };
    await order(
      cells,
      { do: "sheet", sheet: made, there: true },
      {
        do: "write",
        sheet: made,
        at: rect(0, 0, 2, 2),
        contents: [
          ["甲", "乙"],
          ["1", 2],
        ],
      },
      { do: "mark", sheet: made, text: "ours" },
      { do: "name", sheet: made, name: "SJS_extent", formula: "=结果!$A$1:$B$2", exists: false },
      { do: "freeze", sheet: made, rows: 1, columns: 1 },
      { do: "filter", sheet: made, filter: { range: "A1:B2", criteria: [] }, replaces: false },
    );
    const { sheets } = await cells.ask(null, { ask: "workbook" }),
      sheet = sheets.find(({ name }) => name === "结果")!;
    const [seen, mark] = await cells.ask(null, [
      { ask: "sheet", sheet },
      { ask: "mark", sheet },
    ]);
    same(
      [mark, [...seen.names], seen.frozen, seen.filter?.range, seen.protected],
      ["ours", [["SJS_extent", "=结果!$A$1:$B$2"]], "A1", "A1:B2", false],
    );
    await order(
      cells,
      { do: "name", sheet, name: "SJS_extent", formula: null, exists: true },
      { do: "freeze", sheet, rows: 0, columns: 0 },
      { do: "filter", sheet, filter: null, replaces: true },
      { do: "mark", sheet, text: null },
    );
    const again = await cells.ask(null, { ask: "sheet", sheet });
    same([[...again.names], again.frozen, again.filter], [[], null, null]);
    await order(cells, { do: "sheet", sheet, there: false });
    same(
      (await cells.ask(null, { ask: "workbook" })).sheets.map(({ name }) => name),
      [SHEET],
    );
  },
  "a filter hides the rows that have none of its values, and shows all again when it goes": async ({ cells }) => {
    const sheet = await first(cells),
      rows = { first: 0, count: 4 },
      filter = { range: "A1:C4", criteria: [null, { filterOn: "Values", values: ["乙公司"] }, null] };
    await order(cells, { do: "filter", sheet, filter, replaces: false });
    same(await cells.ask(null, { ask: "hidden", sheet, rows }), [false, true, false, true]);
    await order(cells, { do: "filter", sheet, filter: null, replaces: true });
    same(await cells.ask(null, { ask: "shown", sheet, rows }), true);
  },
  "folded columns are out of sight, and in sight again when the fold goes, but for those that are to stay hidden":
    async ({ cells }) => {
      const sheet = await first(cells),
        columns = { first: 1, count: 3 },
        hidden = { ask: "columns-hidden", sheet, columns: { first: 0, count: 5 } } as const;
      await order(cells, { do: "fold", sheet, columns, folded: true });
      same(await cells.ask(null, hidden), [false, true, true, true, false]);
      await order(cells, { do: "fold", sheet, columns, folded: false, hidden: [1] });
      same(await cells.ask(null, hidden), [false, false, true, false, false]);
      const refusal = await refused(order(cells, { do: "fold", sheet, columns, folded: false }));
      same(refusal.at, "orders");
    },
  "what is kept is given back, found by how its key begins, and forgotten": async ({ cells }) => {
    const text = `z:${"A1+/".repeat(300_000)}`;
    const back = await cells.change(null, {
      orders: [
        { do: "keep", key: "one:甲", text },
        { do: "keep", key: "two", text: "z:2" },
      ],
      asks: { ask: "kept", key: "one:甲" },
    });
    if (back !== text) throw new Error("not given back as it was put in");
    const [one, two, none] = await cells.recall(["one:甲", "two", "three"]);
    same([one === text, two, none, await cells.keys("one")], [true, "z:2", null, ["one:甲"]]);
    await order(cells, { do: "keep", key: "one:甲", text: null }, { do: "keep", key: "two", text: "z:3" });
    same([await cells.recall(["one:甲", "two"]), await cells.keys("one")], [[null, "z:3"], []]);
  },
  "a protected sheet refuses, at the orders": async ({ cells, protect }) => {
    const sheet = await first(cells);
    await protect(SHEET);
    same((await cells.ask(null, { ask: "sheet", sheet })).protected, true);
    const refusal = await refused(
      cells.change(SHEET, { orders: [{ do: "write", sheet, at: rect(0, 0, 1, 1), contents: [["x"]] }] }),
    );
    same([refusal.code, refusal.sheet, refusal.at], ["protected", SHEET, "orders"]);
    same((await contents(cells, sheet, rect(0, 0, 1, 1)))[0], ["序号"]);
  },
  "changes are told with the sheet's id and their area": async ({ cells, type }) => {
    const sheet = await first(cells),
      seen: CellsChanged[] = [],
      stop = await cells.watch(change => void seen.push(change));
    await type(SHEET, 1, 2, 9);
    await until(() => seen.length > 0);
    await stop();
    same(seen, [{ sheetId: sheet.id, address: "C2", by: "user", moved: false }]);
  },
};

const OPENED: Readonly<Record<string, (owned: Owned, book: OpenWorkbook) => Promise<void>>> = {
  "columns are written right of the roster, replaced where they stand, and taken back step by step": async (
    { cells },
    { sink },
  ) => {
    const before = await portrait(cells),
      { placed } = await sink.apply([columnsChange(SHEET, 0, 3)], quiet),
      once = await portrait(cells);
    same(placed, [{ sheet: SHEET, columns: [3, 4, 5, 6, 7, 8, 9] }]);
    same((await sink.apply([columnsChange(SHEET, 0, 2, 5)], quiet)).placed, placed);
    await takeBack(sink);
    same(await portrait(cells), once);
    await takeBack(sink);
    same(await portrait(cells), before);
    await sink.redo(quiet);
    same(await portrait(cells), once);
  },
  "a sheet of ours is made, replaced and gone again; what is kept goes with it": async ({ cells }, { sink, live }) => {
    const before = await portrait(cells);
    for (const rows of [3, 1])
      await sink.apply([summary(rows), { kind: "remember", key: "run", value: `${rows}` }], quiet);
    same(await live.recall("run"), "1");
    await takeBack(sink);
    same(await live.recall("run"), "3");
    await takeBack(sink);
    same([await live.recall("run"), await portrait(cells)], [null, before]);
  },
  "what somebody typed over ours is told before and stays": async ({ type, cells }, { sink }) => {
    await sink.apply([columnsChange(SHEET, 0, 3)], quiet);
    await type(SHEET, 2, 4, 777);
    const last = await sink.last();
    same(last!.touched, [{ sheet: SHEET, ...rect(2, 4, 1, 1) }]);
    await sink.undo(last!.undo, { over: false }, quiet);
    same(
      (await contents(cells, await first(cells), rect(0, 3, 4, 2))).flat().filter(value => value !== ""),
      [777],
    );
  },
  "rows out of sight get their own amounts": async ({ cells, hideRow }, { sink }) => {
    await hideRow(SHEET, 2);
    await sink.apply([columnsChange(SHEET, 0, 3)], quiet);
    same(await contents(cells, await first(cells), rect(1, 4, 3, 1)), [[1000.25], [2000.5], [3000.75]]);
  },
  "columns are folded once, however often that is asked, and taken back; what was hidden among them stays so": async (
    { cells },
    { sink },
  ) => {
    const sheet = await first(cells),
      columns = { first: 1, count: 1 },
      all = { ask: "columns-hidden", sheet, columns: { first: 0, count: 4 } } as const,
      before = await portrait(cells);
    await order(cells, { do: "fold", sheet, columns, folded: true });
    for (const left of [1, 1, 0]) await sink.apply([{ kind: "fold", sheet: SHEET, left, columns: 3 }], quiet);
    same(await cells.ask(null, all), [true, true, true, false]);
    await takeBack(sink);
    same(await cells.ask(null, all), [false, true, true, true]);
    await takeBack(sink);
    same(await cells.ask(null, all), [false, true, true, true]);
    await takeBack(sink);
    same([await cells.ask(null, all), await portrait(cells)], [[false, true, false, false], before]);
    await sink.redo(quiet);
    same(await cells.ask(null, all), [false, true, true, true]);
  },
  "a fold that somebody has taken out of the outline keeps nothing else from being taken back": async (
    { cells },
    { sink },
  ) => {
    const sheet = await first(cells),
      before = await portrait(cells);
    const { undo } = await sink.apply([columnsChange(SHEET, 0, 3)], quiet);
    await sink.apply([{ kind: "fold", sheet: SHEET, left: 1, columns: 2 }], quiet, undo);
    await order(cells, { do: "fold", sheet, columns: { first: 1, count: 2 }, folded: false });
    await takeBack(sink);
    same(await portrait(cells), before);
  },
  "a change that is refused half-way leaves the workbook as it was": async ({ cells, protect }, { sink }) => {
    await sink.apply([summary(2)], quiet);
    const before = await portrait(cells);
    await protect("单位汇总");
    const failed = await sink.apply([columnsChange(SHEET, 0, 3), summary(5)], quiet).then(
      () => "done",
      (error: { readonly code: string }) => error.code,
    );
    same([failed, cellsOf(await portrait(cells))], ["protected", cellsOf(before)]);
  },
};

function cellsOf(told: unknown): unknown {
  return (told as readonly { readonly name: string; readonly cells: unknown }[]).map(({ name, cells }) => [
    name,
    cells,
  ]);
}

function summary(rows: number): Change {
  return {
    kind: "sheet",
    sheet: {
      name: "单位汇总",
      lines: ["单位汇总"],
      columns: COLUMNS.slice(0, 3),
      rows: Array.from({ length: rows }, (_, k) => resultRow(k + 1).slice(0, 3)),
      shades: [],
    },
  };
}

async function takeBack(sink: OpenWorkbook["sink"]): Promise<void> {
  await sink.undo((await sink.last())!.undo, { over: false }, quiet);
}

/** Every rule by its sentence. */
export const CONTRACT: Readonly<Record<string, Rule>> = {
  ...ASKS,
  ...ORDERS,
  ...Object.fromEntries(
    Object.entries(OPENED).map(([sentence, rule]): [string, Rule] => {
      let minutes = 0;
      const clock = (): Date => new Date(Date.UTC(2026, 10, 23, 9, minutes++));
      return [sentence, owned => rule(owned, openWorkbook(owned.cells, { clock }))];
    }),
  ),
};

async function refused(doing: Promise<unknown>): Promise<Refusal> {
  const error = await doing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`not refused: ${String(error)}`);
}

async function until(holds: () => boolean): Promise<void> {
  for (let k = 0; k < 100 && !holds(); k++) await new Promise(resolve => setTimeout(resolve, 10));
}

function same(found: unknown, expected: unknown): void {
  const print = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) => (each === undefined ? "undefined" : each), 1);
  if (print(found) !== print(expected)) throw new Error(`found ${print(found)}, expected ${print(expected)}`);
}
