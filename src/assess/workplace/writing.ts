/** How far what was decided is written into the workbook. */
export interface Writing {
  /** Decisions that are in force here and not written yet. */
  readonly pending: number;
  /** Why what was decided could not be written; null where it is, or is on its way. */
  readonly problem: unknown;
}
