import { clauseIds, policy, readRows } from "./workbook";

/** The clause that a 申报条款 cell means beside a 级别 cell; null where it means none. */
async function clauseOf(cell: string | number, level: string | null = null): Promise<string | null> {
  return (
    clauseIds(
      await readRows([
        ["单位名称", "申报条款", "级别", "核算基数（元）"],
        ["甲", cell, level, 1],
      ]),
    )[0] ?? null
  );
}

describe(
  "a part of an article counts however it is joined to it, whatever the level would say of " + "the bare article",
  () => {
    test.each([
      "四、（二）",
      "第四条 二",
      "第四条二款",
      "第四条、（二）",
      "4. 2",
      "“4.2”",
      '"4-2"',
      "第4条（2）",
      "\u202d4.2\u202c",
      "\u200e4.2",
    ])("%s", async text => {
      expect(await clauseOf(text, "国家级")).toBe("4.2");
    });
  },
);

describe("two citations in a cell are no clause, whatever stands between them", () => {
  test.each([
    "4.1 4.2",
    "4.1\n4.2",
    "4（1） 4（2）",
    "3 5",
    "第三条 第五条",
    "第四条（一）、（二）",
    "四、（一）（二）",
  ])("%j", async text => {
    expect(await clauseOf(text, "国家级")).toBeNull();
  });
});

describe("numbers that are no citation of the law are no clause", () => {
  test.each(["4.1.1", "4.02", "4.20", "4.4", "3.1", "42", "13", "3%", "-3"])("%s", async text => {
    expect(await clauseOf(text, "国家级")).toBeNull();
  });

  test("every clause's own id is that clause, as text and as number", async () => {
    for (const { id } of policy().clauses) {
      expect(await clauseOf(id)).toBe(id);
      expect(await clauseOf(Number(id))).toBe(id);
    }
  });
});
