import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build, type Plugin } from "esbuild";
import { lawOf } from "../../../src/law-file/load-law";

const lawAsData: Plugin = {
  name: "law",
  setup(bundle) {
    bundle.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return {
        loader: "json",
        contents: JSON.stringify(lawOf(text, "unchecked")),
      };
    });
  },
};

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>核算窗格</title><link ' +
  'rel="icon" href="data:,"></head><body style="margin:0"><div id="pane"></div><script type="module" ' +
  'src="page.js"></script></body></html>';

/** The page and the samples in a folder of their own; its path. About a second. */
export async function bundlePage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sjs-pane-"));
  await build({
    entryPoints: [join(process.cwd(), "test/taskpane/page/page.tsx")],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: folder,
    minify: true,
    jsx: "automatic",
    target: "es2022",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [lawAsData],
  });
  writeFileSync(join(folder, "index.html"), PAGE);
  cpSync(join(process.cwd(), "assets/samples"), join(folder, "samples"), { recursive: true });
  // Policies of other districts, and rosters of theirs.
  for (const from of ["src/policy/districts", "test/policy/districts"])
    cpSync(join(process.cwd(), from), join(folder, "districts"), { recursive: true });
  return folder;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Serves a folder on a port of its own. */
export async function serve(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    try {
      const file = join(folder, path === "/" ? "index.html" : path),
        bytes = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
