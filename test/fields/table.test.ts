import { LANGUAGES } from "../../src/text/languages";
import { ByMeaning } from "../../src/fields/by-meaning";
import { applications, DAY_COLUMNS, NO_DAY } from "../../src/fields/columns";
import { distinctHeaders } from "../../src/fields/distinct-headers";
import { factsOf } from "../../src/fields/kinds";
import { meaningKey, sameMeaning, type Meaning } from "../../src/fields/meaning";
import { countsOnce, isMoney } from "../../src/fields/meaning-facts";
import { isQuantity, quantityKind, quantityUnits } from "../../src/fields/quantity-fields";
import { FIELDS, fieldFacts, fieldsOfKind, isField } from "../../src/fields/table";
import { textsOf } from "../../src/text/of";

describe("the table of columns", () => {
  test("has each column once", () => {
    expect(new Set(FIELDS.map(row => row.name)).size).toBe(FIELDS.length);
  });
  test("calls every column something in each language", () => {
    for (const language of LANGUAGES)
      expect(Object.keys(textsOf(language).fields).sort()).toEqual(FIELDS.map(row => row.name).sort());
  });
  test("gives no place of the template twice", () => {
    const places = FIELDS.flatMap(row => (row.template ? [row.template.place] : []));
    expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, i) => i + 1));
  });
  test("says which figures count once and which are money", () => {
    expect(FIELDS.filter(row => countsOnce({ field: row.name })).map(row => row.name)).toEqual(
      expect.arrayContaining(["rent", "area", "paid"]),
    );
    expect([isMoney({ field: "paid" }), isMoney({ field: "rent" }), isMoney({ own: 0 }), isMoney(null)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(fieldsOfKind("count", "share").map(field => fieldFacts(field).most)).toContain(12);
  });
});

describe("what reckoning knows of the columns", () => {
  test("is what the table says of them: their kinds, and the units behind their numbers", () => {
    for (const { name, kind, units } of FIELDS) {
      if (isQuantity(name)) expect([name, quantityKind(name), quantityUnits(name)]).toEqual([name, kind, units]);
      else expect([name, factsOf(kind).quantity]).toEqual([name, undefined]);
    }
    expect(["paid", "status", "constructor"].map(isQuantity)).toEqual([true, false, false]);
  });
  test("has a column of days for each date", () => {
    const rows = applications(2);
    expect(fieldsOfKind("date").map(field => [...rows[DAY_COLUMNS[field]]])).toEqual(
      fieldsOfKind("date").map(() => [NO_DAY, NO_DAY]),
    );
  });
});

describe("a meaning", () => {
  test("names a field that there is", () => {
    expect([isField("basis"), isField("constructor")]).toEqual([true, false]);
  });
  test("is the same as another by what it means, not by which object says it", () => {
    const both: readonly Meaning[] = [{ field: "paid" }, { own: 3 }];
    for (const a of both)
      for (const b of both) expect(sameMeaning({ ...a }, { ...b })).toBe(meaningKey(a) === meaningKey(b));
    const by = new ByMeaning<number>([
      [{ field: "paid" }, 1],
      [{ own: 3 }, 2],
    ]);
    expect([by.get("paid"), by.own(3), by.at({ own: 3 }), by.has("basis"), by.hasOwn, by.size]).toEqual([
      1,
      2,
      2,
      false,
      true,
      2,
    ]);
    by.delete({ own: 3 });
    expect([by.entries(), by.names(), by.values()]).toEqual([[[{ field: "paid" }, 1]], ["paid"], [1]]);
  });
});

test("two headers are told apart by their number", () => {
  expect(distinctHeaders(["备注", "金额", "备注"])).toEqual(["备注", "金额", "备注（2）"]);
});
