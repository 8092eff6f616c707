import type { StreamProblemCode } from "./problem-code";

/** Why a run in parts cannot go on; the text that tells it stands in `src/text` under `code`. */
export class StreamProblem extends Error {
  override readonly name = "StreamProblem";
  constructor(
    readonly code: StreamProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
