/** Runs in the browser: the contract of owners of cells, over a spreadsheet that is made anew for each case. */
import { expect } from "expect";
import { ICommandService, LifecycleService, LocaleService, LifecycleStages, UndoCommand } from "@univerjs/core";
import { blankWorkbook } from "../../src/preview/page/blank";
import { UniverBackend } from "../../src/preview/univer/backend";
import { workbookData } from "../../src/preview/univer/from-grid";
import { startSpreadsheet } from "../../src/preview/univer/start";
import type { Made } from "../host/backend-contract";

type Step = () => unknown;
export interface Outcome {
  readonly name: string;
  readonly failure: string | null;
  readonly ms: number;
}
/** What a test asks the page for. */
export interface ContractPage {
  run(): Promise<readonly Outcome[]>;
  make(): Promise<MadeHere>;
  /**
   * What a spreadsheet calls a word of its own after it went, so many milliseconds after it was made, as where a person
   * picks another file.
   */
  saidAfterItWent(ms: number): Promise<string>;
}
export interface MadeHere extends Made {
  readonly backend: UniverBackend; /** Types into the sheet in sight; takes back the last thing, as Ctrl+Z does. */
  type(cell: string, text: string): void;
  undo(): boolean;
  rowHeight(row: number): number;
}

const cases: { readonly name: string; readonly act: Step }[] = [],
  before: Step[] = [],
  after: Step[] = [];
Object.assign(globalThis, {
  expect,
  describe: (_: string, cases: Step) => cases(),
  test: (name: string, act: Step) => void cases.push({ name, act }),
  beforeEach: (step: Step) => void before.push(step),
  afterEach: (step: Step) => void after.push(step),
});

let made = 0;
async function make(): Promise<MadeHere> {
  const box = document.body.appendChild(document.createElement("div"));
  box.id = `sheet-${++made}`;
  box.style.cssText = "width:900px;height:500px";
  const spreadsheet = startSpreadsheet(box.id, workbookData(`book-${made}`, "book", blankWorkbook("Sheet1")));
  const injector = spreadsheet.univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return {
    backend: new UniverBackend(spreadsheet),
    rowHeight: row => spreadsheet.api.getActiveWorkbook()!.getActiveSheet().getRowHeight(row),
    undo: () => injector.get(ICommandService).syncExecuteCommand(UndoCommand.id),
    type: (cell, text) => void spreadsheet.api.getActiveWorkbook()?.getActiveSheet().getRange(cell).setValue(text),
    end: () => {
      spreadsheet.close();
      box.remove();
    },
  };
}

async function saidAfterItWent(ms: number): Promise<string> {
  const box = document.body.appendChild(document.createElement("div"));
  box.id = `sheet-${++made}`;
  box.style.cssText = "width:900px;height:500px";
  const spreadsheet = startSpreadsheet(box.id, workbookData(`book-${made}`, "book", blankWorkbook("Sheet1"))),
    words = spreadsheet.univer.__getInjector().get(LocaleService);
  await new Promise(resolve => setTimeout(resolve, ms));
  spreadsheet.close();
  box.remove();
  return words.t("ui.ribbon.start");
}

async function failureOf({ act }: (typeof cases)[number]): Promise<string | null> {
  try {
    for (const step of before) await step();
    await act();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    for (const step of after) await step();
  }
}

async function run(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const begun = performance.now();
    outcomes.push({ name: one.name, failure: await failureOf(one), ms: performance.now() - begun });
  }
  return outcomes;
}

// The suite looks for the test runner's names while it is loaded.
const ready = import("../host/backend-contract").then(({ backendContract }) => backendContract("Univer", make));
Object.assign(globalThis, { contract: { run: () => ready.then(run), make, saidAfterItWent } satisfies ContractPage });
