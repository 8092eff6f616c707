import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { configuration } from "../../build/webpack";
import { bundlePage } from "./bundle";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Everything that the trial serves; made anew at each start. */
export const FOLDER = join(ROOT, "out", "trial");

/**
 * Builds the add-in just as it ships, with its own copy of Microsoft's script, and the trial page beside it in
 * `preview/`.
 */
export async function buildTrial(folder: string = FOLDER): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildAddIn(folder);
  await bundlePage(ROOT, join(folder, "preview"));
}

function buildAddIn(folder: string): Promise<void> {
  const settings = configuration({ "office-js": "local" });
  return new Promise((resolve, reject) => {
    webpack({ ...settings, output: { ...settings.output, path: folder } }, (problem, stats) => {
      if (problem) reject(problem);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
