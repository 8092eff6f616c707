import { readFileSync, statSync } from "node:fs";
import { PolicySheetError } from "../assess/policy-sheet-error";
import { policyShares, readPolicyFiles, type PolicyShare } from "../assess/workbook-policies";
import shipped from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { Policy } from "../policy/model";
import { LawError, lawProblemLine, type LawProblem } from "../policy/problem";
import type { Run, Source } from "../workbook/ports";
import { CommandProblem } from "./command-problem";

/** Of a law's file, so many problems and so much of each are told. */
const MOST_PROBLEMS = 100,
  LONGEST_LINE = 300;
const MEGABYTE = 1_048_576,
  /** No text of so many bytes has so few characters that a policy may have them. */
  MOST_POLICY_BYTES = 2 * MEGABYTE;

/** The policies of a run, and the sheets 政策文件 that a named file stands above. */
export interface RunPolicies {
  readonly shares: readonly PolicyShare[];
  readonly passedOver: readonly string[];
}

/** The file that the command names stands above the workbook's sheets 政策文件, and these above the law that ships. */
export async function policiesOf(given: string | null, source: Source, run: Run): Promise<RunPolicies> {
  const files = await readPolicyFiles(source, run);
  if (given !== null)
    return {
      shares: [{ policy: await readPolicy(given), file: null, sheets: null }],
      passedOver: files.map(({ sheet }) => sheet),
    };
  if (files.length === 0) return { shares: [{ policy: shipped, file: null, sheets: null }], passedOver: [] };
  const { lawOf } = await reading();
  try {
    return { shares: policyShares(files, text => lawOf(text), shipped), passedOver: [] };
  } catch (error) {
    if (!(error instanceof PolicySheetError)) throw error;
    const { sheet, problems } = error;
    throw new CommandProblem("faultyPolicySheet", { text: sheet, n: problems.length }, told(problems));
  }
}

/** Loaded where a law's file is read: the law that ships is data, and most runs read no other. */
const reading = (): Promise<typeof import("../law-file/load-law")> => import("../law-file/load-law");

/** A policy's file that somebody brings: linted, and its examples run. */
export async function readPolicy(path: string): Promise<Policy> {
  const text = policyText(path),
    { lawOf } = await reading();
  try {
    return lawOf(text);
  } catch (error) {
    if (error instanceof LawError)
      throw new CommandProblem("faultyPolicy", { path, n: error.problems.length }, told(error.problems));
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

function told(problems: readonly LawProblem[]): string[] {
  return problems.slice(0, MOST_PROBLEMS).map(problem => lawProblemLine(problem).slice(0, LONGEST_LINE));
}

/** A file's bytes; what is no file is refused. */
export function readBytes(path: string): Uint8Array {
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
