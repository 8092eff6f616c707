import { MemoryBackend } from "../../../src/host/memory/memory-backend";
import { parseLoneCall } from "../../../src/host/memory/lone-call";
import { backendContract } from "../backend-contract";

backendContract("memory", () => ({ backend: new MemoryBackend() }));

test.each([
  "=SUM(A1)",
  "=NS.F(A1)+1",
  "=NS.F(SUM(A1))",
  "=A1",
  "=NS.F({1,2})",
  "=NS.F(A1",
  "=-NS.F(A1)",
  "=NS.F(name)",
])("%s is no lone call", formula => {
  expect(parseLoneCall(formula)).toBeNull();
});

test("a lone call is taken apart at the commas that divide", () => {
  expect(parseLoneCall('= NS.A_1.F( \'a,b\'!A1:B$2 , "x,""y" ,, -1.5%, false )')?.given).toEqual([
    { kind: "reference", address: { sheet: "a,b", at: { top: 0, left: 0, rows: 2, columns: 2 } } },
    { kind: "literal", value: 'x,"y' },
    { kind: "missing" },
    { kind: "literal", value: -0.015 },
    { kind: "literal", value: false },
  ]);
});

test("an engine that a test lends calculates what it knows, and nothing else passes", () => {
  const backend = new MemoryBackend(formula => (formula === "=1+1" ? 2 : undefined)),
    sheet = backend.sheets()[0]!.id,
    one = { top: 0, left: 0, rows: 1, columns: 1 };
  backend.write(sheet, one, [["=1+1"]]);
  expect([backend.values(sheet, one), backend.formulas(sheet, one)]).toEqual([[[2]], [["=1+1"]]]);
  expect(() => backend.write(sheet, one, [["=1+2"]])).toThrow("=1+2");
});
