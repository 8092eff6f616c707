/**
 * Mutation testing: `npm run mutate`, or room by room with `npm run mutate -- --mutate 'src/engine/**'`. What was
 * found, and which survivors were looked at, stands in test/MUTATION.md.
 */
import { existsSync, readdirSync } from "node:fs";

// Properties run on a share of their cases, always the same ones: a mutant's fate must not be a matter of luck.
process.env.PROPERTY_SHARE ??= "0.05";

const ROOMS = ["engine", "fields", "identity", "marks", "mechanisms", "money", "policy"];
// One reads the source as text, which is instrumented here, the other has modules loaded anew, which one bundle cannot.
const LEFT_OUT = ["no-articles.test.ts", "mechanism-of.test.ts"];
const testFiles = ROOMS.filter(room => existsSync(`test/${room}`)).flatMap(room =>
  readdirSync(`test/${room}`)
    .filter(name => name.endsWith(".test.ts") && !LEFT_OUT.includes(name))
    .map(name => `test/${room}/${name}`),
);

export default {
  testRunner: "in-process",
  inProcess: {
    testFiles,
    // That large inputs do not take for ever is shown by large inputs.
    leaveOut: "seconds",
  },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Endless loops are found by counting; the clock only has to be longer than a busy machine.
  timeoutMS: 30_000,
  // Tests compare generated files with what would be generated.
  disableTypeChecks: false,
  mutate: [
    ...ROOMS.map(room => `src/${room}/**/*.ts`),
    // Generated tables and lists of words.
    "!src/identity/simplified-pairs.ts",
    "!src/identity/syllables.ts",
    "!src/identity/places.ts",
  ],
  ignorePatterns: ["/docs/pictures", "/assets", "/dist", "/reports", "/coverage"],
  plugins: ["./test/mutation/runner.mjs", "./test/mutation/ignore-texts.mjs"],
  ignorers: ["texts"],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: "reports/mutation.json" },
};
