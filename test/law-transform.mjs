import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const LOADER = fileURLToPath(new URL("../src/policy/load.ts", import.meta.url));

/** Jest's way to import a law's file: it is loaded as the test runs, by the code under test. */
export default {
  process(text) {
    const hash = createHash("sha256").update(text).digest("hex");
    return {
      code: `Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = require(${JSON.stringify(LOADER)}).loadPolicy(${JSON.stringify(text)}, ${JSON.stringify(hash)});\n`,
    };
  },
};
