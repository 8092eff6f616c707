import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLaw } from "../law-file/load-law";
import { allFunctionsMetadata } from "./functions-metadata";
import { withTexts } from "./manifest-texts";
import { fingerprint, raised, withVersion, type Revision } from "./revision";
import { DEVELOPMENT_ADDRESS } from "./settings";

const ROOT = fileURLToPath(new URL("../../", import.meta.url)),
  MANIFEST = join(ROOT, "manifest.xml"),
  REVISION = join(ROOT, "src/build/revision.json");

/**
 * Before every build: writes what the manifest says in each language, and raises its version where what Excel keeps of
 * the add-in has changed.
 */
async function raise(): Promise<void> {
  const policy = loadLaw(),
    manifest = withTexts(readFileSync(MANIFEST, "utf8")),
    { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const metadata = Object.values(await allFunctionsMetadata(DEVELOPMENT_ADDRESS, policy)),
    before = JSON.parse(readFileSync(REVISION, "utf8")) as Revision,
    now = raised(before, fingerprint(manifest, metadata));
  writeFileSync(REVISION, `${JSON.stringify(now)}\n`);
  writeFileSync(MANIFEST, withVersion(manifest, version, now));
  if (now.revision !== before.revision) process.stdout.write(`manifest: ${version}.${now.revision}\n`);
}

await raise();
