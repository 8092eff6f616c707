import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { languagePlugin } from "../language-plugin";
import { lawPlugin } from "../law-plugin";

export interface Bundled {
  readonly files: readonly { readonly path: string; readonly text: string; readonly gzip: number }[];
  readonly inputs: readonly string[];
  /** What the file needs to be there before it runs, itself among it, by the beginning of its name. */
  closure(name: string): readonly string[];
}

/** The functions as they ship: minified, what is imported later in chunks of its own. Nothing is written. */
export async function bundleFunctions(entry: string): Promise<Bundled> {
  const result = await build({
    stdin: { contents: entry, resolveDir: join(process.cwd(), "src/functions"), sourcefile: "entry.ts", loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    outdir: "dist",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [lawPlugin, languagePlugin],
  });
  return {
    files: result.outputFiles.map(file => ({
      path: file.path,
      text: file.text,
      gzip: gzipSync(file.contents, { level: 9 }).length,
    })),
    inputs: Object.keys((result.metafile as Metafile).inputs),
    closure: name => closureOf(result.metafile as Metafile, name),
  };
}

function closureOf({ outputs }: Metafile, name: string): string[] {
  const all = new Set<string>(),
    add = (path: string): void => {
      if (all.has(path)) return;
      all.add(path);
      for (const { path: needed, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") add(needed);
    };
  const start = Object.keys(outputs).find(path => path.startsWith(`dist/${name}`));
  if (start === undefined) throw new Error(`no file ${name}`);
  add(start);
  return [...all];
}
