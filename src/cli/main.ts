import { dayInBeijing } from "../assess/beijing";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { assessWorkbook } from "../assess/assess";
import { readHeads } from "../assess/read-areas";
import { policyFilesIn, sharesWithRosters, sheetsWithout } from "../assess/workbook-policies";
import type { Policy } from "../policy/model";
import { receiptFor, type Assessed, type Receipt } from "../report/assessed";
import { rowReports } from "../report/row-report";
import { policyLabels } from "../report/several-policies";
import { fill } from "../text/fill";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import { usageOf } from "../text/usage-of";
import type { Source } from "../workbook/ports";
import { nodeCodec } from "../workbook/file/node-codec";
import { openFile } from "../workbook/file/open-file";
import { readArguments, type Request } from "./arguments";
import { CommandProblem } from "./command-problem";
import { inOneLine, problemLine } from "./problem-line";
import { policiesOf, readBytes, readPolicy, type RunPolicies } from "./policies";
import { summaryOf, TRIED_ROWS, type PolicyPart } from "./policy-part";
import { withOutFile } from "./out-folder";
import { told } from "./progress-line";
import { isSameFile } from "./same-file";
import type { Bundled } from "./write-results";

const QUIET = { signal: new AbortController().signal, progress: (): void => undefined };
const texts = textsOf(OFFICE_LANGUAGE);
const root = new URL("../../", import.meta.url);

/** Exit code of a usage or input error. */
const REFUSED = 2;
/**
 * `assess ROSTER.xlsx …`: assesses a roster without Excel; prints a summary, and one line on stderr where it cannot.
 */
async function main(args: readonly string[], bundled: Bundled, opens: () => Promise<void>): Promise<boolean> {
  const read = readArguments(args);
  if (read === null) {
    print([usageOf(OFFICE_LANGUAGE)]);
    return false;
  }
  const request = withOutFile(read),
    // What writes and compares is loaded where somebody asks for it: most of the command, and most runs only print.
    results = request.out === null && request.json === null ? null : await import("./write-results"),
    paths = results?.outputPaths(request) ?? [];
  refuseOverwriting(request, paths);
  const asOf = request.asOf ?? dayInBeijing(Date.now());
  // A policy that cannot be used is told before the roster is looked at.
  const { source, hash } = await opened(request.roster, async () => {
    if (request.policy !== null) await readPolicy(request.policy);
  });
  await opens();
  const policies = await policiesOf(request.policy, source, QUIET);
  const compare = request.compare === null ? null : await import("./compare"),
    earlier = compare?.earlierResult(request.compare) ?? null;
  const parts = await assessed({ request, source, policies, asOf, hash }),
    comparison = earlier && compare!.compared(earlier, parts);
  const before = new Set(paths.filter(isPlainFile)),
    of = comparison && { path: basename(request.compare!), comparison },
    papers = (await results?.writeResults(request, parts, bundled, of)) ?? [];
  told(null);
  print([
    ...(await summaryOf(texts, parts, policies, source)),
    ...(comparison === null ? [] : compare!.comparisonLines(texts, request.compare!, comparison)),
    ...[request.out, ...papers, request.json].flatMap(path =>
      path === null ? [] : [fill(texts.messages.summary[before.has(path) ? "replaced" : "wrote"], { path })],
    ),
  ]);
  return true;
}

/** The roster's file, opened, and the hash of its bytes: these are not kept, a full sheet has a hundred megabytes. */
async function opened(path: string, first: () => Promise<void>): Promise<{ source: Source; hash: string }> {
  const bytes = readBytes(path);
  await first();
  return { source: await openFile(basename(path), bytes, nodeCodec), hash: sha256(bytes) };
}

interface Asked {
  readonly request: Request;
  readonly source: Source;
  readonly policies: RunPolicies;
  readonly asOf: number;
  /** Of the roster's bytes. */
  readonly hash: string;
}

/** The workbook under each policy that a roster of it follows, as a rule one. */
async function assessed({ request, source, policies: { shares }, asOf, hash }: Asked): Promise<PolicyPart[]> {
  const heads = shares.length === 1 ? [] : policyFilesIn(await readHeads(source, QUIET)).heads,
    found = sharesWithRosters(shares, heads),
    asked = found.length === 0 ? shares.slice(0, 1) : found,
    labels = asked.length === 1 ? [""] : policyLabels(asked.map(({ policy }) => policy)),
    parts: PolicyPart[] = [];
  for (const [k, share] of asked.entries()) {
    const without = sheetsWithout(share, shares, heads),
      sheets = request.sheets.filter(name => !without.has(name));
    if (request.sheets.length > 0 && sheets.length === 0) continue;
    const { policy } = share,
      own = new Set(policy.readings.map(({ code }) => code)),
      readings = Object.fromEntries(
        Object.entries(request.readings).filter(([code]) => asked.length === 1 || own.has(code)),
      );
    const options = {
      sheets,
      ...(request.unit ? { unit: request.unit } : {}),
      readings,
      columns: request.columns,
      without,
      asOf,
      // Several policies read it once each, and a few rows are tried under others.
      ...(asked.length === 1 ? { readAgainUpTo: TRIED_ROWS } : {}),
      run: QUIET,
    };
    const workbook = await assessWorkbook(source, policy, options),
      whole: Assessed = {
        ...workbook,
        receipt: receiptOf(policy, hash, asOf, workbook.assessment.readings),
        language: OFFICE_LANGUAGE,
      };
    // Written side by side, all results take a row's sentence while it is at hand.
    const reports = once(() => rowReports(whole, { sentences: false }));
    parts.push({
      label: labels[k]!,
      share,
      options,
      assessed: whole,
      get reports() {
        return reports();
      },
    });
  }
  return parts;
}

/** Made when first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function receiptOf(policy: Policy, hash: string, asOf: number, readings: Receipt["readings"]): Receipt {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  return receiptFor(policy, { engineVersion: version, asOf, inputHash: `sha256:${hash}`, readings });
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What is read is never written to, under whatever name, and the two results are two files. */
function refuseOverwriting(request: Request, paths: readonly string[]): void {
  const { roster, policy } = request;
  if (policy !== null && isSameFile(policy, roster)) throw new CommandProblem("sameInput", { path: policy });
  paths.forEach((path, k) => {
    if (request.compare !== null && isSameFile(path, request.compare)) throw new CommandProblem("overInput", { path });
    if (isSameFile(path, roster)) throw new CommandProblem("overInput", { path });
    if (policy !== null && isSameFile(path, policy)) throw new CommandProblem("overPolicy", { path });
    if (paths.slice(0, k).some(other => isSameFile(other, path))) throw new CommandProblem("sameOutput", { path });
  });
}

/** What stands there already is written anew, and that is said. */
function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, or no path that can be looked at: whoever writes it says so.
    return false;
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/**
 * Runs the command; never rejects. `bundled` finds what runs in other threads; `opens` is called with the roster's file
 * opened. Answers whether a roster was assessed.
 */
export async function run(
  args: readonly string[],
  bundled: Bundled,
  opens: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  try {
    return await main(args, bundled, opens);
  } catch (error) {
    const more = error instanceof CommandProblem ? error.lines.map(inOneLine) : [];
    process.stderr.write(`${[problemLine(texts, error), ...more].join("\n")}\n`);
    process.exitCode = REFUSED;
    return false;
  }
}
