import { fenSum, type FenSum } from "../money/fen";
import type { Receipt } from "./assessed";
import type { ComparedWhy } from "../text/messages";
import type { RowJson } from "./json";
import { yuanText } from "./yuan-cell";

/** A row of a result as far as results are compared by it. */
export type ComparedRow = Pick<
  RowJson,
  "sheet" | "id" | "applicant" | "project" | "clause" | "computed" | "proposed" | "outcome"
> & { readonly flags: readonly { readonly code: string; readonly reading?: string }[] };

/** A result of before, as `--json` wrote it. */
export interface EarlierResult {
  readonly receipt: Pick<Receipt, "policyHash" | "engineVersion" | "readings">;
  readonly rows: readonly ComparedRow[];
}

export interface Comparison {
  /** Sums of the proposed amounts in yuan, and after − before with its sign. */
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly rows: readonly (Pick<RowJson, "sheet" | "id" | "applicant" | "project" | "clause"> & {
    readonly before: string | null;
    readonly after: string | null;
    readonly why: ComparedWhy;
  })[];
}

/**
 * What is another in a result than in an earlier one. A row is known by its 序号 where its sheet has that once, else by
 * what it is about, counted.
 */
export function comparisonOf(before: EarlierResult, after: EarlierResult): Comparison {
  const known = keyed(before.rows),
    why = whyOf(before, after),
    rows: Comparison["rows"][number][] = [];
  for (const [key, is] of keyed(after.rows)) {
    const was = known.get(key);
    known.delete(key);
    if (was && was.proposed === is.proposed && was.outcome === is.outcome) continue;
    rows.push({ ...named(is), before: was?.proposed ?? null, after: is.proposed, why: was ? why(was, is) : "added" });
  }
  for (const was of known.values()) rows.push({ ...named(was), before: was.proposed, after: null, why: "removed" });
  const sums = [sumOf(before.rows), sumOf(after.rows)] as const,
    change = sums[1] - sums[0];
  return {
    before: yuanText(sums[0]),
    after: yuanText(sums[1]),
    difference: `${change > 0n ? "+" : change < 0n ? "-" : ""}${yuanText(fenSum(change < 0n ? -change : change))}`,
    rows,
  };
}

/** A result as JSON that was read back; null where it is none. */
export function readEarlier(text: string): EarlierResult | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(said) || !isObject(said.receipt) || !Array.isArray(said.rows) || !said.rows.every(isRow)) return null;
  const { policyHash, engineVersion, readings } = said.receipt;
  if (typeof policyHash !== "string" || typeof engineVersion !== "string" || !isObject(readings)) return null;
  return said as unknown as EarlierResult;
}

function isRow(row: unknown): boolean {
  return (
    isObject(row) &&
    ["sheet", "id", "applicant", "project", "outcome"].every(key => typeof row[key] === "string") &&
    ["computed", "proposed"].every(
      key => row[key] === null || (typeof row[key] === "string" && /^\d{1,40}\.\d\d$/u.test(row[key])),
    ) &&
    Array.isArray(row.flags)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keyed(rows: readonly ComparedRow[]): Map<string, ComparedRow> {
  const times = new Map<string, number>(),
    count = (key: string): number => {
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      return n;
    };
  for (const { sheet, id } of rows) if (id !== "") count(`${sheet}\n${id}`);
  return new Map(
    rows.map(row => {
      const own = `${row.sheet}\n${row.id}`;
      if (row.id !== "" && times.get(own) === 1) return [own, row];
      const about = ["", row.sheet, row.applicant, row.project, row.clause ?? ""].join("\n");
      return [`${about}\n${count(about)}`, row];
    }),
  );
}

function whyOf(before: EarlierResult, after: EarlierResult): (was: ComparedRow, is: ComparedRow) => ComparedWhy {
  const { receipt: then } = before,
    { receipt: now } = after,
    isOtherRule = then.policyHash !== now.policyHash || then.engineVersion !== now.engineVersion,
    changed = new Set(Object.keys(now.readings).filter(code => then.readings[code] !== now.readings[code]));
  const turnsOn = ({ flags }: ComparedRow): boolean =>
    flags.some(({ reading }) => reading !== undefined && changed.has(reading));
  return (was, is) => {
    if (turnsOn(was) || turnsOn(is) || changed.has("ROUNDING")) return "reading";
    if (isOtherRule) return "rule";
    return was.computed === is.computed && was.outcome === is.outcome ? "decided" : "input";
  };
}

function named({ sheet, id, applicant, project, clause }: ComparedRow) {
  return { sheet, id, applicant, project, clause };
}

function sumOf(rows: readonly ComparedRow[]): FenSum {
  return fenSum(
    rows.reduce((sum, { proposed }) => sum + (proposed === null ? 0n : BigInt(proposed.replace(".", ""))), 0n),
  );
}
