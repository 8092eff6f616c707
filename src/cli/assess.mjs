// `npm run assess`: the command of main.ts, bundled. Compiling 300 sources at each start, and running them unbundled, would
// take longer than a small roster.
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleOf } from "./bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
await import(pathToFileURL(await bundleOf(root, "src/cli/main.ts")).href);
