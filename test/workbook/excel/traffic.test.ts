import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LARGEST, readTable, traffic } from "./traffic";

jest.setTimeout(120_000);

/** Compression differs a little from one version of Node to the next. */
const TOLERANCE = 0.02;

test("TRAFFIC.md says what 10 000 rows cost, and nothing comes near what Excel on the web takes at once", async () => {
  const measured = await traffic(10_000),
    told = readTable(readFileSync(join(__dirname, "TRAFFIC.md"), "utf8"), "10 000 rows");
  expect(measured.map(({ act, requests }) => [act, requests])).toEqual(
    [...told].map(([act, { requests }]) => [act, requests]),
  );
  for (const { act, bytesPerRow, largestSent, largestAnswered } of measured) {
    const { bytesPerRow: stated } = told.get(act)!;
    expect(Math.abs(bytesPerRow - stated)).toBeLessThanOrEqual(stated * TOLERANCE);
    expect(Math.max(largestSent, largestAnswered)).toBeLessThan(LARGEST);
  }
});
