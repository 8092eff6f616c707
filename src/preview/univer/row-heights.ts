import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import type { Rectangle } from "../../host/backend";

/** Rows that Univer fits in one go; more would hold the page. */
const MOST_ROWS = 400;

/** Excel gives rows of wrapped text the height that it needs; Univer does so only when asked. Asked once for what one request draws. */
export class RowHeights {
  private readonly waiting = new Map<string, { top: number; bottom: number }>();

  constructor(private readonly sheetOf: (id: string) => FWorksheet | null) {}

  fit(sheet: string, at: Rectangle): void {
    const known = this.waiting.get(sheet), top = Math.min(at.top, known?.top ?? at.top), bottom = Math.max(at.top + at.rows - 1, known?.bottom ?? 0);
    if (this.waiting.size === 0) setTimeout(() => this.fitAll(), 0);
    this.waiting.set(sheet, { top, bottom });
  }

  private fitAll(): void {
    for (const [sheet, { top, bottom }] of this.waiting) {
      const rows = Math.min(bottom - top + 1, MOST_ROWS);
      this.sheetOf(sheet)?.setRowAutoHeight(top, rows);
    }
    this.waiting.clear();
  }
}
