import type { Page } from "playwright-core";
import { paneTextsOf } from "../../src/text/pane/of";
import { paperAnswersOf } from "../../src/text/paper-answers/of";
import { textsOf } from "../../src/text/of";
import type { Language } from "../../src/text/languages";
import { PAPER_SHEETS } from "../../src/fields/paper-sheets";
import { RESULT_SHEETS } from "../../src/fields/our-sheets";
import { policy } from "../roster/workbook";
import { Opened } from "./opened";

jest.setTimeout(180_000);

let opened: Opened, page: Page;
beforeAll(async () => {
  opened = await Opened.start();
  page = await opened.page(360, 900);
});
afterAll(() => opened.close());

/** Everything that a text may say, but for what is filled in. */
function parts(texts: unknown): string[] {
  if (typeof texts === "string") return texts.split(/\{[^{}]*\}/u);
  return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(parts) : [];
}
const all = (language: Language): readonly string[] => [
  ...parts(paneTextsOf(language)),
  ...parts(paperAnswersOf(language)),
  ...parts(textsOf(language).messages),
  ...parts(textsOf(language).sentences),
  ...parts(textsOf(language).marks),
  ...parts(textsOf(language).severities),
  ...parts(textsOf(language).results),
];
/** Long enough to be nobody's but the texts' own: four Chinese characters, or three English words. */
const TELLING: Readonly<Partial<Record<Language, RegExp>>> = {
  "zh-CN": /[\p{Script=Han}，。：；（）“”]{4,}/gu,
  "en-US": /[A-Za-z]+(?: [A-Za-z]+){2,}/gu,
};

/** What only one language says. */
function own(language: Language, not: Language): string[] {
  const others = all(not).join("\n");
  const said = all(language).flatMap(part => part.match(TELLING[language]!) ?? []);
  return [...new Set(said)].filter(part => !others.includes(part));
}

/** All that a person sees or is read out in the tab that is open. */
const visible = (): Promise<string> =>
  page.evaluate(() => {
    const said = [document.body.innerText];
    for (const element of document.querySelectorAll<HTMLElement>("[aria-label],[title],[placeholder],option"))
      if (element.checkVisibility() || element.tagName === "OPTION")
        said.push(
          ...["aria-label", "title", "placeholder"].map(name => element.getAttribute(name) ?? ""),
          element.tagName === "OPTION" ? (element.textContent ?? "") : "",
        );
    return said.join("\n");
  });

/** Opens every fold of the tab, those within folds too. */
async function openAll(): Promise<void> {
  for (let depth = 0; depth < 4; depth++) {
    const folds = page.locator("[role=tabpanel]:not([hidden]) button[aria-expanded=false]"),
      many = await folds.count();
    if (many === 0) return;
    for (let k = 0; k < Math.min(many, 12); k++) {
      const fold = folds.first();
      if (!(await fold.isVisible())) break;
      await fold.click();
      await page.waitForTimeout(50);
    }
  }
}

/** Every tab, opened as far as it goes: a row with a decision begun, a clause, the papers. */
async function openTabs(): Promise<void> {
  const tabs = page.getByRole("tab");
  for (let k = 0; k < 5; k++) {
    await tabs.nth(k).click();
    await page.locator("[role=tabpanel]:not([hidden])").filter({ hasText: /\S/u }).waitFor();
    await page.waitForTimeout(400);
    if (k === 1) {
      await page.getByRole("listbox").getByRole("option").first().click();
      await page.getByRole("radio").first().waitFor();
      await page.getByRole("radio").first().check();
      await page.waitForTimeout(400);
    }
    await openAll();
  }
}

/** Formulas are repaired, a mark is checked, papers are written, the round is added to the ledger twice. */
async function workThrough(): Promise<void> {
  const { review, papers, settings } = paneTextsOf("zh-CN"),
    press = (name: string, exact = true) => page.getByRole("button", { name, exact }).first().click(),
    tab = (number: number) => page.getByRole("tab").nth(number).click();
  await tab(4);
  await page.getByLabel(settings.reviewer).fill("王敏");
  await page.getByLabel(settings.reviewer).blur();
  await press(settings.repair);
  await page.getByText(parts(settings.repaired)[0]!).first().waitFor();
  await tab(1);
  await page.getByLabel(review.kinds).selectOption("READING");
  await page.getByRole("listbox").getByRole("option").first().click();
  await press(parts(review.check.buttonFor)[0]!, false);
  await page.getByText(textsOf("zh-CN").markStates.checked).first().waitFor();
  await tab(2);
  await press(papers.open);
  for (const name of [papers.names.meeting, papers.names.notice]) await page.getByRole("checkbox", { name }).check();
  await press(papers.write);
  await page.getByText(papers.drafts).waitFor();
  await press(papers.ledgerTitle);
  for (const said of ["已记入", "同一轮只记一次"]) {
    await press(papers.ledger);
    await press(papers.ledgerSure);
    await page.getByText(said).first().waitFor();
  }
}

async function speak(language: Language): Promise<void> {
  await page.getByRole("tab").nth(4).click();
  await page.locator(`select:has(option[value="${language}"])`).selectOption(language);
  await page.locator(`main[lang="${language}"]`).waitFor();
  await page.waitForTimeout(1_500);
}

/** Names of the workbook and the policy's words are what they are, in every language. */
async function unchanging(): Promise<string> {
  const book = await page.evaluate(() => JSON.stringify([window.workbook!.names(), window.workbook!.print()]));
  return book + JSON.stringify(policy()) + JSON.stringify([RESULT_SHEETS, PAPER_SHEETS, textsOf("en-US").fields]);
}

/** What the other language still says in a tab, by its number. */
async function leftOver(language: Language, not: Language): Promise<string[]> {
  const same = await unchanging(),
    foreign = own(not, language).filter(part => !same.includes(part)),
    found: string[] = [];
  for (let tab = 0; tab < 5; tab++) {
    await page.getByRole("tab").nth(tab).click();
    await page.waitForTimeout(400);
    const said = await visible();
    for (const part of foreign) if (said.includes(part)) found.push(`${tab}: ${part}`);
  }
  return found;
}

test("another language changes at once all that a person sees, in every tab, whatever stands open", async () => {
  await opened.show(page, "tab=assess&assessed", "zh-CN");
  await openTabs();
  expect((await visible()).length).toBeGreaterThan(200);
  await speak("en-US");
  expect(await leftOver("en-US", "zh-CN")).toEqual([]);
  await speak("zh-CN");
  expect(await leftOver("zh-CN", "en-US")).toEqual([]);
});

test("what was decided, written, added and repaired is told in the other language from the switch on", async () => {
  await opened.show(page, "tab=assess&assessed", "zh-CN");
  await workThrough();
  await speak("en-US");
  expect(await leftOver("en-US", "zh-CN")).toEqual([]);
  await page.getByRole("tab").nth(2).click();
  expect(await visible()).toContain("added once, so not again");
});
