import type { ListedValues } from "../text/listed-in";
import type { CommandProblemCode } from "./command-problem-code";

/** Something wrong with the command or its files; the text that tells it stands in `src/text` under `code`. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
  constructor(
    readonly code: CommandProblemCode,
    readonly values: ListedValues,
    /** What is wrong one by one, each for a line of its own. */
    readonly lines: readonly string[] = [],
  ) {
    super(code);
  }
}
