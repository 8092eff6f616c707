import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import type { MetadataFile } from "../../src/host/custom-functions/metadata";
import { Host } from "../../src/host/host";
import { MemoryBackend } from "../../src/host/memory/memory-backend";
import { openChromium } from "../browser/chromium";
import { openPane, type OpenPane } from "../browser/excel-page";
import { built } from "./built";

jest.setTimeout(180_000);

let browser: Browser,
  dist = "";
const open: OpenPane[] = [];

beforeAll(async () => {
  dist = join(await built(), "dist");
  browser = await openChromium();
});
afterAll(async () => {
  for (const pane of open) await pane.close();
  await browser?.close();
});

async function inExcel(locale: string): Promise<{ readonly host: Host; readonly pane: OpenPane }> {
  const host = new Host(new MemoryBackend(), { locale });
  host.functions.register(
    "SJS",
    JSON.parse(
      readFileSync(join(dist, locale === "zh-CN" ? "functions.json" : `functions.${locale}.json`), "utf8"),
    ) as MetadataFile,
  );
  const pane = await openPane(browser, dist, host, locale);
  open.push(pane);
  await within(60_000, host.functions.ready, () => `the functions did not register: ${pane.problems.join("; ")}`);
  return { host, pane };
}

/**
 * The scripts that the page fetched for the pane: not those of the functions, which are there before, nor its worker's,
 * for which nothing on the page waits.
 */
async function loadedByPane({ page, pane }: OpenPane): Promise<readonly string[]> {
  const chunks = JSON.parse(readFileSync(join(dist, "../maps/chunks.json"), "utf8")) as Readonly<
    Record<"functions" | "words", readonly string[]>
  >;
  const others = [
    ...chunks.functions,
    ...chunks.words,
    ...page.workers().map(worker => new URL(worker.url()).pathname.slice(1)),
  ];
  const fetched = await pane.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
  );
  return [...new Set(fetched)].filter(
    name => /^[^/]+\.js$/.test(name) && !/^(gate|associate)\./.test(name) && !others.includes(name),
  );
}

/** Waits until nothing more is asked for. */
async function settled(pane: OpenPane): Promise<void> {
  for (let before = -1; before !== pane.asked.length;) {
    before = pane.asked.length;
    await pane.page.waitForTimeout(1_500);
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>, why: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(why())), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The value of a cell once it is there. */
async function value(host: Host, address: string, formula: string): Promise<unknown> {
  host.person.type(`Sheet1!${address}`, formula);
  const [sheet] = host.backend.sheets(),
    row = Number(address.slice(1)) - 1,
    column = address.charCodeAt(0) - 65;
  for (let tries = 0; tries < 200; tries++) {
    const now = host.backend.values(sheet!.id, { top: row, left: column, rows: 1, columns: 1 })[0]![0];
    if (now !== "#BUSY!" && now !== "") return now;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${formula} has no value`);
}

describe("the package in a browser, with its own copy of Microsoft's script", () => {
  test.each(["zh-CN", "en-US"])(
    "in %s: functions answer, nothing is forbidden, nothing fails, nobody else is asked",
    async locale => {
      const { host, pane } = await inExcel(locale);
      expect(await value(host, "A1", "=SJS.SUBSIDY(3,1234567)")).toBe(370370.1);
      expect(await value(host, "A2", '=SJS.EXPLAIN("3",1234567)')).toContain("30");
      host.person.type("Sheet1!B1", "#N/A");
      expect(await value(host, "A3", "=SJS.SUBSIDY(3,B1)")).toBe("#N/A");
      // What office.js does some seconds later (its telemetry would come then) counts too.
      await pane.page.waitForTimeout(4_000);
      expect(pane.problems).toEqual([]);
      expect(pane.elsewhere).toEqual([]);
      expect(pane.asked).toContain(`office-js/${locale.toLowerCase()}/office_strings.js`);
    },
  );

  test(
    "the pane opens, loads at most 234 KB packed for its first tab and what each other tab needs " +
      "when it is opened",
    async () => {
      const { pane } = await inExcel("zh-CN"),
        tabs = pane.pane.getByRole("tab");
      await tabs.first().waitFor({ timeout: 60_000 });
      await pane.pane.getByRole("tabpanel").first().waitFor();
      await settled(pane);
      const kilobytesFirst =
        (await loadedByPane(pane)).reduce(
          (sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
          0,
        ) / 1024;
      expect(kilobytesFirst).toBeGreaterThan(100);
      // docs/decisions.md has the ways back, should it grow.
      expect(kilobytesFirst).toBeLessThanOrEqual(234);
      for (let tab = 1; tab < (await tabs.count()); tab++) {
        const before = pane.asked.length;
        await tabs.nth(tab).click();
        await settled(pane);
        expect(pane.asked.slice(before).filter(name => name.endsWith(".js")).length).toBeGreaterThan(0);
      }
      expect([pane.problems, pane.elsewhere]).toEqual([[], []]);
    },
  );

  test(
    "an old web view shows what to upgrade in the pane's place, and Office is told that the " + "add-in is there",
    async () => {
      const pane = await openPane(browser, dist, new Host(new MemoryBackend()), "zh-CN", "delete window.BigInt;");
      open.push(pane);
      await pane.pane.getByRole("alert").waitFor({ timeout: 60_000 });
      expect(await pane.pane.locator("#missing").innerText()).toMatch(/BigInt$/);
      expect(await pane.pane.getByRole("heading").first().innerText()).toContain("需要什么版本");
      // Office sets its context when its handshake is done; asked before, there is none yet.
      await pane.pane.waitForFunction(() => Office.context?.host === Office.HostType.Excel);
      expect([pane.problems, pane.elsewhere]).toEqual([[], []]);
    },
  );
});
