import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import vm from "node:vm";
import { Frame } from "../connect/frame";
import { paneAddress } from "../connect/page-address";
import type { Host } from "../host";

/**
 * A page with an add-in, in Node: just as much of a window as Microsoft's client asks for. office.js is loaded as it
 * stands in the npm package; the scripts that it asks for come from there too, and nothing leaves the machine. Messages
 * to the parent window go to the host's frame, so that all of the client runs over the same wire as in a browser.
 */
export type Form = "debug" | "production";
export interface NodePage {
  readonly window: Record<string, unknown>;
  close(): void;
}

const ORIGIN = "https://localhost",
  FOLDER = "/office-js/";
const DIST = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const compiled = new Map<string, vm.Script>();

/** Resolves when `Office.onReady` has. */
export async function openPage(host: Host, form: Form = "debug", addin = "addin"): Promise<NodePage> {
  const timers = new Set<NodeJS.Timeout>(),
    receivers: ((event: unknown) => void)[] = [],
    loaded: (() => void)[] = [];
  const parent = { postMessage: (text: string) => frame.receive(text) };
  let open = true;
  const later = (act: () => void): void => {
    setTimeout(() => {
      if (open) act();
    }, 0);
  };
  const address = new URL(paneAddress(`${ORIGIN}/pane.html`, "conversation", addin, ORIGIN, host.options.locale));
  const element = makeElements();
  const office = Object.assign(element("script"), {
    src: `${ORIGIN}${FOLDER}${form === "debug" ? "office.debug.js" : "office.js"}`,
  });
  const scripts = [office];
  const head = {
    appendChild(child: { tagName: string; src: string; onload?(): void; onerror?(): void }): void {
      if (child.tagName !== "SCRIPT") return;
      scripts.push(child as typeof office);
      later(() => {
        if (run(new URL(child.src).pathname)) child.onload?.();
        else child.onerror?.();
      });
    },
  };
  const document = {
    domain: "localhost",
    readyState: "complete",
    cookie: "",
    head,
    body: head,
    documentElement: element("html"),
    createElement: element,
    createTextNode: (data: string) => ({ data }),
    getElementsByTagName: (tag: string) => (tag === "script" ? scripts : tag === "head" ? [head] : []),
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const window: Record<string, unknown> = {
    document,
    parent,
    top: parent,
    name: "",
    history: {},
    location: address,
    navigator: { userAgent: "node", language: host.options.locale ?? "zh-CN" },
    console,
    performance,
    URL,
    crypto: globalThis.crypto,
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: (name: string, act: (event: unknown) => void) => {
      if (name === "message") receivers.push(act);
      if (name === "DOMContentLoaded") loaded.push(act as () => void);
    },
    removeEventListener: () => undefined,
    ...timing(timers),
  };
  window["window"] = window["self"] = window;
  const frame = new Frame(host, addin, text =>
    later(() => {
      for (const receive of receivers) receive({ data: text, origin: ORIGIN, source: parent });
    }),
  );
  const context = vm.createContext(window);
  const run = (path: string): boolean => {
    const file = join(DIST, relative(FOLDER, path));
    if (!existsSync(file)) return false;
    const script = compiled.get(file) ?? new vm.Script(readFileSync(file, "utf8"), { filename: basename(file) });
    compiled.set(file, script);
    script.runInContext(context);
    return true;
  };
  run(new URL(office.src).pathname);
  for (const act of loaded) act();
  await (window["Office"] as { onReady(): Promise<unknown> }).onReady();
  return {
    window,
    close: () => {
      open = false;
      frame.close();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Timers that do not keep the process alive, and end with the page. */
function timing(timers: Set<NodeJS.Timeout>): Record<string, unknown> {
  const start =
    (set: (act: () => void, wait?: number) => NodeJS.Timeout) =>
    (act: (...given: unknown[]) => void, wait?: number, ...given: unknown[]): NodeJS.Timeout => {
      const timer = set(() => act(...given), wait);
      timers.add(timer);
      return timer;
    };
  const stop = (timer: NodeJS.Timeout | undefined): void => {
    if (timer) {
      timers.delete(timer);
      clearTimeout(timer);
    }
  };
  return {
    setTimeout: start(setTimeout),
    setInterval: start((act, wait) => setInterval(act, wait).unref()),
    clearTimeout: stop,
    clearInterval: stop,
  };
}

function storage(): Record<string, unknown> {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: unknown) => {
      kept.set(key, String(value));
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
    clear: () => kept.clear(),
  };
}

/** Elements: links take addresses apart for the client, others just hold what is put on them. */
function makeElements() {
  return (tag: string) => {
    const attributes = new Map<string, string>();
    const plain = {
      tagName: tag.toUpperCase(),
      src: "",
      style: {},
      appendChild: () => undefined,
      setAttribute(name: string, value: string) {
        attributes.set(name, value);
        if (name === "href") (this as Record<string, unknown>)["href"] = value;
      },
      getAttribute: (name: string) => attributes.get(name) ?? null,
    };
    if (tag !== "a") return plain;
    let url = new URL(ORIGIN);
    for (const part of ["hostname", "host", "protocol", "port", "pathname", "search", "hash"] as const)
      Object.defineProperty(plain, part, { get: () => url[part] });
    return Object.defineProperty(plain, "href", {
      get: () => url.href,
      set: (text: string) => {
        url = new URL(text, ORIGIN);
      },
    });
  };
}
