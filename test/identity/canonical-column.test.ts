import fc from "fast-check";
import { namedColumn } from "../../src/identity/canonical-column";
import { canonicalName } from "../../src/identity/name-remark";
import { numbered, textColumn, textsOf } from "../../src/identity/numbering";
import { listed } from "./listed";

describe("a column of names", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "",
      "（）",
      "北京云数科技有限公司",
      "北京云数科技有限公司 ",
      "北京雲數科技有限公司（盖章）",
      "北京云数科技有限公司（原北京云书科技有限公司）",
      "ＡＢＣ",
      "abc",
    ),
    fc.string({ maxLength: 3 }),
  );

  test("reads each different text once, and says of every row what reading it by itself says", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), texts => {
        const written = textColumn(texts),
          named = namedColumn(written),
          names = texts.map(text => (text === "" ? "" : canonicalName(text)));
        expect(listed(textsOf(written))).toEqual(texts);
        expect(written.numbers).toEqual(numbered(texts));
        expect(listed(textsOf(named))).toEqual(names);
        expect(named.numbers).toEqual(numbered(names));
        expect(named.texts).toEqual([...new Set(names.filter(name => name !== ""))]);
      }),
    );
  });
});
