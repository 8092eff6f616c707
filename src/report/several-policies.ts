import type { Receipt } from "./assessed";
import type { ResultJson, RowJson, RowwiseJson } from "./json";

/** A run's result under one of the policies that a workbook follows. */
export interface PolicyResult {
  /** What its sheets and files are called by: short, and no other policy's. */
  readonly label: string;
  readonly json: RowwiseJson;
}

/** Results under several policies as one: each row says whose it is, and each policy has its receipt and sums. */
export interface SeveralJson extends Omit<RowwiseJson, "rows"> {
  readonly rows: Iterable<RowJson & { readonly policy: string }>;
  readonly policies: readonly {
    readonly policy: string;
    readonly receipt: Receipt;
    readonly clauses: ResultJson["clauses"];
    readonly total: ResultJson["total"];
  }[];
}

type Sum = ResultJson["total"];

/** `results`: at least one. The receipt at the top is the first policy's; each has its own under `policies`. */
export function joinedJson(results: readonly PolicyResult[]): SeveralJson {
  const all = results.map(({ json }) => ({ ...json, applicants: [...json.applicants] }));
  return {
    receipt: all[0]!.receipt,
    findings: all.flatMap(json => json.findings),
    rows: rowsOf(results),
    applicants: joinedApplicants(all.flatMap(json => json.applicants)),
    clauses: all.flatMap((json, k) => json.clauses.map(one => ({ policy: results[k]!.label, ...one }))),
    total: all.map(json => json.total).reduce(added),
    policies: all.map(({ receipt, clauses, total }, k) => ({ policy: results[k]!.label, receipt, clauses, total })),
  };
}

function* rowsOf(results: readonly PolicyResult[]): Generator<RowJson & { readonly policy: string }> {
  for (const { label, json } of results) for (const row of json.rows) yield { ...row, policy: label };
}

/** One applicant under several policies is one: by credit code, else by name. */
function joinedApplicants(applicants: ResultJson["applicants"]): ResultJson["applicants"][number][] {
  const by = new Map<string, ResultJson["applicants"][number]>();
  for (const one of applicants) {
    const key = one.uscc === "" ? `\n${one.name}` : one.uscc,
      before = by.get(key);
    by.set(key, before === undefined ? one : { ...before, ...added(before, one) });
  }
  return [...by.values()];
}

/** Two sums as one. */
export function added(a: Sum, b: Sum): Sum {
  return {
    rows: a.rows + b.rows,
    computed: yuan(fen(a.computed) + fen(b.computed)),
    proposed: yuan(fen(a.proposed) + fen(b.proposed)),
    provisional: a.provisional || b.provisional,
  };
}

/** `-1234.50` in 分. */
function fen(text: string): bigint {
  return BigInt(text.replace(".", ""));
}
function yuan(sum: bigint): string {
  const digits = String(sum < 0n ? -sum : sum).padStart(3, "0");
  return `${sum < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const MOST_NAME = 31;
/** What a sheet's name cannot hold. */
const UNFIT = /[\\/?*:[\]'（）()]/gu;

/** A sheet's name with the policy's label behind it, as long as Excel lets a name be. */
export function nameUnder(name: string, label: string): string {
  const room = MOST_NAME - name.length - 2;
  return label === "" ? name : `${name}（${[...label].slice(0, room).join("")}）`;
}

/** Short names of policies, told apart: the beginning of their shortest name. */
export function policyLabels(
  policies: readonly { readonly title: string; readonly names: readonly string[] }[],
): string[] {
  const taken = new Set<string>();
  return policies.map(({ title, names }) => {
    const [shortest = title] = [...names, title].sort((a, b) => a.length - b.length),
      own = [...shortest.replace(UNFIT, "")].slice(0, MOST_LABEL).join("") || "政策";
    let label = own;
    for (let k = 2; taken.has(label); k++) label = `${own.slice(0, MOST_LABEL - 2)}${k}`;
    taken.add(label);
    return label;
  });
}
/** So that 口径与底稿(2)（…） fits into a sheet's name, and a formula can be typed. */
const MOST_LABEL = 16;
