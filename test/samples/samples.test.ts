import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RowJson } from "../../src/report/json";
import { openFile } from "../../src/workbook/file/open-file";
import { NOT_DECIDED, assessPlainly } from "../oracle/oracle";
import type { PlainOptions, PlainResult } from "../oracle/plain";
import { NOT_CALCULATED } from "../../src/workbook/ports";
import { readAll } from "../workbook/file/workbook-maker";
import { BY_CLAUSE, BY_CLAUSE_ROSTERS } from "./by-clause";
import { goldenOf, type Golden } from "./golden";
import { IN_YUAN, IN_YUAN_ROSTER } from "./in-yuan";
import { LARGE, LARGE_ROSTER } from "./large";
import { BANS, BATCHES, LEDGER } from "./large-sheets";
import { reviewedRows } from "./reviewed";
import { plainRows, type Roster } from "./roster";
import { assessFile } from "./run";
import { SAMPLES } from "./samples";
import type { Sample } from "./sheet";
import { SMALL, SMALL_ROSTER } from "./small";
import { writeSample } from "./write-sample";

const read = (path: string): Buffer => readFileSync(join(process.cwd(), path));
const stored = (sample: Sample): Uint8Array => new Uint8Array(read(`assets/samples/${sample.file}`));
const golden = (sample: Sample): Golden =>
  JSON.parse(read(`test/samples/golden/${sample.file.replace(".xlsx", ".json")}`).toString("utf8")) as Golden;

describe.each(SAMPLES.map(sample => [sample.file, sample] as const))("%s", (_, sample) => {
  test("holds the cells and merges that its source says", async () => {
    const source = await openFile(sample.file, stored(sample)),
      infos = await source.sheets();
    expect(infos.map(info => info.name)).toEqual(sample.sheets.map(sheet => sheet.name));
    for (const sheet of sample.sheets) {
      const { cells, formulas, info } = await readAll(source, sheet.name);
      const said = sheet.cells.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === null || cell.value === null ? [] : [[`${r},${c}`, cell] as const])),
      );
      // The file asks to be calculated anew: a formula's 0 in it may be no more than a place kept for a value.
      const read = (cell: { readonly value: unknown; readonly formula?: string }): unknown =>
        cell.formula !== undefined && cell.value === 0 ? NOT_CALCULATED : cell.value;
      expect([...cells]).toEqual(said.map(([at, cell]) => [at, read(cell)]));
      expect(formulas).toEqual(said.filter(([, cell]) => cell.formula !== undefined).map(([at]) => at));
      expect(info.merges.map(m => [m.top, m.left, m.rows, m.columns])).toEqual(
        sheet.merges.map(m => [m.top, m.left, m.bottom - m.top + 1, m.right - m.left + 1]),
      );
    }
  });
  test("is what its source writes, to the byte", async () => {
    expect(Buffer.from(await writeSample(sample)).equals(stored(sample))).toBe(true);
  });
  test("gives the golden result", async () => {
    expect(goldenOf(await assessFile(sample.file, stored(sample)))).toEqual(golden(sample));
  });
  test("gives in every row the outcome and the amounts that were derived by hand from the law", () => {
    const review = reviewedRows(read("test/samples/REVIEW.md").toString("utf8"), sample.file);
    expect(review).toEqual(
      golden(sample).rows.map(([id, clause, outcome, computed, proposed]) => [id, clause, outcome, computed, proposed]),
    );
  });
  test("totals what its rows propose", () => {
    const { rows, clauses, applicants, total } = golden(sample);
    const fen = (amount: string | null): bigint => BigInt((amount ?? "0.00").replace(".", ""));
    const proposed = rows.reduce((sum, row) => sum + fen(row[4]), 0n);
    expect([
      fen(total[2]),
      clauses.reduce((sum, line) => sum + fen(line[3]), 0n),
      applicants.reduce((sum, line) => sum + fen(line[3]), 0n),
    ]).toEqual([proposed, proposed, proposed]);
  });
});

/** Without 复核记录: the independent calculation takes no decisions. */
async function bothSay(
  sample: Sample,
  rosters: readonly Roster[],
  options: Omit<PlainOptions, "asOf">,
): Promise<{ ours: string[]; theirs: string[] }> {
  const undecided = { ...sample, sheets: sample.sheets.filter(sheet => sheet.name !== "复核记录") };
  const { rows } = await assessFile(sample.file, await writeSample(undecided));
  const plain = rosters.flatMap(plainRows),
    beyond = plain.map(row => row.beyond);
  const results = assessPlainly(
    plain.map(row => row.row),
    { asOf: "2026-11-23", ...options },
  ).rows;
  return {
    ours: rows.map((row, i) => sayOurs(row, beyond[i] ?? [])),
    theirs: results.map((row, i) => sayTheirs(row, rows, i)),
  };
}

const BEYOND: ReadonlySet<string> = new Set(NOT_DECIDED.filter(code => code !== "CLAUSE_AS_DATE"));

function sayOurs(row: RowJson, beyond: readonly string[]): string {
  const flags = row.flags
    .filter(flag => !BEYOND.has(flag.code))
    .map(flag => flag.code + (flag.reading ? `:${flag.reading}` : ""))
    .filter(flag => !beyond.includes(flag));
  const won = row.flags
    .filter(flag => ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS"].includes(flag.code))
    .flatMap(flag => flag.with ?? [])
    .map(w => `${w.sheet} ${w.row}`);
  return [
    row.sheet,
    row.id,
    row.clause,
    row.outcome,
    row.computed,
    row.proposed,
    flags.sort().join(" "),
    won.join(" "),
  ].join("|");
}

function sayTheirs(row: PlainResult, rows: readonly RowJson[], i: number): string {
  const won = Object.values(row.with)
    .flat()
    .map(winner => `${rows[winner]!.sheet} ${rows[winner]!.row}`);
  return [
    rows[i]!.sheet,
    rows[i]!.id,
    row.clause,
    row.outcome,
    row.computed,
    row.proposed,
    row.flags.join(" "),
    won.join(" "),
  ].join("|");
}

describe("row by row, an independent calculation from the plain rows says the same of", () => {
  test("the small sample", async () => {
    const { ours, theirs } = await bothSay(SMALL, [SMALL_ROSTER], {});
    expect(ours).toEqual(theirs);
  });
  test("the large sample, with its batches, its lists and its ledger, before reviewers decide", async () => {
    const { ours, theirs } = await bothSay(LARGE, [LARGE_ROSTER], {
      unit: "万元",
      batches: BATCHES,
      bans: BANS,
      ledger: LEDGER,
    });
    expect(ours).toEqual(theirs);
  });
  test("the sheets by clause, all together", async () => {
    const { ours, theirs } = await bothSay(BY_CLAUSE, BY_CLAUSE_ROSTERS, {});
    expect(ours).toEqual(theirs);
  });
  test("the roster in yuan, under another office's headers", async () => {
    const { ours, theirs } = await bothSay(IN_YUAN, [IN_YUAN_ROSTER], {});
    expect(ours).toEqual(theirs);
  });
});
