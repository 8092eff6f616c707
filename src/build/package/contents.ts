import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Settings } from "../settings";
import { CHECKSUMS } from "./check-site";
import { iisSettings, nginxSettings } from "./server-settings";

/** A file of the zip archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a package is made of: the finished build, and what stands in the repository. */
export interface Sources {
  /** dist/ of a build with these settings. */ readonly dist: string;
  /** The repository's root. */ readonly root: string;
  readonly settings: Settings;
  readonly version: string;
}

/** Everything in the archive, below one folder, in the order of names. */
export function contentsOf({ dist, root, settings, version }: Sources): Packed[] {
  const site = filesIn(dist).map((file): Packed => ({ name: `site/${file}`, bytes: readFileSync(join(dist, file)) })),
    names = site.map(({ name }) => name.slice("site/".length));
  const own = (name: string, from: string): Packed => ({ name, bytes: readFileSync(join(root, from)) });
  const all: Packed[] = [
    ...site,
    text(`site/${CHECKSUMS}`, sumsOf(site.map(({ name, bytes }) => ({ name: name.slice(5), bytes })))),
    own("site/LICENSE.txt", "LICENSE"),
    { name: "manifest.xml", bytes: readFileSync(join(dist, "manifest.xml")) },
    text("settings/nginx.conf", nginxSettings(settings)),
    text("settings/web.config", iisSettings(names, settings)),
    own("LICENSES.txt", relative(root, join(dist, "LICENSES.txt"))),
    own("LICENSE.txt", "LICENSE"),
    own("CHANGELOG.md", "CHANGELOG.md"),
    ...filesIn(join(root, "docs/install")).map(file => own(`install/${file}`, join("docs/install", file))),
    own("install/deploy.md", "docs/deploy.md"),
    own("install/first-real-excel.md", "docs/first-real-excel.md"),
  ];
  const folder = `sjs-subsidy-${version}`;
  return [...all, text(CHECKSUMS, sumsOf(all))]
    .map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function text(name: string, content: string): Packed {
  return { name, bytes: new TextEncoder().encode(content) };
}

/** As sha256sum writes and reads them. */
export function sumsOf(files: readonly Packed[]): string {
  return files
    .map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}

/** Files below a folder, as paths with slashes, in order. */
function filesIn(folder: string, below = folder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry =>
      entry.isDirectory()
        ? filesIn(join(folder, entry.name), below)
        : [relative(below, join(folder, entry.name)).split(sep).join("/")],
    )
    .sort();
}
