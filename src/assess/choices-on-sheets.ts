import { readingValues, type ReadingValues } from "../engine/switches";
import type { Policy } from "../policy/model";
import { chosenReadings } from "../roster/chosen-readings";
import { records } from "../roster/other-records";
import { recogniseOther } from "../roster/other-sheets";
import { ShownCells } from "../roster/shown-cells";
import { withoutStruck } from "../roster/struck-cells";
import type { Cell, SheetInfo } from "../workbook/ports";
import { blockOf, type BlockData } from "./block-data";
import { gather } from "./sheet-head";

/** A sheet that may hold choices, whole. */
export interface ChoiceSheet {
  readonly info: SheetInfo;
  readonly parts: readonly BlockData[];
}

/** Headers stand within so many rows, as on every other sheet. */
const HEAD_ROWS = 60;

/** The readings in force by these sheets, as a run would read them from there: every one, with its value. */
export function choicesOn(sheets: readonly ChoiceSheet[], policy: Policy): ReadingValues {
  const tables = sheets.flatMap(({ info, parts }) => {
    if (info.used === null) return [];
    const { top, left } = info.used,
      rows: (readonly Cell[])[] = [],
      shown = new ShownCells(info);
    for (const part of parts) gather(rows, withoutStruck(shown.show(blockOf(part))), top);
    const other = recogniseOther(info.name, rows.slice(0, HEAD_ROWS));
    return other?.kind === "readings" ? [records(other, rows, top, left, info.merges)] : [];
  });
  const { readings } = chosenReadings(tables, policy);
  return readingValues(policy, Object.fromEntries(readings.map(({ code, value }) => [code, value])));
}
