/**
 * `our-rows.mjs FILE OUT`: what our engine says of every row of a roster's file, for comparison with a peer's; prints the
 * processor time of the engine alone, from columns to amounts, settled rows and totals (the median of several).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { assessWorkbook } from "../../../src/assess/assess.ts";
import { awardMany } from "../../../src/engine/award-many.ts";
import { settle } from "../../../src/engine/settle.ts";
import { totals } from "../../../src/engine/totals.ts";
import { openFile } from "../../../src/workbook/file/open-file.ts";
import { nodeCodec } from "../../../src/workbook/file/node-codec.ts";
import { markBit } from "../../../src/marks/mark-columns.ts";
import { policy } from "../../explain/rows.ts";
import { QUIET } from "../../workbook/file/workbook-maker.ts";
import { ResultRows } from "./result-rows.mjs";

const AS_OF = 20_780,
  ROUNDS = 7;
const PENDING = markBit("PENDING_BEST_OF");
const [file, out] = process.argv.slice(2);
const source = await openFile(basename(file), readFileSync(file), nodeCodec),
  { assessment } = await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run: QUIET }),
  { awards, settled, rows: columns, readings } = assessment;
const rows = new ResultRows(awards.count);
rows.computed.set(awards.computed);
rows.proposed.set(settled.proposed);
rows.outcome.set(awards.outcome);
for (let row = 0; row < rows.count; row++)
  rows.waits[row] = settled.waits[row] !== 0 || settled.marks.has(row, PENDING) ? 1 : 0;
writeFileSync(out, rows.bytes());

const times = Array.from({ length: ROUNDS }, () => {
  const begun = process.cpuUsage(),
    again = awardMany(policy, columns, readings, AS_OF);
  void totals(columns, again, settle({ policy, rows: columns, awards: again, readings, asOf: AS_OF })).applicants;
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
});
process.stdout.write(JSON.stringify({ engine: times.sort((a, b) => a - b)[ROUNDS >> 1] }));
