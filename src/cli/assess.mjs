// `npm run assess`: the command of main.ts, bundled. Compiling 300 sources at each start, and running them unbundled,
// would take longer than a small roster.
import { fileURLToPath } from "node:url";
import { notReady } from "../text/not-ready.mjs";
import { beWatched, boundOf, collectEagerly, freeAtOnce, runBounded } from "./bounded.mjs";
import { bundleOf } from "./bundle.mjs";
import { loadBundle } from "./compiled.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundled = entry => bundleOf(root, entry);
// Whoever reads the output may stop before its end.
process.stdout.on("error", problem => {
  if (problem.code === "EPIPE") process.exit();
  throw problem;
});
try {
  const args = process.argv.slice(2),
    bound = boundOf(args);
  if (bound !== null) process.exitCode = await runBounded(fileURLToPath(import.meta.url), args, bound);
  else await runHere(args);
} catch (problem) {
  process.stderr.write(`${notReady(problem)}\n`);
  process.exitCode = 2;
}

async function runHere(args) {
  await beWatched(args);
  await freeAtOnce(args);
  // In parts it is another command, so that neither loads the other.
  const inParts =
      args.some(arg => ["--keys", "--stream", "--merge", "--schema"].includes(arg)) && !args.includes("--help"),
    { exports, keep } = loadBundle(await bundled(inParts ? "src/cli/stream.ts" : "src/cli/main.ts"));
  if (inParts) await collectEagerly(args);
  if (await exports.run(args, bundled, () => collectEagerly(args))) keep();
}
