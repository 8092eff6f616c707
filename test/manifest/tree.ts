import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An element of a manifest; attributes by their local names. */
export interface Element {
  readonly name: string;
  readonly space: string;
  readonly line: number;
  readonly text: string;
  readonly children: readonly Element[];
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ReadManifest {
  readonly tree: Element;
  /** What the published schema has against it. */ readonly schemaProblems: readonly string[];
}

/** Reads manifests and validates them, all in one run of the validator. Throws where one is no XML. */
export function readManifests(manifests: readonly string[]): readonly ReadManifest[] {
  const folder = mkdtempSync(join(tmpdir(), "sjs-manifests-"));
  try {
    const files = manifests.map((manifest, i) => {
      const file = join(folder, `${i}.xml`);
      writeFileSync(file, manifest);
      return file;
    });
    const output = execFileSync(
      process.execPath,
      [join(__dirname, "read-xml.mjs"), join(__dirname, "xsd/OfficeAppManifestV1_1.xsd"), ...files],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    return JSON.parse(output) as ReadManifest[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All elements of a name below one, in the document's order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The only element of a name below one. */
export function one(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}
