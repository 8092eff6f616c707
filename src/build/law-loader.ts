import { lawModule } from "./law-module";

/**
 * Webpack loader for `*.yaml` in src/policy/laws: the loaded law as a module; with `?amounts`, what the amounts need of
 * it. A law with problems fails the build.
 */
export default function lawLoader(this: { readonly resourceQuery: string }, text: string): string {
  return lawModule(text, this.resourceQuery === "?amounts" ? "amounts" : "all");
}
