import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "../../src/build/functions-metadata";
import { policy } from "../roster/workbook";
import { inExcel, value } from "./excel";

describe.each([["zh-CN", "functions.md"], ["en-US", "functions.en.md"]] as const)("the help in %s", (language, file) => {
  const text = readFileSync(join(process.cwd(), "docs/help", file), "utf8");
  test("has a part for each function, with the parameters by the names that Excel shows", async () => {
    for (const { id, parameters, helpUrl } of (await functionsMetadata(language, "https://example.cn/", policy())).functions) {
      expect(text).toContain(`\n### ${id}\n`);
      expect(helpUrl!.endsWith(`#${id.toLowerCase()}`)).toBe(true);
      if (id === "EXPLAIN") continue;
      expect(text).toContain(`\`SJS.${id}(${parameters.map(p => (p.optional === true ? `[${p.name}]` : p.name)).join(", ")})\``);
    }
  });
});
test("its examples are true", async () => {
  await inExcel();
  expect([value("SUBSIDY", 3, 1234567), value("SUBSIDY", "4.2", 100, "行业特色", null, "万元"), value("RMB", 370370.1)]).toEqual([370370.1, 30, "叁拾柒万零叁佰柒拾元零壹角"]);
  expect(value("SUBSIDY", 3, "约100")).toBe("#VALUE! 第2个参数“基数”填了“约100”，要填数字，可以带单位，如“1000万元”");
});
