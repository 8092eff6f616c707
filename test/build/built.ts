import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");
/** What a build is made of. */
const SOURCES = [
  "src",
  "assets/icons",
  "docs",
  "manifest.xml",
  "webpack.config.js",
  "package.json",
  "package-lock.json",
];
const LONGEST_BUILD = 180_000,
  DAY = 24 * 60 * 60 * 1000;

/** What administrators of a closed network would set. */
export const CLOSED_NETWORK = {
  address: "https://addin.example.gov.cn/sjs/",
  "office-js": "local",
  id: "0b9d3a52-6c1f-4e7a-8f20-3d5b9c7e1a64",
  name: "石景山区产业资金核算",
} as const;

/**
 * The folder of a production build with these settings (`npm run build -- --env …`); dist/ and maps/ are in it. Built
 * once for one state of the sources, whichever test asks first; later runs find it.
 */
export async function built(settings: Readonly<Record<string, string>> = CLOSED_NETWORK): Promise<string> {
  const folder = join(tmpdir(), `sjs-build-${hashOf(settings)}`),
    lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (taken(lock)) {
      try {
        removeOld();
        await build(settings, folder);
      } finally {
        rmdirSync(lock);
      }
    } else {
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
  return folder;
}

/** True for the one who is to build; a lock that nobody can still hold is taken away. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (ageOf(lock) > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function build(settings: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const own = `${folder}.${process.pid}`;
  const args = Object.entries(settings).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  await promisify(execFile)(
    process.execPath,
    [join(ROOT, "node_modules/webpack/bin/webpack.js"), ...args, "--output-path", join(own, "dist")],
    { cwd: ROOT, maxBuffer: 1 << 26 },
  );
  renameSync(own, folder);
}

function removeOld(): void {
  for (const name of readdirSync(tmpdir())) {
    if (/^sjs-build-[0-9a-f]+(\.\d+)?$/.test(name) && ageOf(join(tmpdir(), name)) > DAY)
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function ageOf(path: string): number {
  return existsSync(path) ? Date.now() - statSync(path).mtimeMs : 0;
}

function hashOf(settings: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const path of SOURCES.flatMap(source => filesIn(join(ROOT, source))))
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

/** All files below a path, or the file itself, in order. */
export function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(join(path, name)));
}
