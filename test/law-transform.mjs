import { fileURLToPath } from "node:url";

const LOADER = fileURLToPath(new URL("../src/law-file/load-law.ts", import.meta.url));

/** Jest's way to import a law's file: it is loaded as the test runs, by the code under test. */
export default {
  process(text) {
    return {
      code: `Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = require(${JSON.stringify(LOADER)}).lawOf(${JSON.stringify(text)}, "unchecked");\n`,
    };
  },
};
