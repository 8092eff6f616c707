import { loadLaw } from "../law-file/load-law";
import { contributionWarnings } from "../policy/contribution";
import { hintOf } from "../policy/field-hint";
import { LawError, type LawProblem } from "../policy/problem";
import { authorsZh } from "../text/authors/zh-CN";
import { fill } from "../text/fill";

/**
 * `policy-lint FILE …`: every problem of each law's file, one a line, with what may stand there instead; what is
 * only to be thought of is told too. Exit 1 if there is any problem, 2 where a file cannot be read.
 */

const texts = authorsZh.lint;

interface Linted {
  readonly problems: readonly LawProblem[];
  readonly warnings: readonly LawProblem[];
}

function lintFile(file: string): Linted {
  try {
    return { problems: [], warnings: contributionWarnings(loadLaw(file)) };
  } catch (error) {
    if (error instanceof LawError) return { problems: error.problems, warnings: warningsOf(file) };
    throw error;
  }
}

/** Those of a file that is not clean yet, where its shape can be read. */
function warningsOf(file: string): readonly LawProblem[] {
  try {
    return contributionWarnings(loadLaw(file, "unchecked"));
  } catch {
    return [];
  }
}

function place(file: string, { line, path }: LawProblem): string {
  return `${file}${line === null ? "" : `:${line}`}  ${path}`;
}

function tell(file: string): boolean {
  const { problems, warnings } = lintFile(file);
  let hinted = "";
  for (const problem of problems) {
    process.stderr.write(`${place(file, problem)}：${problem.message}\n`);
    const hint = hintOf(problem);
    // The same field's hint once is enough.
    if (hint !== null && hint !== hinted) process.stderr.write(`${fill(texts.hint, { hint })}\n`);
    hinted = hint ?? hinted;
  }
  for (const warning of warnings)
    process.stderr.write(`${fill(texts.warning, { place: place(file, warning), text: warning.message })}\n`);
  process.stdout.write(
    `${fill(problems.length === 0 ? texts.ok : texts.problems, { path: file, n: problems.length })}\n`,
  );
  return problems.length > 0;
}

function run(files: readonly string[]): number {
  if (files.includes("--help") || files.includes("-h")) {
    process.stdout.write(`${texts.usage}\n`);
    return 0;
  }
  if (files.length === 0) {
    process.stderr.write(`${texts.noFile}\n${texts.usage}\n`);
    return 2;
  }
  let code = 0;
  for (const file of files)
    try {
      if (tell(file)) code = Math.max(code, 1);
    } catch {
      process.stderr.write(`${fill(texts.notReadable, { path: file })}\n`);
      code = 2;
    }
  return code;
}

process.exitCode = run(process.argv.slice(2));
