import { join } from "node:path";
import { shelvesInFile } from "../../src/cli/shelf-in-file";
import { WholeFiles } from "../../src/cli/whole-file";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { workbookPieces, writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { SheetData } from "../../src/workbook/ports";
import { randomOf } from "../bench/random";
import { folder } from "./assess-command";

/** Sheets of a megabyte or two, so that each is several pieces, and an empty one. */
function sheets(): SheetData[] {
  const random = randomOf(11);
  return [14_000, 0, 9_000].map((count, k) => ({
    name: `表${k}`,
    lines: [],
    columns: [
      { header: "单位", format: "text", width: 10 },
      { header: "金额（元）", format: "yuan", width: 16 },
    ],
    rows: Array.from({ length: count }, () => [`单位${Math.floor(random() * 5_000)}`, random() * 1_000]),
    shades: [],
  }));
}

test("a workbook whose packed pieces wait in a file has the same bytes as one that is in memory", async () => {
  const files = new WholeFiles();
  try {
    const shelves = shelvesInFile(files.scratch(join(folder(), "结果.xlsx"))),
      pieces: Buffer[] = [];
    // Each holds until the next one is asked for.
    for (const piece of await workbookPieces(sheets(), nodeCodec, shelves)) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).equals(await writeWorkbook(sheets(), nodeCodec))).toBe(true);
  } finally {
    files.drop();
  }
});
