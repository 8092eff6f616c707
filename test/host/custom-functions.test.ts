import { excelInNode, type ExcelInNode } from "./excel-in-node";

/** Functions of no add-in that we know: the namespace and the names are the test's. */
const METADATA = {
  functions: [
    {
      id: "ADD",
      name: "ADD",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number", optional: true },
      ],
    },
    { id: "SHOUT", name: "SHOUT", parameters: [{ name: "text", type: "string" }] },
    { id: "KIND", name: "KIND", parameters: [{ name: "value", type: "any" }] },
    { id: "GRID", name: "GRID", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
    { id: "SUMALL", name: "SUMALL", parameters: [{ name: "numbers", type: "number", repeating: true }] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "code", type: "string" }] },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "any" }] },
    { id: "NOBODY", name: "NOBODY", parameters: [] },
  ],
};
/** Errors are let in for all functions of a file at once. */
const LETS_ERRORS_IN = {
  allowErrorForDataTypeAny: true,
  functions: [{ id: "CATCH", name: "CATCH", parameters: [{ name: "value", type: "any" }] }],
};

let excel: ExcelInNode, calls: unknown[][];
const begin = async (): Promise<void> => {
  excel = await excelInNode({
    sheets: [
      { name: "Sheet1", cells: [[1, "x", "#N/A"], [2, true, null], [{ formula: "=NS.ADD(A1,A2)", value: "#NAME?" }]] },
    ],
  });
  calls = [];
  const { associate, Error: FunctionError } = excel.CustomFunctions as unknown as {
    associate(id: string, run: (...given: never[]) => unknown): void;
    Error: new (code: string, message?: string) => unknown;
  };
  const plain = (...given: unknown[]): unknown[] => given.slice(0, -1);
  associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  associate("SHOUT", (text: string) => `${text}!`);
  associate("KIND", (value: unknown) => {
    calls.push([value]);
    return value === null ? "null" : typeof value;
  });
  associate("GRID", (cells: unknown[][]) => {
    calls.push(plain(cells, null));
    return cells.map(row => row.map(value => (typeof value === "number" ? value * 2 : value)));
  });
  associate("SUMALL", (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0));
  associate("CATCH", (value: { code?: string }) =>
    typeof value === "object" && value?.code ? `caught ${value.code}` : "fine",
  );
  associate("FAIL", (code: string) => {
    throw code === "plain" ? new Error("no") : new FunctionError(code, "why");
  });
  associate("LATER", (value: unknown) => new Promise(resolve => setTimeout(() => resolve(value), 5)));
  excel.host.functions.register("NS", METADATA);
  excel.host.functions.register("NS", LETS_ERRORS_IN);
};
const end = (): void => excel.close();

const enter = async (address: string, formula: string): Promise<unknown> => {
  excel.host.person.type(address, formula);
  await excel.host.settled();
  return excel.Excel.run(async context => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return cell.values[0]![0];
  });
};

describe("a call", () => {
  beforeAll(begin);
  afterAll(end);
  test.each([
    ["=NS.ADD(A1,A2)", 3],
    ["=ns.add(2)", 102],
    ["=NS.ADD(2,)", 102],
    ['=NS.ADD("3","4")', 7],
    ["=NS.ADD(12%,TRUE)", 1.12],
    ["=NS.ADD(B1,1)", "#VALUE!"],
    ["=NS.ADD(Z99,5)", 5],
    ["=NS.ADD()", "#VALUE!"],
    ["=NS.ADD(1,2,3)", "#VALUE!"],
    ["=NS.SHOUT(A1)", "1!"],
    ["=NS.SHOUT(B2)", "TRUE!"],
    ['=NS.SHOUT("a,""b""")', 'a,"b"!'],
    ["=NS.SUMALL(1,A1,A2)", 4],
    ["=NS.SUMALL()", 0],
    ["=NS.KIND(C1)", "#N/A"],
    ["=NS.CATCH(C1)", "caught #N/A"],
    ["=NS.CATCH(A1)", "fine"],
    ["=NS.KIND(C2)", "number"],
    ["=NS.ADD(A1:A2,1)", "#VALUE!"],
    ["=NS.ADD(没有!A1,1)", "#REF!"],
    ['=NS.FAIL("#N/A")', "#N/A"],
    ['=NS.FAIL("#DIV/0!")', "#DIV/0!"],
    ['=NS.FAIL("#NUM!")', "#NUM!"],
    ['=NS.FAIL("#NULL!")', "#NULL!"],
    ['=NS.FAIL("#VALUE!")', "#VALUE!"],
    ['=NS.FAIL("plain")', "#VALUE!"],
    ["=NS.LATER(7)", 7],
    ["=NS.NOTHERE(1)", "#NAME?"],
    ["=OTHER.ADD(1)", "#NAME?"],
  ])("%s gives %s", async (formula, result) => {
    expect(await enter("E1", formula)).toEqual(result);
  });

  test("a function that nobody wrote gives an error, and does not wait", async () => {
    expect(await enter("E1", "=NS.NOBODY()")).toMatch(/^#(NAME\?|VALUE!|N\/A)$/);
  });
});

describe("formulas", () => {
  beforeEach(begin);
  afterEach(end);

  test("rows of results spill over blank cells, follow what they are made of, and shrink again", async () => {
    expect(await enter("E1", "=NS.GRID(A1:B2)")).toBe(2);
    expect(calls).toEqual([
      [
        [
          [1, "x"],
          [2, true],
        ],
      ],
    ]);
    const block = (): unknown =>
      excel.host.backend.values(excel.host.book.sheet("Sheet1")!.id, { top: 0, left: 4, rows: 2, columns: 2 });
    expect(block()).toEqual([
      [2, "x"],
      [4, true],
    ]);
    excel.host.person.type("A2", 5);
    await excel.host.settled();
    expect(block()).toEqual([
      [2, "x"],
      [10, true],
    ]);
    expect(
      excel.host.backend.formulas(excel.host.book.sheet("Sheet1")!.id, { top: 0, left: 4, rows: 2, columns: 1 }),
    ).toEqual([["=NS.GRID(A1:B2)"], [10]]);
    await enter("E1", "=NS.GRID(A1)");
    expect(block()).toEqual([
      [2, ""],
      ["", ""],
    ]);
  });

  test("something in the way of a spill stops it, and the way is free when it goes", async () => {
    excel.host.person.type("F2", "here");
    expect(await enter("E1", "=NS.GRID(A1:B2)")).toBe("#SPILL!");
    excel.host.person.type("F2", "");
    excel.host.backend.recalculate!();
    await excel.host.settled();
    expect(excel.cells("Sheet1").map(row => row.slice(4))).toEqual([
      [2, "x"],
      [4, true],
      ["", ""],
    ]);
    excel.host.person.type("F1", "typed over");
    await excel.host.settled();
    expect(excel.cells("Sheet1")[0]!.slice(4)).toEqual(["#SPILL!", "typed over"]);
  });

  test("a formula is busy until its result is in, and formulas on formulas follow", async () => {
    excel.host.person.type("E1", "=NS.LATER(A1)");
    excel.host.person.type("E2", "=NS.ADD(E1,1)");
    expect(excel.cells("Sheet1")[0]![4]).toBe("#BUSY!");
    await excel.host.settled();
    expect([excel.cells("Sheet1")[0]![4], excel.cells("Sheet1")[1]![4]]).toEqual([1, 2]);
  });

  test(
    "formulas that a workbook came with keep what they showed until they are calculated or " + "written again",
    async () => {
      expect(excel.cells("Sheet1")[2]![0]).toBe("#NAME?");
      await excel.Excel.run(async context => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A3").load("formulas");
        await context.sync();
        cell.formulas = cell.formulas;
        await context.sync();
      });
      await excel.host.settled();
      expect(excel.cells("Sheet1")[2]![0]).toBe(3);
      excel.host.load([{ name: "Sheet1", cells: [[1], [5], [{ formula: "=NS.ADD(A1,A2)", value: "old" }]] }]);
      await excel.Excel.run(async context => {
        context.workbook.application.calculate("Full");
        await context.sync();
      });
      await excel.host.settled();
      expect(excel.cells("Sheet1")[2]![0]).toBe(6);
    },
  );

  test("a blank cell arrives as builds of Excel differ, where anything may come", async () => {
    expect(await enter("E1", "=NS.KIND(C2)")).toBe("number");
    excel.host.functions.blanks = { cell: null, inRange: null };
    expect([await enter("E1", "=NS.KIND(C2)"), await enter("E3", "=NS.GRID(B2:C2)"), calls.at(-1)]).toEqual([
      "null",
      true,
      [[[true, null]]],
    ]);
    expect(await enter("E5", "=NS.ADD(C2,1)")).toBe(1);
  });

  test("a function is told where it stands and where its arguments come from, if it asks for it", async () => {
    excel.host.functions.register("AT", {
      functions: [
        {
          id: "WHERE",
          name: "WHERE",
          parameters: [{ name: "value", type: "any" }],
          options: { requiresAddress: true, requiresParameterAddresses: true },
        },
      ],
    });
    excel.CustomFunctions.associate(
      "WHERE",
      (_: unknown, invocation: CustomFunctions.Invocation) =>
        `${invocation.address} ${invocation.parameterAddresses?.join()}`,
    );
    expect(await enter("E1", "=AT.WHERE(A1)")).toBe("Sheet1!E1 Sheet1!A1");
  });

  test("only the last of two formulas in a cell shows its result", async () => {
    excel.host.person.type("E1", "=NS.LATER(1)");
    excel.host.person.type("E1", "=NS.ADD(2,2)");
    await excel.host.settled();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(excel.cells("Sheet1")[0]![4]).toBe(4);
  });
});
