import type { ResultJson } from "../../src/report/json";

/** What stays of a result: no words, no hashes, so that it changes only where a rule or a sample does. */
export interface Golden {
  /** Sheet and 序号, clause, outcome, computed, proposed, marks with the rows they name: `SUPERSEDED>申报汇总表#1`. */
  readonly rows: readonly (readonly [string, string | null, string, string | null, string | null, readonly string[]])[];
  /** By name: rows, computed, proposed, provisional. */
  readonly applicants: readonly (readonly [string, number, string, string, boolean])[];
  readonly clauses: readonly (readonly [string, number, string, string, boolean])[];
  readonly total: readonly [number, string, string, boolean];
}

export function goldenOf(result: ResultJson): Golden {
  const names = new Map(result.rows.map(row => [`${row.sheet} ${row.row}`, `${row.sheet}#${row.id}`]));
  const sums = (sum: {
    rows: number;
    computed: string;
    proposed: string;
    provisional: boolean;
  }): [number, string, string, boolean] => [sum.rows, sum.computed, sum.proposed, sum.provisional];
  return {
    rows: result.rows.map(row => [
      `${row.sheet}#${row.id}`,
      row.clause,
      row.outcome,
      row.computed,
      row.proposed,
      row.flags.map(
        flag =>
          flag.code +
          (flag.reading ? `:${flag.reading}` : "") +
          (flag.with ? `>${flag.with.map(w => names.get(`${w.sheet} ${w.row}`)).join(",")}` : ""),
      ),
    ]),
    applicants: result.applicants.map(sum => [sum.name, ...sums(sum)]),
    clauses: result.clauses.map(sum => [sum.clause, ...sums(sum)]),
    total: sums(result.total),
  };
}

/** One entry a line, so that a change shows as the rows that changed. */
export function printGolden(golden: Golden): string {
  const list = (entries: readonly unknown[]): string =>
    `[\n${entries.map(entry => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;
  return `{\n  "rows": ${list(golden.rows)},\n  "applicants": ${list(golden.applicants)},\n  "clauses": ${list(golden.clauses)},\n  "total": ${JSON.stringify(golden.total)}\n}\n`;
}
