import { Frame } from "../../host/connect/frame";
import { paneAddress } from "../../host/connect/page-address";
import { COLUMNS, ROWS } from "../../host/cells/rectangle";
import type { FunctionMetadata } from "../../host/custom-functions/metadata";
import { Host } from "../../host/host";
import type { Grid } from "../../workbook/file/grid/grid";
import { writeGrid } from "../../workbook/file/grid/write-grid";
import type { AddIn, RibbonButton } from "../manifest";
import { ready } from "./ready";
import { slices } from "./slices";
import { UniverBackend } from "../univer/backend";
import { workbookData } from "../univer/from-grid";
import type { FunctionHelp } from "../univer/functions";
import { startSpreadsheet, type Spreadsheet } from "../univer/start";

interface Described extends FunctionMetadata {
  readonly description?: string;
  readonly parameters: readonly (FunctionMetadata["parameters"][number] & { readonly description?: string })[];
}
/** The metadata of custom functions as Excel reads it, with the texts that it shows while one types. */
export interface FunctionsMetadata {
  readonly functions: readonly Described[];
}

export interface Surroundings {
  readonly addIn: AddIn;
  readonly metadata: FunctionsMetadata;
  readonly language: string;
  /** Where the spreadsheet is drawn, and the frame of the pane. */
  readonly container: HTMLElement;
  readonly pane: HTMLIFrameElement;
  /** Title of the group of the add-in's entries in the cell's menu. */
  click(button: RibbonButton): void;
}

/** One workbook open on the page: the spreadsheet, Excel's side over it, and the add-in's pane connected to that. */
export class OpenDocument {
  readonly host: Host;
  private readonly spreadsheet: Spreadsheet;
  private readonly backend: UniverBackend;
  private readonly frame: Frame;
  private readonly hear: (event: MessageEvent) => void;

  constructor(
    readonly name: string,
    grid: Grid,
    private readonly around: Surroundings,
  ) {
    const { addIn, metadata, language, container, pane } = around;
    const box = document.createElement("div");
    box.id = `sheet-${Date.now().toString(36)}`;
    box.className = "page-grid";
    container.replaceChildren(box);
    this.spreadsheet = startSpreadsheet(box.id, workbookData(`book-${box.id}`, name, grid));
    this.backend = new UniverBackend(this.spreadsheet, helpOf(addIn.namespace, metadata));
    this.host = new Host(this.backend, { workbookName: name, locale: language, breathe: slices() });
    adoptLayout(this.host, grid);
    this.host.functions.register(addIn.namespace, metadata);
    for (const item of addIn.ribbon.menu) {
      this.spreadsheet.api
        .createMenu({
          id: `addin.${item.id}`,
          title: item.label,
          tooltip: item.supertip,
          action: () => around.click(item),
        })
        .appendTo("contextMenu.mainArea");
    }
    const origin = window.location.origin;
    this.frame = new Frame(this.host, addIn.id, text => pane.contentWindow?.postMessage(text, origin));
    this.hear = event => {
      if (event.source === pane.contentWindow && event.origin === origin) this.frame.receive(event.data);
    };
    window.addEventListener("message", this.hear);
    pane.src = paneAddress(new URL(here(addIn.page), origin).href, box.id, addIn.id, origin, language);
  }

  /**
   * Presses one of the add-in's buttons; resolves when its command says that it is done. A button without a command
   * only shows the pane.
   */
  async click(button: RibbonButton): Promise<void> {
    if (button.command !== null) {
      await ready(this.around.pane, this.host.ribbon, button.command);
      await this.host.ribbon.click(button.command, button.id);
    }
    await this.host.settled();
  }

  /** All sheets as a new .xlsx file. */
  async save(): Promise<Uint8Array> {
    await this.host.settled();
    return writeGrid(this.backend.grid(this.around.addIn.namespace));
  }

  close(): void {
    window.removeEventListener("message", this.hear);
    this.frame.close();
    this.around.pane.src = "about:blank";
    this.spreadsheet.close();
  }
}

/** What a file brings that the host keeps itself. */
function adoptLayout(host: Host, grid: Grid): void {
  host.book.sheets().forEach((sheet, k) => {
    const from = grid.sheets[k];
    for (const row of from?.hiddenRows ?? []) sheet.hiddenRows.add(row);
    if (from && (from.frozen.rows > 0 || from.frozen.columns > 0))
      sheet.frozen = { top: 0, left: 0, rows: from.frozen.rows || ROWS, columns: from.frozen.columns || COLUMNS };
  });
}

/** The manifest names the address that the add-in was built for; here it is served by the page's own server. */
export function here(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

function helpOf(namespace: string, { functions }: FunctionsMetadata): Map<string, FunctionHelp> {
  return new Map(
    functions.map(each => [
      `${namespace}.${each.name}`.toUpperCase(),
      {
        description: each.description ?? "",
        parameters: each.parameters.map(p => ({
          name: p.name,
          description: p.description ?? "",
          optional: p.optional === true,
          repeating: p.repeating === true,
        })),
      },
    ]),
  );
}
