import type { Fen, FenSum } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import type { EachRow } from "../fields/each-row";
import type { Assessment } from "../engine/assessment";
import { NO_CLAUSE } from "../fields/columns";
import type { RowMark } from "../engine/row-marks";
import type { Step } from "../engine/steps";
import { switchesOf } from "../engine/switches";
import type { Clause, Switches } from "../policy/model";
import type { Wording } from "../text/texts";
import { cite, type Citable } from "./citing";
import { fenInWords } from "./in-words";
import { stepsToTell } from "./trace";

/** What is known of a row beside the numbers; texts as written, "" where blank. */
export interface RowFacts extends Citable {
  readonly level: string;
  readonly clauseText: string;
  readonly clauseFrom: "cell" | "section" | "sheet";
}

/**
 * What reviewers decided about a row, from 复核记录. `others`: the other rows that it is about; `preferred`: of 优先支持 the
 * row.
 */
export interface RowDecision {
  readonly kind: keyof Wording["sentences"]["decided"];
  readonly others: readonly number[];
  /** In 分, where it gives an amount. */
  readonly fen?: number;
  readonly by: string;
  readonly on: string;
  readonly note: string;
}

/** What an explanation is told beside the assessment. Rows without facts (formulas have none) are cited as 另一行. */
export interface Circumstances {
  readonly marks: readonly RowMark[];
  readonly facts: EachRow<RowFacts>;
  readonly decisions: readonly RowDecision[];
}

/** What depends on the clause alone: a policy has a few, and a million rows are of these. */
export function byClause(make: (clause: Clause, texts: Wording) => string): (clause: Clause, texts: Wording) => string {
  const known = new WeakMap<Clause, { readonly texts: Wording; readonly said: string }>();
  return (clause, texts) => {
    const before = known.get(clause);
    if (before?.texts === texts) return before.said;
    const said = make(clause, texts);
    known.set(clause, { texts, said });
    return said;
  };
}

const nameOf = byClause(({ id, title }, texts) => texts.clause(id, title));

/** One row about to be explained: the assessment, what is known beside it, and the texts. */
export class Subject {
  private inForce: Switches | null = null;
  private read: readonly Step[] | null = null;
  constructor(
    readonly assessment: Assessment,
    readonly row: ApplicationRow,
    readonly circumstances: Circumstances,
    readonly texts: Wording,
  ) {}

  get rows() {
    return this.assessment.rows;
  }
  get policy() {
    return this.assessment.policy;
  }
  get sentences() {
    return this.texts.sentences;
  }
  get facts(): RowFacts | undefined {
    return this.circumstances.facts.at(this.row);
  }
  /** Null where the row's clause is not known. */
  get clause(): Clause | null {
    const index = this.rows.clause[this.row];
    return index === undefined || index === NO_CLAUSE ? null : (this.policy.clauses[index] ?? null);
  }
  get switches(): Switches {
    return (this.inForce ??= switchesOf(this.policy, this.assessment.readings, this.clause));
  }
  get steps(): readonly Step[] {
    return (this.read ??= stepsToTell(this.assessment, this.row));
  }

  /** The decision for another row that this one lost by; undefined where it lost to none that way. */
  get decision(): RowDecision | undefined {
    const winner = this.assessment.settled.winner[this.row]!;
    return this.circumstances.decisions.find(d => d.kind === "preferOther" && d.others.includes(winner));
  }

  has(code: RowMark["code"]): boolean {
    for (const mark of this.circumstances.marks) if (mark.code === code) return true;
    return false;
  }
  /** What a clause is called. */
  called(clause: Clause): string {
    return nameOf(clause, this.texts);
  }
  cite(row: ApplicationRow): string {
    return cite(this.texts, this.circumstances.facts.at(row), this.facts);
  }
  fen(value: Fen | FenSum): string {
    return fenInWords(this.texts, value);
  }
}
