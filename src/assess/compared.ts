/**
 * The workbook against a run: application rows of the run that changed, how many came and went, other sheets that
 * differ.
 */
export interface Compared {
  readonly rows: readonly number[];
  readonly added: number;
  readonly removed: number;
  readonly sheets: readonly string[];
}

/** Whether a comparison found nothing that is another than in the run. */
export function isUnchanged({ rows, added, removed, sheets }: Compared): boolean {
  return rows.length === 0 && added === 0 && removed === 0 && sheets.length === 0;
}
