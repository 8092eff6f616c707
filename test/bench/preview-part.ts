import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TrialServer, type TrialPage } from "../e2e/trial";
import { Opened } from "../taskpane/opened";
import type { Line } from "./line";
import { decisionTimes } from "./decision-lines";
import { rosterSheet } from "./memory-source";
import { rosterFile } from "./roster-file";
import { seenBy, WATCH, type Seen } from "./watch-frames";

const OPENINGS = 3,
  TYPED_ROWS = 1_000,
  TYPED_CELLS = 10,
  MANY_ROWS = 10_000,
  LISTED_ROWS = 50_000,
  SECTION = "trial page, in headless Chromium";
/** After the last key, so that what follows from it is seen as well. */
const AFTERWARDS_MS = 3_000,
  PATIENCE_MS = 300_000;

interface What {
  readonly what: string;
  readonly rows: number;
  readonly ms: number;
  readonly note: string;
}

/** The trial page as `npm start` serves it, with what people wait for. `load`: how busy the machine is now. */
export async function previewPart(folder: string, load: () => string): Promise<Line[]> {
  const server = await TrialServer.start(),
    lines: What[] = [];
  try {
    lines.push(await opening(server, load));
    lines.push(...(await typing(server, await fileOf(TYPED_ROWS, folder), load)));
    lines.push(...(await assessing(server, await fileOf(MANY_ROWS, folder), load)));
    lines.push(await scrolling(load));
  } finally {
    await server.stop();
  }
  return lines.map(line => ({ section: SECTION, ...line, cpu: null, ratio: null, mb: null }));
}

async function opening(server: TrialServer, load: () => string): Promise<What> {
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const begun = performance.now(),
      trial = await server.open({ traced: false });
    await readyToAssess(trial);
    times.push(performance.now() - begun);
    await trial.close(null);
  }
  return {
    what: "the large sample, from the address until it can be assessed",
    rows: 162,
    ms: times.sort((a, b) => a - b)[OPENINGS >> 1]!,
    note: `aim: 8 s; median of ${OPENINGS} fresh profiles; load ${load()}`,
  };
}

async function typing(server: TrialServer, file: string, load: () => string): Promise<What[]> {
  const trial = await opened(server, file);
  await assess(trial);
  await seen(trial);
  for (let n = 0; n < TYPED_CELLS; n++) await trial.type(`H${n + 2}`, `${100 + n}`);
  await trial.page.waitForTimeout(AFTERWARDS_MS);
  const { page, pane } = await seen(trial);
  const last = `H${TYPED_CELLS + 1}`,
    [[stands] = []] = await trial.values("申报汇总表", `${last}:${last}`);
  if (stands !== 100 + TYPED_CELLS - 1)
    throw new Error(`what was typed into ${last} does not stand there, but ${String(stands)}`);
  await trial.close(null);
  return [
    {
      what: `longest time without a frame while ${TYPED_CELLS} amounts are typed into an assessed roster`,
      rows: TYPED_ROWS,
      ms: page.gap,
      note:
        `limit: 500 ms; longest task of the page ${whole(page.task)}, of the ` +
        `pane ${whole(pane.task)}; load ${load()}`,
    },
  ];
}

async function assessing(server: TrialServer, file: string, load: () => string): Promise<What[]> {
  const begun = performance.now(),
    trial = await opened(server, file),
    ready = performance.now();
  await seen(trial);
  await assess(trial);
  const done = performance.now(),
    { page, pane } = await seen(trial),
    { would, decided, takenBack } = await decisionTimes(trial);
  await trial.close(null);
  const shared = { rows: MANY_ROWS };
  return [
    {
      ...shared,
      what: "a file of 20 columns, from picking it until it can be assessed",
      ms: ready - begun,
      note: `load ${load()}`,
    },
    {
      ...shared,
      what: "assessed and written, pressed in the pane",
      ms: done - ready,
      note: `the bar moved ${pane.moves} times and stood ${whole(pane.stood)} at most`,
    },
    { ...shared, what: "longest task of the pane meanwhile", ms: pane.task, note: "limit: 200 ms" },
    {
      ...shared,
      what: "longest task of the page meanwhile (the cells, and Excel's side)",
      ms: page.task,
      note:
        `limit: 200 ms; longest time without a frame ${whole(page.gap)}; they share a thread ` +
        `here, in Excel they do not`,
    },
    { ...shared, what: "what a decision would change, asked while the one before is written", ms: would, note: "" },
    {
      ...shared,
      what: "a decision, from the press to its new amounts",
      ms: decided,
      note: `limit: 1 s; load ${load()}`,
    },
    { ...shared, what: "a decision taken back, likewise", ms: takenBack, note: "limit: 1 s" },
  ];
}

/** The list of 复核 alone, in a page of its own. */
async function scrolling(load: () => string): Promise<What> {
  const opened = await Opened.start();
  try {
    const page = await opened.page();
    await opened.show(page, `tab=review&assessed&many=${LISTED_ROWS}`);
    const list = page.getByRole("listbox");
    await list.getByRole("option").nth(3).waitFor();
    const ms = await list.evaluate(async box => {
      let before = performance.now(),
        most = 0;
      for (let k = 1; k <= 60; k++) {
        box.scrollTop = (box.scrollHeight * k) / 60;
        await new Promise(resolve => requestAnimationFrame(resolve));
        most = Math.max(most, performance.now() - before);
        before = performance.now();
      }
      return most;
    });
    return {
      what: "longest frame while the list of 复核 is scrolled through",
      rows: LISTED_ROWS,
      ms,
      note: `limit: 200 ms; load ${load()}`,
    };
  } finally {
    await opened.close();
  }
}

async function opened(server: TrialServer, file: string): Promise<TrialPage> {
  const trial = await server.open({ traced: false, script: WATCH });
  trial.page.setDefaultTimeout(PATIENCE_MS);
  await trial.pick(file);
  await readyToAssess(trial);
  return trial;
}

async function readyToAssess(trial: TrialPage): Promise<void> {
  await trial.pane.getByRole("button", { name: "开始核算", disabled: false }).waitFor({ timeout: PATIENCE_MS });
}

async function assess(trial: TrialPage): Promise<void> {
  await trial.pane.getByRole("button", { name: "开始核算" }).click();
  await trial.pane.getByRole("button", { name: "撤销本次核算" }).waitFor({ timeout: PATIENCE_MS });
}

/** What page and pane saw since the last call. */
async function seen(trial: TrialPage): Promise<{ readonly page: Seen; readonly pane: Seen }> {
  const main = trial.page.mainFrame(),
    pane = main.childFrames()[0];
  if (!pane) throw new Error("the pane is not there");
  return { page: await seenBy(main), pane: await seenBy(pane) };
}

async function fileOf(rows: number, folder: string): Promise<string> {
  const path = join(folder, `roster-${rows}.xlsx`);
  writeFileSync(path, await rosterFile([rosterSheet(rows)]));
  return path;
}

function whole(ms: number): string {
  return `${Math.round(ms)} ms`;
}
