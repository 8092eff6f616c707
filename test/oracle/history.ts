import type { PlainLedgerLine } from "./plain";
import { BAD, ZERO, canonical, readAmount, type Amount } from "./cells";
import { readClause, readDcmm, readLevel, type Clause } from "./clauses";
import { readYear } from "./dates";
import type { Identity, LedgerMatcher } from "./identity";
import type { Readings } from "./readings";

/** What 历年台账 knows about a row's applicant and project. */
export interface History {
  /** Sum of the grants under the row's clause; undefined without a line. */
  granted: Amount | undefined;
  /** The same, of one year only (7.1). */
  grantedInYear: Amount | undefined;
  /** Highest earlier tier: DCMM rank, or 1 municipal, 2 national (9.2); 0 for none. */
  tier: number;
  /** Earlier years in which the clause supported the project. */
  years: number;
  /** The project stands in the ledger, under whatever policy. */
  projectSeen: boolean;
}

const POLICY = "推动工业互联网产业高质量发展支持办法";

export interface Ledger {
  lines: readonly PlainLedgerLine[];
  matcher: LedgerMatcher;
  unit: "元" | "万元";
}

export function historyOf(
  row: Identity,
  clause: Clause | null,
  { lines: all, matcher, unit }: Ledger,
  year: string,
  readings: Readings,
): History {
  const own = all.filter(line => matcher.isAboutApplicant(line, row));
  const perApplicant = clause === "6" || (clause === "8" && readings.is("A8-ONCE", "applicant"));
  const lines = own.filter(
    line => underThisPolicy(line) && clauseOf(line) === clause && (perApplicant || matcher.isAboutProject(line, row)),
  );
  const years = new Set(lines.map(line => readYear(line["年度"])).filter(other => other !== undefined && other < year));
  return {
    granted: sum(lines, unit),
    grantedInYear: sum(
      lines.filter(line => readYear(line["年度"]) === year),
      unit,
    ),
    tier: Math.max(0, ...lines.map(line => tierOf(line, clause))),
    years: years.size,
    projectSeen: own.some(line => matcher.isAboutProject(line, row)),
  };
}

function underThisPolicy(line: PlainLedgerLine): boolean {
  const policy = canonical(line["政策名称"]);
  return policy === undefined || policy.includes(POLICY);
}

function clauseOf(line: PlainLedgerLine): Clause | null {
  const reading = readClause(line["支持条款"], line["等级"]);
  return "clause" in reading ? reading.clause : null;
}

function tierOf(line: PlainLedgerLine, clause: Clause | null): number {
  if (clause !== "6" && clause !== "9.2") return 0;
  const level = clause === "6" ? readDcmm(line["等级"]) : readLevel("9.2", line["等级"]);
  if (level.kind !== "serves") return 0;
  return clause === "6" ? Number(level.meaning) : level.meaning === "国家" ? 2 : 1;
}

/** 支持金额 is what was granted; 拨付金额 serves where it is blank. */
function sum(lines: readonly PlainLedgerLine[], unit: "元" | "万元"): Amount | undefined {
  if (lines.length === 0) return undefined;
  return lines.reduce((total, line) => {
    const granted = readAmount(line["支持金额"], unit) ?? readAmount(line["拨付金额"], unit);
    return granted === undefined || granted === BAD ? total : total.plus(granted);
  }, ZERO);
}
