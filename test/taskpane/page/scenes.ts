import type { Page } from "playwright-core";

/**
 * A state of the pane: where the page begins, and what a person does to come there. `language` decides by which words
 * things are found.
 */
export interface Scene {
  readonly name: string;
  readonly query: string;
  readonly act?: (page: Page, words: Words) => Promise<void>;
}
export interface Words {
  readonly run: string;
  readonly byHand: string;
  readonly headerRow: string;
  readonly clauseOfSheet: string;
  readonly readAs: string;
  readonly scope: string;
  readonly undo: string;
  readonly undoLast: string;
  readonly example: string;
  readonly readings: string;
  readonly which: string;
  readonly how: string;
  readonly byClause: string;
  readonly marks: string;
  readonly kinds: string;
  readonly others: string;
  readonly changes: string;
  readonly findings: string;
  readonly receipt: string;
  readonly papers: string;
  readonly notice: string;
  readonly writePapers: string;
  readonly addToLedger: string;
  readonly ledger: string;
  readonly checkAll: string;
  readonly note: string;
  readonly before: string;
  readonly files: string;
  readonly tryPolicy: string;
  readonly adopt: string;
  readonly whatIf: string;
  readonly instead: string;
  readonly published: string;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: false }).first();
const openRow = async (page: Page, mark: string, words: Words): Promise<void> => {
  await page.getByLabel(words.kinds).selectOption(mark);
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByText(words.marks, { exact: true }).first().waitFor();
};

const openFiles = async (page: Page, words: Words): Promise<void> => {
  await page.getByText(words.files, { exact: true }).first().click();
  await page.locator("input[type=file]").waitFor({ state: "attached" });
};

export const SCENES: readonly Scene[] = [
  { name: "assess-ready", query: "tab=assess" },
  {
    name: "assess-columns",
    query: "tab=assess",
    act: async (page, words) => {
      await button(page, words.readAs).click();
    },
  },
  {
    name: "assess-scope",
    query: "tab=assess",
    act: async (page, words) => {
      await button(page, words.scope).click();
    },
  },
  { name: "assess-empty", query: "tab=assess&empty" },
  {
    name: "assess-running",
    query: "tab=assess&slow=400",
    act: async (page, words) => {
      await button(page, words.run).click();
      await page.waitForTimeout(1200);
    },
  },
  { name: "assess-done", query: "tab=assess&assessed" },
  {
    name: "assess-changes",
    query: "tab=assess&assessed&again",
    act: async (page, words) => {
      for (const name of [words.changes, words.findings, words.receipt]) await button(page, name).click();
    },
  },
  {
    name: "assess-undo",
    query: "tab=assess&assessed&stale",
    act: async (page, words) => {
      await button(page, words.undo).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "assess-reopened",
    query: "tab=assess&assessed&reopened",
    act: async (page, words) => {
      await button(page, words.undoLast).waitFor();
    },
  },
  {
    name: "assess-asks",
    query: "tab=assess&asks",
    act: async page => {
      await page.getByRole("group").first().waitFor();
    },
  },
  {
    name: "assess-answered",
    query: "tab=assess&asks",
    act: async page => {
      const asked = page.getByRole("group").first();
      await asked.getByRole("button").last().click();
      await asked.waitFor({ state: "detached" });
    },
  },
  {
    name: "assess-by-hand",
    query: "tab=assess&empty&unknown",
    act: async (page, words) => {
      await button(page, words.byHand).click();
      await page.getByLabel(words.headerRow).selectOption("1");
      await page.getByLabel(words.clauseOfSheet).waitFor();
    },
  },
  { name: "assess-lost", query: "tab=assess&assessed&reopened&lost" },
  {
    name: "assess-problem",
    query: "tab=assess&problem=protected",
    act: async (page, words) => {
      await button(page, words.run).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "assess-defect",
    query: "tab=assess&problem=unexpected",
    act: async (page, words) => {
      await button(page, words.run).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "review-none", query: "tab=review" },
  { name: "review", query: "tab=review&assessed" },
  { name: "review-row", query: "tab=review&assessed", act: (page, words) => openRow(page, "READING", words) },
  { name: "review-rivals", query: "tab=review&assessed", act: (page, words) => openRow(page, "SUPERSEDED", words) },
  { name: "review-amount", query: "tab=review&assessed", act: (page, words) => openRow(page, "NEEDS_AMOUNT", words) },
  {
    name: "review-kind",
    query: "tab=review&assessed",
    act: async (page, words) => {
      await page.getByLabel(words.kinds).selectOption("READING");
      await button(page, words.checkAll).click();
      await page.getByLabel(words.note).waitFor();
    },
  },
  {
    name: "review-decide",
    query: "tab=review&assessed",
    act: async (page, words) => {
      await openRow(page, "SUPERSEDED", words);
      await page.getByRole("radio").first().click();
      await page.getByText(words.before, { exact: true }).waitFor();
    },
  },
  { name: "totals", query: "tab=totals&assessed" },
  {
    name: "totals-clauses",
    query: "tab=totals&assessed",
    act: async (page, words) => {
      await button(page, words.byClause).click();
      await page.waitForTimeout(100);
    },
  },
  {
    name: "totals-papers",
    query: "tab=totals&assessed",
    act: async (page, words) => {
      await button(page, words.papers).click();
      await page.getByRole("checkbox", { name: words.notice }).click();
      await button(page, words.writePapers).click();
      await page.getByRole("status").filter({ hasText: "公示稿" }).waitFor();
      await button(page, words.addToLedger).click();
      await button(page, words.ledger).click();
    },
  },
  {
    name: "totals-published",
    query: "tab=totals&assessed",
    act: async (page, words) => {
      await button(page, words.published).click();
    },
  },
  { name: "policy", query: "tab=policy&assessed" },
  {
    name: "policy-what-if",
    query: "tab=policy&assessed",
    act: async (page, words) => {
      await button(page, words.whatIf).click();
      await page.locator("select:visible").selectOption({ index: 1 });
      await page.getByLabel(words.instead).fill("20%");
      await page.getByRole("status").filter({ hasText: "→" }).first().waitFor();
    },
  },
  {
    name: "policy-clause",
    query: "tab=policy&assessed",
    act: async (page, words) => {
      await page.getByRole("button", { name: /^4\.2/ }).click();
      await button(page, words.example).click();
      await page.getByText("SJS.SUBSIDY").waitFor();
    },
  },
  {
    name: "policy-readings",
    query: "tab=policy&assessed",
    act: async (page, words) => {
      await button(page, words.readings).click();
      await page.locator("h3 button:visible").nth(10).waitFor();
    },
  },
  {
    name: "policy-reading-change",
    query: "tab=policy&assessed",
    act: async (page, words) => {
      await button(page, words.readings).click();
      await page.locator("h3 button:visible").nth(8).click();
      await page.locator("input[type=radio]:visible").nth(1).check({ force: true });
      await page.getByRole("status").filter({ hasText: /\S/ }).first().waitFor();
    },
  },
  { name: "settings", query: "tab=settings&assessed" },
  {
    name: "stale",
    query: "tab=review&assessed&stale",
    act: async (page, words) => {
      await button(page, words.which).click();
      await page.waitForTimeout(100);
    },
  },
  {
    name: "cell-row",
    query: "tab=assess&assessed&cell=row",
    act: async (page, words) => {
      await button(page, words.how).click();
    },
  },
  { name: "self-check", query: "selfcheck" },
  { name: "foreign-assess", query: "tab=assess&assessed&foreign=hohhot-industry" },
  { name: "foreign-unfit", query: "tab=assess&assessed&foreign=hohhot-industry&brought" },
  { name: "foreign-review", query: "tab=review&assessed&foreign=hohhot-industry" },
  { name: "foreign-totals", query: "tab=totals&assessed&foreign=hohhot-industry" },
  {
    name: "foreign-clause",
    query: "tab=policy&assessed&foreign=hohhot-industry",
    act: async (page, words) => {
      await page.getByRole("heading", { level: 3 }).getByRole("button").first().click();
      await button(page, words.example).click();
    },
  },
  {
    name: "foreign-readings",
    query: "tab=policy&assessed&foreign=fuzhou-ic",
    act: async (page, words) => {
      await page.getByRole("tab", { name: words.readings }).or(button(page, words.readings)).first().click();
    },
  },
  {
    name: "foreign-files",
    query: "tab=policy&assessed&foreign=hohhot-industry",
    act: async (page, words) => {
      await openFiles(page, words);
    },
  },
  {
    name: "foreign-bring",
    query: "tab=policy&assessed&foreign=hohhot-industry&brought",
    act: async (page, words) => {
      await openFiles(page, words);
      await page.locator("input[type=file]").setInputFiles("src/policy/districts/hohhot-industry.yaml");
      await button(page, words.tryPolicy).click();
      await page.getByRole("button", { name: words.adopt }).waitFor();
    },
  },
  {
    name: "foreign-faulty",
    query: "tab=policy&foreign=hohhot-industry&brought",
    act: async (page, words) => {
      await openFiles(page, words);
      await page.locator("input[type=file]").setInputFiles({
        name: "草稿.yaml",
        mimeType: "text/yaml",
        buffer: Buffer.from("format: '2'\npolicy: { id: x, title: 某办法, version: '1' }\nartikles: []\n"),
      });
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "cell-formula",
    query: "tab=policy&assessed&cell=formula",
    act: async (page, words) => {
      await button(page, words.how).click();
    },
  },
];
