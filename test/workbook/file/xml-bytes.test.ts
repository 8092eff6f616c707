import fc from "fast-check";
import { Ascii } from "../../../src/workbook/file/ascii";
import { XmlBytes } from "../../../src/workbook/file/xml-bytes";
import { shownWidth } from "../../../src/workbook/file/sheet-measures";
import { textElement } from "../../../src/workbook/file/xml-write";

const unit = fc.constantFrom(
  "甲",
  "é",
  "ÿ",
  "\u07ff",
  "\u0800",
  "\ufffd",
  "😀",
  "\ud800",
  "\udc00",
  "\ufffe",
  "<",
  "&",
  ">",
  '"',
  "_",
  "_x000D_",
  "\n",
  "\r",
  "\t",
  " ",
  "\u0001",
  "\u007f",
  "\u0085",
  "a",
  "~",
);

const asText = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

describe("XML written as bytes", () => {
  test("is the same as written as text, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 8 }), texts => {
        const to = new XmlBytes();
        for (const text of texts) {
          to.markup("<si>");
          to.textElement(text);
          to.xml("<甲/>");
        }
        expect(asText(to.release())).toBe(texts.map(text => `<si>${textElement(text)}<甲/>`).join(""));
      }),
      { numRuns: 300 },
    );
  });

  test("tells how wide a text is shown, or that it does not know", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), text => {
        const shown = new XmlBytes().textElement(text);
        if (shown >= 0) expect(shown).toBe(shownWidth(text));
        else expect(text).toMatch(/[^ -~]|[&<>"_\n]/);
      }),
    );
    expect(new XmlBytes().text("甲 a")).toBe(4);
  });

  test("pieces stand one behind the other, and what is put in between moves what stands behind it", () => {
    const part = fc.string({ unit: fc.constantFrom("<", "c", "1", '"'), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part, part), { maxLength: 9 }), rows => {
        const to = new XmlBytes();
        for (const [first, second, third, between] of rows) {
          const start = to.length;
          to.pieces(Ascii.of(first), Ascii.of(second), Ascii.of(third));
          to.insert(start, Ascii.of(between), Ascii.of("/"), Ascii.of(between));
        }
        expect(asText(to.release())).toBe(
          rows.map(([a, b, c, between]) => `${between}/${between}${a}${b}${c}`).join(""),
        );
      }),
    );
    const long = "b".repeat(2_000_000),
      to = new XmlBytes();
    to.markup("ac");
    to.insert(1, Ascii.of(long), Ascii.of(""), Ascii.of(""));
    expect(asText(to.release())).toBe(`a${long}c`);
  });

  test("numbers are what String makes of them", () => {
    const near = fc.tuple(fc.integer({ min: -5, max: 2 ** 31 + 5 }), fc.constantFrom(1, 10, 100, 1000)),
      values = fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        near.map(([n, by]) => n / by),
        fc.constantFrom(0, -0, 0.07, 0.1, 0.29, 1e-7, 2 ** 31 - 1, 2 ** 31, 2 ** 31 / 100, 1e21, 12.5, 12.05),
      );
    fc.assert(
      fc.property(fc.array(values), numbers => {
        const to = new XmlBytes();
        for (const value of numbers) {
          to.number(value);
          to.ascii(Ascii.of(";"));
        }
        expect(asText(to.release())).toBe(numbers.map(value => `${value};`).join(""));
      }),
      { numRuns: 500 },
    );
  });

  test("grows over a text that is longer than a piece, and begins anew after each piece", () => {
    const to = new XmlBytes(),
      long = "长".repeat(3_000_000);
    to.markup("<a>");
    to.textElement(long);
    expect(to.isFull).toBe(true);
    expect(asText(to.release())).toBe(`<a><t>${long}</t>`);
    to.markup("b".repeat(2_000_000));
    to.xml("<é/>");
    expect(asText(to.release())).toBe(`${"b".repeat(2_000_000)}<é/>`);
    expect(to.isFull).toBe(false);
    expect(to.release()).toHaveLength(0);
  });
});
