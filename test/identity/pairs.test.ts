import fc from "fast-check";
import { hashText, step } from "../../src/identity/hash";
import { dense, numbered } from "../../src/identity/numbering";
import { PairMap } from "../../src/identity/pairs";
import { effort } from "../effort";

describe("a map from pairs", () => {
  test("gives what was last set for just that pair, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9)), { maxLength: 400 }), entries => {
        const map = new PairMap(),
          plain = new Map<string, number>();
        for (const [a, b, value] of entries) {
          map.set(a, b, value);
          plain.set(`${a} ${b}`, value);
        }
        const every = Array.from({ length: 41 * 41 }, (_, k) => [k % 41, Math.floor(k / 41)] as const);
        expect(every.map(([a, b]) => map.get(a, b))).toEqual(every.map(([a, b]) => plain.get(`${a} ${b}`) ?? -1));
      }),
      effort(200),
    );
  });

  test("grows as often as it must", () => {
    const map = new PairMap();
    for (let a = 0; a < 2000; a++) map.set(a, 2000 - a, a);
    const all = Array.from({ length: 2000 }, (_, a) => a);
    expect(all.map(a => map.get(a, 2000 - a))).toEqual(all);
    expect(all.filter(a => map.get(2000 - a, a + 1) !== -1)).toEqual([]);
  });

  test("takes a pair again without growing full", () => {
    const map = new PairMap();
    for (let again = 0; again < 1000; again++) map.set(1, 2, again);
    expect([map.get(1, 2), map.get(2, 1)]).toEqual([999, -1]);
  });
});

describe("texts as numbers", () => {
  test("are equal where the texts are, from 0 in order of first appearance, with none for no text", () => {
    expect([...numbered(["乙", "", "甲", "乙"])]).toEqual([0, -1, 1, 0]);
  });

  test("so are texts as long as a cell can hold", () => {
    const long = "长".repeat(32_767),
      other = `${"长".repeat(32_766)}短`;
    expect([...numbered([long, "甲", other, long, other, "甲", "长".repeat(7_999), "长".repeat(8_000)])]).toEqual([
      0, 1, 2, 0, 2, 1, 3, 4,
    ]);
  });

  test("however many there are", () => {
    const texts = Array.from({ length: 9000 }, (_, k) => `项目${(k * 7919) % 3001}`),
      seen = new Map<string, number>();
    for (const text of texts) if (!seen.has(text)) seen.set(text, seen.size);
    expect([...numbered(texts)]).toEqual(texts.map(text => seen.get(text)));
  });

  test("however many somebody makes to have one hash", () => {
    const texts = ofOneHash(9);
    expect(new Set(texts.map(text => hashText(text, 0))).size).toBe(1);
    // Asked for before and after the table grows, among others.
    const all = [...texts, ...Array.from({ length: 3000 }, (_, k) => `项目${k}`), ...texts, ...texts.slice().reverse()],
      seen = new Map<string, number>();
    for (const text of all) if (!seen.has(text)) seen.set(text, seen.size);
    expect([...numbered(all)]).toEqual(all.map(text => seen.get(text)));
  });

  test("are made dense without changing who belongs together", () => {
    expect([...dense(Int32Array.from([7, 3, 7, 0, 3]))]).toEqual([0, 1, 0, 2, 1]);
    expect([...dense(new Int32Array(0))]).toEqual([]);
  });
});

/** 2 to the power of `parts` texts: in each part one of two pieces that lead the hash to the same state. */
function ofOneHash(parts: number): string[] {
  let texts = [""],
    state = 0;
  for (let part = 0; part < parts; part++) {
    const seen = new Map<number, string>();
    for (let k = 0; ; k++) {
      const piece = String.fromCharCode(
          0x4e00 + (k % 20_000),
          0x4e00 + Math.floor(k / 20_000),
          0x4e00 + ((k * 7) % 20_000),
        ),
        after = [...piece].reduce((hash, character) => step(hash, character.charCodeAt(0)), state),
        other = seen.get(after);
      if (other !== undefined) {
        texts = texts.flatMap(text => [text + other, text + piece]);
        state = after;
        break;
      }
      seen.set(after, piece);
    }
  }
  return texts;
}
