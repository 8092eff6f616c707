import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLaw } from "../../src/law-file/load-law";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import { diceOf } from "../oracle/dice";
import { randomRoster, toGrid } from "../oracle/random-roster";
import type { MadePart } from "../workbook/file/zip-maker";
import { mutateCsv, mutatePackage, type Mutant } from "./mutate-package";
import { NASTY } from "./mutate-text";
import { takeFile } from "./one-file";
import { partsOf } from "./unzip";

const SAMPLES = "assets/samples";
/** Larger ones would take the time of a hundred others. */
const LARGEST = 60_000;

/** What came of a run, for its table. */
export interface FuzzResult {
  readonly kind: "packages" | "csv";
  readonly files: number;
  readonly answered: number;
  /** By code. */
  readonly refused: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  readonly broken: readonly { readonly seed: number; readonly changes: readonly string[]; readonly why: string }[];
}

/**
 * One mutant for each seed from `first` on. `see` hears of each before it is taken, and of what came of those before,
 * so that one that hangs is known.
 */
export async function fuzz(
  kind: FuzzResult["kind"],
  first: number,
  count: number,
  see: (seed: number, mutant: Mutant, soFar: FuzzResult) => void = () => undefined,
): Promise<FuzzResult> {
  const policy = loadLaw(),
    refused = new Map<string, number>(),
    broken: FuzzResult["broken"][number][] = [];
  let answered = 0,
    slowestMs = 0;
  for (let seed = first; seed < first + count; seed++) {
    const mutant = await mutantOf(kind, seed),
      started = performance.now();
    see(seed, mutant, { kind, files: seed - first, answered, refused, slowestMs, broken });
    const verdict = await takeFile(policy, kind === "csv" ? "a.csv" : "a.xlsx", mutant.bytes);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    if (verdict.kind === "answered") answered++;
    else if (verdict.kind === "refused") refused.set(verdict.code, (refused.get(verdict.code) ?? 0) + 1);
    else broken.push({ seed, changes: mutant.changes, why: verdict.why });
  }
  return { kind, files: count, answered, refused, slowestMs, broken };
}

/** The file that a seed makes, the same on every computer. */
export async function mutantOf(kind: FuzzResult["kind"], seed: number): Promise<Mutant> {
  const dice = diceOf(seed ^ 0xf0220);
  if (kind === "csv") return mutateCsv(csvOf(seed), NASTY, dice);
  return mutatePackage(dice.chance(60) ? await randomParts(seed) : dice.pick(samples()), dice);
}

let known: readonly (readonly MadePart[])[] | null = null;

function samples(): readonly (readonly MadePart[])[] {
  known ??= readdirSync(SAMPLES)
    .filter(name => name.endsWith(".xlsx"))
    .map(name => readFileSync(join(SAMPLES, name)))
    .filter(({ length }) => length < LARGEST)
    .map(partsOf);
  return known;
}

async function randomParts(seed: number): Promise<readonly MadePart[]> {
  const sheets = toGrid(randomRoster(1 + (seed % 200)));
  return partsOf(
    await writeWorkbook(
      sheets.map(({ name, cells: [headers = [], ...rows] }) => ({
        name,
        lines: [],
        columns: headers.map(header => ({ header: String(header), format: "text" as const, width: 12 })),
        rows: rows.map(row => row.map(cell => (typeof cell === "boolean" ? String(cell) : (cell ?? null)))),
        shades: [],
      })),
    ),
  );
}

function csvOf(seed: number): string {
  const [sheet] = toGrid(randomRoster(1 + (seed % 200)));
  return (sheet?.cells ?? [])
    .map(row =>
      row
        .map(cell => `${/[",\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : (cell ?? "")}`)
        .join(","),
    )
    .join("\r\n");
}
