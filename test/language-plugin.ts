import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";
import { languagePart, partAskedBy } from "../src/text/language-part.mjs";

/** esbuild's way to take a part of each language, as the build's own loader does. */
export const languagePlugin: Plugin = {
  name: "language",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/by-language$/ }, ({ path, resolveDir, importer }) => ({
      path: `${join(resolveDir, path)}.ts`,
      suffix: `?${partAskedBy(importer)}`,
      pluginData: partAskedBy(importer),
    }));
    onLoad({ filter: /\/by-language\.ts$/ }, ({ path, pluginData }) => ({
      contents: languagePart(readFileSync(path, "utf8"), pluginData as string),
      loader: "ts",
      resolveDir: dirname(path),
    }));
  },
};
