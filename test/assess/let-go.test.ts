import { openFile } from "../../src/workbook/file/open-file";
import { readWorkbook } from "../../src/assess/read-workbook";
import { rosterFile } from "../bench/roster-file";
import { rosterSheet } from "../bench/memory-source";
import { policy } from "../roster/workbook";
import { QUIET } from "../workbook/file/workbook-maker";

describe("a workbook that is read once", () => {
  const read = async (readAgainUpTo?: number) => {
    const source = await openFile("a.xlsx", await rosterFile([rosterSheet(8)])),
      options = { asOf: 20_000, run: QUIET, ...(readAgainUpTo === undefined ? {} : { readAgainUpTo }) };
    const { origins, tables, applications } = await readWorkbook(source, policy(), options);
    return { source, read: { origins, tables, count: applications.count } };
  };
  const again = async (source: Awaited<ReturnType<typeof read>>["source"]) => {
    const [info] = await source.sheets();
    let rows = 0;
    for await (const block of source.read(info!.used!, "all", QUIET)) rows += block.cells.length;
    return rows;
  };

  test("lets its cells go where nobody will read it again, and is read all the same", async () => {
    const kept = await read(),
      few = await read(8),
      many = await read(7);
    expect(many.read).toEqual(kept.read);
    expect([await again(kept.source), await again(few.source)]).toEqual([9, 9]);
    await expect(again(many.source)).rejects.toThrow("let go");
    expect(await many.source.sheets()).toEqual(await kept.source.sheets());
  });
});
