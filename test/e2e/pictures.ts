import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { TrialServer, type TrialPage } from "./trial";

const FOLDER = join(process.cwd(), "docs/pictures");
const SIZE = { width: 1280, height: 900 },
  TALL = { width: 1280, height: 1010 },
  QUALITY = 70;
/**
 * In pixels: how far the written columns stand from the sheet's right end, and what the bar of the pane hides of what
 * is scrolled to.
 */
const FROM_RIGHT = 1150,
  UNDER_BAR = 48;
/** The row of the list, from 0, that lost to a row of another clause far below. */
const CHOSEN = 4;

/**
 * `npm run pictures`: the pictures of the README, taken from the trial page with the large sample, in docs/pictures.
 */
async function take(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await TrialServer.start();
  try {
    const trial = await server.open({ ...SIZE, traced: false });
    for (const [name, go] of SCENES) {
      await go(trial);
      await trial.page.mouse.move(0, 0);
      await trial.page.waitForTimeout(1000);
      await trial.page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: "jpeg", quality: QUALITY });
    }
    if (trial.wrong.length > 0) throw new Error(trial.wrong.join("\n"));
    await trial.context.close();
  } finally {
    await server.stop();
  }
}

/** One after another on the same page: what is shown, and what a person does to get there. */
const SCENES: readonly (readonly [string, (trial: TrialPage) => Promise<void>])[] = [
  [
    "before",
    async trial => {
      await trial.pane.getByRole("button", { name: "开始核算" }).waitFor();
      await trial.goTo("A5");
    },
  ],
  [
    "after",
    async trial => {
      await trial.press("核算汇总表");
      await trial.tab("汇总");
      await trial.pane.getByRole("table", { name: "汇总表" }).waitFor();
      await trial.goTo("AL5");
      await toResults(trial);
    },
  ],
  [
    "explained",
    async trial => {
      await trial.page.setViewportSize(TALL);
      await trial.tab("复核");
      await trial.pane.getByLabel("按标记").selectOption("SUPERSEDED");
      await trial.pane.getByRole("listbox", { name: "申报行" }).getByRole("option").nth(CHOSEN).click();
      await trial.pane.getByRole("heading", { name: "同项目的申报" }).waitFor();
      await trial.pane.getByRole("button", { name: "作一个决定" }).click();
      await trial.pane.getByRole("heading", { name: "同项目的申报" }).evaluate(heading => {
        heading.scrollIntoView();
      });
      await trial.page.mouse.move(1100, 600);
      await trial.page.mouse.wheel(0, -UNDER_BAR);
      await trial.page.waitForTimeout(1000);
      await toResults(trial);
    },
  ],
];

/** Scrolls until the written columns stand beside the applicant; what is selected stays so. */
async function toResults({ page }: TrialPage): Promise<void> {
  await page.mouse.move(600, 600);
  await page.mouse.wheel(20_000, 0);
  await page.waitForTimeout(300);
  await page.mouse.wheel(-FROM_RIGHT, 0);
}

take().catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exitCode = 1;
});
