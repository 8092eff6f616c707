import { sheetRow } from "../../../src/fields/row-numbers";
import { records, type OtherTable } from "../../../src/roster/other-records";
import { recogniseOther } from "../../../src/roster/other-sheets";
import type { RowOrigin } from "../../../src/roster/contents";
import type { Cell } from "../../../src/workbook/ports";

/** A sheet as the product reads it: recognised by its name and first rows, then its lines. */
export function sheet(name: string, rows: readonly (readonly Cell[])[]): OtherTable {
  const found = recogniseOther(name, rows.slice(0, 20));
  if (!found) throw new Error(`${name} is not recognised`);
  return records(found, rows);
}

/** A row of a roster; what is not given is blank. */
export function origin(given: Partial<RowOrigin>): RowOrigin {
  return {
    sheet: "申报汇总表",
    row: sheetRow(2),
    id: "",
    applicant: "",
    uscc: "",
    project: "",
    projectNumber: "",
    level: "",
    clauseText: "",
    clauseFrom: "cell",
    ...given,
  };
}

/** Valid codes (GB 32100-2015) of three units. */
export const CODES = ["91110107MA01ABC251", "91110107746192053T", "91350100M000100Y43"] as const;
