import type { PlainOptions, PlainRow } from "./plain";
import { BAD, readAmount, readCode, ZERO, type Amount } from "./cells";
import { CEILING, type Clause } from "./clauses";
import type { Identity } from "./identity";
import type { Readings } from "./readings";

/** What is seen on every row but withdrawn ones, whatever its outcome; nothing here changes an amount. */
export function seenOn(
  index: number,
  rows: readonly PlainRow[],
  identities: readonly Identity[],
  takesPart: readonly boolean[],
): string[] {
  const [row, me] = [rows[index]!, identities[index]!];
  const others = identities.filter((_, i) => i !== index && takesPart[i]);
  const found = codeMarks(row);
  if (others.some(other => me.code !== undefined && other.code === me.code && differ(me.name, other.name)))
    found.push("SAME_CODE_OTHER_NAME");
  if (others.some(other => me.name !== undefined && other.name === me.name && differ(me.code, other.code)))
    found.push("SAME_NAME_OTHER_CODE");
  if (
    others.some(
      other => me.ownNumber !== undefined && other.ownNumber === me.ownNumber && other.applicant !== me.applicant,
    )
  )
    found.push("JOINT_PROJECT");
  if (
    others.some(
      other =>
        other.applicant === me.applicant &&
        me.projectName !== undefined &&
        other.projectName === me.projectName &&
        differ(me.ownNumber, other.ownNumber),
    )
  )
    found.push("SAME_NAME_OTHER_NUMBER");
  return found;
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

function codeMarks(row: PlainRow): string[] {
  const code = readCode(row["统一社会信用代码"]);
  if (code === undefined) return [];
  if (code.digitsLost) return ["USCC_DIGITS_LOST"];
  if (!code.valid) return ["USCC_INVALID"];
  return ["110107", "110000", "100000"].includes(code.text.slice(2, 8)) ? [] : ["OUTSIDE_DISTRICT_CODE"];
}

/**
 * Rows of one project number and clause, of several applicants, whose proposed amounts together pass the clause's
 * ceiling.
 */
export function overJointCap(
  clauses: readonly (Clause | null)[],
  proposed: readonly (Amount | null)[],
  identities: readonly Identity[],
  isJoint: readonly boolean[],
  readings: Readings,
): boolean[] {
  return clauses.map((clause, i) => {
    // 7.1 has no ceiling in money where rent and operating support are apart.
    const none = clause === null || (clause === "7.1" && readings.is("A7-OBJECT", "separate")),
      ceiling = none ? undefined : CEILING[clause];
    if (ceiling === undefined || !isJoint[i] || proposed[i] === null) return false;
    const together = proposed.reduce<Amount>((sum, amount, j) => {
      const [own, other] = [identities[i]!, identities[j]!],
        // A reviewer said of two rows of one applicant that they are two projects.
        isSetApart = own.applicant === other.applicant && own.project !== other.project,
        same = isJoint[j] === true && clauses[j] === clause && own.ownNumber === other.ownNumber && !isSetApart;
      return same && amount !== null && amount !== undefined ? sum.plus(amount) : sum;
    }, ZERO);
    return together.gt(ceiling);
  });
}

/** Differs from 公示金额 or 批复金额. */
export function changedAfterNotice(
  row: PlainRow,
  proposed: Amount | null,
  unit: NonNullable<PlainOptions["unit"]>,
): boolean {
  if (proposed === null) return false;
  return (["公示金额", "批复金额"] as const).some(header => {
    const announced = readAmount(row[header], unit);
    return announced !== undefined && announced !== BAD && !announced.eq(proposed);
  });
}
