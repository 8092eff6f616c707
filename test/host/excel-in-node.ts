/**
 * Microsoft's own client with the host behind it, in jest, without a browser:
 *
 * const excel = await excelInNode({ sheets: [{ name: "Sheet1", cells: [["a", 1], [{ formula: "=SUM(B1)", value: 1 },
 * null]] }] });
 *   await excel.Excel.run(async context => { … });          // also as the globals Excel, Office and OfficeExtension
 * excel.host.journal.of("write")                          // requests with their counts and sizes; journal.clear()
 * begins anew
 * excel.host.person.type("Sheet1!A2", "x")                // somebody else's doing; coauthor.type(…) comes from
 * elsewhere
 *   excel.host.use(someFault())                             // middleware: src/host/faults
 * excel.cells("Sheet1")                                   // what stands there, from A1; excel.cells("Sheet1",
 * "formulas")
 *   await excel.host.settled()                              // when functions have come in
 *   excel.close()                                           // takes the globals away; call it in afterEach
 *
 * `form` chooses the debug or the production form of office.js (both behave the same). `calculate` stands in for a
 * formula engine: without it, writing a formula that is no lone call of a registered custom function fails, except one
 * that stood in the same cell when the workbook was loaded. Custom functions: `host.functions.register("NS", metadata)`
 * and `excel.CustomFunctions.associate`.
 */
import type { HostValue, SheetSeed } from "../../src/host/backend";
import { Host, type HostOptions } from "../../src/host/host";
import { MemoryBackend } from "../../src/host/memory/memory-backend";
import { openPage, type Form } from "../../src/host/node/page";

export interface ExcelInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: Host;
  readonly window: Readonly<Record<string, unknown>>;
  /** All used cells of a sheet from A1 on; blank is "". */
  cells(sheet: string, what?: "values" | "formulas"): HostValue[][];
  close(): void;
}
export interface InNode extends HostOptions {
  readonly sheets?: readonly (SheetSeed & { readonly hiddenRows?: readonly number[] })[];
  readonly form?: Form;
  /** Settings that the workbook was saved with. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly calculate?: (formula: string) => HostValue | undefined;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

export async function excelInNode({
  sheets,
  form = "production",
  calculate,
  settings = {},
  ...options
}: InNode = {}): Promise<ExcelInNode> {
  const host = new Host(new MemoryBackend(calculate), { year: 2026, ...options });
  if (sheets) host.load(sheets);
  for (const [key, value] of Object.entries(settings)) host.book.settings.set(key, JSON.stringify(value));
  const page = await openPage(host, form);
  const given = Object.fromEntries(GLOBALS.map(name => [name, page.window[name]])) as Pick<
    ExcelInNode,
    (typeof GLOBALS)[number]
  >;
  Object.assign(globalThis, given);
  return {
    ...given,
    host,
    window: page.window,
    cells: (name, what = "values") => {
      const sheet = host.book.sheet(name),
        used = sheet && host.backend.used(sheet.id);
      return sheet && used
        ? host.backend[what](sheet.id, {
            top: 0,
            left: 0,
            rows: used.top + used.rows,
            columns: used.left + used.columns,
          })
        : [];
    },
    close: () => {
      page.close();
      for (const name of GLOBALS)
        if ((globalThis as Record<string, unknown>)[name] === given[name])
          delete (globalThis as Record<string, unknown>)[name];
    },
  };
}
