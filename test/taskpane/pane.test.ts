import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { Language } from "../../src/text/texts";
import { answerTests } from "./answers";
import { keyboardTests } from "./keyboard";
import { longListTests } from "./long-list";
import { Opened } from "./opened";
import { workTests } from "./workplace-tests";
import { SCENES } from "./page/scenes";

jest.setTimeout(60_000);
const AXE = createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js");

let opened: Opened, page: Page;
beforeAll(async () => {
  opened = await Opened.start();
  page = await opened.page();
});
afterAll(() => opened.close());
afterEach(() => {
  expect(opened.problems.get(page)!.splice(0)).toEqual([]);
});

const NAMES = SCENES.map(scene => scene.name);

describe.each<[Language, string]>([
  ["zh-CN", "light"],
  ["en-US", "dark"],
])("in %s, %s", (language, theme) => {
  test.each(NAMES)("%s: axe finds nothing, and nothing is cut at 320 px", async name => {
    await opened.scene(page, name, language, theme);
    expect(await violations(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
  });
});

test.each(["assess-done", "review-rivals", "totals", "policy-reading-change", "assess-problem"])(
  "%s: axe finds nothing in high contrast",
  async name => {
    await opened.scene(page, name, "zh-CN", "contrast");
    expect(await violations(page)).toEqual([]);
  },
);

test.each(["assess-done", "review", "review-rivals", "totals", "policy-clause", "settings", "stale"])(
  "%s: nothing is cut at twice the size in a pane of 450 px",
  async name => {
    await page.setViewportSize({ width: 225, height: 400 });
    await opened.scene(page, name, "en-US");
    expect(await cut(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
  },
);

describe("by keyboard alone", () =>
  keyboardTests(
    () => opened,
    () => page,
  ));
describe("long lists", () =>
  longListTests(
    () => opened,
    () => page,
  ));
describe("on its way, failed, empty", () =>
  answerTests(
    () => opened,
    () => page,
  ));
describe("the work itself", () =>
  workTests(
    () => opened,
    () => page,
  ));

async function violations(of: Page): Promise<readonly string[]> {
  if (!(await of.evaluate(() => "axe" in window))) await of.addScriptTag({ path: AXE });
  const found = await of.evaluate(async () => {
    // What was just drawn may still be on its way to its colours.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(node => `${node.html.slice(-160)} ${node.failureSummary ?? ""}`).join("\n")}`,
  );
}

/**
 * Texts that reach beyond the pane, or beyond a box that hides the rest without saying so (an ellipsis whose whole text
 * stands in the title says so).
 */
async function cut(of: Page): Promise<readonly string[]> {
  return of.evaluate(() => {
    const found: string[] = [],
      width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      const box = element.getBoundingClientRect(),
        style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "",
      );
      if (!hasText || box.width <= 1 || style.visibility === "hidden" || ["OPTION", "SELECT"].includes(element.tagName))
        continue;
      const scrolls = element.closest("[tabindex='0'][role=group]") ?? element.closest("[role=tablist]");
      if (scrolls === null && (box.right > width + 0.5 || box.left < -0.5))
        found.push(`${element.textContent!.slice(0, 40)} reaches to ${Math.round(box.right)}`);
      const told = style.textOverflow === "ellipsis" && (element.title !== "" || element.parentElement?.title !== "");
      if (style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1 && !told)
        found.push(`${element.textContent!.slice(0, 40)} is cut`);
    }
    return found;
  });
}
