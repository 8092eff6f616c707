import fc from "fast-check";
import { LONGEST_PLAIN } from "../../../src/workbook/file/plain-cell";
import { plainText, readPlainText } from "../../../src/workbook/file/plain-text";
import { openFile } from "../../../src/workbook/file/open-file";
import { makeWorkbook, readAll } from "./workbook-maker";

const encoder = new TextEncoder();

function read(source: string | Uint8Array, at = 0): { end: number; text: string } {
  const into = plainText(),
    end = readPlainText(typeof source === "string" ? encoder.encode(source) : source, at, into);
  return { end, text: end === at ? "?" : String.fromCharCode(...into.units.subarray(0, into.length)) };
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);

describe("a shared text in the usual form", () => {
  test.each(["申报单位", "XM-2026-0000001", "", " a > b\n", "é、ÿ～￥", "a_x", "\u0001"])(
    "%p is read in one go",
    text => {
      const source = `<si><t>${text}</t></si>`;
      const { end } = read(`${source}<si>`);
      // What may begin an escape is left to others.
      expect(end).toBe(text.includes("_x") ? 0 : encoder.encode(source).length);
      if (end > 0) expect(read(source).text).toBe(text);
    },
  );

  test("may say that its spaces count", () => {
    expect(read('<si><t xml:space="preserve"> 一 </t></si>').text).toBe(" 一 ");
  });

  test("that is not all there yet is left for later, wherever it is cut", () => {
    const source = encoder.encode('<si><t xml:space="preserve">北京é1</t></si>');
    for (let length = 1; length < source.length; length++) expect(read(source.subarray(0, length)).end).toBe(0);
    expect(read(source).end).toBe(source.length);
  });

  test.each([
    "<si><t>a&amp;b</t></si>",
    "<si><t>a\r\nb</t></si>",
    "<si><t>_x000D_</t></si>",
    "<si><t>\u{1F600}</t></si>",
    "<si><t/></si>",
    "<si><r><t>a</t></r></si>",
    "<si><t>a</t><rPh><t>b</t></rPh></si>",
    "<si><t>a<!-- --></t></si>",
    "<si ><t>a</t></si>",
    "<x:si><x:t>a</x:t></x:si>",
    `<si><t>${"长".repeat(600)}</t></si>`,
  ])("%s is in another", source => {
    expect(read(source)).toEqual({ end: 0, text: "?" });
  });

  test("is never longer than what is waited for", () => {
    const source = `<si><t xml:space="preserve">${"长".repeat(500)}</t></si>`;
    expect(read(source).text).toHaveLength(500);
    expect(encoder.encode(source).length).toBeLessThan(LONGEST_PLAIN);
  });

  test("is the text that its bytes mean, or is left to others, whatever they are", () => {
    const bytes = fc.array(
      fc.oneof(
        fc.constantFrom(0xc0, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf),
        fc.nat({ max: 255 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(bytes, within => {
        const source = Uint8Array.from([...encoder.encode("<si><t>"), ...within, ...encoder.encode("</t></si>")]),
          { end, text } = read(source);
        if (end === 0) return;
        expect(text).toBe(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(within)));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a table of shared texts", () => {
  test("holds the same in every form that a text may have", async () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 8 }));
    const legal = text.map(one => one.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, ""));
    const form = fc.constantFrom(
      (one: string) => `<si><t>${escaped(one)}</t></si>`,
      (one: string) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`,
      (one: string) => `<si ><t>${escaped(one)}</t></si>\n`,
      (one: string) => `<si><r><t>${escaped(one)}</t></r></si>`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(legal, form), { minLength: 1, maxLength: 12 }), async texts => {
        const rows = texts.map((_, k) => `<row r="${k + 1}"><c r="A${k + 1}" t="s"><v>${k}</v></c></row>`).join(""),
          held = (strings: string) => openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], strings }));
        const fast = await readAll(await held(texts.map(([one, made]) => made(one)).join(""))),
          plain = await readAll(await held(texts.map(([one]) => `<si ><t>${escaped(one)}</t></si>`).join("")));
        expect(fast).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
