/**
 * Mutation testing: `npm run mutate`, or room by room with `npm run mutate -- --mutate 'src/engine/**'`. What was found, and
 * which survivors were looked at, stands in test/MUTATION.md.
 */
// Properties run on a share of their cases, always the same ones: a mutant's fate must not be a matter of luck.
process.env.PROPERTY_SHARE ??= "0.05";

const ROOMS = ["money", "policy", "engine", "identity"];
// Every test file is loaded again for every mutant: of rooms named with --mutate only their own tests are.
const named = ROOMS.filter(room => process.argv.some(argument => argument.includes(`src/${room}/`)));
const tested = named.length > 0 ? named : [...ROOMS, "assess"];

export default {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Endless loops are found by counting; the clock only has to be longer than a busy machine.
  timeoutMS: 30_000,
  mutate: [
    "src/money/**/*.ts", "src/policy/**/*.ts", "src/engine/**/*.ts", "src/identity/**/*.ts",
    // Generated tables and lists of words.
    "!src/identity/simplified-pairs.ts", "!src/identity/syllables.ts", "!src/identity/places.ts",
  ],
  ignorePatterns: ["/docs", "/assets", "/dist", "/reports", "/coverage"],
  plugins: ["@stryker-mutator/jest-runner", "./test/mutation/ignore-texts.mjs"],
  ignorers: ["texts"],
  // What runs once, when a module loads (bits of marks, shapes of files): every test would have to be run for each of them.
  ignoreStatic: true,
  jest: {
    config: {
      // The project's own settings keep jest out of the sandbox, in which Stryker runs it.
      // no-articles reads the source as text, which is instrumented here.
      testPathIgnorePatterns: ["/node_modules/", "no-articles"],
      modulePathIgnorePatterns: [],
      testMatch: tested.map(room => `<rootDir>/test/${room}/**/*.test.ts`),
    },
    enableFindRelatedTests: false,
  },
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: "reports/mutation.json" },
};
