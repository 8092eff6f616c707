import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Compilation, Module } from "webpack";

/** Licences under which other people's code may be in the package. */
const ALLOWED = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

/**
 * Packages of which a table was made that ships as a source of ours: no module of theirs is in the bundles, but their
 * data are. A source that says of what it was made is one of these (a test holds both together).
 */
export const TABLES: Readonly<Record<string, string>> = {
  "src/identity/simplified-pairs.ts": "opencc-js",
  "src/identity/syllables.ts": "pinyin-pro",
};

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/**
 * The notices that the licences of third parties ask for: of every package that has a module in the bundles, and of
 * those named (`copied`), whose files are shipped as they are. Throws where a licence is not among the allowed ones.
 */
export function notices(compilation: Compilation, copied: readonly string[]): string {
  const folders = new Set([...compilation.modules].flatMap(packageFolders));
  // Webpack's own runtime is in every bundle, without being a module of a package.
  const named = ["webpack", ...Object.values(TABLES), ...copied].map(name =>
    join(compilation.compiler.context, "node_modules", name),
  );
  const texts = [...new Set([...folders, ...named])].map(folder => notice(folder, copied)).sort();
  return `${["This package contains the work of others, under these " + "licences.", ...texts].join(
    `\n\n${"=".repeat(80)}\n\n`,
  )}\n`;
}

/** The folders of the packages that a module comes from; modules that webpack joined into one are looked at singly. */
function packageFolders(
  module: Module & { readonly resource?: string; readonly modules?: readonly Module[] },
): string[] {
  if (module.modules !== undefined) return module.modules.flatMap(packageFolders);
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.resource ?? "")?.[0];
  return found === undefined ? [] : [packageOf(found)];
}

/**
 * A folder with a package.json that has a name: packages have others inside, which only say how modules are written.
 */
function packageOf(folder: string): string {
  const file = join(folder, "package.json");
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as Partial<PackageJson>).name !== undefined
    ? folder
    : packageOf(dirname(folder));
}

function notice(folder: string, unchecked: readonly string[]): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as PackageJson;
  if (!unchecked.includes(name) && !(license ?? "").split(" AND ").every(each => ALLOWED.has(each)))
    throw new Error(`${name} ${version} is licensed as ${license ?? "nothing"}, which may not be shipped.`);
  const files = readdirSync(folder)
    .filter(file => /^(licen[cs]e|notice)(\.|$)/i.test(file))
    .sort();
  for (const file of ["LICENSES/Apache-2.0.txt"].filter(each => existsSync(join(folder, each)))) files.push(file);
  const by = typeof author === "string" ? author : (author?.name ?? "");
  const texts = files.map(file => readFileSync(join(folder, file), "utf8").trim());
  return [
    `${name} ${version}`,
    ...(texts.length > 0 ? texts : [`${license ?? ""} licence${by === "" ? "" : `, ${by}`}`]),
  ].join("\n\n");
}
