import { readWorkbook } from "../../src/assess/read-workbook";
import type { Policy } from "../../src/policy/model";
import { openFile } from "../../src/workbook/file/open-file";
import type { Run, Source } from "../../src/workbook/ports";
import { inTurn, type Timing } from "./interleaved";
import type { Line } from "./line";
import { memorySource, rosterSheet } from "./memory-source";
import { peakMb } from "./memory";

export const QUIET: Run = { signal: new AbortController().signal, progress: () => undefined };
const AS_OF = 20_780;

/**
 * From cells to application columns: recognising, reading, who is the same. What making the cells took is taken off.
 */
export async function recognitionLines(policy: Policy, count: number, rounds: number): Promise<Line[]> {
  const source = memorySource([rosterSheet(count)]);
  const [made, read] = (await inTurn(
    [
      { name: "cells", run: () => everyCell(source) },
      { name: "reading", run: () => readWorkbook(source, policy, { asOf: AS_OF, run: QUIET }) },
    ],
    rounds,
  )) as [Timing, Timing];
  return [
    {
      section: "reading",
      what: "recognition, reading, identity (20 columns, in memory)",
      rows: count,
      ms: read.ms - made.ms,
      cpu: read.cpu - made.cpu,
      ratio: null,
      mb: peakMb(),
      note: `median of ${rounds}; cells made in ${Math.floor(made.ms)} ms`,
    },
  ];
}

/** From the bytes of an .xlsx file to cells, every block of every sheet. */
export async function fileLines(file: Uint8Array, count: number, rounds: number): Promise<Line[]> {
  const [timing] = (await inTurn(
    [{ name: "file", run: async () => everyCell(await openFile("roster.xlsx", file)) }],
    rounds,
  )) as [Timing];
  return [
    {
      section: "reading",
      what: "cells of an .xlsx (20 columns)",
      rows: count,
      ...timing,
      ratio: null,
      mb: peakMb(),
      note: `median of ${rounds}; file of ${Math.floor(file.length / 1e6)} MB`,
    },
  ];
}

async function everyCell(source: Source): Promise<number> {
  let cells = 0;
  for (const { used } of await source.sheets()) {
    if (used === null) continue;
    for await (const block of source.read(used, "all", QUIET)) for (const row of block.cells) cells += row.length;
  }
  return cells;
}
