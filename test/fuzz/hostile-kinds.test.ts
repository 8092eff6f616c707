import { loadLaw } from "../../src/law-file/load-law";
import { CSV_KINDS, XLSX_KINDS, type Expected } from "./hostile-kinds";
import { takeFile } from "./one-file";

/** Bytes of the file; what it unpacks to may be much. */
const SMALL = 300_000;
const policy = loadLaw();

async function taken(name: string, made: Uint8Array | string): Promise<Expected> {
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  expect(bytes.length).toBeLessThan(SMALL);
  const verdict = await takeFile(policy, name, bytes);
  return verdict.kind === "answered" ? verdict.rows : verdict.kind === "refused" ? verdict.code : verdict.why;
}

describe("a small file, whatever is in it, is answered with its rows or refused with a line", () => {
  test.each(CSV_KINDS)("csv: %s", async (_, make, expected) => {
    expect(await taken("a.csv", make())).toBe(expected);
  });

  test.each(XLSX_KINDS)("xlsx: %s", async (_, make, expected) => {
    expect(await taken("a.xlsx", make())).toBe(expected);
  });
});
