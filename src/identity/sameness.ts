import { applyDecisions, type SamenessDecision } from "./decisions";
import { namesJoinedByRemarks } from "./former-names";
import { groupByKeys } from "./grouping";
import { dense, numbered, type PerRow } from "./numbering";

/** What tells rows apart: one entry a row in each, "" where the row has none. */
export interface IdentityColumns {
  /** Canonical names of the applicants, without remarks on them (`canonicalColumn`). */
  readonly names: PerRow<string>;
  /** Canonical names that remarks give besides (新名（原旧名）), one list a row. */
  readonly otherNames?: PerRow<readonly string[]>;
  /** USCCs, normalised, the valid ones only. */
  readonly codes: PerRow<string>;
  /** Project numbers: NFKC, upper case, no spaces (`normaliseNumber`). */
  readonly projectNumbers: PerRow<string>;
  /** Canonical names of the projects. */
  readonly projectNames: PerRow<string>;
  /** The same texts as numbers, of who has read each different one once; NO_TEXT where a row has none. */
  readonly numbers?: IdentityNumbers;
}

/** Texts as numbers in order of first appearance (`numbered`); what is left out is numbered where it is needed. */
export interface IdentityNumbers {
  readonly names: Int32Array;
  readonly projectNames: Int32Array;
  readonly projectNumbers?: Int32Array;
  readonly codes?: Int32Array;
  /** The applicants as written. */
  readonly applicants?: Int32Array;
}

/** Group ids, one a row, from 0 without gaps in order of first appearance: equal where the rows are the same. */
export interface Sameness {
  readonly applicant: Int32Array;
  /** Of two rows with one project id the applicant is one too. */
  readonly project: Int32Array;
  /** Rows of one project number whoever applies; -1 where the row has none. */
  readonly projectNumber: Int32Array;
}

/** A project number as compared: NFKC, upper case, no spaces (zero width too). Hyphens and slashes stay: they count. */
export function normaliseNumber(text: string): string {
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
}

/**
 * Who and what is the same. Applicants by valid code; a row without one joins the applicant of its canonical name where
 * exactly one code goes with that name over all rows, else such rows form one applicant of that name (a former name
 * that a remark gives is that name too, where no two codes contradict); without a name,
 * each is its own. Projects of one applicant by number, then by canonical name in the same way; a row with neither is
 * its own. Reviewers' decisions come last, applicants' before projects'. Row order only renames the ids (but for
 * decisions).
 */
export function sameness(columns: IdentityColumns, decisions: readonly SamenessDecision[] = []): Sameness {
  const applicant = sameApplicants(columns, decisions);
  const projectNumber = columns.numbers?.projectNumbers ?? numbered(columns.projectNumbers),
    projectNames = columns.numbers?.projectNames ?? numbered(columns.projectNames);
  const projects = groupByKeys(applicant, projectNumber, projectNames);
  applyDecisions(
    projects,
    decisions.filter(d => d.of === "project"),
    { strong: projectNumber, weak: projectNames },
    (a, b) => applicant[a] === applicant[b],
  );
  return { applicant, project: dense(projects), projectNumber };
}

/** Who is the same alone; `sameness` has the rules. */
export function sameApplicants(
  columns: Pick<IdentityColumns, "names" | "otherNames" | "codes"> & {
    readonly numbers?: Pick<IdentityNumbers, "names" | "codes">;
  },
  decisions: readonly SamenessDecision[] = [],
): Int32Array {
  const codes = columns.numbers?.codes ?? numbered(columns.codes),
    names = namesJoinedByRemarks(
      columns.numbers?.names ?? numbered(columns.names),
      codes,
      columns.names,
      columns.otherNames ?? [],
    );
  const applicants = groupByKeys(null, codes, names);
  applyDecisions(
    applicants,
    decisions.filter(d => d.of === "applicant"),
    { strong: codes, weak: names },
    () => true,
  );
  return dense(applicants);
}
