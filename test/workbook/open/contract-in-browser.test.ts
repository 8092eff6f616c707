import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { Host } from "../../../src/host/host";
import { MemoryBackend } from "../../../src/host/memory/memory-backend";
import { a1 } from "../../../src/workbook/rect";
import { openChromium } from "../../browser/chromium";
import { openPane } from "../../browser/excel-page";
import { CONTRACT, ROSTER, SHEET, type Owned } from "./cells-contract";

jest.setTimeout(120_000);

/** The contract with Microsoft's client as it runs in a web view: in a frame, over messages, bundled. */
const ENTRY = `
  import { CONTRACT } from "./cells-contract";
  import { ExcelCells } from "../../../src/workbook/excel/excel-cells";
  import { Gateway } from "../../../src/workbook/excel/gateway";
  const doing = what => (...given) => globalThis.person(what, given);
  globalThis.keepRule = async sentence => {
    await Office.onReady();
    await CONTRACT[sentence]({
      cells: new ExcelCells(new Gateway()),
      type: doing("type"), hideRow: doing("hideRow"), protect: doing("protect"),
    });
  };
`;
const OFFICE = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

let browser: Browser, folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sjs-contract-"));
  symlinkSync(OFFICE, join(folder, "office-js"), "dir");
  writeFileSync(
    join(folder, "taskpane.html"),
    '<!doctype html><script src="office-js/office.js"></script><script src="contract.js"></script>',
  );
  [browser] = await Promise.all([
    openChromium(),
    build({
      stdin: { contents: ENTRY, resolveDir: __dirname, loader: "ts" },
      bundle: true,
      outfile: join(folder, "contract.js"),
      format: "iife",
      target: "es2022",
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person does in the workbook behind the pane. */
function personIn({ person }: Host): Omit<Owned, "cells"> {
  return {
    type: (sheet, row, column, value) =>
      person.type(`${sheet}!${a1({ top: row, left: column, rows: 1, columns: 1 })}`, value),
    hideRow: (sheet, row) => person.hideRows(sheet, [row]),
    protect: sheet => person.protect(sheet),
  };
}

describe("Excel on the host, in a browser, as an owner of cells", () => {
  test.each(Object.keys(CONTRACT))("%s", async sentence => {
    const host = new Host(new MemoryBackend(), { year: 2026 });
    host.load([{ name: SHEET, cells: ROSTER }]);
    const person = personIn(host) as Record<string, (...given: unknown[]) => void>,
      { page, pane, problems, close } = await openPane(browser, folder, host);
    try {
      await page.exposeFunction("person", (what: string, given: unknown[]) => person[what]!(...given));
      await pane.waitForFunction("typeof keepRule === 'function'");
      await pane.evaluate(
        rule => (globalThis as unknown as { keepRule(sentence: string): Promise<void> }).keepRule(rule),
        sentence,
      );
      expect(problems).toEqual([]);
    } finally {
      await close();
    }
  });
});
