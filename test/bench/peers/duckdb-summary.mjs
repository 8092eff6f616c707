/**
 * `node duckdb-summary.mjs FILE THREADS [--checked] [--rows OUT]`: the task of our summary by DuckDB, from the .csv to
 * outcomes and amounts of every row and totals, read back into columns. Prints where the time went; --rows writes the
 * rows for comparison (after the time is taken).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { ResultRows } from "./result-rows.mjs";

const OUTCOME = "list_position(['amount', 'ineligible', 'missing', 'decision', 'invalid'], outcome) - 1";
const [file, threads] = process.argv.slice(2),
  given = name => process.argv.includes(name);

const sqlOf = name => readFileSync(new URL(name, import.meta.url), "utf8").replace(/^--.*$/gm, "");
/** The statements, with another way to tell parties in place of the plain one where asked. */
function statements() {
  const plain = sqlOf("summary.sql").replace("$FILE", file.replaceAll("'", "''")),
    sql = given("--checked") ? plain.replace(/CREATE VIEW party[^;]*;/, () => sqlOf("checked-codes.sql")) : plain;
  return sql.split(/;\s*\n/).filter(text => text.trim() !== "");
}

const laps = [];
let last = { user: 0, system: 0 };
function lap(what) {
  const now = process.cpuUsage();
  laps.push([what, (now.user + now.system - last.user - last.system) / 1000]);
  last = now;
}

const instance = await DuckDBInstance.create(":memory:", { threads }),
  db = await instance.connect();
lap("start");
for (const text of statements()) {
  await db.run(text);
  lap(/CREATE (?:TABLE|VIEW|MACRO) (\w+)/.exec(text)?.[1] ?? "other");
}
const [[count]] = (await db.runAndReadAll("SELECT count(*)::INTEGER FROM result")).getRows(),
  rows = new ResultRows(count);
// No other statement until its end: it would end the stream.
const read = await db.stream(
  `SELECT id, ${OUTCOME}, coalesce(computed, -1)::DOUBLE, coalesce(proposed, -1)::DOUBLE, provisional::TINYINT FROM result`,
);
for (let chunk = await read.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await read.fetchChunk()) {
  // Of columns without a NULL, the memory itself.
  const [id, outcome, computed, proposed, waits] = [0, 1, 2, 3, 4].map(k => chunk.getColumnVector(k).items);
  for (let k = 0; k < chunk.rowCount; k++) {
    const row = id[k] - 1;
    rows.outcome[row] = outcome[k];
    rows.computed[row] = computed[k];
    rows.proposed[row] = proposed[k];
    rows.waits[row] = waits[k];
  }
}
const clauses = (await db.runAndReadAll("SELECT * FROM clauses ORDER BY place")).getRowsJson(),
  applicants = (await db.runAndReadAll("SELECT count(*), sum(proposed) FROM applicants")).getRowsJson();
lap("read back");
process.stdout.write(JSON.stringify({ laps, clauses, applicants }));
if (given("--rows")) writeFileSync(process.argv.at(-1), rows.bytes());
