import { dayInBeijing } from "../assess/beijing";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import { streamTextsOf } from "../text/stream-of";
import { fill } from "../text/fill";
import { StreamProblem } from "../assess/stream/problem";
import { readArguments } from "./arguments";
import { CommandProblem } from "./command-problem";
import { inOneLine, problemLine } from "./problem-line";
import type { StreamRequest } from "./stream-request";
import { WrittenLines } from "./written-lines";

/**
 * `assess --keys`, `--stream`, `--merge` and `--schema`: applications as NDJSON, in parts, on as many machines as there
 * are. What comes in stands on stdin, what comes of it on stdout, and what a person should know on stderr.
 */

/** Exit code of a usage or input error, and of a group that was refused. */
const REFUSED = 2;
const NO_BOOK = "-";
const texts = textsOf(OFFICE_LANGUAGE),
  words = streamTextsOf(OFFICE_LANGUAGE);

const STEPS = ["--keys", "--stream", "--merge", "--schema"] as const;
type Step = (typeof STEPS)[number];
/** What each may be told; the day stands in the lines that `--keys` writes. */
const OPTIONS: Readonly<Record<Step, readonly string[]>> = {
  "--keys": ["--policy", "--unit", "--as-of"],
  "--stream": ["--policy", "--unit", "--reading"],
  "--merge": [],
  "--schema": ["--policy"],
};

/** Which step is asked for; null where none is. */
export function stepIn(args: readonly string[]): Step | null {
  return STEPS.find(step => args.includes(step)) ?? null;
}

async function main(args: readonly string[]): Promise<void> {
  const step = stepIn(args)!,
    rest = args.filter(argument => argument !== step),
    other = stepIn(rest);
  if (other !== null) throw new StreamProblem("option", { option: other, step });
  const request = requestOf(rest, step),
    out = new WrittenLines(process.stdout);
  if (step === "--keys") await (await import("./write-keys")).writeKeys(request, process.stdin, out, tell);
  else if (step === "--schema") await (await import("./write-schema")).writeSchema(request, out);
  else if (step === "--merge") await (await import("./write-merged")).writeMerged(process.stdin, out);
  else if (!(await (await import("./write-stream")).writeStream(request, process.stdin, out, tell)))
    process.exitCode = REFUSED;
  await out.flush();
}

function requestOf(args: readonly string[], step: Step): StreamRequest {
  const option = args.find(one => one.startsWith("-") && !OPTIONS[step].includes(one.replace(/=.*$/su, "")));
  if (option !== undefined) throw new StreamProblem("option", { option, step });
  const { roster, unit, readings, policy, asOf } = readArguments(withBook(args))!;
  if (step === "--merge" && roster !== NO_BOOK) throw new StreamProblem("option", { option: roster, step });
  return { book: roster === NO_BOOK ? null : roster, unit, readings, policy, asOf: asOf ?? dayInBeijing(Date.now()) };
}

/** A workbook is no must here. */
function withBook(args: readonly string[]): readonly string[] {
  try {
    readArguments(args);
    return args;
  } catch (problem) {
    if (problem instanceof CommandProblem && problem.code === "noRoster") return [...args, NO_BOOK];
    throw problem;
  }
}

function tell(line: string): void {
  process.stderr.write(`${inOneLine(line)}\n`);
}

/** Runs a step; never rejects. Answers whether it came to its end. */
export async function run(args: readonly string[]): Promise<boolean> {
  try {
    await main(args);
    return true;
  } catch (problem) {
    tell(
      problem instanceof StreamProblem ? fill(words.run[problem.code], problem.values) : problemLine(texts, problem),
    );
    if (problem instanceof CommandProblem) problem.lines.forEach(tell);
    process.exitCode = REFUSED;
    return false;
  }
}
