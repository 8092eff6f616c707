// `npm run assess`: the command of main.ts, bundled. Compiling 300 sources at each start, and running them unbundled,
// would take longer than a small roster.
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleOf } from "./bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundled = entry => bundleOf(root, entry);
const { run } = await import(pathToFileURL(await bundled("src/cli/main.ts")).href);
await run(process.argv.slice(2), bundled);
