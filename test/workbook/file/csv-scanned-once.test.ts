import fc from "fast-check";
import { csvCell, plainNumber } from "../../../src/workbook/file/csv-cell";
import { CsvSource } from "../../../src/workbook/file/csv-source";
import { CsvTexts } from "../../../src/workbook/file/csv-texts";
import { FileProblem } from "../../../src/workbook/file/problem";
import type { Block, Source } from "../../../src/workbook/ports";
import { readPlainCsv, type PlainCsv } from "./plain-csv";
import { QUIET, readAll } from "./workbook-maker";

async function scanned(bytes: Uint8Array): Promise<PlainCsv> {
  const { info, cells } = await readAll(new CsvSource("表", bytes)),
    { used } = info;
  return {
    cells: new Map([...cells].filter(([, cell]) => cell !== null)),
    used: used && [used.top, used.left, used.top + used.rows - 1, used.left + used.columns - 1],
  };
}

/** What comes of it, or which problem it is and its row. */
async function outcome(read: () => PlainCsv | Promise<PlainCsv>): Promise<unknown> {
  try {
    const { cells, used } = await read();
    return { cells: Object.fromEntries(cells), used };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return [problem.code, problem.values["row"] ?? null];
  }
}

const SIGNS = [...'"",,\t;\r\n\r\n \'=-.0019|，甲㐀é😀\u3000\ufeff\u2028', '""', '="', "sep=", "\r\n"],
  NUMERALS = ["-0", "0.10", "007", "123456789012345", "1234567890123456", "-123456789.012345", "="],
  FIELDS = ["甲公司", "'0012", '="0012"', '=""', "911101070000000000", '"他说""好"""', '"1"2', '"a,b\r\nc"', "'一'二"],
  texts = fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...NUMERALS, ...FIELDS), fc.constantFrom(",", "\n")), {
      maxLength: 60,
    })
    .map(parts => parts.join(""));

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": text => Buffer.from(text),
  "UTF-8 with its mark": text => Buffer.from(`\ufeff${text}`),
  "UTF-16, little-endian": text => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, big-endian": text => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

describe("a .csv scanned once as bytes reads as the text of it by the rules", () => {
  test.each(Object.entries(ENCODINGS))("in %s", async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom("", "", "sep=|\r\n", "sep=，\n", 'sep="\n', "sep=\t\n"),
        async (text, sep) => {
          const bytes = encode(sep + text);
          expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("in GB18030, or in none", async () => {
    // 甲, 申报单位 and a character of four bytes, whole and cut off.
    const parts = [
      "bcd7",
      "c9eab1a8b5a5cebb",
      "8139ee39",
      "8139",
      "bc",
      "2c",
      "0a",
      "22",
      "31",
      "30",
      "00",
      "ff",
      "84319533",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...parts.slice(0, 3), ...parts), { maxLength: 30 }), async hex => {
        const bytes = Buffer.from(hex.join(""), "hex");
        expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  test("where characters lie across the pieces in which it is decoded", async () => {
    // As texts: a comparison of so many cells one by one takes seconds.
    const isRead = async (bytes: Uint8Array): Promise<void> => {
      const [found, expected] = [await outcome(() => scanned(bytes)), await outcome(() => readPlainCsv(bytes))];
      expect(JSON.stringify(found) === JSON.stringify(expected)).toBe(true);
    };
    const long = Array.from({ length: 9_000 }, (_, k) => `甲甲甲甲甲${k},😀é㐀㐀㐀㐀㐀${k % 7}`).join("\n");
    for (const shift of ["", "a", "ab", "abc"])
      for (const encode of Object.values(ENCODINGS)) {
        const bytes = encode(shift + long);
        await isRead(bytes);
      }
    const gb = Buffer.concat([
      Buffer.from("a"),
      Buffer.from("bcd7bcd7bcd7bcd7bcd7bcd7bcd7bcd72c8139ee390a".repeat(13_000), "hex"),
    ]);
    await isRead(gb);
  });

  test.each([
    ["in quotes, with an apostrophe far away", `"'${"甲".repeat(70_000)}'",乙\n`],
    ["without quotes, with an apostrophe far away", `'${"甲".repeat(70_000)}',乙\n`],
    ["half of whose last character would be cut", `${"甲".repeat(32_766)}😀,"x${"😀".repeat(40_000)}"\n`],
    ["of doubled quotes", `"${'""甲'.repeat(60_000)}"尾,乙\n`],
    ["of numerals", `"${"1".repeat(501)}",${"1".repeat(501)},"1"${"2".repeat(600)}\n`],
  ])("a very long field %s", async (_, text) => {
    const bytes = Buffer.from(text);
    expect(await outcome(() => scanned(bytes))).toEqual(await outcome(() => readPlainCsv(bytes)));
  });
});

test("a numeral is the same double whether it is read from bytes or from text", () => {
  const numeral = fc.string({ unit: fc.constantFrom(..."00123456789.-"), maxLength: 19 });
  fc.assert(
    fc.property(
      fc.oneof(
        numeral,
        fc.double().map(String),
        fc.integer().map(cent => (cent / 100).toFixed(2)),
      ),
      text => {
        const bytes = Buffer.from(text),
          cell = text === "" ? null : csvCell(text);
        expect(plainNumber(bytes, 0, bytes.length)).toBe(typeof cell === "number" ? cell : NaN);
      },
    ),
    { numRuns: 20_000 },
  );
});

async function firstBlock(source: Source, columns: readonly number[] | "all"): Promise<Block> {
  const [info] = await source.sheets();
  for await (const block of source.read(info!.used!, columns, QUIET)) return block;
  throw new Error("no block");
}

describe("its texts are numbered", () => {
  test("alike ones by one number, with and without quotes", async () => {
    const { stays } = await firstBlock(new CsvSource("表", Buffer.from('甲,乙\n乙,"甲"\n7,"他说""好"""\n')), "all"),
      [first, second, third] = [...stays!.places],
      at = (place: number | undefined, column: number): number => stays!.in.textAt(place!, column);
    expect(at(first, 0)).toBe(at(second, 1));
    expect(at(first, 1)).toBe(at(second, 0));
    expect(at(first, 0)).not.toBe(at(first, 1));
    expect([at(third, 0), at(third, 1)]).toEqual([-1, -1]);
    expect(stays!.in.cellAt(third!, 1)).toBe('他说"好"');
    expect(stays!.in.texts).toBe(2);
  });

  test("and those of some columns only do not stay with the block", async () => {
    expect((await firstBlock(new CsvSource("表", Buffer.from("甲,乙\n")), [1])).stays).toBeUndefined();
  });

  test("each by its own, however many there are", () => {
    const words = Array.from({ length: 50_000 }, (_, k) => `京${k % 40_000}`),
      bytes = Buffer.from(words.join("")),
      texts = new CsvTexts(bytes),
      numbers = new Map<string, Set<number>>();
    let from = 0,
      wrong = 0;
    for (const word of words) {
      const end = from + Buffer.byteLength(word),
        number = texts.numberOf(from, end);
      if (number >= 0 && texts.strings[number] !== word) wrong++;
      numbers.set(word, (numbers.get(word) ?? new Set()).add(number));
      from = end;
    }
    expect(wrong).toBe(0);
    expect([...numbers.values()].filter(set => set.size === 1 && !set.has(-1)).length).toBe(40_000);
  });
});

test("cells that were let go are not read again", () => {
  const source = new CsvSource("表", Buffer.from("a,b\n"));
  source.letGo();
  expect(() => source.read({ sheet: "表", top: 0, left: 0, rows: 1, columns: 2 }, "all", QUIET)).toThrow("let go");
});
