import fc from "fast-check";
import { canonical } from "../../src/identity/canonical";
import { sheetKind } from "../../src/roster/sheet-kind";
import { summarySheets, type RosterStart } from "../../src/roster/summary-sheets";
import type { Cell } from "../../src/workbook/ports";
import { effort } from "../effort";
import { policy } from "./other/the-policy";

const DETAIL = ["序号", "申报单位", "申报条款", "项目名称", "核算基数"],
  COUNTING = ["序号", "申报单位", "申报条款", "项目数", "核算基数"];

function start(name: string, headers: readonly string[], units: readonly string[]): RosterStart {
  const rows: Cell[][] = [
    [...headers],
    ...units.map((unit, i) => [i + 1, unit, "3", headers === COUNTING ? 2 : `${unit}平台`, 100]),
  ];
  const kind = sheetKind({ name, rows, merges: [], top: 0, left: 0 }, policy);
  if (kind.kind !== "roster") throw new RangeError(`${name} is no roster`);
  return { name, layout: kind.layout, rows, used: { sheet: name, top: 0, left: 0, rows: rows.length, columns: 5 } };
}
const namesOf = (sheets: readonly RosterStart[]): string[] => [...summarySheets(sheets)].map(({ name }) => name);

test("a sheet that counts, and one that is a summary by its name, are not assessed beside their detail", () => {
  const detail = start("第三条", DETAIL, ["甲公司", "乙公司", "丙公司"]);
  expect(namesOf([detail, start("表二", COUNTING, ["甲公司", "乙公司"])])).toEqual(["表二"]);
  expect(namesOf([start("汇总", DETAIL, ["甲公司"]), detail])).toEqual(["汇总"]);
  expect(namesOf([start("汇总", DETAIL, ["丁公司"]), detail])).toEqual([]);
  expect(namesOf([start("汇总", DETAIL, ["甲公司"])])).toEqual([]);
});

test("never one with more lines than the others together, nor all of them", () => {
  const few = start("第三条", DETAIL, ["甲公司"]);
  expect(namesOf([few, start("表二", COUNTING, ["甲公司", "甲公司"])])).toEqual([]);
  expect(namesOf([start("汇总一", DETAIL, ["甲公司"]), start("汇总二", DETAIL, ["甲公司"])])).toEqual([]);
});

/** The same sheet by sheet, against all others each time. */
function plainly(sheets: readonly RosterStart[]): string[] {
  const found: RosterStart[] = [],
    counts = (sheet: RosterStart): boolean => sheet.rows[0]?.[3] === "项目数",
    isNamed = (sheet: RosterStart): boolean => sheet.name.includes("汇总"),
    lines = (sheet: RosterStart): number => sheet.rows.length - 1;
  const keys = (sheet: RosterStart, at: readonly number[]): string[] =>
    sheet.rows.slice(1).map(row => at.map(k => canonical(String(row[k]))).join(" "));
  for (const sheet of sheets) {
    const others = sheets.filter(other => other !== sheet && !found.includes(other) && !counts(other)),
      told = counts(sheet) ? others : others.filter(other => !isNamed(other)),
      at = counts(sheet) ? [1] : [1, 3],
      known = told.flatMap(other => keys(other, at));
    const own = keys(sheet, at);
    if (others.length === 0 || lines(sheet) > others.reduce((n, other) => n + lines(other), 0)) continue;
    if (!counts(sheet) && (!isNamed(sheet) || told.length === 0)) continue;
    if (own.length > 0 && own.every(key => known.includes(key))) found.push(sheet);
  }
  return found.map(({ name }) => name);
}

test("many sheets are held against one another at once as they would be one by one", () => {
  const anySheet = fc.record({
    named: fc.boolean(),
    headers: fc.constantFrom(DETAIL, DETAIL, COUNTING),
    units: fc.array(fc.constantFrom("甲公司", "乙公司", "丙公司", "丁公司"), { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 7 }), given => {
      const sheets = given.map(({ named, headers, units }, k) => start(`${named ? "汇总" : "表"}${k}`, headers, units));
      expect(namesOf(sheets)).toEqual(plainly(sheets));
    }),
    effort(150),
  );
});
