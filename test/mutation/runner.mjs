import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { expect } from "expect";
import * as circus from "jest-circus";

/**
 * Runs the project's tests for mutants without starting jest anew for each: jest's own test functions (jest-circus,
 * expect), over test files that are bundled once. A file is evaluated again for every mutant that it covers, so that
 * nothing kept in a module, and nothing worked out while one loads, passes from one mutant to the next. Packages are
 * loaded once.
 */
class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #files;
  #left;
  #scripts = [];
  #require = createRequire(join(process.cwd(), "package.json"));

  constructor(options) {
    this.#files = options.inProcess.testFiles;
    this.#left = new RegExp(options.inProcess.leaveOut);
  }

  /** What a module does while it loads is done again for each mutant. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folder = process.cwd();
    const { outputFiles } = await build({
      entryPoints: [join(folder, "test/setup.ts"), ...this.#files.map(file => join(folder, file))],
      bundle: true,
      platform: "node",
      // Whatever finds a file from where it stands is as deep as the loader of laws.
      define: { "import.meta.url": JSON.stringify(pathToFileURL(join(process.cwd(), LOADER)).href) },
      format: "cjs",
      target: "es2022",
      packages: "external",
      write: false,
      outdir: join(folder, "bundled"),
      outbase: folder,
      logLevel: "error",
      plugins: [laws],
    });
    const [setup, ...scripts] = outputFiles.map(({ path, text }) => ({
      name: relative(join(folder, "bundled"), path).replace(/\.js$/, ".ts"),
      script: new vm.Script(`(function (require, module, exports) {${text}\n})`, { filename: path }),
    }));
    this.#evaluate(setup.script);
    this.#scripts = scripts;
  }

  async dryRun({ coverageAnalysis }) {
    const stryker = (globalThis.__stryker__ ??= {}),
      covered = {},
      tests = [];
    for (const file of this.#scripts) {
      stryker.mutantCoverage = { static: {}, perTest: {} };
      const { results, problem } = await this.#run(file, null, true);
      if (problem) return { status: DryRunStatus.Error, errorMessage: `${file.name}: ${problem}` };
      tests.push(...results);
      // What ran while the file loaded was there for each of its tests.
      for (const { id } of results)
        covered[id] = sum(stryker.mutantCoverage.static, stryker.mutantCoverage.perTest[id] ?? {});
    }
    return {
      status: DryRunStatus.Complete,
      tests,
      ...(coverageAnalysis === "off" ? {} : { mutantCoverage: { static: {}, perTest: covered } }),
    };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit }) {
    const stryker = (globalThis.__stryker__ ??= {}),
      wanted = testFilter && new Set(testFilter),
      files = testFilter && new Set(testFilter.map(id => id.slice(0, id.indexOf("#"))));
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit ? 0 : undefined,
      currentTestId: undefined,
    });
    const tests = [],
      own = `test/${relative(process.cwd(), sandboxFileName).split("/")[1]}/`,
      isOwn = ({ name }) => name.startsWith(own);
    try {
      // A room's own tests are the likeliest to notice.
      for (const file of [...this.#scripts.filter(isOwn), ...this.#scripts.filter(file => !isOwn(file))]) {
        if (files && !files.has(file.name)) continue;
        const { results, problem } = await this.#run(file, wanted, disableBail);
        const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
        if (endless) return toMutantRunResult(endless, disableBail);
        // A module that no longer loads fails every test in the file.
        if (problem)
          return toMutantRunResult(
            {
              status: DryRunStatus.Complete,
              tests: [
                {
                  id: testFilter?.find(id => id.startsWith(`${file.name}#`)) ?? file.name,
                  name: file.name,
                  status: TestStatus.Failed,
                  failureMessage: problem,
                  timeSpentMs: 0,
                },
              ],
            },
            disableBail,
          );
        tests.push(...results);
        if (!disableBail && results.some(({ status }) => status === TestStatus.Failed)) break;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      Object.assign(stryker, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }

  #evaluate(script) {
    const module = { exports: {} };
    script.runInThisContext()(this.#require, module, module.exports);
  }

  /** Tests of a file, all or those wanted; stops at the first that fails unless all are asked for. */
  async #run({ name, script }, wanted, all) {
    const stryker = globalThis.__stryker__,
      results = [];
    circus.resetState();
    Object.assign(globalThis, circus.default, {
      expect,
      jest: {
        setTimeout: ms => {
          circus.getState().testTimeout = ms;
        },
      },
    });
    circus.getState().testTimeout = 60_000;
    try {
      this.#evaluate(script);
    } catch (error) {
      return { results, problem: String(error?.stack ?? error) };
    }
    const named = new Map();
    each(circus.getState().rootDescribeBlock, [], (test, title) => {
      const again = named.get(title) ?? 0;
      named.set(title, again + 1);
      test.strykerId = `${name}#${title}${again > 0 ? ` (${again + 1})` : ""}`;
      if ((wanted && !wanted.has(test.strykerId)) || this.#left.test(title)) test.mode = "skip";
    });
    let failed = false;
    const listen = event => {
      if (event.name === "test_start") {
        if (failed && !all) event.test.mode = "skip";
        stryker.currentTestId = event.test.strykerId;
      } else if (event.name === "test_done") {
        const { errors, strykerId: id, duration } = event.test;
        stryker.currentTestId = undefined;
        failed ||= errors.length > 0;
        results.push({
          id,
          name: id,
          timeSpentMs: duration ?? 0,
          ...(errors.length > 0
            ? { status: TestStatus.Failed, failureMessage: String(errors[0]?.[0]?.message ?? errors[0]) }
            : { status: TestStatus.Success }),
        });
      }
    };
    circus.addEventHandler(listen);
    try {
      const { unhandledErrors } = await circus.run();
      return { results, problem: unhandledErrors.length > 0 ? unhandledErrors.join("\n") : null };
    } finally {
      circus.removeEventHandler(listen);
    }
  }
}

function each(block, titles, act) {
  for (const child of block.children) {
    if (child.type === "describeBlock") each(child, [...titles, child.name], act);
    else act(child, [...titles, child.name].join(" "));
  }
}

function sum(a, b) {
  const both = { ...a };
  for (const [mutant, hits] of Object.entries(b)) both[mutant] = (both[mutant] ?? 0) + hits;
  return both;
}

const LOADER = "src/law-file/load-law.ts";

/** A law's file is loaded by the code under test, as under jest (test/law-transform.mjs). */
const laws = {
  name: "laws",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.yaml(\?amounts)?$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace("?amounts", "")),
    }));
    onLoad({ filter: /\.yaml$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8"),
        loader = join(process.cwd(), LOADER);
      return {
        contents: `import { lawOf } from ${JSON.stringify(loader)};\nexport default lawOf(${JSON.stringify(text)}, "unchecked");\n`,
        loader: "ts",
      };
    });
  },
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: "object",
      properties: {
        testFiles: { description: "Test files, from the project's folder.", type: "array", items: { type: "string" } },
        leaveOut: { description: "Titles of tests that are left out, as a regular expression.", type: "string" },
      },
      required: ["testFiles", "leaveOut"],
    },
  },
};
