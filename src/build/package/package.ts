import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { fill } from "../../text/fill";
import { packageTextsOf } from "../../text/package/of";
import type { PackageTexts } from "../../text/package/texts";
import { languageFor, OFFICE_LANGUAGE } from "../../text/languages";
import { nodeCodec } from "../../workbook/file/node-codec";
import { ZipWriter } from "../../workbook/file/zip-write";
import { NAMES, SettingsProblem, settingsOf } from "../settings";
import { checkSite, thingsToMend } from "./check-site";
import { contentsOf } from "./contents";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * `npm run package -- --address https://… [--office-js local] [--id …] [--name …]` makes out/sjs-subsidy-VERSION.zip;
 * `npm run package -- --check https://…` tests a deployed site. `--language en-US` says it in English. Ends with 1
 * where a site is not as it has to be, with 2 where it was called wrongly.
 */
export async function main(args: readonly string[], say: (line: string) => void): Promise<number> {
  let typed: Readonly<Record<string, string | undefined>>;
  try {
    typed = parsed(args);
  } catch (error) {
    say(fill(packageTextsOf(OFFICE_LANGUAGE).calledWrongly, { why: (error as Error).message }));
    return 2;
  }
  const { check, language, ...env } = typed,
    texts = packageTextsOf(languageFor(language));
  if (check !== undefined) return checked(check, texts, say);
  try {
    say(fill(texts.packed, { file: await makePackage(env) }));
    return 0;
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error;
    say(error.message);
    return 2;
  }
}

function parsed(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: "string" },
      language: { type: "string", default: OFFICE_LANGUAGE },
      ...Object.fromEntries(Object.keys(NAMES).map(name => [name, { type: "string" as const }])),
    },
  });
  return values as Readonly<Record<string, string | undefined>>;
}

/** Checks a site and says what to mend, each thing once, however many files it concerns. */
async function checked(given: string, texts: PackageTexts, say: (line: string) => void): Promise<number> {
  const { address, files, findings } = await checkSite(given, url => fetch(url, { redirect: "manual" })),
    things = thingsToMend(findings);
  say(fill(texts.checked, { n: files, address }));
  say(things.length === 0 ? texts.allRight : fill(texts.wrong, { n: things.length }));
  for (const { fault, values, files: all } of things) {
    const file = all.length === 1 ? all[0]! : fill(texts.alike, { file: all[0]!, n: all.length });
    say(`- ${fill(texts.faults[fault], { ...values, file })}`);
  }
  return things.length === 0 ? 0 : 1;
}

/** Builds and packs; answers the archive's path. */
export async function makePackage(
  env: Readonly<Record<string, string | undefined>>,
  to = join(ROOT, "out"),
): Promise<string> {
  const settings = settingsOf(env, process.env),
    { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string },
    work = mkdtempSync(join(tmpdir(), "sjs-package-")),
    given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : ["--env", `${name}=${value}`]));
  try {
    const dist = join(work, "dist");
    await promisify(execFile)(
      process.execPath,
      [join(ROOT, "node_modules/webpack/bin/webpack.js"), ...given, "--output-path", dist],
      { cwd: ROOT, maxBuffer: 1 << 26 },
    );
    const file = join(to, `sjs-subsidy-${version}.zip`);
    mkdirSync(to, { recursive: true });
    writeFileSync(file, await zipOf({ dist, root: ROOT, settings, version }));
    return file;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The archive of a finished build: the same build gives the same bytes. */
export async function zipOf(sources: Parameters<typeof contentsOf>[0]): Promise<Uint8Array> {
  const zip = new ZipWriter(nodeCodec);
  for (const { name, bytes } of contentsOf(sources)) await zip.add(name, [bytes]);
  return zip.finish();
}
