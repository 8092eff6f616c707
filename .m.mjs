import { build } from "esbuild";
import { gzipSync } from "node:zlib";
const r = await build({ entryPoints: ["src/taskpane/index.tsx"], bundle: true, splitting: true, format: "esm", outdir: "/tmp/x", minify: true, write: false, jsx: "automatic", target: "es2022", metafile: true, define: { "process.env.NODE_ENV": '"production"' } });
const size = {}; for (const f of r.outputFiles) size[f.path.replace(/^.*\/tmp\/x\//, "")] = gzipSync(f.contents, { level: 9 }).length;
const out = Object.fromEntries(Object.entries(r.metafile.outputs).map(([k, v]) => [k.replace(/^.*tmp\/x\//, ""), v]));
const closure = names => { const seen = new Set(); const go = n => { if (seen.has(n)) return; seen.add(n); for (const i of out[n].imports) if (i.kind === "import-statement") go(i.path.replace(/^.*tmp\/x\//, "")); }; names.forEach(go); return seen; };
const entry = Object.keys(out).find(k => k.startsWith("index"));
const sum = s => [...s].reduce((n, k) => n + size[k], 0);
console.log("entry closure", sum(closure([entry])));
for (const k of Object.keys(out)) if (/view/.test(k)) console.log(k, size[k], "with entry", sum(closure([entry, k])));
const big = {}; for (const [k, v] of Object.entries(out)) if (closure([entry]).has(k)) for (const [i, b] of Object.entries(v.inputs)) { const m = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(i)?.[1] ?? i.split("/").slice(0, 3).join("/"); big[m] = (big[m] ?? 0) + b.bytesInOutput; }
console.log(Object.entries(big).sort((a, b) => b[1] - a[1]).slice(0, 30));
