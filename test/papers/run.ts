/**
 * Writes every paper of some rosters, has LibreOffice compute their formulas and lay out their pages, and leaves the
 * pages as pictures to be looked at: `npm run papers [-- ROSTER.xlsx … [--policy FILE]] `. Without a roster: the
 * samples. Needs `soffice` and `pdftoppm`; no part of `npm test`. Exit 1 where a formula gives another value.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { papersZh } from "../../src/text/papers/zh-CN";
import { recomputed } from "./recomputed";

const OUT = "out/papers",
  SAMPLES = "assets/samples",
  RESOLUTION = "60",
  ALL = Object.values(papersZh.names).join(",");

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--policy"),
    policy = at < 0 ? [] : args.slice(at, at + 2),
    given = at < 0 ? args : args.toSpliced(at, 2);
  const rosters = given.length > 0 ? given : readdirSync(SAMPLES).map(name => join(SAMPLES, name));
  let formulas = 0,
    different = 0;
  for (const roster of rosters) {
    const name = basename(roster, extname(roster)),
      folder = join(OUT, name),
      soffice = ["soffice", "--headless", `-env:UserInstallation=file://${process.cwd()}/${OUT}/profile`];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const result = join(folder, `${name}.xlsx`);
    execFileSync(process.execPath, ["src/cli/assess.mjs", roster, "--out", result, "--outputs", ALL, ...policy]);
    const files = readdirSync(folder).map(file => join(folder, file));
    for (const file of files.filter(one => one.endsWith(".xlsx"))) {
      const found = await recomputed(file, join(folder, "computed"), soffice);
      formulas += found.formulas;
      different += found.different.length;
      for (const line of found.different) process.stdout.write(`${file}: ${line}\n`);
    }
    pages(files, folder, soffice);
    process.stdout.write(`${roster}: ${readdirSync(join(folder, "pages")).length} pages in ${join(folder, "pages")}\n`);
  }
  process.stdout.write(`${formulas} formulas computed by LibreOffice, ${different} different\n`);
  process.exitCode = different > 0 || formulas === 0 ? 1 : 0;
}

/** Each file's pages as pictures; a workbook and a document of one name are told apart by their endings. */
function pages(files: readonly string[], folder: string, soffice: readonly string[]): void {
  const pictures = join(folder, "pages");
  mkdirSync(pictures, { recursive: true });
  for (const file of files) {
    const ending = extname(file),
      name = basename(file, ending),
      pdfs = join(folder, `pdf${ending}`);
    execFileSync(soffice[0]!, [...soffice.slice(1), "--convert-to", "pdf", "--outdir", pdfs, file], {
      stdio: "ignore",
    });
    execFileSync("pdftoppm", ["-r", RESOLUTION, "-png", join(pdfs, `${name}.pdf`), join(pictures, name + ending)]);
  }
}

void main(process.argv.slice(2));
