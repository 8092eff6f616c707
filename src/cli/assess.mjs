// `npm run assess`: the command of main.ts, bundled. Compiling 300 sources at each start, and running them unbundled,
// would take longer than a small roster.
import { fileURLToPath, pathToFileURL } from "node:url";
import { notReady } from "../text/not-ready.mjs";
import { bundleOf } from "./bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundled = entry => bundleOf(root, entry);
// Whoever reads the output may stop before its end.
process.stdout.on("error", problem => {
  if (problem.code === "EPIPE") process.exit();
  throw problem;
});
try {
  const { run } = await import(pathToFileURL(await bundled("src/cli/main.ts")).href);
  await run(process.argv.slice(2), bundled);
} catch (problem) {
  process.stderr.write(`${notReady(problem)}\n`);
  process.exitCode = 2;
}
