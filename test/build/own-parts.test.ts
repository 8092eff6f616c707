import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";
import webpack from "webpack";
import { OwnPartsPlugin } from "../../src/build/own-parts-plugin";

/** Two entries whose parts have one module in common, of which each side calls something else. */
const SOURCES = {
  "common.js": "export const one = () => 'one'; export const other = () => 'other';",
  "formula.js": "import { one } from './common.js'; export const said = () => one();",
  "pane.js": "import { other } from './common.js'; export const said = () => other();",
  "functions.js": "globalThis.formula = () => import('./formula.js').then(part => part.said());",
  "start.js": "globalThis.pane = () => import('./pane.js').then(part => part.said());",
};

async function built(folder: string): Promise<string> {
  for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(folder, name), text);
  const out = join(folder, "out");
  mkdirSync(out);
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: folder,
        target: ["web", "es2021"],
        entry: { functions: "./functions.js", start: "./start.js" },
        output: { path: out, filename: "[name].js", publicPath: "" },
        optimization: { minimize: false, concatenateModules: false },
        plugins: [new OwnPartsPlugin()],
      },
      (problem, stats) => {
        if (problem ?? stats?.hasErrors()) reject(problem ?? new Error(stats!.toString()));
        else resolve();
      },
    );
  });
  return out;
}

interface Tag {
  src: string;
  onload?: (event: { type: string }) => void;
  getAttribute(name: string): string;
  setAttribute(): void;
}

/** A page that loads scripts one by one, as they are put into it; `held` ones wait until they are let go. */
function pageOf(out: string): { page: Context; loaded: string[]; letGo: () => void } {
  const loaded: string[] = [],
    waiting: (() => void)[] = [],
    page: Context = createContext({ setTimeout, clearTimeout, Promise, Error });
  page["globalThis"] = page["self"] = page;
  page["document"] = {
    getElementsByTagName: () => [],
    createElement: (): Tag => ({ src: "", getAttribute: () => "", setAttribute: () => undefined }),
    head: {
      appendChild: (tag: Tag) =>
        waiting.push(() => {
          loaded.push(basename(tag.src));
          runInContext(readFileSync(join(out, basename(tag.src)), "utf8"), page);
          tag.onload?.({ type: "load" });
        }),
    },
  };
  for (const entry of ["functions.js", "start.js"]) runInContext(readFileSync(join(out, entry), "utf8"), page);
  return { page, loaded, letGo: () => waiting.splice(0).forEach(load => load()) };
}

describe("two runtimes of one page", () => {
  let folder = "",
    out = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sjs-parts-"));
    out = await built(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  type Asked = Promise<string>;
  const ask = (page: Context, name: string): Asked => (page[name] as () => Asked)();

  it.each([
    ["formula", "pane"],
    ["pane", "formula"],
  ])("%s first: what each brings is its own", async (first, second) => {
    const { page, letGo } = pageOf(out),
      said: string[] = [];
    for (const name of [first, second]) {
      const asked = ask(page, name);
      letGo();
      said.push(await asked);
    }
    expect(said.sort()).toEqual(["one", "other"]);
  });

  it("both at once, whichever script comes first", async () => {
    const { page, letGo } = pageOf(out),
      both = [ask(page, "pane"), ask(page, "formula")];
    letGo();
    expect(await Promise.all(both)).toEqual(["other", "one"]);
  });

  it("a part that is there is not fetched again", async () => {
    const { page, loaded, letGo } = pageOf(out);
    for (const name of ["pane", "formula", "pane", "formula"]) {
      const asked = ask(page, name);
      letGo();
      await asked;
    }
    expect(new Set(loaded).size).toBe(loaded.length);
  });
});
