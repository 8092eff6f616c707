import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import type { RowMark, RowMarks } from "../engine/row-marks";
import { MARK, TO_DO, type MarkCode } from "../marks/marks";
import type { Decision, RosterContents, Said } from "../roster/contents";
import { Bases, type LapseWhy } from "./decision-basis";
import { marksNamed } from "./mark-named";

/** A decision that held once, and why it holds no more. */
export interface Lapsed extends Said {
  readonly why: readonly LapseWhy[];
}

/** A mark as it is reported, with what reviewers made of it. */
export interface ReportedMark extends RowMark {
  /** `checked`: in order, as somebody said. `decided`: a decision in force settles it. What is only known is open. */
  readonly state: "open" | "checked" | "decided";
  /** Who found it in order. */
  readonly checked: Said | null;
  /** It was found in order, and what that rested on is another now. */
  readonly lapsed: Lapsed | null;
}

/** Whether a person can say of a mark that it is in order: nothing waits on it, and no input has to be put right. */
export function canBeChecked(mark: Pick<RowMark, "code" | "severity">): boolean {
  return MARK[mark.code].ends === "checked" && TO_DO.includes(mark.severity);
}

type Checked = Extract<Decision, { kind: "checked" }>;
interface Judged {
  readonly decision: Checked;
  readonly why: readonly LapseWhy[];
  /** The rows that the mark names. */
  readonly others: readonly number[];
}

/**
 * What 复核记录 says of the marks that stand now. A word on a mark that names other rows settles the same mark on those
 * too, as far as it names rows whose word was given.
 */
export class Checks {
  private readonly byMark = new Map<string, Judged>();
  private readonly bases: Bases;

  constructor(
    contents: Pick<RosterContents, "tables" | "applications" | "decisions">,
    assessment: Assessment,
    marks: Pick<RowMarks, "of">,
  ) {
    this.bases = new Bases(contents, assessment);
    const said = contents.decisions.filter((d): d is Checked => d.kind === "checked");
    if (said.length === 0) return;
    const named = marksNamed(assessment.policy);
    for (const decision of said) {
      const about = named(decision.mark);
      if (about === null) continue;
      for (const mark of marks.of(decision.row)) {
        if (mark.code !== about.code || (about.reading !== null && mark.reading !== about.reading)) continue;
        if (!canBeChecked(mark)) continue;
        const why = decision.basis === "" ? [] : this.bases.changed(decision.row, mark, decision.basis);
        this.byMark.set(keyOf(decision.row, mark.code, mark.reading), {
          decision,
          why,
          others: this.bases.named(decision.row, mark),
        });
      }
    }
  }

  /** What was said of a mark of a row. `settled`: a decision in force has settled marks of these codes on it. */
  of(row: ApplicationRow, mark: RowMark, settled: (code: MarkCode) => boolean): ReportedMark {
    const own = this.byMark.size === 0 ? undefined : this.byMark.get(keyOf(row, mark.code, mark.reading)),
      said = own !== undefined && own.why.length === 0 ? own : this.fromOthers(row, mark);
    const checked = said === undefined || !canBeChecked(mark) ? null : saidIn(said.decision);
    const { code, severity, with: others, reading, detail } = mark;
    return {
      code,
      severity,
      with: others,
      reading,
      detail,
      state: checked !== null ? "checked" : settled(mark.code) ? "decided" : "open",
      checked,
      lapsed: checked === null && own !== undefined ? { ...saidIn(own.decision), why: own.why } : null,
    };
  }

  /** The rows of which some mark can be otherwise than open. */
  *rows(): Generator<ApplicationRow> {
    for (const { decision, others } of this.byMark.values()) {
      yield decision.row;
      yield* others;
    }
  }

  /** A word that holds on the same mark of every row that this one names, each of which names this row. */
  private fromOthers(row: ApplicationRow, mark: RowMark): Judged | undefined {
    const others = this.byMark.size === 0 ? [] : this.bases.named(row, mark);
    if (others.length === 0) return undefined;
    const said = others.map(other => this.byMark.get(keyOf(other, mark.code, mark.reading)));
    return said.every(one => one !== undefined && one.why.length === 0 && one.others.includes(row))
      ? said[0]
      : undefined;
  }
}

function keyOf(row: ApplicationRow, code: MarkCode, reading: string | null): string {
  return `${row} ${code} ${reading ?? ""}`;
}

function saidIn({ by, on, note }: Said): Said {
  return { by, on, note };
}
