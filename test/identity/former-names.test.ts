import { formerNamesOf, namesOrFormer } from "../../src/identity/former-names";

/** What former names make of names: who is one under each code, as numbers by first appearance; -1 without a name. */
function joined(
  rows: readonly { readonly code?: number; readonly name: string; readonly former?: string }[],
): number[] {
  const order = [...new Set(rows.map(row => row.name).filter(name => name !== ""))],
    ids = Int32Array.from(rows, row => order.indexOf(row.name));
  const codes = Int32Array.from(rows, row => row.code ?? -1),
    made = namesOrFormer(
      codes,
      ids,
      rows.map(row => row.name),
      rows.map(row => formerNamesOf(row.former ?? "", row.name)),
    );
  const seen: string[] = [];
  return [...made].map((name, row) => {
    const one = `${codes[row]} ${name}`;
    if (name !== -1 && !seen.includes(one)) seen.push(one);
    return name === -1 ? -1 : seen.indexOf(one);
  });
}

describe("names of one code that a former name links are one", () => {
  test("the newer row names the older", () => {
    expect(
      joined([
        { code: 0, name: "甲" },
        { code: 0, name: "乙", former: "甲" },
      ]),
    ).toEqual([0, 0]);
    expect(
      joined([
        { code: 0, name: "甲", former: "乙" },
        { code: 0, name: "乙" },
      ]),
    ).toEqual([0, 0]);
  });

  test("over any number of steps, and in a circle", () => {
    expect(
      joined([
        { code: 0, name: "甲" },
        { code: 0, name: "乙", former: "甲" },
        { code: 0, name: "丙", former: "乙" },
        { code: 0, name: "丁", former: "丙" },
      ]),
    ).toEqual([0, 0, 0, 0]);
    expect(
      joined([
        { code: 0, name: "甲", former: "丙" },
        { code: 0, name: "乙", former: "甲" },
        { code: 0, name: "丙", former: "乙" },
      ]),
    ).toEqual([0, 0, 0]);
  });

  test("a cell may hold several, parted by any sign, in any spelling", () => {
    expect(
      joined([
        { code: 0, name: "甲" },
        { code: 0, name: "乙" },
        { code: 0, name: "丙", former: "甲、，乙" },
      ]),
    ).toEqual([0, 0, 0]);
    expect(
      joined([
        { code: 0, name: "云数" },
        { code: 0, name: "丙", former: " 雲 數 " },
      ]),
    ).toEqual([0, 0]);
  });

  test("one whose name holds a sign of parting is found whole", () => {
    expect(
      joined([
        { code: 0, name: "甲乙" },
        { code: 0, name: "丙", former: "甲/乙" },
      ]),
    ).toEqual([0, 0]);
  });
});

describe("former names link nothing", () => {
  test.each([
    [
      "under another code",
      [
        { code: 0, name: "甲" },
        { code: 1, name: "乙", former: "甲" },
        { code: 1, name: "丙" },
      ],
      [0, 1, 2],
    ],
    ["without a code", [{ name: "甲" }, { name: "乙", former: "甲" }], [0, 1]],
    [
      "where the row has no name",
      [
        { code: 0, name: "甲" },
        { code: 0, name: "", former: "甲" },
        { code: 0, name: "乙" },
      ],
      [0, -1, 1],
    ],
    [
      "where nobody has that name",
      [
        { code: 0, name: "甲" },
        { code: 0, name: "乙", former: "丙" },
      ],
      [0, 1],
    ],
    [
      "where none is written",
      [
        { code: 0, name: "甲" },
        { code: 0, name: "乙" },
      ],
      [0, 1],
    ],
  ])("%s", (_, rows, expected) => {
    expect(joined(rows)).toEqual(expected);
  });

  test("for rows without a code beside rows that are linked", () => {
    expect(
      joined([
        { code: 0, name: "甲" },
        { code: 0, name: "乙", former: "甲" },
        { name: "乙" },
        { code: 1, name: "乙" },
        { name: "甲" },
      ]),
    ).toEqual([0, 0, 1, 2, 3]);
  });
});
