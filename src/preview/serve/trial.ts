import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { configuration } from "../../build/webpack";
import { bundlePage } from "./bundle";
import { noteMade, takeFolder, withoutOurs } from "./own-folder";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Everything that the trial serves; made anew at each start. */
export const FOLDER = join(ROOT, "out", "trial");

/** The folder is not empty, and was not made by a trial. */
export class NotOurFolder extends Error {}

/**
 * Builds the add-in just as it ships, with its own copy of Microsoft's script, and the trial page beside it in
 * `preview/`. What an earlier trial made in the folder is gone then, and nothing else; any other folder is left alone:
 * NotOurFolder.
 */
export async function buildTrial(folder: string = FOLDER): Promise<void> {
  if (!takeFolder(folder)) throw new NotOurFolder();
  const others = withoutOurs(folder);
  try {
    await buildAddIn(folder);
    await bundlePage(ROOT, join(folder, "preview"));
  } finally {
    noteMade(folder, others);
  }
}

function buildAddIn(folder: string): Promise<void> {
  const settings = configuration({ "office-js": "local" });
  return new Promise((resolve, reject) => {
    webpack({ ...settings, output: { ...settings.output, path: folder, clean: false } }, (problem, stats) => {
      if (problem) reject(problem);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
