import type { Frame } from "playwright-core";
import type { TrialPage } from "../e2e/trial";

/** What a person waits for in 复核, each in milliseconds. */
export interface DecisionTimes {
  /** From choosing what to decide to what it would change. */
  readonly would: number;
  /** From 记入复核记录 to the decision with its new amounts. */
  readonly decided: number;
  /** From 撤回 to the row without it. */
  readonly takenBack: number;
}

const VERB = "优先支持本行",
  DECISIONS = 3;

/**
 * Decides about rows of an assessed roster in the pane, one after another and without waiting for the sheets, and takes
 * each back; the median of each time. Where two rows of one project compete there is something to decide.
 */
export async function decisionTimes(trial: TrialPage): Promise<DecisionTimes> {
  const { pane } = trial,
    frame = trial.page.frames().find(each => each.parentFrame() !== null)!,
    all: DecisionTimes[] = [];
  await trial.tab("复核");
  for (let k = 0; k < DECISIONS; k++) {
    await pane.getByLabel("按标记").selectOption("SUPERSEDED");
    await pane.getByRole("listbox").getByRole("option").nth(k).click();
    await pane.getByRole("radio", { name: VERB, exact: true }).waitFor();
    const would = await timed(frame, pressed("label", VERB), `document.body.innerText.includes("记入之前请看")`);
    await pane.getByLabel("理由（写进复核记录）").fill("会上已议定");
    if (k === 0) {
      await pane.getByLabel("复核人姓名").fill("张三");
      await pane.getByRole("button", { name: "就记在这个名下" }).click();
      await pane.getByText("记在：张三").last().waitFor();
    }
    const decided = await timed(frame, pressed("button", "记入复核记录"), seen("撤回")),
      takenBack = await timed(frame, pressed("button", "撤回"), `!${seen("撤回")}`);
    all.push({ would, decided, takenBack });
    await pane.getByRole("button", { name: "返回列表" }).click();
  }
  const median = (one: keyof DecisionTimes): number =>
    all.map(times => times[one]).sort((a, b) => a - b)[DECISIONS >> 1]!;
  return { would: median("would"), decided: median("decided"), takenBack: median("takenBack") };
}

function pressed(tag: string, text: string): string {
  return `[...document.querySelectorAll("${tag}")].find(one => one.textContent.trim() === "${text}").click()`;
}

function seen(button: string): string {
  return `[...document.querySelectorAll("button")].some(one => one.textContent === "${button}" && one.offsetParent)`;
}

/** From doing something to the first frame in which something else holds. */
function timed(frame: Frame, does: string, holds: string): Promise<number> {
  return frame.evaluate(`new Promise(resolve => {
    const begun = performance.now(), look = () => (${holds}) ? resolve(performance.now() - begun) : requestAnimationFrame(look);
    ${does};
    look();
  })`);
}
