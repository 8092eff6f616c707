import { readFileSync, writeFileSync } from "node:fs";
import { decodeCsv } from "../workbook/file/csv-decode";
import { csvRecords } from "../workbook/file/csv-records";
import { judge, score, type JudgedPair, type LabelledPair, type PairKind, type Score } from "./likeness-score";

/**
 * `likeness PAIRS.csv [--kind applicant|project] [--json OUT] [--split NAME]`: how alike the names of each line are.
 * Columns a and b; where there is a column class (and kind), precision and recall too. Exit 2 on a usage or input
 * error, with one line.
 */
const USAGE = "likeness PAIRS.csv [--kind applicant|project] [--split NAME] [--json OUT]";
const OPTIONS = ["--kind", "--json", "--split"];

class Refusal extends Error {}

interface Request {
  readonly file: string;
  readonly kind: PairKind;
  readonly json: string | null;
  readonly split: string | null;
}

function readRequest(args: readonly string[]): Request {
  const options = new Map<string, string>(),
    files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith("--")) files.push(arg);
    else if (!OPTIONS.includes(arg) || args[i + 1] === undefined) throw new Refusal(`${arg}: usage: ${USAGE}`);
    else options.set(arg, args[++i] as string);
  }
  const kind = options.get("--kind") ?? "applicant";
  if (files.length !== 1 || (kind !== "applicant" && kind !== "project")) throw new Refusal(`usage: ${USAGE}`);
  return { file: files[0] as string, kind, json: options.get("--json") ?? null, split: options.get("--split") ?? null };
}

/** The lines of the csv as pairs; a line without either name is none. */
function readPairs(text: string, split: string | null): LabelledPair[] {
  const [head = [], ...lines] = [...csvRecords(text, ",")];
  const names = head.map(name => name.trim().toLowerCase());
  const at = (name: string): number => names.indexOf(name);
  if (at("a") < 0 || at("b") < 0) throw new Refusal("the csv needs the columns a and b");
  const cell = (line: readonly string[], name: string): string => (at(name) < 0 ? "" : (line[at(name)] ?? ""));
  return lines
    .filter(
      line => (cell(line, "a") !== "" || cell(line, "b") !== "") && (split === null || cell(line, "split") === split),
    )
    .map(line => ({
      a: cell(line, "a"),
      b: cell(line, "b"),
      ...(cell(line, "class") === "" ? {} : { class: cell(line, "class").trim() }),
      ...(cell(line, "kind") === "" ? {} : { kind: cell(line, "kind").trim() }),
    }));
}

const percent = (share: number): string => share.toFixed(3);
const line = (name: string, of: Score): string =>
  `${name}: ${of.pairs} pairs, precision ${percent(of.precision)}, recall ${percent(of.recall)}, ` +
  `same class ${of.sameClass}${of.related === 0 ? "" : `, related told ${of.relatedTold} of ${of.related}`}`;

function summary(kind: PairKind, judged: readonly JudgedPair[]): string[] {
  const all = score(kind, judged);
  if (all.pairs === 0) return [];
  const kinds = [...new Set(judged.map(pair => pair.kind ?? ""))].filter(name => name !== "");
  return [
    ...kinds.map(name =>
      line(
        `  ${name}`,
        score(
          kind,
          judged.filter(pair => pair.kind === name),
        ),
      ),
    ),
    ...all.wrong.map(pair => `  ${pair.class} told ${pair.likeness}: ${pair.a} | ${pair.b}`),
    line(kind, all),
  ];
}

function main(args: readonly string[]): void {
  const request = readRequest(args);
  const judged = judge(request.kind, readPairs(decodeCsv(readFileSync(request.file)), request.split));
  const told = summary(request.kind, judged);
  if (request.json !== null) {
    const rows = judged.map(({ a, b, likeness, class: expected }) => ({
      a,
      b,
      class: likeness,
      ...(expected === undefined ? {} : { expected }),
    }));
    writeFileSync(request.json, `${JSON.stringify({ kind: request.kind, pairs: rows }, null, 1)}\n`);
  } else if (told.length === 0) for (const pair of judged) told.push(`${pair.likeness}\t${pair.a}\t${pair.b}`);
  process.stdout.write(told.map(text => `${text}\n`).join(""));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
