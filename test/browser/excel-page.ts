import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Frame as BrowserFrame, Page, Route } from "playwright-core";
import { Frame } from "../../src/host/connect/frame";
import { paneAddress } from "../../src/host/connect/page-address";
import type { Host } from "../../src/host/host";

/** The add-in's page and the page that holds it: the same host name, as the client asks, but two origins. */
const ADDIN = "https://localhost:8443/",
  EXCEL = "https://localhost:9443/";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
};

/** A package's pane, open in a stand-in for Excel for the web. */
export interface OpenPane {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly pane: BrowserFrame;
  /** Errors of scripts, lines of the console's error level, and what the page's Content-Security-Policy forbade. */
  readonly problems: readonly string[];
  /** Addresses that were asked for and are neither the add-in's nor the holding page's; none of them was reached. */
  readonly elsewhere: readonly string[];
  /** Files of the package that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens a built package (the folder dist/) in `browser`, with `host` as its Excel. Nothing is served: the browser's
 * requests are answered from the folder, as if by https. `before` is script that runs before any other in every page,
 * as a web view that lacks things. `hold`: a file is answered when this resolves.
 */
export async function openPane(
  browser: Browser,
  dist: string,
  host: Host,
  locale = "zh-CN",
  before = "",
  hold: (name: string) => Promise<void> = () => Promise.resolve(),
): Promise<OpenPane> {
  const context = await browser.newContext({ locale, viewport: { width: 400, height: 800 } }),
    problems: string[] = [],
    elsewhere: string[] = [],
    asked: string[] = [];
  await answerFrom(
    context,
    dist,
    paneAddress(`${ADDIN}taskpane.html`, "conversation", "addin", EXCEL.slice(0, -1), locale),
    elsewhere,
    asked,
    hold,
  );
  if (before !== "") await context.addInitScript({ content: before });
  const page = await context.newPage();
  page.on("console", message => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", problem => problems.push(String(problem)));
  const wire = new Frame(
    host,
    "addin",
    text =>
      void page
        .evaluate(
          sent => (document.querySelector("iframe") as HTMLIFrameElement).contentWindow!.postMessage(sent, "*"),
          text,
        )
        .catch(() => undefined),
  );
  await page.exposeFunction("toExcel", (text: string) => wire.receive(text));
  // The frame loads by itself, however late its scripts come.
  await page.goto(`${EXCEL}excel.html`, { waitUntil: "domcontentloaded" });
  const pane = page.frames().find(frame => frame !== page.mainFrame())!;
  const close = async (): Promise<void> => {
    wire.close();
    await context.close();
  };
  return { page, pane, problems, elsewhere, asked, close };
}

async function answerFrom(
  context: BrowserContext,
  dist: string,
  address: string,
  elsewhere: string[],
  asked: string[],
  hold: (name: string) => Promise<void>,
): Promise<void> {
  await context.route("**/*", async (route: Route) => {
    const url = new URL(route.request().url());
    if (url.href === `${EXCEL}excel.html`)
      return route.fulfill({ contentType: "text/html", body: holdingPage(address) });
    if (!url.href.startsWith(ADDIN)) {
      if (url.origin !== new URL(EXCEL).origin) elsewhere.push(url.href);
      return route.abort();
    }
    const name = url.pathname.slice(1),
      file = join(dist, name);
    asked.push(name);
    await hold(name);
    if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
}

/** What Excel's own page does for an add-in: holds it, and carries messages. */
function holdingPage(address: string): string {
  return `<!doctype html><title>Excel</title><style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; }</style>
<script>addEventListener("message", event => window.toExcel(event.data));</script>
<iframe src="${address.replaceAll("&", "&amp;")}"></iframe>`;
}
