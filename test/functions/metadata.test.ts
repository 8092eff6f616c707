import { helpPageName } from "../../src/text/help/page-name";
import { LANGUAGES, OFFICE_LANGUAGE } from "../../src/text/languages";
import { functionsMetadata, type FunctionsMetadata } from "../../src/build/functions-metadata";
import { FUNCTIONS } from "../../src/functions/register";
import { functionHelp } from "../../src/text/zh-CN/function-help";
import { functionTextsOf } from "../../src/text/functions/of";
import { policy } from "../roster/workbook";
import { call, inExcel, value } from "./excel";

const ADD_IN = "https://example.cn/sjs";

describe.each(LANGUAGES)("the metadata in %s", language => {
  let metadata: FunctionsMetadata;
  beforeAll(async () => {
    metadata = await functionsMetadata(language, ADD_IN, policy());
    await inExcel(language);
  });

  test("has every registered function, by one name in all languages", () => {
    expect(metadata.functions.map(f => f.id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
    expect(metadata.functions.every(f => f.name === f.id)).toBe(true);
  });
  test("lets error values in, and takes and gives ranges of any kind", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of metadata.functions) {
      expect(result).toEqual({ dimensionality: "matrix" });
      expect(parameters.every(p => p.type === "any" && p.dimensionality === "matrix")).toBe(true);
    }
  });
  test("says of each function and parameter what it is, in the language, within Excel's limits", () => {
    for (const { description, parameters } of metadata.functions)
      for (const text of [description, ...parameters.map(p => p.description)]) {
        expect([text, /[\u4e00-\u9fff]/.test(text!) || language !== OFFICE_LANGUAGE]).toEqual([text, true]);
        expect(text!.length).toBeGreaterThan(3);
        expect(text!.length).toBeLessThanOrEqual(512);
      }
  });
  test("has as many parameters as the code, optional ones last, names that tell them apart and fit", () => {
    for (const { id, parameters } of metadata.functions) {
      expect([id, parameters.length]).toEqual([id, FUNCTIONS[id as keyof typeof FUNCTIONS].length]);
      expect(new Set(parameters.map(p => p.name)).size).toBe(parameters.length);
      const optional = parameters.map(p => (p.optional === true ? 1 : 0));
      expect(optional).toEqual([...optional].sort());
      expect(parameters.every(p => p.name.length <= 64)).toBe(true);
    }
  });
  test("points to the help of each function, below the add-in's own address", () => {
    expect(metadata.functions.find(f => f.id === "SUBSIDY")!.helpUrl).toBe(
      `https://example.cn/sjs/help/${helpPageName("functions", language)}#subsidy`,
    );
  });
  test("offers lists that the functions take", () => {
    const values = (id: string): string[] => metadata.enums.find(e => e.id === id)!.values.map(v => v.stringValue);
    const used = metadata.functions.flatMap(f => f.parameters.flatMap(p => p.customEnumId ?? []));
    expect([...new Set(used)].sort()).toEqual(metadata.enums.map(e => e.id).sort());
    expect(
      metadata.enums.every(
        e => /^[A-Za-z][\w.]{2,63}$/.test(e.id) && new Set(e.values.map(v => v.name)).size === e.values.length,
      ),
    ).toBe(true);
    for (const article of values("SJS_ARTICLES"))
      expect(value("CLAUSE", article)).toBe(policy().clauses.find(c => c.id === article)!.text);
    for (const field of values("SJS_FIELDS")) expect(String(value("CLAUSE", 3, null, field))).not.toMatch(/^#/);
    for (const unit of values("SJS_UNITS")) expect(value("YUAN", 1, unit)).toBeGreaterThan(0);
    for (const unit of values("SJS_RENT_UNITS")) expect(value("SPACE", 1, 10_000, "国家级", unit)).toBeGreaterThan(0);
    for (const level of values("SJS_LEVELS")) {
      const serving = policy().clauses.filter(c => c.levels.some(l => l.label === level));
      for (const { id } of serving)
        expect([level, id, value("CLAUSE", id, level)]).toEqual([level, id, expect.not.stringMatching(/^#/)]);
    }
  });
});

test("a text that is missing fails the build and is named", async () => {
  const help = functionHelp as unknown as Record<string, { description: string; parameters: Record<string, string> }>,
    { description } = help["RMB"]!,
    parameter = help["WAN"]!.parameters["digits"]!;
  try {
    help["RMB"]!.description = "";
    await expect(functionsMetadata("zh-CN", ADD_IN, policy())).rejects.toThrow("a text is missing: RMB in zh-CN");
    help["RMB"]!.description = description;
    delete help["WAN"]!.parameters["digits"];
    await expect(functionsMetadata("zh-CN", ADD_IN, policy())).rejects.toThrow(
      "a text is missing: WAN, parameter digits, in zh-CN",
    );
  } finally {
    help["RMB"]!.description = description;
    help["WAN"]!.parameters["digits"] = parameter;
  }
});
test("no text is left over: each names a function and a parameter that there is", async () => {
  const { functions } = await functionsMetadata("en-US", ADD_IN, policy());
  for (const [id, { parameters }] of Object.entries(functionHelp))
    expect([id, Object.keys(parameters)]).toEqual([id, functions.find(f => f.id === id)!.parameters.map(p => p.name)]);
  expect(Object.keys(functionTextsOf("zh-CN").accepted)).toEqual(Object.keys(functionTextsOf("en-US").accepted));
  expect(call("CLAUSES")).toHaveLength(15);
});
