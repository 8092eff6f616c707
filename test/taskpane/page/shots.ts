import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../src/text/texts";
import { openChromium } from "../../browser/chromium";
import { bundlePage, serve } from "./bundle";
import { sceneWords } from "./scene-words";
import { SCENES } from "./scenes";

/**
 * `tsx test/taskpane/page/shots.ts FOLDER WIDTH light|dark|contrast|forced LANGUAGE [scene…]`: pictures of the pane's
 * states, to look at.
 */
async function shoot(): Promise<void> {
  const [folder = "pictures", width = "320", theme = "light", language = "zh-CN", ...names] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const { address, close } = await serve(await bundlePage()),
    browser = await openChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: Number(width), height: 900 },
      deviceScaleFactor: 1.5,
      ...(theme === "forced" ? { forcedColors: "active" as const } : {}),
    });
    page.setDefaultTimeout(10_000);
    const say = (text: string): void => void process.stderr.write(`${text}\n`);
    page.on("pageerror", error => say(error.message));
    page.on("console", message => {
      if (message.type() === "error") say(message.text());
    });
    for (const { name, query, act } of SCENES.filter(scene => names.length === 0 || names.includes(scene.name))) {
      await page.setViewportSize({ width: Number(width), height: 900 });
      await page.goto(`${address}?${query}&theme=${theme}&language=${language}`);
      await page.locator("[role=tabpanel], [role=region]").filter({ hasText: /\S/ }).first().waitFor();
      await page.waitForTimeout(250);
      await act?.(page, sceneWords(language as Language)).catch((error: unknown) => say(`${name}: ${String(error)}`));
      const tall = await page.evaluate(() => {
        const p = document.querySelector("[role=tabpanel]:not([hidden])");
        return p === null ? 0 : p.scrollHeight - p.clientHeight;
      });
      if (!name.startsWith("review") || name !== "review")
        await page.setViewportSize({ width: Number(width), height: Math.min(2600, 900 + Math.max(0, tall)) });
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
  } finally {
    await browser.close();
    close();
  }
}

void shoot();
