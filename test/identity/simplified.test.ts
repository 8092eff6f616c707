import { readFileSync } from "node:fs";
import { join } from "node:path";
import { simplified, simplifiedTable } from "../../src/identity/simplified";
import { generateSource, hanCharacters, KEPT, simplifiedByOracle } from "./generate-simplified";

describe("simplified characters", () => {
  test(
    "the table says of every single character what OpenCC says, but for those that simplified " +
      "names use themselves",
    () => {
      const differing = [...hanCharacters()].filter(c => simplified(c) !== simplifiedByOracle(c));
      expect(differing.sort()).toEqual([...KEPT].sort());
    },
  );

  test("the checked-in table is what the generator makes", () => {
    const file = join(process.cwd(), "src/identity/simplified-pairs.ts");
    expect(readFileSync(file, "utf8")).toBe(generateSource());
  });

  test("no character leads to another traditional one", () => {
    const table = simplifiedTable();
    expect([...table.values()].filter(c => table.has(c))).toEqual([]);
    expect(table.size).toBeGreaterThan(3000);
  });

  test.each(["乾坤", "著名", "哪吒", "慰藉", "后里干系云台"])("%s is simplified already and stays", text => {
    expect(simplified(text)).toBe(text);
  });
});
