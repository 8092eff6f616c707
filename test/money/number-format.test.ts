import fc from "fast-check";
import { figureShown, readNumberFormat, showsOtherwise } from "../../src/money/number-format";

function under(code: string, value: number): [boolean, string | null] {
  const format = readNumberFormat(code);
  return [showsOtherwise(format), figureShown(value, format)];
}

describe("what a number format makes of a number", () => {
  test.each([
    ['0!.0,"万元"', 80_000, "8.0万元"],
    ['0!.0,"万元"', 84_567, "8.4567万元"],
    ['0"."0,"万元"', 1_000_000, "100.0万元"],
    ['0\\.0,"万元"', 1_000_000, "100.0万元"],
    ['0!.0000"万"', 80_000, "8.0000万"],
    ['0!.00,,"亿"', 123_456_789, "1.23456789亿"],
    ['#,##0.00"万元"', 240, "240.00万元"],
    ['G/通用格式"万元"', 12.5, "12.5万元"],
    ['[DBNum2][$-804]General"元整"', 3, "3元整"],
    ["#,##0,", 80_000, "80"],
    ['[>=10000]0!.0,"万元";0"元"', 80_000, "8.0万元"],
    ['[>=10000]0!.0,"万元";0"元"', 500, "500元"],
    ['0"万元";(0"万元")', -3, "-3万元"],
    ['#,##0"万元";;"无"', 0, "无"],
    ["[$$-409]#,##0", 5, "$5"],
    ["0000", 12, "0012"],
    ['"XM"0000', 12, "XM0012"],
    ['"第"0"条"', 4, "第4条"],
    ['0"级"', 3, "3级"],
    ['0.00"元/㎡/天"', 3.5, "3.50元/㎡/天"],
  ])("%s shows words, a unit or zeros of its own: %d", (code, value, shown) => {
    expect(under(code, value)).toEqual([true, shown]);
  });

  test.each([
    "General",
    "0",
    "0.00",
    "#,##0.00",
    "0%",
    "0.00E+00",
    "##0E+0",
    "# ?/?",
    "@",
    "¥#,##0.00",
    '"￥"#,##0.00',
    "[$¥-804]#,##0.00",
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    "0.00_);[Red](0.00)",
    "0;-0;;@",
    'yyyy"年"m"月"d"日"',
    "[h]:mm",
    "h:mm AM/PM",
    "[$-F800]dddd",
  ])("%s shows nothing but the number's own figures, or a date", code => {
    expect(showsOtherwise(readNumberFormat(code))).toBe(false);
  });

  test("any text is a code that can be taken apart, and no digit of the number is lost or added", () => {
    const signs = fc.constantFrom(...'0#?.,;%"!\\_*[]$@/-+E元万 aymG');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.integer({ min: 1, max: 999_999 }), (code, value) => {
        const format = readNumberFormat(code.join("")),
          [section] = format;
        const plain = { ...section!, condition: null, before: "", after: "", figures: true };
        const shown = figureShown(value, [plain]);
        if (shown !== null)
          expect(shown.replace(/[.]/g, "").replace(/^0+|0+$/g, "")).toBe(String(value).replace(/0+$/, ""));
      }),
    );
  });
});
