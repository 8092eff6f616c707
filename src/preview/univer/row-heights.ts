import { BooleanNumber, type Injector, type Workbook } from "@univerjs/core";
import { SetWorksheetRowIsAutoHeightMutation } from "@univerjs/sheets";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { Rectangle } from "../../host/backend";

/** Rows that Univer fits in one go; more would hold the page. */
const MOST_ROWS = 400;

/**
 * Excel gives rows of wrapped text the height that it needs; Univer does so only when asked. Asked once for what one
 * request draws.
 */
export class RowHeights {
  private readonly waiting = new Map<string, { top: number; bottom: number }>();

  /** `run`: runs a mutation, beside Univer's list of undoable steps. */
  constructor(
    private readonly injector: Injector,
    private readonly book: Workbook,
    private readonly run: (id: string, params: object) => void,
  ) {}

  fit(sheet: string, at: Rectangle): void {
    const known = this.waiting.get(sheet),
      top = Math.min(at.top, known?.top ?? at.top),
      bottom = Math.max(at.top + at.rows - 1, known?.bottom ?? 0);
    if (this.waiting.size === 0) setTimeout(() => this.fitAll(), 0);
    this.waiting.set(sheet, { top, bottom });
  }

  private fitAll(): void {
    for (const [sheet, { top, bottom }] of this.waiting)
      this.fitRows(sheet, top, Math.min(bottom, top + MOST_ROWS - 1));
    this.waiting.clear();
  }

  private fitRows(sheet: string, startRow: number, endRow: number): void {
    const place = { unitId: this.book.getUnitId(), subUnitId: sheet },
      found = this.book.getSheetBySheetId(sheet);
    if (!found) return;
    const ranges = [{ startRow, endRow, startColumn: 0, endColumn: found.getColumnCount() - 1 }];
    this.run(SetWorksheetRowIsAutoHeightMutation.id, { ...place, ranges, autoHeightInfo: BooleanNumber.TRUE });
    for (const { id, params } of this.injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight(ranges, sheet)
      .redos)
      this.run(id, params as object);
  }
}
