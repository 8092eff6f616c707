import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "./assessment";
import { markBit, marksOf, marksWith } from "../marks/mark-columns";
import { MARK, MARKS, SEVERITIES, type MarkCode, type MarkFacts, type Severity } from "../marks/marks";
import { OUTCOME } from "../mechanisms/results";

/** A mark that stands beside the amount and changes none (likeness, codes, accounts, ledgers); rows are indexes. */
export interface SideMark {
  readonly row: ApplicationRow;
  readonly code: MarkCode;
  readonly with: readonly number[];
  /** What the sentence names, e.g. the other name or the policy. */ readonly detail?: string;
}

/** A mark of a row as it is reported. `with`: other rows it speaks of, as indexes. */
export interface RowMark {
  readonly code: MarkCode;
  readonly severity: Severity;
  readonly with: readonly number[];
  readonly reading: string | null;
  readonly detail: string;
}

/** What the marks of every row come to, for who counts rows and looks at none. */
export interface MarksInColumns {
  /** The place in SEVERITIES of a row's worst mark, whatever was said of it; SEVERITIES.length where it has none. */
  readonly worst: Uint8Array;
  /** 1 where a mark leaves the row's amount provisional. */
  readonly waits: Uint8Array;
}

/** All marks of each row, in the order of MARKS. `confirmed`: readings that the office has confirmed (then only 提示). */
export class RowMarks {
  private readonly beside = new Map<number, SideMark[]>();
  /** By row: 1 where marks stand beside it, or readings would move it; most rows are looked up in no map. */
  private readonly hasMore: Uint8Array;
  /** Made when a row first asks: nearly none does. */
  private rivals: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(
    private readonly assessment: Assessment,
    sideMarks: readonly SideMark[],
    private readonly confirmed: ReadonlySet<string>,
  ) {
    this.hasMore = new Uint8Array(assessment.rows.count);
    for (const row of assessment.readingsOf.keys()) this.hasMore[row] = 1;
    for (const mark of sideMarks) {
      this.hasMore[mark.row] = 1;
      const list = this.beside.get(mark.row);
      if (list) list.push(mark);
      else this.beside.set(mark.row, [mark]);
    }
  }

  of(row: ApplicationRow): RowMark[] {
    const { awards, settled, readingsOf, rows } = this.assessment,
      marks: RowMark[] = [];
    for (const code of marksOf(row, awards.marks, settled.marks)) {
      const others = this.withOf(code, row),
        bare = BARE.get(code)!;
      marks.push(others.length === 0 ? bare : { ...bare, with: others });
    }
    if (awards.outcome[row] === OUTCOME.withdrawn) return marks;
    if (rows.otherAward[row] !== 1 && this.hasMore[row] === 0) return marks;
    for (const reading of readingsOf.get(row) ?? []) put(marks, this.mark("READING", [], reading, ""));
    if (rows.otherAward[row] === 1 && !has(marks, "OTHER_DISTRICT_AWARD"))
      put(marks, this.mark("OTHER_DISTRICT_AWARD", [], null, ""));
    for (const s of this.beside.get(row) ?? [])
      if (!has(marks, s.code)) put(marks, this.mark(s.code, s.with, null, s.detail ?? ""));
    return marks;
  }

  /** How many `of` a row has. */
  countOf(row: ApplicationRow): number {
    const { awards, settled, rows } = this.assessment;
    // What stands beside counts once a code, and not beside the same code held.
    return rows.otherAward[row] === 1 || this.hasMore[row] === 1
      ? this.of(row).length
      : marksOf(row, awards.marks, settled.marks).length;
  }

  /** The same as `of` each row, without making a mark: a million rows make gigabytes of them. */
  columns(): MarksInColumns {
    const { awards, settled, rows, readingsOf } = this.assessment,
      worst = new Uint8Array(rows.count).fill(SEVERITIES.length),
      waits = new Uint8Array(rows.count);
    const put = (row: ApplicationRow, severity: Severity, isWaiting: boolean): void => {
      if (awards.outcome[row] === OUTCOME.withdrawn) return;
      worst[row] = Math.min(worst[row]!, SEVERITIES.indexOf(severity));
      if (isWaiting) waits[row] = 1;
    };
    for (let row = 0; row < rows.count; row++) {
      for (let k = 0; k < HELD_BY_SEVERITY.length && worst[row] === SEVERITIES.length; k++)
        if (awards.marks.any(row, HELD_BY_SEVERITY[k]!) || settled.marks.any(row, HELD_BY_SEVERITY[k]!)) worst[row] = k;
      if (awards.marks.any(row, HELD_WAITS) || settled.marks.any(row, HELD_WAITS)) waits[row] = 1;
      if (rows.otherAward[row] === 1) put(row, this.severityOf("OTHER_DISTRICT_AWARD", null), false);
    }
    for (const [row, readings] of readingsOf)
      for (const reading of readings) put(row, this.severityOf("READING", reading), false);
    for (const [row, marks] of this.beside)
      for (const { code } of marks) put(row, this.severityOf(code, null), MARK[code].waits !== undefined);
    return { worst, waits };
  }

  private mark(code: MarkCode, others: readonly number[], reading: string | null, detail: string): RowMark {
    return { code, severity: this.severityOf(code, reading), with: others, reading, detail };
  }

  private severityOf(code: MarkCode, reading: string | null): Severity {
    if (code === "READING" && reading !== null && this.confirmed.has(reading)) return "info";
    return MARK[code].severity;
  }

  private withOf(code: MarkCode, row: ApplicationRow): readonly number[] {
    const { winner, competition, waits } = this.assessment.settled;
    if (MARK[code].lost) return winner[row]! >= 0 ? [winner[row]!] : [];
    if (code !== "PENDING_BEST_OF") return [];
    const byArena = (this.rivals ??= rivalsByArena(this.assessment)),
      rivals = [competition.project[row]!, competition.once[row]!]
        .flatMap(arena => byArena.get(arena) ?? [])
        .filter(other => other !== row);
    const waiting = rivals.filter(other => waits[other] === 1);
    return [...new Set(waiting.length > 0 ? waiting : rivals)].slice(0, MOST_RIVALS);
  }
}

/** OTHER_DISTRICT_AWARD is for review where it was only seen: where the engine itself set it, it refuses. */
const severityHeld = (facts: MarkFacts): Severity => (facts.refuses ? "ineligible" : facts.severity);
const HELD_BY_SEVERITY = SEVERITIES.map(severity => marksWith(facts => severityHeld(facts) === severity)),
  HELD_WAITS = marksWith(facts => facts.waits !== undefined);
const ORDER = new Map(MARKS.map((code, i) => [code, i]));
/** What a mark of the engine is of a row of which it says no more: always the same. */
const BARE: ReadonlyMap<MarkCode, RowMark> = new Map(
  MARKS.map(code => [code, { code, severity: severityHeld(MARK[code]), with: [], reading: null, detail: "" }]),
);

function has(marks: readonly RowMark[], code: MarkCode): boolean {
  for (const mark of marks) if (mark.code === code) return true;
  return false;
}

/** Into its place among marks that stand in their order, behind those of its code. */
function put(marks: RowMark[], mark: RowMark): void {
  const place = ORDER.get(mark.code)!;
  let at = marks.length;
  for (; at > 0 && ORDER.get(marks[at - 1]!.code)! > place; at--) marks[at] = marks[at - 1]!;
  marks[at] = mark;
}

/** More are not listed; the sheet and the pane filter by project. */
const MOST_RIVALS = 20;

/** Rows of the arenas in which a row is pending, at most MOST_RIVALS + 1 waiting ones first. */
function rivalsByArena({ awards, settled, rows }: Assessment): Map<number, number[]> {
  const { competition, waits } = settled,
    result = new Map<number, number[]>();
  if (!waits.includes(1)) return result;
  const pending = markBit("PENDING_BEST_OF");
  for (let row = 0; row < rows.count; row++)
    if (awards.marks.has(row, pending) || settled.marks.has(row, pending))
      for (const arena of [competition.project[row]!, competition.once[row]!]) if (arena >= 0) result.set(arena, []);
  for (const wanted of [1, 0])
    for (let row = 0; row < rows.count; row++) {
      if (waits[row] !== wanted) continue;
      for (const arena of [competition.project[row]!, competition.once[row]!]) {
        const list = result.get(arena);
        if (list && list.length <= MOST_RIVALS) list.push(row);
      }
    }
  return result;
}
