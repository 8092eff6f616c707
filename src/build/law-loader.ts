import { lawModule } from "./law-module";

/** Webpack loader for `*.yaml` in src/policy/laws: the loaded law as a module. A law with problems fails the build. */
export default function lawLoader(text: string): string {
  return lawModule(text);
}
