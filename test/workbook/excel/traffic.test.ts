import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LARGEST_PIECE } from "../../../src/workbook/open/budget";
import { readTable, traffic } from "./traffic";

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
    expect(Math.max(largestSent, largestAnswered)).toBeLessThanOrEqual(LARGEST_PIECE);
  }
});

const RUNS = ["first run", "second run"] as const;
test.each([
  ["10 000 rows", 20],
  ["100 000 rows", 120],
])("a run over %s takes at most %i requests, 1.2 KB a row, and no piece above 2 MB", (heading, most) => {
  const told = readTable(readFileSync(join(__dirname, "TRAFFIC.md"), "utf8"), heading);
  for (const run of RUNS) {
    const [read, written] = [told.get(`${run}, read`)!, told.get(`${run}, written`)!];
    expect(read.requests + written.requests).toBeLessThanOrEqual(most);
    expect(read.bytesPerRow + written.bytesPerRow).toBeLessThanOrEqual(1_200);
  }
  for (const { largest } of told.values()) expect(largest).toBeLessThanOrEqual(LARGEST_PIECE / 1000);
});
