import { personHere } from "./person";
import { helpPageName } from "../text/help/page-name";
import { OFFICE_LANGUAGE } from "../text/languages";
import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import { digest } from "../assess/digest";
import { ENGINE_VERSION } from "../assess/engine-version";
import { Inbox } from "../assess/inbox";
import { openWorkplace } from "../assess/workplace/open-workplace";
import type { Reckoner } from "../assess/reckoner/reckoner";
import { here, overRenewed, type Channel, type Remote } from "../assess/remote";
import type { WorkplaceParts } from "../assess/workplace/parts";
import type { Workplace } from "../assess/workplace/workplace";
import { openExcel, type ExcelWorkbook } from "../workbook/excel/excel-workbook";
import { paneVisibility } from "./pane-visibility";
import type { Source } from "../workbook/ports";
import { perform as performIn, type CommandOffice } from "./perform";
import type { CommandName } from "./command-names";

/** What the pane and the commands of one runtime share. */
export const inbox = new Inbox();
const SAMPLE = "samples/small.xlsx";
let opened: Promise<Workplace> | null = null;

/** The workplace of the open workbook: one for the whole runtime, so that pane and commands see the same run. */
export function workplace(): Promise<Workplace> {
  // What fails to open is tried again by the next who asks.
  return (opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  }));
}

let book: ExcelWorkbook | null = null;
/** The open workbook: one for the whole runtime. */
export function excel(): ExcelWorkbook {
  return (book ??= openExcel({ visibility: paneVisibility() }));
}

async function open(): Promise<Workplace> {
  await Office.onReady();
  return openWorkplace({
    ...excel(),
    clock: () => Date.now(),
    person: personHere(() => localStorage),
    policy: law,
    reckoner: await reckoner(),
    sample,
    formulas: tellFormulas,
  });
}

type TellFormulas = NonNullable<WorkplaceParts["formulas"]>;

/** Nothing that the formulas name has changed when they go by other choices, so Excel is asked to calculate them. */
const tellFormulas: TellFormulas = async (readings, policy, anew, several) => {
  (globalThis as { readonly sjsFollow?: (...told: unknown[]) => void }).sjsFollow?.(readings, policy, several);
  if (!anew) return;
  await Excel.run(async context => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  }).catch(() => undefined);
};

/** In a worker, so that no frame waits; in this thread where there are none. */
async function reckoner(): Promise<Remote<Reckoner>> {
  if (typeof Worker === "undefined") {
    const { newReckoner } = await import("../assess/reckoner/reckoner");
    return here(newReckoner(law, { sha256: digest, engineVersion: ENGINE_VERSION }));
  }
  // One that broke down answers no more: whoever asks next, pane or command, gets a new one behind the same workplace.
  return overRenewed<Reckoner>(
    () => new Worker(new URL("../assess/reckoner-worker.ts", import.meta.url)) as unknown as Channel,
  );
}

/** Comes with the add-in's own files; what reads files comes with it. */
async function sample(): Promise<Source> {
  const { openFile } = await import("../workbook/file/open-file");
  const answer = await fetch(new URL(SAMPLE, document.baseURI));
  if (!answer.ok) throw new Error(`${SAMPLE}: ${answer.status}`);
  return openFile("small.xlsx", new Uint8Array(await answer.arrayBuffer()));
}

const office: CommandOffice = { workplace, inbox, showPane: () => Office.addin.showAsTaskpane(), openHelp };

async function helpPage(): Promise<string> {
  const language = await workplace().then(
    one => one.language,
    () => OFFICE_LANGUAGE,
  );
  return `help/${helpPageName("index", language)}`;
}

/**
 * Opens the help where Office can, in the person's own browser; else its address, for a link that a person clicks:
 * on the web there is no OpenBrowserWindowApi (office-js #1548), and a window that a script opens after it has waited
 * for something is refused (#712, #1145).
 */
async function openHelp(): Promise<string | null> {
  const address = new URL(await helpPage(), document.baseURI).href;
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return address;
  Office.context.ui.openBrowserWindow(address);
  return null;
}

export function perform(name: CommandName): Promise<void> {
  return performIn(name, office);
}
