import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openChromium } from "../browser/chromium";

const ICONS = fileURLToPath(new URL("../../assets/icons/", import.meta.url));
/** What Office asks for at its zoom levels, and the add-in's own icon in lists of add-ins. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/**
 * `npx tsx test/manifest/render-icons.ts`: draws every assets/icons/svg/NAME.svg to assets/icons/NAME-SIZE.png, on
 * nothing.
 */
async function render(): Promise<void> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    for (const file of readdirSync(join(ICONS, "svg"))) {
      const drawing = readFileSync(join(ICONS, "svg", file), "utf8");
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        writeFileSync(
          join(ICONS, `${file.replace(/\.svg$/, "")}-${size}.png`),
          await page.screenshot({ omitBackground: true }),
        );
      }
    }
  } finally {
    await browser.close();
  }
}

await render();
