import type { Accepted, LateAccepted } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { Argument } from "./argument";

/** A parameter of a function that comes late, with words that come with it. */
export class LateArgument extends Argument<Accepted | LateAccepted> {
  protected override wordsOf(accepted: Accepted | LateAccepted): string {
    const late: Readonly<Record<string, string>> = lateFunctionTextsOf(this.texts.language).accepted;
    return late[accepted] ?? super.wordsOf(accepted);
  }
}
