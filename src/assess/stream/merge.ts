import { added } from "../../report/several-policies";
import { add, compare, exactFromNumeral, type Exact } from "../../money/exact";
import { fixed } from "../../money/print";
import type { TotalJson } from "../../report/json";
import type { Finding } from "../../roster/findings";
import { overBudget } from "../reckoned-findings";
import { isProblem, isRecord, readJson, type LineProblem } from "./application-line";
import type { BudgetJson, GroupResult, Sums } from "./group-results";
import { StreamProblem } from "./problem";

/** What stands in the results of workers beside the groups'. */
export interface FindingSeen {
  readonly code: Finding["code"];
  readonly asks?: true;
  readonly sheet?: string;
  readonly column?: string;
}

/** A group as the merge keeps it: what it comes to, and a print of the result that says so. */
type Summary = Sums & { readonly group: string; readonly rows: number; readonly print: string };
type Kept = Summary | { readonly group: string; readonly line: number; readonly problem: LineProblem };

/** What all results come to together. */
export interface Merged extends Sums {
  readonly groups: number;
  /** How many groups there are in all; they are `complete` where all are there and none was refused. */
  readonly of: number;
  readonly complete: boolean;
  /** Lines that are no application. */
  readonly bad: number;
  readonly refused: number;
  readonly findings: readonly FindingSeen[];
}

const NOTHING: TotalJson = { rows: 0, computed: "0.00", proposed: "0.00", provisional: false };

/**
 * Results of workers, and of earlier merges, as one: in whatever order and however often they come, the same. Keeps
 * what each group comes to, not its rows. `print`: a short hash of a text.
 */
export class Merge {
  private readonly groups = new Map<string, string>();
  private readonly refused = new Set<string>();
  private readonly loose = new Set<string>();
  private readonly findings = new Set<string>();
  private receipt: string | null = null;
  private of = 0;
  private seen = 0;
  private told = 0;

  constructor(private readonly print: (text: string) => string) {}

  /** A line of a result. Throws a StreamProblem. */
  add(text: string): void {
    const read = readJson(text);
    if (isProblem(read) || !isRecord(read.value)) throw new StreamProblem("foreign", { text: text.slice(0, 60) });
    const { value } = read;
    if (isRecord(value["receipt"])) this.addReceipt(value["receipt"], Number(value["of"]));
    else if (isRecord(value["end"])) this.addEnd(value["end"]);
    else if (isRecord(value["merged"])) this.addEnd(value["merged"]);
    else if (typeof value["group"] === "string") this.addGroup(value as unknown as GroupResult, text);
    else if (isRecord(value["problem"])) this.loose.add(text);
    else throw new StreamProblem("foreign", { text: text.slice(0, 60) });
  }

  /** The lines of the merged result: its receipt, each group, lines of no group, and all together. */
  *lines(): Generator<string> {
    if (this.seen !== this.told) throw new StreamProblem("cut", { seen: this.seen, told: this.told });
    if (this.receipt !== null) yield this.receipt;
    const names = [...new Set([...this.groups.keys(), ...this.refused])].sort(),
      all = new Adding();
    for (const name of names) {
      const known = this.groups.get(name);
      if (known !== undefined) all.add(JSON.parse(known) as Kept);
      yield known ?? JSON.stringify({ group: name, refused: true });
    }
    for (const line of [...this.loose].sort()) yield line;
    const refused = names.length - this.groups.size;
    const merged: Merged = {
      groups: names.length,
      of: this.of,
      complete: names.length === this.of && refused === 0,
      bad: all.bad + this.loose.size,
      refused,
      ...all.sums(),
      findings: [...[...this.findings].sort().map(one => JSON.parse(one) as FindingSeen), ...all.overBudget()],
    };
    yield JSON.stringify({ merged });
  }

  private addReceipt(receipt: Readonly<Record<string, unknown>>, of: number): void {
    const text = JSON.stringify({ receipt, of });
    if (this.receipt !== null && this.receipt !== text) throw new StreamProblem("mixedResults");
    this.receipt = text;
    this.of = of;
  }

  private addEnd({ groups, findings }: Readonly<Record<string, unknown>>): void {
    this.told += Number(groups);
    for (const finding of findings as readonly FindingSeen[])
      // Of sums that only all groups have together.
      if (finding.code !== "OVER_BUDGET") this.findings.add(JSON.stringify(finding));
  }

  private addGroup(result: GroupResult | Kept, text: string): void {
    this.seen++;
    if ("refused" in result) return void this.refused.add(result.group);
    const own = JSON.stringify(this.summary(result, text)),
      known = this.groups.get(result.group);
    if (known !== undefined && known !== own) throw new StreamProblem("conflict", { group: result.group });
    this.groups.set(result.group, own);
  }

  private summary(result: GroupResult | Kept, text: string): Kept {
    if ("problem" in result) return result;
    const { group, rows, total, clauses, marks, budgets } = result;
    if (typeof rows === "number") return result as Summary;
    return { group, rows: rows.length, total, clauses, marks, budgets, print: this.print(text) };
  }
}

/** Sums of groups, added up one by one. */
class Adding {
  bad = 0;
  private total = NOTHING;
  private readonly clauses = new Map<string, TotalJson>();
  private readonly marks = new Map<string, number>();
  private readonly budgets = new Map<string, { readonly name: string; proposed: Exact; budget: Exact }>();

  add(kept: Kept): void {
    if ("problem" in kept) return void this.bad++;
    this.total = added(this.total, kept.total);
    for (const { clause, ...sum } of kept.clauses)
      this.clauses.set(clause, added(this.clauses.get(clause) ?? NOTHING, sum));
    for (const [mark, rows] of Object.entries(kept.marks)) this.marks.set(mark, (this.marks.get(mark) ?? 0) + rows);
    for (const one of kept.budgets) this.addBudget(one);
  }

  /** What the ledger leaves of a budget is the same for all; were it not, the least would count. */
  private addBudget({ key, name, proposed, budget }: BudgetJson): void {
    const own = exactFromNumeral(proposed)!,
      left = exactFromNumeral(budget)!,
      known = this.budgets.get(key);
    if (known === undefined) this.budgets.set(key, { name, proposed: own, budget: left });
    else {
      known.proposed = add(known.proposed, own);
      if (compare(left, known.budget) < 0) known.budget = left;
    }
  }

  sums(): Sums {
    return {
      total: this.total,
      clauses: sorted(this.clauses).map(([clause, sum]) => ({ clause, ...sum })),
      marks: Object.fromEntries(sorted(this.marks)),
      budgets: sorted(this.budgets).map(([key, { name, proposed, budget }]) => ({
        key,
        name,
        proposed: fixed(proposed, 2),
        budget: fixed(budget, 2),
      })),
    };
  }

  overBudget(): FindingSeen[] {
    return sorted(this.budgets).flatMap(([, sum]) => overBudget(sum).map(({ code, values }) => ({ code, ...values })));
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  const inNumbers = (text: string): string => text.replace(/\d+/g, digits => digits.padStart(9, "0"));
  return [...map].sort(([a], [b]) => (inNumbers(a) < inNumbers(b) ? -1 : 1));
}
