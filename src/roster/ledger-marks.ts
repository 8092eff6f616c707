import { NO_CLAUSE, NO_YEAR, STATUS } from "../fields/columns";
import type { Clause, Policy } from "../policy/model";
import type { LedgerLine } from "./ledger-lines";
import type { LedgerRows } from "./ledger-match";
import { textIn } from "./other-records";
import type { SideMark } from "./contents";
import { isSameRound, NO_ROUND, type Round } from "./round";

/** Words that every kind of support has: a 类型 that says no more names no type. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  "补助",
  "补贴",
  "奖励",
  "奖补",
  "资金",
  "支持",
  "扶持",
  "项目",
  "资助",
  "政策",
  "其他",
  "财政资金",
]);

/** A mark names this many lines of the ledger at most. */
const NAMED = 3;

interface Granted {
  readonly what: string;
  /** null where another policy granted it. */
  readonly round: Round | null;
  readonly years: Set<number>;
}

/** What the ledgers show beside the amounts: projects that were paid before, and other awards of the district. */
export class LedgerMarks {
  /** By applicant and project: what was granted and, under this policy, in which round; with its years. */
  private readonly before = new Map<string, Map<string, Granted>>();
  /** By applicant and year: the other policies of each type. */
  private readonly others = new Map<string, Map<string, Set<string>>>();
  /** What `otherPolicies` found, by applicant, year and clause. */
  private readonly known = new Map<string, string | null>();

  /** `rounds`: that of each row of the roster. */
  constructor(private readonly rounds: readonly Round[]) {}

  /** Takes in a line of an applicant of the roster, and the roster's projects that it may mean. */
  note(line: LedgerLine, applicant: number, projects: readonly number[]): void {
    for (const project of projects) {
      const key = `${applicant} ${project}`,
        grants = this.before.get(key) ?? new Map<string, Granted>(),
        round = line.ours ? line.round : null,
        name = `${round?.year} ${round?.batch} ${describe(line)}`,
        known = grants.get(name);
      if (known) known.years.add(line.year);
      else grants.set(name, { what: describe(line), round, years: new Set([line.year]) });
      this.before.set(key, grants);
    }
    if (!line.otherDistrict || line.year === NO_YEAR || line.type === "" || SAYS_NOTHING.has(line.type)) return;
    const key = `${applicant} ${line.year}`,
      types = this.others.get(key) ?? new Map<string, Set<string>>();
    addTo(types, line.type, textIn(line.record, "policy"));
    this.others.set(key, types);
  }

  /** The marks of all rows; `years` is the year of each. Withdrawn rows have none. */
  marks(
    rows: LedgerRows,
    years: Int16Array,
    policy: Policy,
  ): { sideMarks: readonly SideMark[]; otherAward: Uint8Array } {
    const sideMarks: SideMark[] = [],
      otherAward = new Uint8Array(rows.origins.length);
    for (let row = 0; row < rows.origins.length; row++) {
      if (rows.status[row] === STATUS.withdrawn) continue;
      const before = this.beforeOf(rows, row);
      if (before.size > 0)
        sideMarks.push({
          row,
          code: "PAID_BEFORE",
          with: [],
          detail: listed(new Set([...before].map(([grant, years]) => withYears(grant, years)))),
        });
      const other = this.otherPolicies(`${rows.applicant[row]} ${years[row]}`, clauseAt(policy, rows.clause[row]));
      if (other === null) continue;
      otherAward[row] = 1;
      sideMarks.push({ row, code: "OTHER_DISTRICT_AWARD", with: [], detail: other });
    }
    return { sideMarks, otherAward };
  }

  /** What the row's project was granted, other than in the row's own round, each with its years. */
  private beforeOf(rows: LedgerRows, row: number): ReadonlyMap<string, ReadonlySet<number>> {
    const before = new Map<string, Set<number>>();
    for (const { what, round, years } of this.before.get(`${rows.applicant[row]} ${rows.project[row]}`)?.values() ??
      []) {
      if (round !== null && isSameRound(round, this.rounds[row] ?? NO_ROUND)) continue;
      for (const year of years) addTo(before, what, year);
    }
    return before;
  }

  /** The other policies that a clause's applicant had in a year, as a mark names them; null where there are none. */
  private otherPolicies(key: string, clause: Clause | null): string | null {
    const types = clause === null ? undefined : this.others.get(key);
    if (!types || clause === null) return null;
    const asked = `${key} ${clause.index}`;
    let known = this.known.get(asked);
    if (known === undefined) {
      const policies = [...types].filter(([type]) => isOfType(clause, type)).flatMap(([, named]) => [...named]);
      this.known.set(asked, (known = policies.length === 0 ? null : listed(new Set(policies))));
    }
    return known;
  }
}

/** Remarks of the ledger that tell of money that came back (项目终止，资金已于2025年收回), by whom they concern. */
export class ToldBack {
  private readonly said = new Map<number, { readonly projects: readonly number[]; readonly text: string }[]>();

  /** `projects`: those of the roster that the line means; none where it means any. */
  note(applicant: number, projects: readonly number[], text: string): void {
    const known = this.said.get(applicant);
    if (known) known.push({ projects, text });
    else this.said.set(applicant, [{ projects, text }]);
  }

  /** REMARK_TO_READ for the rows that they concern. */
  marks(rows: LedgerRows): SideMark[] {
    if (this.said.size === 0) return [];
    return Array.from(rows.project).flatMap((project, row): SideMark[] => {
      const said = this.said
        .get(rows.applicant[row]!)
        ?.find(one => one.projects.length === 0 || one.projects.includes(project));
      if (said === undefined || rows.status[row] === STATUS.withdrawn) return [];
      return [{ row, code: "REMARK_TO_READ", with: [], detail: said.text }];
    });
  }
}

function clauseAt(policy: Policy, index: number | undefined): Clause | null {
  return index === undefined || index === NO_CLAUSE ? null : (policy.clauses[index] ?? null);
}

function isOfType(clause: Clause, type: string): boolean {
  return [...clause.types, ...clause.names].some(word => word !== "" && (type.includes(word) || word.includes(type)));
}

/** The clause of a line as the ledger writes it, after its policy where that is another one. */
function describe(line: LedgerLine): string {
  const clause = textIn(line.record, "clause");
  return [line.ours ? "" : textIn(line.record, "policy"), /^[\d.]+$/.test(clause) ? `条款${clause}` : clause]
    .filter(part => part !== "")
    .join(" ");
}

/** 2024、2025年 第七条; 2024年 条款7.1, which bare would read like a figure. */
function withYears(grant: string, years: ReadonlySet<number>): string {
  const known = [...years].filter(year => year !== NO_YEAR).sort((a, b) => a - b);
  return [known.length === 0 ? "" : `${known.join("、")}年`, grant].filter(part => part !== "").join(" ");
}

function listed(texts: ReadonlySet<string>): string {
  const all = [...texts].filter(text => text !== "");
  return all.slice(0, NAMED).join("；") + (all.length > NAMED ? "…" : "");
}

function addTo<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.add(item);
  else map.set(key, new Set([item]));
}
