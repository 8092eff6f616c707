/** Writes the samples: `npx tsx test/samples/make.ts`. The same source gives the same bytes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES } from "./samples";
import { writeSample } from "./write-sample";

async function main(): Promise<void> {
  for (const sample of SAMPLES)
    writeFileSync(join(process.cwd(), "assets/samples", sample.file), await writeSample(sample));
}

void main();
