import { fill } from "../text/fill";
import type { Accepted, FunctionTexts, Parameter } from "../text/functions/texts";
import { isFault, type Cell, type Fault } from "./cell";

/** Cells can hold 32 767 characters; a message names the beginning. */
const LONGEST = 40;

/** One parameter of a formula, for the messages that name it. */
export class Argument<A extends string = Accepted> {
  constructor(
    private readonly position: number,
    private readonly name: Parameter,
    protected readonly texts: FunctionTexts,
  ) {}

  /** It holds something that it does not accept: #VALUE!, or #NUM! for what is negative or out of range. */
  held(error: "#VALUE!" | "#NUM!" | "#N/A", cell: Cell, accepted: A, choices: readonly string[] = []): Fault {
    return { error, message: this.say(this.texts.held, accepted, choices, shown(cell)) };
  }
  /** It is needed and blank; where a 0 cannot be told from a blank cell, either. */
  missing(accepted: A, choices: readonly string[] = [], zeroToo = false): Fault {
    return {
      error: "#N/A",
      message: this.say(zeroToo ? this.texts.blankOrZero : this.texts.blank, accepted, choices, ""),
    };
  }

  protected wordsOf(accepted: A): string {
    return (this.texts.accepted as Readonly<Record<string, string>>)[accepted] ?? "";
  }

  private say(template: string, accepted: A, choices: readonly string[], text: string): string {
    const { texts } = this;
    return fill(template, {
      n: this.position,
      name: texts.parameters[this.name],
      text,
      accepted: fill(this.wordsOf(accepted), { choices: choices.join(texts.list) }),
    });
  }
}

function shown(cell: Cell): string {
  const text =
    cell === null
      ? ""
      : isFault(cell)
        ? cell.error
        : typeof cell === "boolean"
          ? String(cell).toUpperCase()
          : String(cell);
  const line = text.replace(/\s+/g, " ").trim(),
    characters = [...line.slice(0, 2 * LONGEST)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : line;
}
