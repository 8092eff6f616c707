import { canonicalColumn } from "../../src/identity/canonical-column";
import type { SamenessDecision } from "../../src/identity/decisions";
import { formerNamesOf, otherNamesOf } from "../../src/identity/former-names";
import type { CellLike } from "../../src/money/read";
import { normaliseNumber, sameness, type Sameness } from "../../src/identity/sameness";
import { sideMarks, type SideMarkColumns } from "../../src/identity/side-marks";
import { readUscc } from "../../src/identity/uscc";
import type { SideMark } from "../../src/identity/side-mark";

/** One row as a roster would have it; what is left out is blank. */
export interface Row {
  readonly applicant?: string;
  readonly uscc?: CellLike;
  readonly former?: string;
  readonly number?: string;
  readonly project?: string;
  /** A project number that lost digits, as shown. */
  readonly lostNumber?: string;
  readonly account?: CellLike;
  readonly withdrawn?: boolean;
}

/** Valid codes: of 石景山, of 石景山 again, of 深圳, of Beijing. */
export const CODES = ["91110107MA01ABC251", "91110107746192053T", "914403001922038216", "911101071000005340"] as const;

export function columnsOf(rows: readonly Row[]): SideMarkColumns {
  const uscc = rows.map(r => readUscc(r.uscc ?? null));
  return {
    applicants: rows.map(r => r.applicant ?? ""),
    names: canonicalColumn(rows.map(r => r.applicant ?? "")),
    otherNames: rows.map(r => otherNamesOf(r.applicant ?? "")),
    uscc,
    codes: uscc.map(u => (u.state === "valid" ? u.text : "")),
    formerNames: rows.map(r => formerNamesOf(r.former ?? "", r.applicant ?? "")),
    projects: rows.map(r => r.project ?? ""),
    lostNumbers: rows.map(r => r.lostNumber ?? ""),
    projectNames: canonicalColumn(rows.map(r => r.project ?? "")),
    projectNumbers: rows.map(r => normaliseNumber(r.number ?? "")),
    accounts: rows.map(r => r.account ?? null),
    withdrawn: Uint8Array.from(rows, r => (r.withdrawn ? 1 : 0)),
  };
}

const DISTRICT = { regions: ["110107", "110000", "100000"], title: "石景山区支持办法" };

export function look(
  rows: readonly Row[],
  decisions: readonly SamenessDecision[] = [],
): { marks: SideMark[]; same: Sameness } {
  const columns = columnsOf(rows),
    same = sameness(columns, decisions);
  return { marks: sideMarks(columns, same, DISTRICT, decisions), same };
}

/** The marks as short lines: `0 SIMILAR_PROJECT 1,2`. */
export function seen(rows: readonly Row[], ...decisions: SamenessDecision[]): string[] {
  return look(rows, decisions).marks.map(m => `${m.row} ${m.code} ${m.with.join(",")}`.trim());
}
