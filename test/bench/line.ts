/** One line of the result table, as a measuring process hands it over. */
export interface Line {
  readonly section: string;
  readonly what: string;
  readonly rows: number;
  /** Median, in milliseconds. */
  readonly ms: number;
  /** Median of the processor time, all threads together, in milliseconds; null where a browser does the work. */
  readonly cpu: number | null;
  /** Times the processor time of the limit's loop, run in turn with it; null where the two do not compare. */
  readonly ratio: number | null;
  /** Peak resident memory of the whole process in MB; null where the process did other things too. */
  readonly mb: number | null;
  readonly note: string;
}
