import { STATUS } from "../fields/columns";
import { civil } from "../engine/civil";
import { isBlankCell } from "./blank-cell";
import { plainText } from "./header-text";
import type { Layout, LayoutColumn } from "./layout";
import type { Target } from "./read-amounts";
import type { SideMark } from "./contents";
import { remarkToRead, type Remark } from "./remark";
import { segmentsOf, type SheetRows } from "./sheet-rows";

const REMARKS =
  /^(?:备注|备考|附注|情况说明|备注(?:说明|信息|事项|栏)|(?:补充|特别|有关|其他)?说明|其他(?:情况|事项)?|特殊情况(?:说明)?|备注[（(].*)$/;

/**
 * REMARK_TO_READ for rows whose 备注 speaks of a withdrawal, a refusal or a wait that their status does not know of. A
 * remark decides nothing by itself. `asOf`: days since 1970-01-01, whose year is the round's.
 */
export function readRemarks(sheet: SheetRows, target: Target, asOf: number): readonly SideMark[] {
  const year = civil(asOf).year,
    seen: SideMark[] = [];
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const columns = remarkColumns(segment.layout);
    for (let r = from; columns.length > 0 && r < to; r++) {
      for (const c of columns) {
        const cell = sheet.rows[r]?.[c] ?? null;
        if (typeof cell !== "string" || isBlankCell(cell)) continue;
        const remark = remarkToRead(cell, year);
        if (!remark || isKnown(remark, target.applications.status[target.base + r] as number)) continue;
        seen.push({ row: target.base + r, code: "REMARK_TO_READ", with: [], detail: remark.part });
        break;
      }
    }
  }
  return seen;
}

function remarkColumns(layout: Layout): readonly number[] {
  return layout.columns.filter(c => c.meaning === null && !c.ours && isRemarks(c)).map(c => c.index);
}

/** Whether a column is one of remarks, which decide nothing and ask nothing. */
export function isRemarks({ written }: LayoutColumn): boolean {
  return REMARKS.test(plainText(written[0] ?? null));
}

/** The status has already drawn the consequence that the remark gives the reason of. */
function isKnown({ says }: Remark, status: number): boolean {
  if (status === STATUS.withdrawn) return true;
  return (says === "rejected" && status === STATUS.rejected) || (says === "hold" && status === STATUS.hold);
}
