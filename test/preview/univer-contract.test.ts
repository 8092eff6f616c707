import type { Browser, Page } from "playwright-core";
import { openChromium } from "../browser/chromium";
import { backendContract } from "../host/backend-contract";
import { bundleContract } from "./bundle-contract";
import type { ContractPage, Outcome } from "./contract-page";

jest.setTimeout(120_000);

declare const contract: ContractPage;
let browser: Browser, page: Page, outcomes: ReadonlyMap<string, Outcome>;
const wrong: string[] = [];

beforeAll(async () => {
  const { script, styles } = await bundleContract();
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  page.on("console", message => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("pageerror", error => wrong.push(error.message));
  await page.setContent("<!doctype html><body></body>");
  await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: script });
  outcomes = new Map((await page.evaluate(() => contract.run())).map(one => [one.name, one]));
});
afterAll(() => browser?.close());

/** The suite's cases by name; what they do runs in the browser. */
describe("Univer as an owner of cells, in a browser", () => {
  test.each(namesOf())("%s", name => {
    expect(outcomes.get(name)).toMatchObject({ failure: null });
  });

  test("the browser ran these cases and no others, and complained of nothing", () => {
    expect([...outcomes.keys()]).toEqual(namesOf());
    expect(wrong).toEqual([]);
  });
});

test("a spreadsheet that has gone still has its words for what it was to draw in a moment", async () => {
  for (const ms of [0, 300, 500])
    expect(await page.evaluate(after => contract.saidAfterItWent(after), ms)).toBe("开始");
  expect(wrong).toEqual([]);
});

/** Beyond what a new sheet has, so that it has to grow. */
const FAR = { top: 900, left: 60, rows: 1, columns: 1 };

test(
  "Ctrl+Z in Univer takes back what a person typed, and nothing of what the add-in wrote, drew, " +
    "fitted or selected",
  async () => {
    const { written, steps } = await page.evaluate(async far => {
      const { backend, undo, type, rowHeight, end } = await contract.make(),
        sheet = backend.sheets()[0]!.id,
        first = { top: 0, left: 0, rows: 1, columns: 2 };
      const seen = () => ({
        typed: backend.values(sheet, { ...first, top: 1 })[0]![1],
        values: [backend.values(sheet, first), backend.values(sheet, far)],
        sheets: backend.sheets().length,
        height: rowHeight(0),
      });
      const single = rowHeight(0);
      type("B2", "typed");
      const other = backend.addSheet("two");
      backend.write(sheet, first, [["written", "一段很长的说明".repeat(40)]]);
      backend.write(sheet, far, [["beyond"]]);
      backend.draw(sheet, { kind: "look", at: first, look: { wrap: true, bold: true, fill: "#FFEEDD" } });
      backend.draw(sheet, { kind: "column-width", left: 0, columns: 2, width: 90 });
      backend.draw(sheet, { kind: "frozen", rows: 1, columns: 0 });
      backend.select(other, first);
      backend.select(sheet, first);
      await backend.settled();
      const before = { ...seen(), fitted: rowHeight(0) > 2 * single };
      const after = [1, 2].map(() => ({ undone: undo(), ...seen() }));
      await end?.();
      return { written: before, steps: after };
    }, FAR);
    expect(written).toMatchObject({
      typed: "typed",
      values: [[["written", "一段很长的说明".repeat(40)]], [["beyond"]]],
      sheets: 2,
      fitted: true,
    });
    const { fitted, ...kept } = written;
    expect([fitted, ...steps]).toEqual([
      true,
      { ...kept, typed: "", undone: true },
      { ...kept, typed: "", undone: false },
    ]);
  },
);

function namesOf(): string[] {
  const names: string[] = [];
  const { describe: group, test: one, beforeEach: before, afterEach: after } = globalThis;
  Object.assign(globalThis, {
    describe: (_: string, cases: () => void) => cases(),
    test: (name: string) => void names.push(name),
    beforeEach: () => undefined,
    afterEach: () => undefined,
  });
  try {
    backendContract("Univer", () => {
      throw new Error("runs in the browser");
    });
    return names;
  } finally {
    Object.assign(globalThis, { describe: group, test: one, beforeEach: before, afterEach: after });
  }
}
