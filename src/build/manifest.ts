import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { DEVELOPMENT_ADDRESS, type Settings } from "./settings";

/** The source's manifest with the settings put in: addresses, and id and name where they are given. */
export async function manifestWith(source: string, { address, id, name }: Settings): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sjs-manifest-")),
    file = join(folder, "manifest.xml");
  try {
    await writeFile(file, readdressed(name === null ? source : withoutOtherNames(source), address));
    const own = await OfficeAddinManifest.readManifestFile(file);
    await OfficeAddinManifest.modifyManifestFile(file, id ?? own.id, name ?? own.displayName);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Every address below the one that the source is written for moves; the domain that Office may open is the origin only.
 */
function readdressed(manifest: string, address: string): string {
  const written = DEVELOPMENT_ADDRESS.slice(0, -1);
  return manifest
    .replaceAll(`<AppDomain>${written}</AppDomain>`, `<AppDomain>${new URL(address).origin}</AppDomain>`)
    .replaceAll(`"${written}/`, `"${address}`);
}

/** A name that is given holds in every language. */
function withoutOtherNames(manifest: string): string {
  return manifest.replace(/(<DisplayName DefaultValue="[^"]*")>[\s\S]*?<\/DisplayName>/, "$1/>");
}
