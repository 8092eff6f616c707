import type { SelfCheckTexts } from "../self-check";

export const selfCheck: SelfCheckTexts = {
  title: "Self-check report (subsidy awards)",
  summary: "{passed} passed, {failed} failed, {noted} noted.",
  scratch: "SJS check",
  outcomes: { passed: "passed", failed: "failed", noted: "noted" },
  steps: {
    surroundings: {
      name: "Excel's version and what it can do",
      expects: "ExcelApi 1.13 or later",
      fails: "Update Excel (Microsoft 365, 2021 or later, or on the web).",
    },
    values: {
      name: "Numbers and texts written and read as they are",
      expects: "amounts to the 分, “001”, “4.2”, “=1+1” still texts, cells left out untouched",
      fails: "Do not use it for real awards; pass this report on.",
    },
    filter: {
      name: "Writing while rows are filtered",
      expects: "every value in its own row, the filter as it was",
      fails: "Clear filters before assessing, and pass this report on.",
    },
    fills: {
      name: "No fill told apart from white",
      expects: "a cell without a fill has none after undo",
      fails: "Look at fills after undo; pass this report on.",
    },
    columns: {
      name: "Result columns beside a list, then undo",
      expects: "exactly as before",
      fails: "Do not use it for real awards; pass this report on.",
    },
    table: {
      name: "Result columns beside an Excel table, then undo",
      expects: "the table takes the columns in, and has its old size after undo",
      fails: "Convert tables to ranges before assessing, and pass this report on.",
    },
    sheet: {
      name: "A summary sheet with a chart, then undo",
      expects: "sheet and chart appear, and are gone after undo",
      fails: "Summary sheets can be deleted by hand; pass this report on.",
    },
    kept: {
      name: "What is kept with the workbook",
      expects: "read as written, and gone when deleted",
      fails: "Undo and settings may not be kept; pass this report on.",
    },
    events: {
      name: "Who changed something",
      expects: "our own writing is not taken for yours",
      fails: "The notice that data has changed may be wrong; pass this report on.",
    },
    functions: {
      name: "The formula =SJS.SUBSIDY(3,1234567)",
      expects: "370370.1",
      fails: "Press Repair formulas; else open the workbook again.",
    },
    size: {
      name: "Ten thousand rows of twenty columns: time to write and read",
      expects: "the same contents; the time is in the report",
      fails: "Assess large lists sheet by sheet; pass this report on.",
    },
    tidy: {
      name: "Tidying up",
      expects: "all sheets of the check are gone, the others unchanged",
      fails: "Delete sheets whose names begin with “SJS check” by hand.",
    },
  },
};
