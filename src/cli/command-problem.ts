import type { Values } from "../text/fill";
import type { CommandLineText } from "../text/messages";

/** Something wrong with the command or its files; the text that tells it stands in `src/text` under `code`. */
export class CommandProblem extends Error {
  override readonly name = "CommandProblem";
  constructor(
    readonly code: Exclude<CommandLineText, "usage" | "unexpected">,
    readonly values: Values,
    /** What is wrong one by one, each for a line of its own. */
    readonly lines: readonly string[] = [],
  ) {
    super(code);
  }
}
