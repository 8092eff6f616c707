import type { PlainCell, PlainLedgerLine, PlainRow } from "./plain";
import { canonical, readCode, readNumberOfProject } from "./cells";

/** Who applies and for what. Equal texts mean the same; both are unique where nothing is known. */
export interface Identity {
  applicant: string;
  project: string;
  /** The valid code of the row itself. */
  code: string | undefined;
  /** The valid code that the applicant goes by, maybe through its name. */
  applicantCode: string | undefined;
  name: string | undefined;
  projectName: string | undefined;
  /** As the row has it. */
  ownNumber: string | undefined;
  /** The row's own, or the only one that goes with its project's name. */
  number: string | undefined;
}

/** "Exactly one code goes with that name": of all pairs (name, code), the one code of a name. */
function onlyPartner(pairs: readonly Pair[], name: string | undefined): string | undefined {
  const partners = new Set(
    pairs.filter(([other, code]) => name !== undefined && other === name && code !== undefined).map(([, code]) => code),
  );
  return partners.size === 1 ? [...partners][0] : undefined;
}

const validCode = (cell: PlainCell | undefined): string | undefined => {
  const code = readCode(cell);
  return code?.valid === true ? code.text : undefined;
};

export function identify(rows: readonly PlainRow[]): Identity[] {
  const names = rows.map(row => canonical(row["申报单位"]));
  const codes = rows.map(row => validCode(row["统一社会信用代码"]));
  const pairs = rows.map((_, i) => [names[i], codes[i]] as const);
  const applicantCodes = rows.map((_, i) => codes[i] ?? onlyPartner(pairs, names[i]));
  const applicants = rows.map(
    (_, i) => applicantCodes[i] ?? (names[i] === undefined ? `row ${i}` : `name ${names[i]}`),
  );
  const projects = rows.map(row => [canonical(row["项目名称"]), readNumberOfProject(row["项目编号"])] as const);
  return rows.map((_, i) => {
    const ofApplicant = projects.filter((_, j) => applicants[j] === applicants[i]);
    const [projectName, ownNumber] = projects[i]!;
    const number = ownNumber ?? onlyPartner(ofApplicant, projectName);
    const project =
      number !== undefined ? `number ${number}` : projectName !== undefined ? `name ${projectName}` : `row ${i}`;
    return {
      applicant: applicants[i]!,
      project,
      code: codes[i],
      applicantCode: applicantCodes[i],
      name: names[i],
      projectName,
      ownNumber,
      number,
    };
  });
}

/** Which lines of 历年台账 are about a row: a line joins an applicant and a project as a row of the roster would. */
export interface LedgerMatcher {
  isAboutApplicant(line: PlainLedgerLine, row: Identity): boolean;
  /** Of lines that are about the row's applicant. */
  isAboutProject(line: PlainLedgerLine, row: Identity): boolean;
}

type Pair = readonly [string | undefined, string | undefined];

export function ledgerMatcher(identities: readonly Identity[]): LedgerMatcher {
  const codes = identities.map((row): Pair => [row.name, row.code]);
  const numbersOf = (applicant: string): Pair[] =>
    identities.filter(row => row.applicant === applicant).map(row => [row.projectName, row.ownNumber]);
  return {
    isAboutApplicant: (line, row) =>
      joins(canonical(line["单位名称"]), validCode(line["统一社会信用代码"]), row.name, row.applicantCode, codes),
    isAboutProject: (line, row) =>
      joins(
        canonical(line["项目名称"]),
        readNumberOfProject(line["项目编号"]),
        row.projectName,
        row.number,
        numbersOf(row.applicant),
      ),
  };
}

/**
 * By code (or number) where both have one; by name where neither has, or where the roster knows no code of that name.
 */
function joins(
  name: string | undefined,
  ownCode: string | undefined,
  rowName: string | undefined,
  rowCode: string | undefined,
  known: readonly Pair[],
): boolean {
  const code = ownCode ?? onlyPartner(known, name);
  if (code !== undefined && rowCode !== undefined) return code === rowCode;
  if (rowCode !== undefined || name === undefined || name !== rowName) return false;
  return code === undefined || !known.some(([other, itsCode]) => other === name && itsCode !== undefined);
}
