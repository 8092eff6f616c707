import { BAD, Exact, readAmount, type Amount } from "./cells";
import { statusOf } from "./article14";
import type { PlainDecision, PlainRow } from "./plain";

/** What reviewers can decide. */
export type Verb =
  | "prefer"
  | "add up"
  | "same project"
  | "same applicant"
  | "other project"
  | "other applicant"
  | "checked"
  | "consent"
  | "refuse"
  | "reviewed"
  | "as requested"
  | "paid"
  | "open"
  | "take back";

/** Only what the random rosters write. */
const VERBS: readonly (readonly [Verb, RegExp])[] = [
  ["take back", /^(撤销|取消)$/],
  ["open", /^(先放着|暂不处理)$/],
  ["prefer", /^(优先支持本行|优先支持|保留本行)$/],
  ["add up", /^合并(计算)?$/],
  ["other project", /^(不是同一|不同)项目$/],
  ["other applicant", /^不是同一单位$/],
  ["same project", /^是?同一项目$/],
  ["same applicant", /^是?同一单位$/],
  ["checked", /^(已核对|核对无误|属实)$/],
  ["consent", /^视为(同意|通过)$/],
  ["refuse", /^(视为不同意|不予支持)$/],
  ["reviewed", /^核定(金额|为)$/],
  ["as requested", /^按申请金额(支持)?$/],
  ["paid", /^已获(支持)?金额$/],
];

/** One decision: the rows that it is about, its own first. */
export interface Word {
  readonly verb: Verb;
  readonly rows: readonly number[];
  readonly mark: string;
  readonly amount: Amount | null;
  /** The project of a preferred row: another row of it that is preferred later takes its place. */
  readonly project: string;
}

const PAIRS: readonly Verb[] = ["same project", "same applicant", "other project", "other applicant"];
const ALONE: readonly Verb[] = ["checked", "consent", "refuse", "reviewed", "as requested", "paid"];

/** The decisions that still hold, in their order. `projectOf`: how a row's project is called. */
export function wordsInForce(
  lines: readonly PlainDecision[],
  rows: readonly PlainRow[],
  isOneClause: (rows: readonly number[]) => boolean,
  projectOf: (row: number) => string,
): Word[] {
  let held: Word[] = [];
  for (const word of lines.flatMap(line => wordsOf(line, rows, projectOf))) {
    if (word.verb === "add up" && !isOneClause(word.rows)) continue;
    held = held.filter(earlier => !takesThePlaceOf(word, earlier));
    if (word.verb !== "take back") held.push(word);
  }
  return held;
}

function wordsOf(line: PlainDecision, rows: readonly PlainRow[], projectOf: (row: number) => string): Word[] {
  const verb = VERBS.find(([, spelt]) => spelt.test(String(line["决定"] ?? "")))?.[0],
    at = (id: unknown): number => rows.findIndex(row => String(row["序号"]) === String(id));
  if (verb === undefined) return [];
  const own = at(line["序号"]),
    named = String(line["对方序号"] ?? "")
      .split("、")
      .filter(id => id !== "");
  const all = [...new Set([own, ...named.map(at)])],
    amount = readAmount(line["金额（元）"], "元");
  const base = { verb, mark: String(line["标记"] ?? ""), project: projectOf(own) };
  if ((verb === "reviewed" || verb === "paid") && (amount === undefined || amount === BAD)) return [];
  const given = amount === undefined || amount === BAD ? null : amount;
  // Who names only the row itself as the other one names nobody.
  if (named.length > 0 && all.length < 2) return [];
  if (PAIRS.includes(verb)) return all.slice(1).map(other => ({ ...base, rows: [own, other], amount: given }));
  return [{ ...base, rows: all, amount: given }];
}

const covers = (a: readonly number[], b: readonly number[]): boolean => b.every(row => a.includes(row));
const equal = (a: readonly number[], b: readonly number[]): boolean => covers(a, b) && covers(b, a);
const share = (a: readonly number[], b: readonly number[]): boolean => a.some(row => b.includes(row));

/** docs/rules.md, 5, and docs/decisions.md: the last decision about the same rows holds, each kind for itself. */
function takesThePlaceOf(later: Word, earlier: Word): boolean {
  const [a, b] = [later.verb, earlier.verb];
  if (a === "take back" || a === "open" || b === "open")
    return covers(later.rows, earlier.rows) || covers(earlier.rows, later.rows);
  if (ALONE.includes(a) || ALONE.includes(b)) {
    if (later.rows[0] !== earlier.rows[0]) return false;
    const kind = (verb: Verb): string =>
      verb === "consent" || verb === "refuse" ? "status" : verb === "as requested" ? "reviewed" : verb;
    return kind(a) === kind(b) && (a !== "checked" || later.mark === earlier.mark);
  }
  if (a === "prefer" || b === "prefer")
    return a === b && (later.rows[0] === earlier.rows[0] || later.project === earlier.project);
  if (a === "add up" && b === "add up") return share(later.rows, earlier.rows);
  if (a === "add up") return b === "other project" && covers(later.rows, earlier.rows);
  if (b === "add up") return a === "other project" && covers(earlier.rows, later.rows);
  return a.split(" ")[1] === b.split(" ")[1] && equal(later.rows, earlier.rows);
}

/** The rows with what reviewers said in the place of what their cells say. */
export function asDecided(rows: readonly PlainRow[], words: readonly Word[]): PlainRow[] {
  return rows.map((row, i) => {
    let made = row;
    for (const word of words) if (ALONE.includes(word.verb) && word.rows[0] === i) made = withWord(made, word);
    return made;
  });
}

function withWord(row: PlainRow, { verb, amount }: Word): PlainRow {
  const header = verb === "paid" ? "已获支持金额" : "评审核定金额";
  // What needs to be put right (需补正) ends only by input.
  if (readAmount(row[header], "元") === BAD) return row;
  switch (verb) {
    case "consent":
    case "refuse":
      if (statusOf(row) === "withdrawn") return row;
      return { ...row, 审核状态: verb === "consent" ? "通过" : "不通过" };
    case "reviewed":
      return { ...row, 评审核定金额: `${amount!.toFixed()}元` };
    case "paid":
      return { ...row, 已获支持金额: `${amount!.toFixed()}元` };
    case "as requested": {
      const [asked, had] = [readAmount(row["申请金额"], "元"), readAmount(row["评审核定金额"], "元")],
        known = [asked, had].filter((one): one is Amount => one !== undefined && one !== BAD);
      return { ...row, 评审核定金额: known.length === 0 ? null : `${Exact.min(...known).toFixed()}元` };
    }
    default:
      return row;
  }
}
