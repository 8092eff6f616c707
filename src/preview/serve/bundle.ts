import { OFFICE_LANGUAGE } from "../../text/languages";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Only what the page itself brings; its grid draws on canvases and writes its looks into style elements. */
const SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Makes the trial page in `folder`: its script, its styles, the samples. `root`: the project's folder. */
export async function bundlePage(root: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: { page: join(root, "src/preview/page/main.tsx") },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file", ".ttf": "file", ".svg": "dataurl" },
    logLevel: "error",
    legalComments: "none",
  });
  cpSync(join(root, "assets/samples"), join(folder, "samples"), { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html>
<html lang="${OFFICE_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<title>产业资金核算</title>
</head>
<body><div id="root"></div><script type="module" src="page.js"></script></body>
</html>
`,
  );
}
