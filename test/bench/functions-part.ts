import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { languagePlugin } from "../language-plugin";
import { lawPlugin } from "../law-plugin";
import type { Line } from "./line";

const RUNS = 9;
/** What a page does before Excel may call: the script is read, and the functions are named to Excel. */
const REGISTRATION = `
  globalThis.CustomFunctions = { associate() {} };
  const begun = performance.now(), cpu = process.cpuUsage();
  const { registerFunctions } = await import(process.argv.at(-1));
  registerFunctions();
  const ms = performance.now() - begun, { user, system } = process.cpuUsage(cpu);
  process.stdout.write(JSON.stringify({ ms, cpu: (user + system) / 1000 }));
`;

/** The functions bundled as they ship: array calls, single calls, and how long it takes until they are registered. */
export async function functionsPart(root: string, folder: string, rows: number, load: string): Promise<Line[]> {
  const shared: BuildOptions = {
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    plugins: [lawPlugin, languagePlugin],
    absWorkingDir: root,
  };
  const measuring = join(folder, "measure-functions.mjs"),
    page = join(folder, "page");
  await build({
    ...shared,
    stdin: {
      contents:
        `import { functionLines } from "./function-lines"; ` +
        `functionLines(${rows}).then(lines => process.stdout.write(JSON.stringify(lines)));`,
      resolveDir: join(root, "test/bench"),
      loader: "ts",
    },
    platform: "node",
    outfile: measuring,
  });
  await build({
    ...shared,
    entryPoints: { functions: join(root, "src/functions/register.ts") },
    splitting: true,
    minify: true,
    charset: "utf8",
    outdir: page,
    outExtension: { ".js": ".mjs" },
  });
  const lines = JSON.parse(ran(["--expose-gc", measuring])) as Line[];
  const registered = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(ran(["--input-type=module", "-e", REGISTRATION, pathToFileURL(join(page, "functions.mjs")).href])) as {
        ms: number;
        cpu: number;
      },
  );
  return [
    ...lines,
    {
      section: "functions",
      what: "registration: the script is read and the functions are named",
      rows: 0,
      ms: median(registered.map(r => r.ms)),
      cpu: median(registered.map(r => r.cpu)),
      ratio: null,
      mb: null,
      note: `median of ${RUNS} fresh processes; load ${load}`,
    },
  ];
}

function ran(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 24 });
  if (status !== 0) throw new Error(`measuring the functions failed: ${stderr}`);
  return stdout;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
