import type { ApplicationRow } from "../../fields/row-numbers";
import { useCallback, useState } from "react";
import type { RowBrief, RowFilter } from "../../assess/row-views";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { useAsync, type Async } from "../parts/use-async";

export const NO_ROWS: Int32Array = new Int32Array(0);

/** The rows that a filter takes, worst first; asked for anew with every run (`number`). */
export function useRows(filter: RowFilter, number: number): Async<Int32Array> {
  const { workplace } = useSession();
  return useAsync(
    useCallback(
      () => (number === 0 ? Promise.resolve(NO_ROWS) : workplace.review.rows(filter, true)),
      [workplace, filter, number],
    ),
    workplace,
  );
}

/** What is known of rows so far; asking again for what is known costs nothing. */
export interface Briefs {
  of(row: ApplicationRow): RowBrief | undefined;
  want(rows: readonly number[]): void;
  /** Why some of them could not be had; null where all could. */
  readonly problem: unknown;
  retry(): void;
}

/** Briefs of the rows in sight, kept while a run is in force and read in one go for each stretch of the list. */
export function useBriefs(number: number): Briefs {
  const { workplace } = useSession(),
    { language } = useWords(),
    [store, setStore] = useState(() => new BriefStore(number, language)),
    [, drawn] = useState(0),
    [problem, setProblem] = useState<unknown>(null);
  if (!store.isOf(number, language)) {
    setStore(new BriefStore(number, language));
    setProblem(null);
  }
  return {
    problem,
    retry: () => setProblem(null),
    of: row => store.known.get(row),
    want: rows => {
      // What failed is asked for again when somebody says so, not whenever the list is drawn.
      const asked = problem === null ? store.ask(rows) : [];
      if (asked.length > 0)
        workplace.review.briefs(asked).then(
          briefs => {
            for (const brief of briefs) store.known.set(brief.row, brief);
            drawn(turn => turn + 1);
          },
          (thrown: unknown) => {
            store.forget(asked);
            setProblem(thrown ?? new Error("no rows"));
          },
        );
    },
  };
}

class BriefStore {
  readonly known = new Map<number, RowBrief>();
  private readonly pending = new Set<number>();
  constructor(
    private readonly number: number,
    private readonly language: string,
  ) {}

  isOf(number: number, language: string): boolean {
    return this.number === number && this.language === language;
  }

  /** Those of the rows that are neither known nor asked for. */
  ask(rows: readonly number[]): number[] {
    const missing = rows.filter(row => !this.known.has(row) && !this.pending.has(row));
    for (const row of missing) this.pending.add(row);
    return missing;
  }

  forget(rows: readonly number[]): void {
    for (const row of rows) this.pending.delete(row);
  }
}
