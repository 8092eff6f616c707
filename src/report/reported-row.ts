import type { Severity } from "../marks/marks";
import type { WaitCode } from "../roster/findings";
import type { ResultWord } from "../text/texts";
import type { ReportedMark } from "./checked";

/** What all sheets and the JSON say of a row, made once. */
export interface RowReport {
  readonly marks: readonly ReportedMark[];
  /** Id of the clause, null where unknown. */
  readonly clause: string | null;
  readonly result: ResultWord;
  /** Why its amount is provisional: marks of its own and open questions; empty where it is settled. */
  readonly waits: readonly WaitCode[];
  /** The worst of the row's marks that nobody has found in order or decided on, null where there is none. */
  readonly severity: Severity | null;
  /** Something of it needed a person, and nothing does any more. */
  readonly isDone: boolean;
  /** Made when somebody looks: most of a run's sentences nobody reads. */
  readonly explanation: string;
  /** It proposes nothing because reviewers preferred another row. */
  readonly lostByDecision: boolean;
}
