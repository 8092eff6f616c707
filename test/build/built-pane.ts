import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { SheetSeed } from "../../src/host/backend";
import type { MetadataFile } from "../../src/host/custom-functions/metadata";
import { Host } from "../../src/host/host";
import { MemoryBackend } from "../../src/host/memory/memory-backend";
import { openChromium } from "../browser/chromium";
import { openPane, type OpenPane } from "../browser/excel-page";
import { calculated } from "../commands/sample-in-excel";
import { built } from "./built";

/** The built package in a browser, for the tests of one file. */
export interface BuiltPane {
  /** A stand-in for Excel in Chinese with these sheets and the package's functions. */
  excel(sheets?: readonly SheetSeed[]): Host;
  /** The package's page in it; `before` and `hold` as `openPane` takes them. */
  page(host: Host, before?: string, hold?: (name: string) => Promise<void>): Promise<OpenPane>;
  /** The same, once its tabs are there. */
  opened(host: Host, before?: string): Promise<OpenPane>;
}

/** Builds once, before the file's tests, and closes after each test what it has opened. */
export function builtPane(): BuiltPane {
  const open: OpenPane[] = [];
  let browser: Browser,
    dist = "";
  beforeAll(async () => {
    dist = join(await built(), "dist");
    browser = await openChromium();
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });
  afterAll(() => browser?.close());

  const page: BuiltPane["page"] = async (host, before, hold) => {
    const opened = await openPane(browser, dist, host, "zh-CN", before, hold);
    open.push(opened);
    return opened;
  };
  return {
    excel(sheets) {
      const host = new Host(new MemoryBackend(calculated), { locale: "zh-CN" });
      if (sheets) host.load(sheets);
      host.functions.register("SJS", JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as MetadataFile);
      return host;
    },
    page,
    async opened(host, before) {
      const opened = await page(host, before);
      await opened.pane.getByRole("tab").first().waitFor({ timeout: 60_000 });
      return opened;
    },
  };
}
