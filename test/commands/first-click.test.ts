import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";

const SCRIPT = readFileSync(join(process.cwd(), "src/gate/associate.js"), "utf8")
  .replace("COMMAND_NAMES", '["assess"]')
  .replace("FUNCTION_IDS", '["TWICE"]');
const METADATA = { functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "x" }] }] };

let excel: ExcelInNode;
const associated = new Map<string, (event?: unknown) => void>();
let arrive: (part: "commands" | "functions", code: unknown) => void, failed: (event: unknown) => void;
beforeEach(async () => {
  excel = await excelInNode({ sheets: [{ name: "Sheet1", cells: [[21]] }] });
  const { Office } = excel.window as { readonly Office: typeof globalThis.Office };
  const window = {
    ...excel.window,
    Office: {
      ...Office,
      actions: {
        associate: (name: string, run: (event?: unknown) => void): void => {
          associated.set(name, run);
          Office.actions.associate(name, run);
        },
      },
    },
    Promise,
    addEventListener: (_: string, on: (event: unknown) => void) => {
      failed = on;
    },
  } as Record<string, unknown>;
  vm.runInNewContext(SCRIPT, { window });
  arrive = window["sjsArrived"] as typeof arrive;
});
afterEach(() => excel.close());

test(
  "a press that comes before the commands' code runs when it is there, and is completed at once " + "(#5176)",
  async () => {
    const ran: string[] = [];
    await excel.host.ribbon.click("assess", "Sjs.assess");
    expect(ran).toEqual([]);
    arrive("commands", (name: string) => ran.push(name));
    expect(ran).toEqual(["assess"]);
    await excel.host.ribbon.click("assess", "Sjs.assess");
    expect(ran).toEqual(["assess", "assess"]);
  },
);

test.each([null, undefined, "assess", {}])("a shortcut, which hands over %p for an event, runs its command", event => {
  const ran: string[] = [];
  associated.get("assess")!(event);
  arrive("commands", (name: string) => ran.push(name));
  expect(ran).toEqual(["assess"]);
});

test("a formula that comes before the functions' code is busy until it is there, and no error (#5778)", async () => {
  excel.host.functions.register("NS", METADATA);
  await excel.host.functions.ready;
  excel.host.person.type("Sheet1!B1", "=NS.TWICE(A1)");
  await new Promise(resolve => setTimeout(resolve, 30));
  expect(excel.cells("Sheet1")[0]![1]).toBe("#BUSY!");
  arrive("functions", { TWICE: (x: number) => x * 2 });
  await excel.host.settled();
  expect(excel.cells("Sheet1")[0]![1]).toBe(42);
});

test("where the code does not come, the pane that says so is shown, and formulas are #N/A", async () => {
  excel.host.functions.register("NS", METADATA);
  await excel.host.functions.ready;
  excel.host.runtime.change("Background");
  excel.host.person.type("Sheet1!B1", "=NS.TWICE(A1)");
  await excel.host.ribbon.click("assess", "Sjs.assess");
  failed({ target: { tagName: "SCRIPT" } });
  await excel.host.settled();
  await new Promise(resolve => setTimeout(resolve, 30));
  expect(excel.cells("Sheet1")[0]![1]).toBe("#N/A");
  expect(excel.host.runtime.state).toBe("Visible");
});
