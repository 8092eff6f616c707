import { useEffect, useState } from "react";
import type { RowBrief, RowFilter } from "../../assess/row-views";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const NO_ROWS: Int32Array = new Int32Array(0);

/** The rows that a filter takes, worst first; asked for anew with every run (`number`). */
export function useRows(filter: RowFilter, number: number): Int32Array {
  const { workplace } = useSession(),
    [rows, setRows] = useState<Int32Array>(NO_ROWS);
  useEffect(() => {
    let current = true;
    if (number === 0) setRows(NO_ROWS);
    else
      workplace.rows(filter, true).then(
        found => {
          if (current) setRows(found);
        },
        () => {
          if (current) setRows(NO_ROWS);
        },
      );
    return () => {
      current = false;
    };
  }, [workplace, filter, number]);
  return rows;
}

/** What is known of rows so far; asking again for what is known costs nothing. */
export interface Briefs {
  of(row: number): RowBrief | undefined;
  want(rows: readonly number[]): void;
}

/** Briefs of the rows in sight, kept while a run is in force and read in one go for each stretch of the list. */
export function useBriefs(number: number): Briefs {
  const { workplace } = useSession(),
    { language } = useWords(),
    [store, setStore] = useState(() => new BriefStore(number, language)),
    [, drawn] = useState(0);
  if (!store.isOf(number, language)) setStore(new BriefStore(number, language));
  return {
    of: row => store.known.get(row),
    want: rows => {
      const asked = store.ask(rows);
      if (asked.length > 0)
        workplace.briefs(asked).then(
          briefs => {
            for (const brief of briefs) store.known.set(brief.row, brief);
            drawn(turn => turn + 1);
          },
          () => store.forget(asked),
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
