import { askFilter } from "../../../src/workbook/excel/excel-filter";

/** A sheet whose filter says this of its columns. */
function filtered(criteria: readonly unknown[]): Excel.Worksheet {
  const range = { isNullObject: false, address: "汇总!A1:F9", load: () => undefined };
  return {
    autoFilter: { enabled: true, criteria, load: () => undefined, getRangeOrNullObject: () => range },
  } as unknown as Excel.Worksheet;
}

test("an unfiltered column is none, whether Excel says null, nothing, or fields with nothing in them", () => {
  const values = { filterOn: "Values", values: ["甲"] },
    told = askFilter(
      filtered([
        null,
        undefined,
        {},
        { filterOn: "", criterion1: ">5" },
        { filterOn: "Values", values: [], criterion1: "", dynamicCriteria: "Unknown" },
        { ...values, criterion1: null, color: "" },
      ]),
    )();
  expect(told).toEqual({ range: "A1:F9", criteria: [null, null, null, null, null, values] });
});

test.each([
  [{ filterOn: "Custom", criterion1: ">5" }],
  [{ filterOn: "CellColor", color: "#FF0000" }],
  [{ filterOn: "Dynamic", dynamicCriteria: "Today" }],
  [{ filterOn: "Icon", icon: { set: "ThreeArrows", index: 0 } }],
])("what a column is filtered by is handed back as it was said: %p", said => {
  expect(askFilter(filtered([said]))()!.criteria).toEqual([said]);
});
