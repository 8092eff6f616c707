import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openChromium } from "../browser/chromium";
import type { HostValue } from "../../src/host/backend";

/** Tests and measurements are started from the project's folder. */
const ROOT = process.cwd();
/** Where what was seen of a failure is kept. */
const KEPT = join(ROOT, "out/e2e");

/** The trial page as `npm start` serves it, and a browser; one for a file of tests. */
export class TrialServer {
  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly address: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<TrialServer> {
    // Each in a folder of its own: two files of tests may run at once.
    const folder = mkdtempSync(join(tmpdir(), "sjs-trial-"));
    const server = spawn(process.execPath, ["--import", "tsx", "src/preview/serve/start.ts"], {
      cwd: ROOT,
      env: { ...process.env, PORT: "0", TRIAL_FOLDER: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (text: Buffer) => {
        said += text.toString("utf8");
        const found = /https:\/\/localhost:\d+\/preview\//.exec(said);
        if (found) resolve(found[0]);
      });
      server.stderr.on("data", (text: Buffer) => {
        said += text.toString("utf8");
      });
      server.on("exit", code => reject(new Error(`npm start ended with ${code}: ${said}`)));
    });
    return new TrialServer(server, await openChromium(), address, folder);
  }

  /**
   * A fresh page; `path` is added to the address. `script` runs in each frame before the page's own; what is measured
   * is not traced.
   */
  async open(
    options: {
      readonly path?: string;
      readonly width?: number;
      readonly height?: number;
      readonly traced?: false;
      readonly script?: string;
    } = {},
  ): Promise<TrialPage> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      locale: "zh-CN",
      viewport: { width: options.width ?? 1360, height: options.height ?? 820 },
      acceptDownloads: true,
    });
    if (options.traced !== false) await context.tracing.start({ snapshots: true });
    if (options.script !== undefined) await context.addInitScript(options.script);
    return TrialPage.open(context, `${this.address}${options.path ?? ""}`);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.removeAllListeners("exit");
    this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Person {
  type(address: string, value: HostValue): void;
  select(address: string): void;
  protect(sheet: string): void;
  unprotect(sheet: string): void;
}
interface Sheet {
  readonly id: string;
  readonly charts: readonly { readonly type: string; readonly source: { readonly at: Rectangle } }[];
  hidden(row: number): boolean;
}
type Middleware = (request: { readonly kind: string }, next: (request: object) => Promise<unknown>) => Promise<unknown>;
interface Trial {
  readonly host: {
    readonly book: { sheet(name: string): Sheet | null };
    readonly person: Person;
    readonly coauthor: Person;
    use(middleware: Middleware): () => void;
    readonly journal: { readonly entries: readonly unknown[] };
    settled(): Promise<void>;
    readonly backend: {
      selection(): { readonly sheet: string; readonly areas: readonly Rectangle[] };
      values(sheet: string, at: object): HostValue[][];
      formulas(sheet: string, at: object): HostValue[][];
      used(sheet: string): Rectangle | null;
      sheets(): readonly { readonly id: string; readonly name: string }[];
    };
  };
}
interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}
declare const window: { readonly trial: Trial; readonly location: { reload(): void } };

/** A person at the trial page. What must never happen (errors, violations, requests elsewhere) is noted all along. */
export class TrialPage {
  readonly wrong: string[] = [];
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(context: BrowserContext, address: string): Promise<TrialPage> {
    context.setDefaultTimeout(60_000);
    const page = await context.newPage(),
      trial = new TrialPage(context, page),
      { origin } = new URL(address);
    page.on("console", message => {
      if (message.type() === "error" || message.type() === "warning")
        trial.wrong.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", error => trial.wrong.push(`uncaught: ${error.message}`));
    page.on("request", request => {
      if (!/^(?:data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
        trial.wrong.push(`request off the machine: ${request.url()}`);
    });
    await page.goto(address);
    await page.getByRole("status").filter({ hasText: "已打开" }).waitFor();
    return trial;
  }

  /** The pane, in its frame. */
  get pane() {
    return this.page.frameLocator("iframe");
  }

  /** Presses a button of the add-in's ribbon and waits until it says that it is done. */
  async press(label: string): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: label }).click();
    await this.page
      .getByRole("status")
      .filter({ hasText: `“${label}”已完成` })
      .waitFor({ timeout: 60_000 });
    await this.atRest();
  }

  /**
   * A command completes its event at once, and its work goes on: waits until the add-in has asked nothing more of Excel
   * for a while.
   */
  async atRest(quiet = 1_500): Promise<void> {
    let seen = -1,
      since = Date.now();
    await this.until(async () => {
      const requests = await this.page.evaluate(() => window.trial.host.journal.entries.length);
      if (requests !== seen) {
        seen = requests;
        since = Date.now();
      }
      return Date.now() - since >= quiet;
    }, "the add-in to come to rest");
  }

  /** Values of an area such as `A1:C3` once no calculation waits. */
  async values(sheet: string, area: string): Promise<HostValue[][]> {
    return this.read(sheet, area, "values");
  }
  async formulas(sheet: string, area: string): Promise<HostValue[][]> {
    return this.read(sheet, area, "formulas");
  }
  private read(sheet: string, area: string, what: "values" | "formulas"): Promise<HostValue[][]> {
    return this.page.evaluate(
      async ([name, at, how]) => {
        const { host } = window.trial,
          found = host.book.sheet(name);
        if (!found) throw new Error(`no sheet ${name}`);
        await host.settled();
        return host.backend[how](found.id, at);
      },
      [sheet, rectangle(area), what] as const,
    );
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.trial.host.backend.sheets().map(({ name }) => name));
  }

  /** The rows of a sheet as records by the headers of `headerRow` (from 1). */
  async table(sheet: string, headerRow: number): Promise<Record<string, HostValue>[]> {
    const used = await this.page.evaluate(
      name => window.trial.host.backend.used(window.trial.host.book.sheet(name)!.id),
      sheet,
    );
    if (!used) return [];
    const [header = [], ...rows] = await this.read(
      sheet,
      `A${headerRow}:${letters(used.left + used.columns - 1)}${used.top + used.rows}`,
      "values",
    );
    return rows.map(row => Object.fromEntries(header.map((name, c) => [String(name), row[c]!])));
  }

  /** How many rows of a sheet's used area are hidden. */
  hiddenRows(sheet: string): Promise<number> {
    return this.page.evaluate(async name => {
      const { host } = window.trial,
        found = host.book.sheet(name)!,
        used = host.backend.used(found.id)!;
      await host.settled();
      return Array.from({ length: used.rows }, (_, r) => used.top + r).filter(row => found.hidden(row)).length;
    }, sheet);
  }

  /** What somebody at this machine, or somebody else who has the workbook open, does in it. */
  does<Act extends keyof Person>(
    who: "person" | "coauthor",
    act: Act,
    ...given: Parameters<Person[Act]>
  ): Promise<void> {
    return this.page.evaluate(
      ([one, how, with_]) => {
        (window.trial.host[one][how] as (...each: unknown[]) => void)(...with_);
      },
      [who, act, given as unknown[]] as const,
    );
  }

  /** The sheet and the rows (from 1) that are selected. */
  selected(): Promise<{ readonly sheet: string; readonly from: number; readonly to: number }> {
    return this.page.evaluate(() => {
      const { backend } = window.trial.host,
        {
          sheet,
          areas: [at],
        } = backend.selection();
      return {
        sheet: backend.sheets().find(({ id }) => id === sheet)!.name,
        from: at!.top + 1,
        to: at!.top + at!.rows,
      };
    });
  }

  /** The charts of a sheet: their kinds and how many rows each shows. */
  charts(sheet: string): Promise<{ readonly type: string; readonly rows: number }[]> {
    return this.page.evaluate(
      name => window.trial.host.book.sheet(name)!.charts.map(({ type, source }) => ({ type, rows: source.at.rows })),
      sheet,
    );
  }

  /**
   * Excel keeps the requests that write waiting from the `nth` one on (from 1): whether one waits, and letting them go.
   */
  async holdWrites(
    nth: number,
  ): Promise<{ readonly waits: () => Promise<boolean>; readonly release: () => Promise<void> }> {
    const held = await this.page.evaluateHandle(from => {
      let count = 0,
        open: () => void = () => undefined;
      const opened = new Promise<void>(resolve => {
          open = resolve;
        }),
        state = { waits: false, open: () => open() };
      window.trial.host.use(async (request, next) => {
        if (request.kind === "write" && ++count >= from) {
          state.waits = true;
          await opened;
        }
        return next(request);
      });
      return state;
    }, nth);
    return { waits: () => held.evaluate(state => state.waits), release: () => held.evaluate(state => state.open()) };
  }

  /**
   * Closes the pane and opens it again: everything in it begins anew. `closed`: what happens as soon as the old one is
   * gone.
   */
  async reopenPane(closed?: () => Promise<void>): Promise<void> {
    const frame = this.page.frames().find(each => each.parentFrame() !== null)!;
    await Promise.all([frame.waitForNavigation(), frame.evaluate(() => window.location.reload())]);
    await closed?.();
    await this.pane.getByRole("tablist").waitFor();
  }

  /** Goes to a tab of the pane. */
  async tab(title: string): Promise<void> {
    await this.pane.getByRole("tab", { name: new RegExp(`^${title}`) }).click();
  }

  /** The reference of a cell by its header and the row's serial number, which stands in the first column. */
  async cellOf(sheet: string, headerRow: number, header: string, serial: number): Promise<string> {
    const used = await this.page.evaluate(
      name => window.trial.host.backend.used(window.trial.host.book.sheet(name)!.id)!,
      sheet,
    );
    const rows = await this.read(sheet, `A1:${letters(used.left + used.columns - 1)}${used.top + used.rows}`, "values");
    const column = rows[headerRow - 1]!.findIndex(cell => String(cell).replace(/\s/g, "") === header),
      row = rows.findIndex((cells, r) => r >= headerRow && cells[0] === serial);
    if (column < 0 || row < 0)
      throw new Error(`no cell ${header} of ${serial}; headers: ${rows[headerRow - 1]!.join(" | ")}`);
    return `${letters(column)}${row + 1}`;
  }

  /** Waits until something holds. */
  async until(holds: () => Promise<boolean>, what: string, timeout = 60_000): Promise<void> {
    for (const end = Date.now() + timeout; !(await holds()); await this.page.waitForTimeout(150))
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
  }

  /** Brings a sheet into sight by its tab. */
  async clickSheet(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-bar]").getByText(name, { exact: true }).click();
  }

  /** Opens a file of one's own. */
  async pick(path: string): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles(path);
    await this.page
      .getByRole("status")
      .filter({ hasText: `已打开“${path.split("/").at(-1)}”` })
      .waitFor();
  }

  /** Presses F6 until the focus is in an element of that kind. */
  async f6To(tag: "BUTTON" | "IFRAME"): Promise<void> {
    for (let n = 0; n < 4; n++) {
      await this.page.keyboard.press("F6");
      if ((await this.page.evaluate(() => document.activeElement?.tagName)) === tag) return;
    }
    throw new Error(`no way to ${tag} by F6`);
  }

  /** Presses Tab until the button of that name has the focus, on the page or in the pane. */
  async tabTo(name: string): Promise<void> {
    for (let n = 0; n < 120; n++) {
      if (n > 0) await this.page.keyboard.press("Tab");
      for (const frame of this.page.frames()) {
        if (
          await frame.evaluate(
            wanted =>
              document.hasFocus() &&
              document.activeElement?.tagName === "BUTTON" &&
              document.activeElement.textContent?.trim() === wanted,
            name,
          )
        )
          return;
      }
    }
    throw new Error(`no way to ${name} by Tab`);
  }

  /** Goes to a cell by the name box and types as a person does. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator("[data-u-comp=defined-name] input");
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
  }

  /** Fails the test where anything went wrong that must not; keeps what was seen of a failure. */
  async close(failed: string | null): Promise<void> {
    if (failed !== null || this.wrong.length > 0) {
      const name = (failed ?? "quiet").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
      mkdirSync(KEPT, { recursive: true });
      await this.page.screenshot({ path: join(KEPT, `${name}.png`) }).catch(() => undefined);
      await this.context.tracing.stop({ path: join(KEPT, `${name}.zip`) }).catch(() => undefined);
      writeFileSync(join(KEPT, `${name}.log`), this.wrong.join("\n"));
    }
    await this.context.close();
  }
}

function rectangle(area: string): Rectangle {
  const [from = "", to = from] = area.split(":"),
    a = place(from),
    b = place(to);
  return { top: a.row, left: a.column, rows: b.row - a.row + 1, columns: b.column - a.column + 1 };
}

function place(reference: string): { row: number; column: number } {
  const [, name = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return { row: Number(row) - 1, column: [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export function letters(column: number): string {
  return column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
