import type { TieSide } from "../papers/papers";

/**
 * What the pane says of papers and the ledger once they were asked for. The papers themselves, in which some of it
 * stands too, are Chinese whatever the pane's language.
 */
export interface PaperAnswers {
  readonly ledger: {
    /** All of it stands there: `{receipt}`, `{n}` lines. */
    readonly again: string;
    /** All of it stands there, some otherwise. */
    readonly other: string;
    /** `{n}` lines stand there, `{m}` are added. */
    readonly partly: string;
    /** A line that is otherwise today: `{id}`, `{applicant}`, `{line}`, `{had}`, `{now}`, `{off}`. */
    readonly changed: string;
    readonly unread: string;
    /** A line without a number, by its worksheet row. */
    readonly ofRow: string;
    readonly more: string;
  };
  readonly ties: {
    readonly sides: Readonly<Record<TieSide, string>>;
    /** Two sums that differ by `{yuan}`: `{left}`, `{right}`. */
    readonly differing: string;
  };
}
