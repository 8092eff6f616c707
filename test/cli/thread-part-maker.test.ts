import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOf } from "../../src/cli/bundle.mjs";
import { ThreadPartMaker } from "../../src/cli/thread-part-maker";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { SheetData, Written } from "../../src/workbook/ports";

/** Two sheets with every kind of cell, over several packs of rows. */
function sheets(): SheetData[] {
  const columns: SheetData["columns"] = [
    { header: "单位", format: "text", width: 20, wrap: true },
    { header: "金额", format: "yuan", width: 12 },
    { header: "日期", format: "date", width: 12 },
    { header: "公式", format: "formula", width: 12 },
  ];
  const rows = (count: number): Written[][] =>
    Array.from({ length: count }, (_, k) => [
      k % 100 === 0 ? "长".repeat(9_000) : k % 7 === 0 ? "=1+1" : `单位${k % 50}\n${k % 3}`,
      k % 5 === 0 ? null : k / 8,
      k % 11 === 0 ? Number.NaN : 46_000 + k,
      k % 2 === 0
        ? { formula: `=MIN(${k},"<9>")`, value: k }
        : k % 13 === 0
          ? { formula: `=${"1+".repeat(5_000)}1`, value: "太长" }
          : { formula: '="甲"', value: "甲" },
    ]);
  return [
    {
      name: "一",
      lines: ["标题", "说明"],
      columns,
      rows: rows(9_000),
      shades: rows(9_000).map((_, k) => (["block", "review", ""] as const)[k % 3]!),
      frozenColumns: 1,
    },
    { name: "二", lines: [], columns, rows: rows(30), shades: [...Array<"">(29).fill(""), "total"] },
  ];
}

describe("sheets made in another thread", () => {
  test("give the same workbook to the byte", async () => {
    const maker = new ThreadPartMaker(await bundleOf(process.cwd(), "src/cli/part-maker-thread.ts"));
    try {
      const there = await writeWorkbook(sheets(), nodeCodec, maker),
        here = await writeWorkbook(sheets(), nodeCodec);
      expect(Buffer.compare(there, here)).toBe(0);
    } finally {
      await maker.close();
    }
  });

  test("that fails, the writing fails with its error instead of waiting", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "thread-")), "thread.mjs");
    writeFileSync(
      path,
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new ' +
        'RangeError("no room"); });',
    );
    const maker = new ThreadPartMaker(path);
    await expect(writeWorkbook(sheets(), nodeCodec, maker)).rejects.toThrow("no room");
    await expect(maker.styles()).rejects.toThrow("no room");
    await maker.close();
  });
});
