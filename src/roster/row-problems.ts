import type { InputProblem } from "../fields/columns";
import type { Field } from "../fields/table";
import type { Fault } from "./put-quantity";

/** `choices`: what would have been accepted; `own`: the basis of the policy's own that it is about. */
export interface MoreOfProblem {
  readonly choices?: readonly string[];
  readonly own?: number;
}

/** Takes note of what is wrong with an input. */
export interface ProblemSink {
  add(row: number, field: Field, header: string, fault: Fault, more?: MoreOfProblem): void;
}

/** Collects what is wrong with rows' inputs, by application row. */
export class RowProblems implements ProblemSink {
  constructor(private readonly into: Map<number, InputProblem[]>) {}

  add(row: number, field: Field, header: string, fault: Fault, { choices, own }: MoreOfProblem = {}): void {
    const problem: InputProblem = {
      field,
      header,
      text: fault.text,
      reason: fault.reason,
      ...(own === undefined ? {} : { own }),
      ...(choices && choices.length > 0 ? { choices } : {}),
    };
    const known = this.into.get(row);
    if (known) known.push(problem);
    else this.into.set(row, [problem]);
  }
}
