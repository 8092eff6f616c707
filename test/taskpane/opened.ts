import { rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/text/texts";
import { openChromium } from "../browser/chromium";
import { bundlePage, serve } from "./page/bundle";
import { sceneWords } from "./page/scene-words";
import { SCENES, type Words } from "./page/scenes";

/** One browser and one served page for all tests of a file. */
export class Opened {
  private constructor(
    private readonly browser: Browser,
    private readonly address: string,
    private readonly end: () => void,
  ) {}

  static async start(): Promise<Opened> {
    const folder = await bundlePage(),
      { address, close } = await serve(folder),
      browser = await openChromium();
    return new Opened(browser, address, () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  async page(width = 320, height = 640): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    const problems: string[] = [];
    page.on("pageerror", error => problems.push(error.message));
    page.on("console", message => {
      if (message.type() === "error") problems.push(message.text());
    });
    this.problems.set(page, problems);
    return page;
  }

  /** What the page complained of: exceptions and errors on the console. */
  readonly problems = new Map<Page, string[]>();

  /** The pane in a state, as soon as a view is there. The page itself is loaded once. */
  async show(page: Page, query: string, language: Language = "zh-CN"): Promise<Words> {
    const wanted = `?${query}&language=${language}`;
    if (page.url().startsWith(this.address)) await page.evaluate(asked => window.show!(asked), wanted);
    else await page.goto(this.address + wanted);
    await page.locator("[role=tabpanel]:not([hidden]), [role=region]").filter({ hasText: /\S/ }).first().waitFor();
    return sceneWords(language);
  }

  async scene(page: Page, name: string, language: Language, theme = "light"): Promise<void> {
    const scene = SCENES.find(s => s.name === name)!,
      words = await this.show(page, `${scene.query}&theme=${theme}`, language);
    await scene.act?.(page, words);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.end();
  }
}
