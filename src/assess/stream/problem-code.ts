/** What can be wrong with a line that should be an application; the texts that tell it stand in `src/text`. */
export const LINE_PROBLEMS = [
  "encoding",
  "long",
  "json",
  "twice",
  "field",
  "value",
  "cell",
  "ditto",
  "noApplication",
  "envelope",
] as const;
export type LineProblemCode = (typeof LINE_PROBLEMS)[number];

/** What can be wrong with a whole run in parts. */
export const STREAM_PROBLEMS = [
  /** An option that this step does not have. */
  "option",
  /** A workbook whose rosters follow several policies. */
  "policies",
  /** A workbook with decisions about rows, or what was published of them. */
  "decisions",
  /** Lines of two runs of `--keys`. */
  "mixedKeys",
  /** Results of two runs. */
  "mixedResults",
  /** A group came out twice, and not the same. */
  "conflict",
  /** The end of a worker's result is missing. */
  "cut",
  /** A line that no worker writes. */
  "foreign",
] as const;
export type StreamProblemCode = (typeof STREAM_PROBLEMS)[number];
