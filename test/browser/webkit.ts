import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

/** Where Debian puts WebKit's driver, its small browser, and a screen that nobody sees. */
const DRIVER = "/usr/bin/WebKitWebDriver",
  SCREEN = "/usr/bin/Xvfb",
  LIBRARIES = "/usr/lib/x86_64-linux-gnu";
const FIRST_SCREEN = 60,
  LONGEST_START = 15_000;

/** What of it is not installed here; empty where a test with WebKit can run. */
export function missingForWebKit(): string[] {
  return [
    ...(existsSync(DRIVER) && miniBrowser() !== null ? [] : ["webkit2gtk-driver"]),
    ...(existsSync(SCREEN) ? [] : ["xvfb"]),
  ];
}

function miniBrowser(): string | null {
  if (!existsSync(LIBRARIES)) return null;
  const found = readdirSync(LIBRARIES)
    .filter(name => name.startsWith("webkit2gtk-"))
    .map(name => join(LIBRARIES, name, "MiniBrowser"));
  return found.find(path => existsSync(path)) ?? null;
}

/** A page in WebKitGTK, driven by the WebDriver protocol. */
export class WebKitPage {
  private constructor(
    private readonly processes: readonly ChildProcess[],
    private readonly session: string,
    readonly version: string,
  ) {}

  static async open(url: string): Promise<WebKitPage> {
    const display = `:${FIRST_SCREEN + (process.pid % 900)}`,
      port = await freePort(),
      screen = spawn(SCREEN, [display, "-screen", "0", "1400x900x24"], { stdio: "ignore" }),
      driver = spawn(DRIVER, [`--port=${port}`], { stdio: "ignore", env: { ...process.env, DISPLAY: display } }),
      base = `http://127.0.0.1:${port}/session`;
    try {
      const { sessionId, capabilities } = (await started(() =>
        call("POST", base, {
          capabilities: {
            alwaysMatch: {
              acceptInsecureCerts: true,
              "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
            },
          },
        }),
      )) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
      const page = new WebKitPage([driver, screen], `${base}/${sessionId}`, capabilities.browserVersion);
      await call("POST", `${page.session}/url`, { url });
      return page;
    } catch (error) {
      driver.kill();
      screen.kill();
      throw error;
    }
  }

  /** Goes into the first frame of the page. */
  async intoFrame(): Promise<void> {
    const found = await call("POST", `${this.session}/elements`, { using: "css selector", value: "iframe" });
    await call("POST", `${this.session}/frame`, { id: (found as readonly unknown[])[0] });
  }

  /** Runs the body of a function in the page. */
  evaluate(script: string): Promise<unknown> {
    return call("POST", `${this.session}/execute/sync`, { script, args: [] });
  }

  async close(): Promise<void> {
    await call("DELETE", this.session).catch(() => undefined);
    for (const each of this.processes) each.kill();
  }
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    { value } = (await answer.json()) as { readonly value: { readonly error?: string; readonly message?: string } };
  if (value !== null && typeof value === "object" && value.error !== undefined)
    throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Tries until the driver listens. */
async function started<T>(doing: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + LONGEST_START; ;) {
    try {
      return await doing();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
