import type { Accepted, LateAccepted } from "../text/functions/texts";
import { wordingOf } from "../text/wording";
import { Argument } from "./argument";

/** A parameter of a function that comes late, with words that come with it. */
export class LateArgument extends Argument<Accepted | LateAccepted> {
  protected override wordsOf(accepted: Accepted | LateAccepted): string {
    const late: Readonly<Record<string, string>> = wordingOf(this.texts.language).sentences.accepted;
    return late[accepted] ?? super.wordsOf(accepted);
  }
}
