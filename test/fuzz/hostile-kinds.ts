import { deflateRawSync } from "node:zlib";
import { GOOD_ROW, HEADERS, rowOf, rosterOf, sheetOf } from "../cli/roster-file";
import { makeWorkbook, workbookParts, type MadeWorkbook } from "../workbook/file/workbook-maker";
import { asZip64, makeZip } from "../workbook/file/zip-maker";

/** How a file of a kind has to be taken: with so many rows, or with a refusal. */
export type Expected = number | string;
type Kind = readonly [name: string, make: () => Uint8Array | string, expected: Expected];

const HEADER = HEADERS.join(","),
  ROW = GOOD_ROW.join(",");
const csv = (...lines: readonly string[]): string => [HEADER, ...lines].join("\n");

/** Tables in text, each of another kind. */
export const CSV_KINDS: readonly Kind[] = [
  ["a quoted field of 40 000 characters", () => csv(ROW, `2,"${"长".repeat(40_000)}",,3,算法,国家级,1`), 2],
  ["commas only", () => ",".repeat(40_000), "empty-workbook"],
  ["quotation marks only, an even number", () => '"'.repeat(40_000), "no-roster"],
  ["quotation marks only, an odd number", () => '"'.repeat(40_001), "unclosed-quote"],
  ["one line of 40 000 characters", () => "甲".repeat(40_000), "no-roster"],
  ["NUL between the lines", () => csv(ROW, "\0".repeat(1_000)), "no-text-encoding"],
  ["three kinds of line ends", () => `${HEADER}\r\n${ROW}\r${ROW}\n${ROW}`, 3],
  ["17 000 columns that hold something", () => csv(`${ROW},${"x,".repeat(17_000)}`), "too-many-columns"],
  ["17 000 columns that hold nothing", () => csv(`${ROW}${",".repeat(17_000)}`), 1],
  ["5 000 headers", () => `${HEADER},${Array.from({ length: 5_000 }, (_, k) => `列${k}`).join(",")}\n${ROW}`, 1],
  ["one row 500 times", () => csv(...Array<string>(500).fill(ROW)), 500],
  ["a header 500 times", () => csv(ROW, ...Array<string>(500).fill(HEADER)), 1],
  ["blank lines, 30 000 of them", () => csv(ROW, "\n".repeat(30_000), ROW), 2],
  ["UTF-16", () => Buffer.from(`\ufeff${csv(ROW)}`, "utf16le"), 1],
  ["halves of characters", () => csv(ROW, "2,\ud800,,3,\udc00,国家级,1"), 2],
];

const book = (made: Partial<MadeWorkbook>): Uint8Array =>
  makeWorkbook({ sheets: [sheetOf("申报汇总表", [HEADERS, GOOD_ROW])], ...made });
const rows = (xml: string): Uint8Array => book({ sheets: [{ name: "申报汇总表", rows: rowOf(HEADERS) + xml }] });
const good = rowOf(GOOD_ROW);
const numbered = (row: number): string => good.replace("<row>", `<row r="${row}">`);
const times = (count: number, make: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => make(k)).join("");

/** Workbooks, each of another kind. */
export const XLSX_KINDS: readonly Kind[] = [
  ["rows out of order", () => rows(times(100, k => numbered(200 - k))), 100],
  ["a row 2 000 times", () => rows(times(2_000, () => numbered(2))), 1],
  ["rows within an extension", () => rows(`${good}<extLst><ext>${good}</ext></extLst>`), 1],
  [
    "dates of absurd years",
    () =>
      rosterOf([
        [...HEADERS, "申报日期"],
        [...GOOD_ROW, 2_958_466],
        [...GOOD_ROW, "99999-12-31"],
        [...GOOD_ROW, -1],
      ]),
    3,
  ],
  [
    "20 000 merged areas",
    () =>
      book({
        sheets: [
          {
            ...sheetOf("表", [HEADERS, GOOD_ROW]),
            after: `<mergeCells>${times(20_000, k => `<mergeCell ref="J${k + 3}:K${k + 4}"/>`)}</mergeCells>`,
          },
        ],
      }),
    1,
  ],
  [
    "20 000 defined names",
    () =>
      book({
        inWorkbook: `<definedNames>${times(20_000, k => `<definedName name="n${k}">表!A1</definedName>`)}</definedNames>`,
      }),
    1,
  ],
  [
    "20 000 formats of numbers and of cells",
    () =>
      book({
        styles: `<styleSheet><numFmts>${times(20_000, k => `<numFmt numFmtId="${k + 200}" formatCode="0"/>`)}</numFmts><cellXfs>${times(20_000, k => `<xf numFmtId="${k + 200}"/>`)}</cellXfs></styleSheet>`,
      }),
    1,
  ],
  [
    "a shared text of 32 767 characters, 200 times",
    () => book({ strings: times(200, () => `<si><t>${"长".repeat(32_767)}</t></si>`) }),
    1,
  ],
  [
    "300 sheets of one name",
    () => book({ sheets: Array.from({ length: 300 }, () => sheetOf("表", [HEADERS, GOOD_ROW])) }),
    300,
  ],
  ["elements 20 000 deep", () => rows(`${good}${"<x>".repeat(20_000)}${"</x>".repeat(20_000)}`), 1],
  [
    "a relation to itself",
    () =>
      book({
        extra: [
          {
            name: "xl/worksheets/_rels/sheet1.xml.rels",
            data: '<Relationships><Relationship Id="a" Type="x" Target="sheet1.xml"/></Relationships>',
          },
        ],
      }),
    1,
  ],
  [
    "blanks that unpack to 100 times the file",
    () => book({ sheetPart: { packed: deflateRawSync(Buffer.alloc(40_000_000, 32)), declaredSize: 40_000_000 } }),
    "broken-zip",
  ],
  ["sizes of zip64 that are not there", () => book({ sheetPart: { declaredSize: 0xffffffff } }), "broken-zip"],
  ["a data descriptor that is said and missing", () => book({ sheetPart: { flags: 8 } }), 1],
  [
    "a part twice",
    () =>
      makeZip([
        ...workbookParts({ sheets: [sheetOf("表", [HEADERS, GOOD_ROW])] }),
        { name: "xl/workbook.xml", data: "<workbook/>" },
      ]),
    "broken-zip",
  ],
  ["a cell twice", () => rows('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'), 0],
  ["sizes of zip64 that are true", () => asZip64(book({})), 1],
  ["100 000 entries by zip64, of which there are six", () => asZip64(book({}), 100_000), "broken-zip"],
  ["1 000 000 entries by zip64, of which there are six", () => asZip64(book({}), 1_000_000), "broken-zip"],
  [
    "2 000 entries that nothing refers to",
    () => book({ extra: Array.from({ length: 2_000 }, (_, k) => ({ name: `e/${k}`, data: "" })) }),
    1,
  ],
  [
    "16 384 columns, each with a name",
    () => rosterOf([[...HEADERS, ...Array.from({ length: 16_384 - HEADERS.length }, (_, k) => `列${k}`)], GOOD_ROW]),
    1,
  ],
  [
    "a column more than there is, with a name",
    () => rosterOf([[...HEADERS, ...Array.from({ length: 16_385 - HEADERS.length }, (_, k) => `列${k}`)], GOOD_ROW]),
    "too-many-columns",
  ],
  [
    "16 384 cells in each of 20 rows",
    () => rows(good + times(20, () => `<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`)),
    21,
  ],
  [
    "20 000 relations of the workbook, to sheets that are not there",
    () =>
      makeZip(
        workbookParts({ sheets: [sheetOf("表", [HEADERS, GOOD_ROW])] }).map(part =>
          part.name === "xl/_rels/workbook.xml.rels"
            ? {
                ...part,
                data: (part.data as string).replace(
                  "</Relationships>",
                  `${times(20_000, k => `<Relationship Id="x${k}" Type="t/worksheet" Target="w${k}.xml"/>`)}</Relationships>`,
                ),
              }
            : part,
        ),
      ),
    1,
  ],
  [
    "20 000 comments and 20 000 validations",
    () =>
      book({
        sheets: [
          {
            ...sheetOf("表", [HEADERS, GOOD_ROW]),
            after: `<dataValidations>${times(20_000, k => `<dataValidation sqref="A${k + 1}"><formula1>${k}</formula1></dataValidation>`)}</dataValidations>`,
          },
        ],
        extra: [
          {
            name: "xl/comments1.xml",
            data: `<comments>${times(20_000, k => `<comment ref="A${k + 1}"><text><t>${k}</t></text></comment>`)}</comments>`,
          },
        ],
      }),
    1,
  ],
];
