import { loadLaw } from "../law-file/load-law";
import { LawError, type LawProblem } from "../policy/problem";

/** `policy-lint FILE …`: every problem of each law's file, one a line; exit 1 if there is any. */
function lintFile(file: string): readonly LawProblem[] {
  try {
    loadLaw(file);
    return [];
  } catch (error) {
    if (error instanceof LawError) return error.problems;
    throw error;
  }
}

let failed = false;
for (const file of process.argv.slice(2)) {
  const problems = lintFile(file);
  for (const p of problems)
    process.stderr.write(`${file}${p.line === null ? "" : `:${p.line}`}  ${p.path}：${p.message}\n`);
  process.stdout.write(`${file}: ${problems.length === 0 ? "ok" : `${problems.length} problem(s)`}\n`);
  failed ||= problems.length > 0;
}
process.exitCode = failed ? 1 : 0;
