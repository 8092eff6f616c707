import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { lawModule } from "../src/build/law-module";

/** esbuild's way to import a law's file, as the build's own loader does. */
export const lawPlugin: Plugin = {
  name: "law",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, ({ path, suffix }) => ({
      contents: lawModule(readFileSync(path, "utf8"), suffix === "?amounts" ? "amounts" : "all"),
      loader: "js",
    }));
  },
};
