/**
 * Writes what the product says now as the golden results: `npx tsx test/samples/write-golden.ts`. Review every changed
 * line by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldenOf, printGolden } from "./golden";
import { assessFile } from "./run";
import { SAMPLES } from "./samples";

async function main(): Promise<void> {
  for (const { file } of SAMPLES) {
    const result = await assessFile(file, readFileSync(join(process.cwd(), "assets/samples", file)));
    writeFileSync(
      join(process.cwd(), "test/samples/golden", file.replace(".xlsx", ".json")),
      printGolden(goldenOf(result)),
    );
  }
}

void main();
