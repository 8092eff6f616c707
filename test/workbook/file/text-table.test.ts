import fc from "fast-check";
import { TextTable } from "../../../src/workbook/file/text-table";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  // Several of these do not fit one piece.
  fc
    .tuple(fc.constantFrom("长", "x", "\u{1F600}"), fc.integer({ min: 1, max: 16_000 }))
    .map(([one, n]) => one.repeat(n)),
);

/** Half of them are added as units, with more behind them than they have. */
function tableOf(texts: readonly string[]): TextTable {
  const table = new TextTable();
  texts.forEach((one, k) => {
    if (k % 2 === 0) table.addText(one);
    else
      table.add(
        Uint16Array.from({ length: one.length + 1 }, (_, at) => (at < one.length ? one.charCodeAt(at) : 21518)),
        one.length,
      );
  });
  return table;
}

describe("texts gathered by number", () => {
  test("are the same before they are made and after, each by itself and all", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.array(fc.nat({ max: 35 })), (given, asked) => {
        const table = tableOf(given);
        expect(table.size).toBe(given.length);
        for (const number of asked) {
          expect(table.at(number)).toBe(given[number]);
          expect(table.lengthOf(number)).toBe(given[number]?.length ?? -1);
        }
        expect(table.strings).toEqual([]);
        table.settle();
        expect(table.strings).toEqual(given);
        for (const number of asked) expect(table.at(number)).toBe(given[number]);
      }),
      { numRuns: 200 },
    );
  });

  test("may fill a piece to its end", () => {
    const given = Array.from({ length: 20 }, (_, k) => String.fromCharCode(65 + k).repeat(1 << 14)),
      table = tableOf(given);
    table.settle();
    expect(table.strings.every((one, k) => one === given[k])).toBe(true);
  });

  test("may be none", () => {
    const table = new TextTable();
    table.settle();
    expect([table.size, table.at(0), table.lengthOf(0), table.strings]).toEqual([0, undefined, -1, []]);
  });
});
