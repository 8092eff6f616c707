import fc from "fast-check";
import { JsonBytes } from "../../src/cli/json-bytes";

function written(...values: readonly unknown[]): string {
  const pieces: Uint8Array[] = [],
    json = new JsonBytes(bytes => pieces.push(Uint8Array.from(bytes)));
  for (const value of values) json.value(value);
  json.flush();
  return Buffer.concat(pieces).toString("utf8");
}

describe("JSON as bytes", () => {
  it.each([
    ["“引号”", "a text of the office"],
    ['a "quoted" \\ text', "what is escaped"],
    ["行一\n行二\t\u0007\u007f\u2028", "line ends and signs that nobody sees"],
    ["𠮷野家😀", "characters of two units"],
    ["\ud800 半", "half a character"],
    ["é £ ß", "characters of two bytes"],
    ["", "nothing"],
  ])("%j is what JSON.stringify writes: %s", text => {
    expect(written(text)).toBe(JSON.stringify(text));
  });

  it("leaves out what is undefined, and writes the names of an object in their order", () => {
    expect(written({ b: 1, a: undefined, 行: [null, undefined, true, -0, Number.NaN, 1e21, { "\n": 0.1 }] })).toBe(
      '{"b":1,"行":[null,null,true,0,null,1e+21,{"\\n":0.1}]}',
    );
  });

  it("writes what was not made by a literal as JSON has it: its own names only", () => {
    class Sum {
      rows = 1;
      get computed(): string {
        return "2";
      }
    }
    const inherits = Object.create({ before: 1 }, { own: { value: [2], enumerable: true } }) as unknown,
      values = [
        new Sum(),
        inherits,
        Object.assign(Object.create(null), { a: 1 }),
        { toJSON: () => "別" },
        new Map([[1, 2]]),
      ];
    expect(written(values)).toBe(JSON.stringify(values));
  });

  it("writes whole numbers in digits", () => {
    const numbers = [0, -0, 1, 9, 10, 99, 100, 1_048_576, 2_147_483_647, 2_147_483_648, -1, 4_294_967_297, 0.5];
    expect(written(numbers)).toBe(JSON.stringify(numbers));
  });

  it("writes a date as JSON has it", () => {
    const day = new Date(Date.UTC(2026, 0, 2));
    expect(written([day])).toBe(JSON.stringify([day]));
  });

  it("is JSON.stringify's text of whatever JSON holds", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }), fc.string({ unit: "binary" }), (value, text) => {
        expect(written({ value, text, [text]: value })).toBe(JSON.stringify({ value, text, [text]: value }));
      }),
    );
  });

  it("writes texts that are longer than what is gathered, in their order", () => {
    const long = "申请单位".repeat(300_000),
      many = Array.from({ length: 3_000 }, (_, k) => `${k}`.padEnd(400, "项目"));
    expect(written(many, long, "后") === JSON.stringify(many) + JSON.stringify(long) + '"后"').toBe(true);
  });
});
