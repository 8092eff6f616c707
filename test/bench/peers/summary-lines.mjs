import { readFileSync } from "node:fs";
import { rosterSheet } from "../memory-source.ts";
import { writeRosterCsv } from "../roster-csv.ts";
import { grouped, inTurn, measured, ROOT, seconds, table } from "./measured.mjs";
import { ResultRows } from "./result-rows.mjs";

const OURS = "sjs-subsidy: recognition, likeness, marks, other choices too",
  DUCKDB = {
    "DuckDB, two threads": ["2"],
    "DuckDB, one thread": ["1"],
    "DuckDB, two threads, codes checked": ["2", "--checked"],
  };
const NOTE =
  "DuckDB is given the schema, the units, the rules and the words of clauses, levels and reviews (summary.sql, " +
  "checked-codes.sql): it reads all 20 columns into a table, amounts as DECIMAL, and comes to the outcome, the computed " +
  "and proposed amount of every row, whether it waits, and totals by applicant and clause. Held back by nothing: keys are " +
  "normalised only where a text is not plain, only rows that share a project are settled, results are read as memory. " +
  "Ours on top: finding what the columns, units and words are, which names and projects are alike, all other marks, what " +
  "each other choice would move, the receipt. CPU is of whole processes with their start.";

/** As `npm run assess` starts it. */
const ASSESS = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"))
  .scripts.assess.split(" ")
  .slice(1);
const MOST_ROUNDS = 5,
  LARGE = 1_000_000;

/**
 * From a .csv of 20 columns to outcome and amounts of every row and totals: by DuckDB, given the schema and the rules as
 * SQL (summary.sql), and by the command as people run it. Answers are held against each other row by row.
 */
export function summaryLines(sizes, folder) {
  const duckdb = (file, args) => [`${ROOT}test/bench/peers/duckdb-summary.mjs`, file, ...args],
    rows = [],
    ratios = [],
    before = new Map();
  for (const count of sizes) {
    const file = `${folder}/roster-${count}.csv`;
    writeRosterCsv(file, rosterSheet(count));
    const { wrong, engine, laps } = compared(file, args => duckdb(file, args), folder);
    const runs = { [OURS]: () => measured([...ASSESS, file], folder) };
    for (const [name, args] of Object.entries(DUCKDB)) runs[name] = () => measured(duckdb(file, args), folder);
    const times = inTurn(runs, count >= LARGE ? 3 : MOST_ROUNDS);
    for (const [name, { cpu, ms, mb }] of times) {
      const smaller = before.get(name),
        growth =
          smaller === undefined ? "" : `×${(cpu / smaller.cpu).toFixed(1)} for ×${(count / smaller.count).toFixed(1)}`;
      rows.push([name, grouped(count), seconds(cpu), seconds(ms), grouped(mb), growth, wrong.get(name) ?? ""]);
      before.set(name, { cpu, count });
    }
    ratios.push(ratioLine(count, times), engineLine(count, engine, laps));
  }
  return [
    "\n## From a .csv of 20 columns: outcome and amounts of every row, totals\n",
    table(["", "rows", "CPU, s", "clock, s", "peak MB", "growth of CPU", "rows otherwise than ours"], rows),
    "",
    ...ratios,
    "",
    NOTE,
  ].join("\n");
}

function ratioLine(count, times) {
  const ours = times.get(OURS).cpu,
    to = name => `${(ours / times.get(name).cpu).toFixed(1)} × ${name}`;
  return `- ${grouped(count)} rows, ours in CPU: ${Object.keys(DUCKDB).map(to).join(", ")} (asked: at most 3 ×)`;
}

/** The engine alone, from columns, beside DuckDB's query alone and with loading and reading back (two threads). */
function engineLine(count, engine, laps) {
  const sum = names => laps.reduce((all, [name, cpu]) => all + (names.includes(name) ? cpu : 0), 0),
    query = sum(["award", "settled", "result", "applicants", "clauses"]),
    whole = query + sum(["roster", "read back"]);
  return (
    `- ${grouped(count)} rows, award, settle and totals from columns: ${engine.toFixed(0)} ms of CPU; DuckDB's query from ` +
    `its table ${query.toFixed(0)} ms (${(engine / query).toFixed(2)} ×), with loading and reading back ` +
    `${whole.toFixed(0)} ms (${(engine / whole).toFixed(2)} ×)`
  );
}

/** Rows in which an outcome, an amount or whether it waits is another than ours, and what the parts of each took. */
function compared(file, duckdb, folder) {
  const [ours, theirs] = [`${folder}/ours.bin`, `${folder}/theirs.bin`],
    own = measured(
      ["--max-old-space-size=12288", "--import", "tsx", `${ROOT}test/bench/peers/our-rows.mjs`, file, ours],
      folder,
    ),
    right = ResultRows.from(readFileSync(ours)),
    wrong = new Map();
  let laps = [];
  for (const [name, args] of Object.entries(DUCKDB)) {
    const run = measured([...duckdb(args), "--rows", theirs], folder);
    if (wrong.size === 0) ({ laps } = JSON.parse(run.stdout));
    wrong.set(name, `${ResultRows.from(readFileSync(theirs)).differencesTo(right)} of ${grouped(right.count)}`);
  }
  return { wrong, engine: JSON.parse(own.stdout).engine, laps };
}
