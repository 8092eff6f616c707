import type { OpenLine } from "./drafted";
import type { Group, Sentence } from "./groups";
import { at, type Span } from "./plain";
import { rolesOf, type Role } from "./roles";

/** A sentence that is being read: its figures' roles, and what has been found that cannot be read. */
export class SentenceParts {
  readonly roles: readonly (Role | null)[];
  readonly open: OpenLine[] = [];
  constructor(readonly sentence: Sentence) {
    this.roles = rolesOf(sentence);
  }

  fail(text: Span, because: string): void {
    this.open.push({ text, because });
  }
  having(role: Role): Group[] {
    return this.sentence.groups.filter((_, i) => this.roles[i] === role);
  }
  /** The words of a span of the sentence. */
  words(span: Span): string {
    return at(this.sentence.text, span);
  }
  /** Where the pattern stands in the sentence. */
  find(pattern: RegExp): Span | null {
    const { span } = this.sentence;
    const found = pattern.exec(this.words(span));
    return found && { start: span.start + found.index, end: span.start + found.index + found[0].length };
  }
}
