import { dayInBeijing } from "../assess/beijing";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { assessWorkbook, type AssessedWorkbook } from "../assess/assess";
import { lawOf, SHIPPED_LAW } from "../law-file/load-law";
import type { Policy } from "../policy/model";
import { LawError, lawProblemLine } from "../policy/problem";
import type { Assessed, Receipt } from "../report/assessed";
import { rowReports } from "../report/row-report";
import { printDay } from "../engine/civil";
import { fill } from "../text/fill";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import { nodeCodec } from "../workbook/file/node-codec";
import { openFile } from "../workbook/file/open-file";
import { readArguments, type Request } from "./arguments";
import { CommandProblem } from "./command-problem";
import { inOneLine, problemLine } from "./problem-line";
import { fitLines } from "./other-policies";
import { isSameFile } from "./same-file";
import { summaryLines } from "./summary";
import { outputPaths, writeResults, type Bundled } from "./write-results";

const texts = textsOf(OFFICE_LANGUAGE);
const root = new URL("../../", import.meta.url);

/** Of a law's file, so many problems and so much of each are told. */
const MOST_PROBLEMS = 100,
  LONGEST_LINE = 300;
const MEGABYTE = 1_048_576,
  /** No text of so many bytes has so few characters that a policy may have them. */
  MOST_POLICY_BYTES = 2 * MEGABYTE;
/** Exit code of a usage or input error. */
const REFUSED = 2;
/**
 * `assess ROSTER.xlsx …`: assesses a roster without Excel; prints a summary, and one line on stderr where it cannot.
 */
async function main(args: readonly string[], bundled: Bundled): Promise<void> {
  const request = readArguments(args);
  if (request === null) return print([texts.messages.cli.usage]);
  refuseOverwriting(request);
  const bytes = readBytes(request.roster),
    policy = readPolicy(request.policy);
  const asOf = request.asOf ?? dayInBeijing(Date.now());
  const source = await openFile(basename(request.roster), bytes, nodeCodec);
  const quiet = { signal: new AbortController().signal, progress: () => undefined };
  const options = {
    sheets: request.sheets,
    ...(request.unit ? { unit: request.unit } : {}),
    readings: request.readings,
    columns: request.columns,
    asOf,
    run: quiet,
  };
  const assessedWorkbook = await assessWorkbook(source, policy, options);
  const assessed: Assessed = {
    ...assessedWorkbook,
    receipt: receiptOf(policy, bytes, asOf, assessedWorkbook.assessment.readings),
    language: OFFICE_LANGUAGE,
  };
  const reports = rowReports(assessed);
  const papers = await writeResults(request, assessed, reports, bundled);
  // Readings are this policy's own.
  const underAnother = (other: Policy): Promise<AssessedWorkbook> =>
    assessWorkbook(source, other, { ...options, readings: {} });
  print([
    ...(await fitLines(texts, policy, assessedWorkbook, underAnother)),
    ...summaryLines(texts, assessedWorkbook, reports),
    ...[request.out, ...papers, request.json].flatMap(path =>
      path === null ? [] : [fill(texts.messages.summary.wrote, { path })],
    ),
  ]);
}

function receiptOf(policy: Policy, bytes: Uint8Array, asOf: number, readings: Receipt["readings"]): Receipt {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  return {
    policy: policy.title,
    policyVersion: policy.version,
    policyHash: `sha256:${policy.hash}`,
    engineVersion: version,
    asOf: printDay(asOf),
    inputHash: `sha256:${sha256(bytes)}`,
    readings,
  };
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function readBytes(path: string): Uint8Array {
  try {
    const state = statSync(path);
    if (state.isDirectory()) throw new CommandProblem("isDirectory", { path });
    // A pipe or a device may never end.
    if (!state.isFile()) throw new CommandProblem("notReadable", { path });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw new CommandProblem((error as NodeJS.ErrnoException).code === "ENOENT" ? "notFound" : "notReadable", { path });
  }
}

/** The law that ships (its tests have checked it), or a file that somebody brings: linted, and its examples run. */
function readPolicy(given: string | null): Policy {
  const path = given ?? SHIPPED_LAW,
    text = policyText(path);
  try {
    return lawOf(text, given === null ? "unchecked" : "checked");
  } catch (error) {
    if (error instanceof LawError) throw faultyPolicy(path, error);
    throw new CommandProblem("badPolicy", { path, text: error instanceof Error ? error.message : String(error) });
  }
}

function policyText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length > MOST_POLICY_BYTES)
    throw new CommandProblem("policyTooLarge", { path, n: MOST_POLICY_BYTES / MEGABYTE });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandProblem("policyEncoding", { path });
  }
}

function faultyPolicy(path: string, { problems }: LawError): CommandProblem {
  const told = problems.slice(0, MOST_PROBLEMS).map(problem => lawProblemLine(problem).slice(0, LONGEST_LINE));
  return new CommandProblem("faultyPolicy", { path, n: problems.length }, told);
}

/** What is read is never written to, under whatever name, and the two results are two files. */
function refuseOverwriting(request: Request): void {
  const { roster, policy } = request,
    paths = outputPaths(request);
  if (policy !== null && isSameFile(policy, roster)) throw new CommandProblem("sameInput", { path: policy });
  paths.forEach((path, k) => {
    if (isSameFile(path, roster)) throw new CommandProblem("overInput", { path });
    if (policy !== null && isSameFile(path, policy)) throw new CommandProblem("overPolicy", { path });
    if (paths.slice(0, k).some(other => isSameFile(other, path))) throw new CommandProblem("sameOutput", { path });
  });
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Runs the command; never rejects. `bundled` finds what runs in other threads. */
export async function run(args: readonly string[], bundled: Bundled): Promise<void> {
  try {
    await main(args, bundled);
  } catch (error) {
    const more = error instanceof CommandProblem ? error.lines.map(inOneLine) : [];
    process.stderr.write(`${[problemLine(texts, error), ...more].join("\n")}\n`);
    process.exitCode = REFUSED;
  }
}
