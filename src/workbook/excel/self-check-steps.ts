import type { SelfCheckId } from "../../text/self-check";
import type { Change, Run, SheetColumn } from "../ports";
import type { Content } from "../cells";
import type { Saw, Scratch } from "./self-check-scratch";

const quiet: Run = { signal: new AbortController().signal, progress: () => undefined };
const ROWS = [
  ["序号", "单位名称", "核算基数"],
  [1, "甲", 1000],
  [2, "乙", 2000],
  [3, "丙", 3000],
];
const COLUMNS: readonly SheetColumn[] = [
  { header: "测算金额（元）", format: "yuan", width: 16 },
  { header: "核算说明", format: "text", width: 40, wrap: true },
];
const SETS = ["1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20"];
const WIDE = 20;
/** A number that needs all seventeen digits. */
const LONG = 0.30000000000000004;

/** What each step does. Every one begins on a sheet of its own, so that one failure does not make the next. */
export const CHECKS: Readonly<Record<SelfCheckId, (scratch: Scratch) => Promise<Saw>>> = {
  surroundings: async () => {
    const { diagnostics, requirements, displayLanguage } = Office.context,
      sets = SETS.filter(version => requirements.isSetSupported("ExcelApi", version));
    const shared = ["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"].filter(
      each => !requirements.isSetSupported(...(each.split(" ") as [string, string])),
    );
    if (!sets.includes("1.13")) throw new Error(`ExcelApi ${sets.at(-1) ?? "< 1.13"}`);
    return {
      lines: [
        `${diagnostics?.host} ${diagnostics?.platform} ${diagnostics?.version}`,
        `ExcelApi ${sets.at(-1)}, ${displayLanguage}`,
        ...shared.map(each => `- ${each}`),
        navigator.userAgent,
      ],
      noted: shared.length > 0,
    };
  },
  values: async scratch => {
    const sheet = await fresh(scratch, "1", [
      ["留", ""],
      ["", ""],
      ["", ""],
    ]);
    await inExcel(context => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:B3");
      range.numberFormat = [
        ["@", "General"],
        ["@", "General"],
        ["@", "General"],
      ];
      range.formulas = [
        [null, 370370.1],
        ["=1+1", "'=1+1"],
        ["001", 123456789012345],
      ];
      return () => undefined;
    });
    const expected = [
      ["留", 370370.1],
      ["=1+1", "=1+1"],
      ["001", 123456789012345],
    ];
    equal(await read(sheet, "A1:B3"), expected);
    // Where no formula stands, a roster is read by its formulas alone: they have to be its values, to the last digit.
    await inExcel(context => {
      context.workbook.worksheets.getItem(sheet).getRange("D1").values = [[LONG]];
      return () => undefined;
    });
    equal(await read(sheet, "A1:B3", "formulas"), expected);
    equal(await read(sheet, "D1", "formulas"), [[LONG]]);
    return { lines: [] };
  },
  filter: async scratch => {
    const sheet = await fresh(scratch, "2", ROWS);
    await inExcel(context => {
      const on = context.workbook.worksheets.getItem(sheet);
      on.autoFilter.apply(on.getRange("A1:C4"), 1, { filterOn: "Values", values: ["乙"] });
      return () => undefined;
    });
    await scratch.book.sink.apply([columns(sheet)], quiet);
    equal(await read(sheet, "D2:D4"), [[300], [600], [900]]);
    return { lines: [] };
  },
  fills: async scratch => {
    const sheet = await fresh(scratch, "3", [["a", "b"]]);
    const tints = await inExcel(context => {
      const on = context.workbook.worksheets.getItem(sheet);
      on.getRange("B1").format.fill.color = "#FFFFFF";
      const fills = ["A1", "B1"].map(at => on.getRange(at).format.fill.load("color,tintAndShade"));
      return () => fills.map(({ color, tintAndShade }) => `${color} ${tintAndShade}`);
    });
    if (tints[0] === tints[1]) throw new Error(`${tints[0]} = ${tints[1]}`);
    equal(await mixedRows(sheet), { hidden: null, shown: false, fills: [null, "#FF0000"] });
    return { lines: tints };
  },
  columns: async scratch => sameAfterUndo(scratch, await fresh(scratch, "4", ROWS)),
  table: async scratch => {
    const sheet = await fresh(scratch, "5", ROWS),
      size = (): Promise<string> =>
        inExcel(context => {
          const range = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getRange().load("address");
          return () => range.address;
        });
    await inExcel(context => {
      context.workbook.worksheets.getItem(sheet).tables.add("A1:C4", true);
      return () => undefined;
    });
    const before = await size(),
      { undo } = await scratch.book.sink.apply([columns(sheet)], quiet),
      wide = await size();
    if (!wide.endsWith("E4")) throw new Error(wide);
    await scratch.book.sink.undo(undo!, { over: false }, quiet);
    equal(await size(), before);
    return { lines: [`${before} → ${wide}`] };
  },
  sheet: async scratch => {
    const name = `${scratch.name}6`,
      names = async (): Promise<string[]> => (await scratch.book.source.sheets()).map(sheet => sheet.name);
    const { undo, placed } = await scratch.book.sink.apply(
      [
        {
          kind: "sheet",
          sheet: {
            name,
            lines: [name],
            columns: COLUMNS,
            rows: [
              [1, "甲"],
              [2, "乙"],
            ],
            shades: ["", "review"],
            charts: [{ title: name, kind: "bar", names: 1, values: [0], rows: 2 }],
          },
        },
      ],
      quiet,
    );
    if (!(await names()).includes(placed[0]!.sheet)) throw new Error(`${placed[0]!.sheet}?`);
    await scratch.book.sink.undo(undo!, { over: false }, quiet);
    if ((await names()).includes(placed[0]!.sheet)) throw new Error(`${placed[0]!.sheet}!`);
    return { lines: [] };
  },
  kept: async ({ book: { sink, live } }) => {
    const value = `“自检”<&>\n${"说明".repeat(20_000)}`;
    await sink.apply([{ kind: "remember", key: "selfcheck", value }], quiet);
    equal(await live.recall("selfcheck"), value);
    await sink.apply([{ kind: "remember", key: "selfcheck", value: null }], quiet);
    equal(await live.recall("selfcheck"), null);
    for (let k = 0; k < 2; k++) await sink.undo((await sink.last())!.undo, { over: false }, quiet);
    return { lines: [] };
  },
  events: async scratch => {
    const sheet = await fresh(scratch, "7", ROWS),
      seen: string[] = [];
    await pause(500);
    const stop = await scratch.book.live.watch(({ at, by }) => {
      if (at.sheet === sheet) seen.push(by);
    });
    await scratch.book.sink.apply([columns(sheet)], quiet);
    await pause(1_500);
    await stop();
    if (seen.some(by => by !== "us")) throw new Error(seen.join(", "));
    return { lines: [`${seen.length}`], noted: seen.length === 0 };
  },
  functions: async scratch => {
    const sheet = await fresh(scratch, "8", [["x"]]);
    await inExcel(context => {
      context.workbook.worksheets.getItem(sheet).getRange("A1").formulas = [["=SJS.SUBSIDY(3,1234567)"]];
      return () => undefined;
    });
    for (let attempt = 0; ; attempt++) {
      const [[value]] = (await read(sheet, "A1")) as [[Content]];
      if (value === 370370.1) return { lines: [] };
      if (attempt === 20) throw new Error(String(value));
      await pause(250);
    }
  },
  size: async scratch => {
    const sheet = await fresh(scratch, "9", [["x"]]),
      { sink, source } = scratch.book,
      began = Date.now();
    const header = Array.from({ length: WIDE }, (_, c): SheetColumn => ({
      header: `列${c + 1}`,
      format: "text",
      width: 10,
      wrap: true,
    }));
    const rows = Array.from({ length: scratch.rows }, (_, r) =>
      header.map((__, c) => `第${r}行的第${c}列，文字长一些`),
    );
    const { requests, undo, why } = await sink.apply(
      [
        {
          kind: "columns",
          sheet,
          headerRow: 0,
          rowsAt: rows.map((_, r) => r + 1),
          columns: header,
          rows,
          shades: rows.map((_, r) => (r % 7 === 0 ? "review" : "")),
        },
      ],
      quiet,
    );
    const wrote = Date.now();
    let count = 0,
      blocks = 0;
    for await (const block of source.read(
      { sheet, top: 1, left: 1, rows: scratch.rows, columns: WIDE },
      "all",
      quiet,
    )) {
      blocks++;
      for (const row of block.cells) {
        if (row[3] !== rows[count]![3]) throw new Error(`${count}: ${String(row[3])}`);
        count++;
      }
    }
    if (count !== scratch.rows) throw new Error(`${count}`);
    return {
      lines: [
        `${wrote - began} ms, ${requests.writes} + ${requests.reads}`,
        `${Date.now() - wrote} ms, ${blocks}`,
        undo === null ? String(why) : "undo",
      ],
    };
  },
  tidy: async ({ book: { source }, name, before }) => {
    const now = (await source.sheets()).map(sheet => sheet.name);
    await inExcel(context => {
      for (const sheet of now)
        if (sheet.startsWith(name) && !before.includes(sheet)) context.workbook.worksheets.getItem(sheet).delete();
      return () => undefined;
    });
    equal(
      (await source.sheets()).map(sheet => sheet.name),
      before,
    );
    return { lines: [] };
  },
};

/** A sheet of the check's own with these cells from A1 on. */
async function fresh({ name }: Scratch, suffix: string, cells: Content[][]): Promise<string> {
  await inExcel(context => {
    const sheet = context.workbook.worksheets.add(name + suffix);
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).values = cells;
    return () => undefined;
  });
  return name + suffix;
}

function columns(sheet: string): Change {
  return {
    kind: "columns",
    sheet,
    headerRow: 0,
    rowsAt: [1, 2, 3],
    columns: COLUMNS,
    rows: [
      [300, "一"],
      [600, "=二"],
      [900, "三"],
    ],
    shades: ["", "review", "block"],
  };
}

async function sameAfterUndo({ book: { sink } }: Scratch, sheet: string): Promise<Saw> {
  const all = (): Promise<unknown> =>
    inExcel(context => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("A1:H6").load("formulas,numberFormat"),
        looks = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true }, wrapText: true } });
      return () => ({ formulas: range.formulas, formats: range.numberFormat, looks: looks.value });
    });
  const before = await all(),
    { undo } = await sink.apply([columns(sheet)], quiet),
    written = await all();
  if (JSON.stringify(written) === JSON.stringify(before)) throw new Error("=");
  await sink.undo(undo!, { over: false }, quiet);
  equal(await all(), before);
  return { lines: [] };
}

function inExcel<T>(order: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async context => {
    const answer = order(context);
    await context.sync();
    return answer();
  });
}

function read(sheet: string, address: string, what: "values" | "formulas" = "values"): Promise<Content[][]> {
  return inExcel(context => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(what);
    return () => range[what] as Content[][];
  });
}

/** What Excel says of rows of which one is hidden, and of a row whose cells are not filled alike. */
async function mixedRows(sheet: string): Promise<unknown> {
  await inExcel(context => {
    const on = context.workbook.worksheets.getItem(sheet);
    on.getRange("A5:B5").format.fill.color = "#FF0000";
    on.getRange("B4").format.fill.color = "#00FF00";
    on.getRange("8:8").rowHidden = true;
    return () => undefined;
  });
  return inExcel(context => {
    const on = context.workbook.worksheets.getItem(sheet),
      rows = on.getRange("A4:B5").getRowProperties({ format: { fill: { color: true } } });
    const [hidden, shown] = ["7:9", "4:6"].map(at => on.getRange(at).load("rowHidden"));
    return () => ({
      hidden: hidden!.rowHidden as boolean | null,
      shown: shown!.rowHidden,
      // Of cells that differ: null, or an empty text.
      fills: rows.value.map(({ format }) => (format?.fill?.color ? format.fill.color : null)),
    });
  });
}

function equal(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${left.slice(0, 300)} ≠ ${right.slice(0, 300)}`);
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
