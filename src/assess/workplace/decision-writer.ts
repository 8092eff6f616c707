import type { Change } from "../../workbook/ports";
import { WorkbookProblem } from "../../workbook/ports";
import { pieces } from "../pieces";
import type { DecidedRun, Lines } from "../reckoner/requests";
import { quietRun, type Turns } from "../running";
import type { OpenedParts } from "./parts";
import type { Writing } from "./writing";

/** A decision that is in force here, and has to get into the workbook. */
export interface Decided {
  readonly lines: Lines;
  readonly made: DecidedRun;
  /** The key by which what is kept of a run is kept. */
  readonly key: string;
}

/** What could not be written: lines of 复核记录, and the step that the amounts belong to, where their lines stand. */
interface Left {
  readonly lines: readonly Lines[];
  readonly joins: string | null;
  readonly problem: unknown;
}

/**
 * Writes what was decided after it is in force here, one decision after the other. The line in 复核记录 comes first, as
 * a change of its own: whatever happens then, the decision is not lost. The amounts follow as part of the same step.
 * Where something cannot be written, nothing after it is, until all that is left is written again.
 */
export class DecisionWriter {
  private pending = 0;
  private left: Left | null = null;
  private readonly listeners = new Set<(writing: Writing) => void>();

  /** `repair`: reads and writes all again, what is left first; in a turn of its own. */
  constructor(
    private readonly parts: OpenedParts,
    private readonly turns: Turns,
    private readonly repair: () => Promise<unknown>,
  ) {}

  state(): Writing {
    return { pending: this.pending, problem: this.left?.problem ?? null };
  }
  listen(on: (writing: Writing) => void): () => void {
    this.listeners.add(on);
    return () => void this.listeners.delete(on);
  }
  private tell(): void {
    const state = this.state();
    for (const on of this.listeners) on(state);
  }

  /** Whether all that was decided is written, or on its way. */
  isWhole(): boolean {
    return this.left === null;
  }
  /** The lines that are not in the workbook, and the step that the amounts go with. */
  leftOver(): Pick<Left, "lines" | "joins"> {
    return this.left ?? { lines: [], joins: null };
  }
  /** The lines stand now; the amounts do not yet. */
  linesStand(joins: string | null): void {
    if (this.left !== null) this.left = { ...this.left, lines: [], joins };
  }
  /** All was read again: nothing is left. */
  reset(): void {
    if (this.left === null) return;
    this.left = null;
    this.tell();
  }

  /** `onWritten`: with the key of the step, null where it cannot be taken back. */
  add(decided: Decided, onWritten: (undo: string | null) => void): void {
    this.pending++;
    this.tell();
    void this.turns.behind(async () => {
      try {
        if (this.left === null) onWritten(await this.write(decided));
        else this.left = { ...this.left, lines: [...this.left.lines, decided.lines] };
      } finally {
        this.pending--;
        this.tell();
      }
    });
  }

  private async write({ lines, made, key }: Decided): Promise<string | null> {
    const {
        sink,
        reckoner: { runs },
      } = this.parts,
      run = quietRun();
    let line: string | null = null,
      stands = false;
    try {
      ({ undo: line } = await sink.apply([{ kind: "append", ...lines }], run));
      stands = true;
      const { undo } = await sink.apply(
        [...made.rows, { kind: "remember", key, value: await runs.decidedKept(made.id) }],
        run,
        line,
      );
      // Long lists come after what a person looks at. Where that fails, the next run writes them.
      const long = made.whole.length === 0 ? null : await this.writeWhole(made, undo).catch(() => null);
      await runs.decidedWritten(made.id);
      return long === null ? undo : long.undo;
    } catch (problem) {
      this.left = { lines: stands ? [] : [lines], joins: line, problem };
      // Somebody was in the results meanwhile: they are written whole.
      if (stands && problem instanceof WorkbookProblem && problem.code === "changed-meanwhile")
        void this.repair().catch(() => undefined);
      return null;
    }
  }
  private async writeWhole({ id, whole }: DecidedRun, joins: string | null): Promise<{ readonly undo: string | null }> {
    const sheets = whole.map(({ sheet }) => sheet),
      outline = { tables: [], sheets, written: 0 },
      { runs } = this.parts.reckoner;
    const changes: readonly Change[] = await pieces(
      (_, k, from, to) => runs.decidedPiece(id, whole[k]!.index, from, to),
      outline,
      quietRun(),
    );
    return this.parts.sink.apply(changes, quietRun(), joins);
  }
}
