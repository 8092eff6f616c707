import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Where a browser is, and the folder of shared libraries that it must be started with (null: the system's own do). */
export interface Executable {
  readonly path: string;
  readonly libraries: string | null;
}

const OF_THE_SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Whether a browser can be had: one is named or installed, or the packaged one runs here (Linux on x64). */
export function canHaveBrowser(): boolean {
  return (
    (process.env["CHROMIUM"] ?? "") !== "" ||
    OF_THE_SYSTEM.some(path => existsSync(path)) ||
    (process.platform === "linux" && process.arch === "x64")
  );
}

/**
 * `CHROMIUM` (a path) if set, else the system's, else the one of the package @sparticuz/chromium, unpacked once per
 * machine.
 */
export async function executable(): Promise<Executable> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return { path: named, libraries: null };
  const found = OF_THE_SYSTEM.find(path => existsSync(path));
  return found === undefined ? unpacked() : { path: found, libraries: null };
}

/**
 * The packaged browser; unpacked beside the final place and then renamed, because several test processes may come at
 * once.
 */
export async function unpacked(): Promise<Executable> {
  const home = join(tmpdir(), `sjs-chromium-${packageVersion()}`);
  if (!existsSync(home)) {
    const own = mkdtempSync(join(tmpdir(), "sjs-chromium-"));
    await unpackTo(own);
    try {
      renameSync(own, home);
    } catch (problem) {
      rmSync(own, { recursive: true, force: true });
      if (!existsSync(home)) throw problem;
    }
  }
  const path = join(home, "chromium");
  // Where the system lacks libraries (a bare container), those of the package serve; they must not shadow newer ones of
  // the system.
  return { path, libraries: misses(path) ? join(home, "al2023", "lib") : null };
}

/**
 * The package unpacks into the folder for temporary files, its libraries only where it believes to be on Amazon's
 * machines.
 */
async function unpackTo(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const program = "import c from '@sparticuz/chromium'; await c.executablePath();";
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
}

function misses(path: string): boolean {
  return /not found/.test(spawnSync("ldd", [path], { encoding: "utf8" }).stdout);
}

function packageVersion(): string {
  const entry = createRequire(join(process.cwd(), "package.json")).resolve("@sparticuz/chromium");
  return (JSON.parse(readFileSync(join(entry, "../../../package.json"), "utf8")) as { version: string }).version;
}
