import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkplace } from "../../src/assess/workplace/open-workplace";
import { newReckoner as reckonerOf, type Reckoner } from "../../src/assess/reckoner/reckoner";
import { here, type Remote } from "../../src/assess/remote";
import type { Workplace } from "../../src/assess/workplace/workplace";
import type { Run } from "../../src/workbook/ports";
import { openFile } from "../../src/workbook/file/open-file";
import { policy } from "../roster/workbook";
import { MemoryWorkbook } from "./memory-workbook";

/** 2026-11-23 12:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 23, 4);
export const SAMPLES = ["small", "large", "by-clause", "in-yuan"] as const;

export function quiet(signal = new AbortController().signal): Run {
  return { signal, progress: () => undefined };
}

export function newReckoner(): Reckoner {
  return reckonerOf(policy(), {
    sha256: async text => createHash("sha256").update(text).digest("hex"),
    engineVersion: "0.1.0",
  });
}

export const sampleBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(process.cwd(), `assets/samples/${name}.xlsx`)));

/** A workplace over a workbook in memory, at noon of a fixed day. */
export async function openSampleWorkplace(
  workbook: MemoryWorkbook,
  reckoner: Remote<Reckoner> = here(newReckoner()),
  settleFor = 1,
): Promise<Workplace> {
  return openWorkplace({
    source: workbook,
    sink: workbook,
    live: workbook,
    clock: () => NOW,
    policy: policy(),
    reckoner,
    settleFor,
    sample: () => openFile("small.xlsx", sampleBytes("small")),
  });
}

export async function sampleWorkbook(name: (typeof SAMPLES)[number]): Promise<MemoryWorkbook> {
  return MemoryWorkbook.of(await openFile(`${name}.xlsx`, sampleBytes(name)));
}
