import { createRequire } from "node:module";
import type { Comparison } from "../report/comparison";
import { comparedWith, comparisonSheet } from "../report/comparison-sheet";
import { toRowwiseJson } from "../report/json";
import { roundOf, type Round } from "../report/papers/paper";
import type { PaperDocument } from "../report/papers/document";
import { placedPapers } from "../report/papers/paper-ties";
import { placeOf, type Place } from "../report/papers/places";
import { APART, documentOf, hasDocument, sheetsOf } from "../report/papers/papers";
import { parted } from "../report/parted";
import { joinedJson, nameUnder } from "../report/several-policies";
import { resultSheetsInStep } from "../report/sheets";
import type { PaperName } from "../text/papers/papers";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import type { LongSheet, SheetData, SheetsInStep } from "../workbook/ports";
import { nodeCodec } from "../workbook/file/node-codec";
import { workbookPieces, writeWorkbook, type Sheets } from "../workbook/file/write-workbook";
import type { Request } from "./arguments";
import { makeFolder, pathApart } from "./out-folder";
import type { PolicyPart } from "./policy-part";
import { told } from "./progress-line";
import { shelvesInFile } from "./shelf-in-file";
import { refuseWithoutMemory } from "./memory-limit";
import { WholeFiles } from "./whole-file";
import { JsonWriter } from "./write-json";

/** Of so many rows what is packed waits in a file until all is: it is some hundred bytes a row. */
const MANY = 200_000;
/** The exit code of a program that a signal ended, less the signal's number. */
const SIGNALLED = 128;

/** The result of before, by its file's name, and what is another in this one. */
export interface ComparedResult {
  readonly path: string;
  readonly comparison: Comparison;
}

/** The JavaScript file that does what a source of this project does. */
export type Bundled = (entry: string) => Promise<string>;

/**
 * Writes what the request asks for, all of it or nothing, and tells the paths of all papers that are files of their
 * own. JSON and workbook are written side by side, so that what both say of a row is made once.
 */
export async function writeResults(
  request: Request,
  results: readonly PolicyPart[],
  bundled: Bundled,
  comparison: ComparedResult | null = null,
): Promise<readonly string[]> {
  const files = new WholeFiles();
  let unmakeFolder = (): void => undefined;
  // Before there is anything to undo: a signal that comes in between would end the process and leave the folder.
  const done = dropWhenStopped(files, () => unmakeFolder());
  try {
    unmakeFolder = makeFolder(request);
    const apart = await writeInto(files, request, results, bundled, comparison);
    files.keep();
    return apart;
  } finally {
    files.drop();
    unmakeFolder();
    done();
  }
}

/** Whoever stops the command half-way finds no half of a file, nor the folder for it; answers how to undo this. */
function dropWhenStopped(files: WholeFiles, unmakeFolder: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const,
    stop = (_: NodeJS.Signals, number: number): never => {
      files.drop();
      unmakeFolder();
      process.exit(SIGNALLED + number);
    };
  for (const signal of signals) process.on(signal, stop);
  return () => signals.forEach(signal => process.off(signal, stop));
}

async function writeInto(
  files: WholeFiles,
  { out, json, outputs, inFolder }: Request,
  results: readonly PolicyPart[],
  bundled: Bundled,
  compared: ComparedResult | null,
): Promise<readonly string[]> {
  const rows = results.reduce((n, { reports }) => n + reports.length, 0);
  if (out !== null) refuseWithoutMemory(rows);
  const jsonFile = json === null ? null : files.begin(json),
    jsonToo =
      jsonFile &&
      new JsonWriter(jsonFile.put, { ...jsonOf(results), ...(compared && { comparison: compared.comparison }) }),
    endJson = (): void => {
      jsonToo?.end();
      jsonFile?.end();
    };
  if (out === null) {
    endJson();
    return [];
  }
  // Most runs ask for no papers.
  const rounds = outputs.length === 0 ? [] : results.map(({ assessed, reports }) => roundOf(assessed, reports)),
    asked = { all: outputs, inOne: outputs.filter(paper => !isApart(paper, inFolder)) },
    sheets = allSheets(results, asked, rounds, upTo => jsonToo?.rowsUpTo(upTo)),
    shelves = rows < MANY || !files.isPlain(out) ? undefined : shelvesInFile(files.scratch(out)),
    pieces = await workbookPieces(withComparison(sheets, compared, rows), nodeCodec, shelves);
  endJson();
  files.write(out, put => {
    for (const piece of pieces) put(piece);
  });
  const apart: string[] = [];
  for (const [k, round] of rounds.entries())
    for (const paper of outputs) {
      told(paper);
      const to = { out: underName(out, results[k]!.label), isSheet: isApart(paper, inFolder) };
      for (const path of await writeApart(files, to, paper, round, bundled)) apart.push(path);
    }
  return apart;
}

/** 与上次相比 stands last, over all policies of the result. */
function* withComparison(sheets: Sheets, compared: ComparedResult | null, rows: number) {
  yield* sheets;
  if (compared === null) return;
  const { path, comparison } = compared,
    sheet = comparisonSheet(OFFICE_LANGUAGE, comparedWith(OFFICE_LANGUAGE, comparison, { path, rows }));
  yield* parted(sheet, textsOf(OFFICE_LANGUAGE));
}

/** As one result, whether it is of one policy or of several. */
function jsonOf(results: readonly PolicyPart[]): ReturnType<typeof toRowwiseJson> | ReturnType<typeof joinedJson> {
  const each = results.map(({ label, assessed, reports }) => ({ label, json: toRowwiseJson(assessed, reports) }));
  return each.length === 1 ? each[0]!.json : joinedJson(each);
}

/** `结果-简称.xlsx`, where papers of several policies stand beside one another. */
function underName(out: string, label: string): string {
  return label === "" ? out : out.replace(/(?:\.xlsx)?$/iu, ending => `-${label}${ending}`);
}

/** A paper that is a file of its own, and its document: `结果-公示稿.xlsx` and `.docx` beside `结果.xlsx`. */
async function writeApart(
  files: WholeFiles,
  { out, isSheet }: { readonly out: string; readonly isSheet: boolean },
  paper: PaperName,
  round: Round,
  bundled: Bundled,
): Promise<readonly string[]> {
  const paths: string[] = [];
  if (isSheet) {
    const bytes = await writeWorkbook(partedSheets(paper, round), nodeCodec),
      path = pathApart(out, paper, "xlsx");
    files.write(path, put => put(bytes));
    paths.push(path);
  }
  const document = documentOf(paper, round);
  if (document !== null) {
    const writeDocument = await documentWriter(bundled),
      bytes = await writeDocument(document),
      path = pathApart(out, paper, "docx");
    files.write(path, put => put(bytes));
    paths.push(path);
  }
  return paths;
}

/** `besideRows` hears how many rows of all results are about to be written. */
function* allSheets(
  results: readonly PolicyPart[],
  asked: { readonly all: readonly PaperName[]; readonly inOne: readonly PaperName[] },
  rounds: readonly Round[],
  besideRows: (upTo: number) => void,
): Generator<LongSheet | SheetsInStep> {
  const under = (label: string, sheet: LongSheet): LongSheet => ({ ...sheet, name: nameUnder(sheet.name, label) });
  let before = 0;
  for (const [k, { label, assessed, reports }] of results.entries()) {
    const places: Place[] = [],
      seen = (sheet: LongSheet): LongSheet => {
        places.push(placeOf(under(label, sheet)));
        return under(label, sheet);
      };
    const round = rounds[k],
      from = before,
      besideOwn = (upTo: number): void => besideRows(from + upTo);
    before += reports.length;
    if (round === undefined) {
      yield inStep(resultSheetsInStep(assessed, reports), seen, besideOwn);
      continue;
    }
    // 口径与底稿 stands before the papers and sums them: they are made first.
    const made = asked.inOne.filter(paper => paper !== "ties").flatMap(paper => partedSheets(paper, round)),
      standing = made.map(sheet => placeOf(under(label, sheet))),
      ties = placedPapers(round, standing, { made: new Set(asked.all), label });
    yield inStep(resultSheetsInStep(assessed, reports, ties), seen, besideOwn);
    for (const sheet of made) yield seen(sheet);
    // What sums the other sheets comes last.
    if (asked.inOne.includes("ties")) for (const sheet of partedSheets("ties", round, places)) yield seen(sheet);
  }
}

function inStep(
  sheets: SheetsInStep,
  named: (sheet: LongSheet) => LongSheet,
  beside: (upTo: number) => void,
): SheetsInStep {
  return { ...sheets, inStep: sheets.inStep.map(named), beside };
}

function partedSheets(paper: PaperName, round: Round, places: readonly Place[] = []): SheetData[] {
  const texts = textsOf(round.assessed.language);
  return sheetsOf(paper, round, places).flatMap(sheet => parted(sheet, texts));
}

type WriteDocument = (paper: PaperDocument) => Promise<Uint8Array>;

/** Loaded where a document is asked for: it brings a library along, and most runs write none. */
async function documentWriter(bundled: Bundled): Promise<WriteDocument> {
  const path = await bundled("src/cli/write-document.ts"),
    { writeDocument } = createRequire(path)(path) as { writeDocument: WriteDocument };
  return writeDocument;
}

/** In a folder every paper is a file; else those that leave the office, and those that hold accounts. */
function isApart(paper: PaperName, inFolder: boolean): boolean {
  return inFolder || APART.has(paper);
}

/** All files that the request has written. */
export function outputPaths({ out, json, outputs, inFolder }: Request): readonly string[] {
  const apart =
    out === null
      ? []
      : outputs.flatMap(paper => [
          ...(isApart(paper, inFolder) ? [pathApart(out, paper, "xlsx")] : []),
          ...(hasDocument(paper) ? [pathApart(out, paper, "docx")] : []),
        ]);
  return [...(out === null ? [] : [out]), ...(json === null ? [] : [json]), ...apart];
}
