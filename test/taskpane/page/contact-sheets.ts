import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Language } from "../../../src/text/texts";
import { openChromium } from "../../browser/chromium";
import { bundlePage, serve } from "./bundle";
import { sceneWords } from "./scene-words";
import { SCENES } from "./scenes";

/** `tsx test/taskpane/page/contact-sheets.ts`: every tab side by side, small, for docs/pictures. */
const TABS = ["assess-done", "review-rivals", "totals", "policy-clause", "settings"];
const SHEETS: readonly (readonly [Language, string, number])[] = [
  ["zh-CN", "light", 320],
  ["en-US", "light", 450],
  ["zh-CN", "dark", 450],
  ["en-US", "dark", 320],
  ["zh-CN", "contrast", 320],
  ["en-US", "contrast", 450],
];
const HEIGHT = 720,
  QUALITY = 42;

async function main(): Promise<void> {
  const folder = join(process.cwd(), "docs/pictures"),
    { address, close } = await serve(await bundlePage()),
    browser = await openChromium();
  mkdirSync(folder, { recursive: true });
  try {
    for (const [language, theme, width] of SHEETS) {
      const page = await browser.newPage({
          viewport: { width, height: HEIGHT },
          reducedMotion: "reduce",
          timezoneId: "Asia/Shanghai",
        }),
        shots: Buffer[] = [];
      for (const name of TABS) shots.push(await shot(page, address, name, language, theme));
      await page.setViewportSize({ width: TABS.length * (width + 12) + 12, height: HEIGHT + 24 });
      await page.setContent(
        `<body style="margin:12px;background:#8a8f98;display:flex;gap:12px">${shots.map(png => `<img width="${width}" height="${HEIGHT}" src="data:image/png;base64,${png.toString("base64")}">`).join("")}</body>`,
      );
      await page.screenshot({
        path: join(folder, `pane-${language}-${theme}-${width}.jpg`),
        type: "jpeg",
        quality: QUALITY,
      });
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
}

async function shot(page: Page, address: string, name: string, language: Language, theme: string): Promise<Buffer> {
  const { query, act } = SCENES.find(scene => scene.name === name)!;
  await page.goto(`${address}?${query}&theme=${theme}&language=${language}`);
  await page.locator("[role=tabpanel]:not([hidden])").filter({ hasText: /\S/ }).waitFor();
  await act?.(page, sceneWords(language));
  // The clause that was opened, not the list above it.
  if (name === "policy-clause")
    await page.getByRole("button", { name: /^4\.2/ }).evaluate(element => element.scrollIntoView());
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  return page.screenshot();
}

void main();
