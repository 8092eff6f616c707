import type { LineProblemCode, StreamProblemCode } from "../assess/stream/problem-code";

/** What the command says of applications that are assessed in parts. */
export interface StreamTexts {
  /** A line by its number `{n}`, and `{why}` it is no application. */
  readonly line: string;
  /** `{text}`: the field, or what stands there. */
  readonly problems: Readonly<Record<LineProblemCode, string>>;
  /** What `--keys` found: `{lines}`, `{groups}`, lines of the `{largest}`, `{bad}` lines. */
  readonly keyed: string;
  /** `{group}` had `{have}` of its `{of}` lines when line `{n}` or the end came. */
  readonly brokenOff: string;
  readonly cutOff: string;
  readonly run: Readonly<Record<StreamProblemCode, string>>;
}
