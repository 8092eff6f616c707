import type { Word } from "./decided";
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

export function identify(rows: readonly PlainRow[], words: readonly Word[] = []): Identity[] {
  const names = rows.map(row => canonical(row["申报单位"]));
  const codes = rows.map(row => validCode(row["统一社会信用代码"]));
  const pairs = rows.map((_, i) => [names[i], codes[i]] as const);
  const applicantCodes = rows.map((_, i) => codes[i] ?? onlyPartner(pairs, names[i]));
  const applicants = regrouped(
    rows.map((_, i) => applicantCodes[i] ?? (names[i] === undefined ? `row ${i}` : `name ${names[i]}`)),
    words.filter(({ verb }) => verb.endsWith("applicant")),
    i => [codes[i], names[i]],
  );
  const projects = rows.map(row => [canonical(row["项目名称"]), readNumberOfProject(row["项目编号"])] as const);
  const found = rows.map((_, i): Identity => {
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
  const grouped = regrouped(
    found.map(({ applicant, project }) => `${applicant}: ${project}`),
    words.filter(({ verb, rows: [a, b] }) => verb.endsWith("project") && applicants[a!] === applicants[b!]),
    i => [found[i]!.ownNumber, found[i]!.projectName],
  );
  return found.map((identity, i) => ({ ...identity, project: grouped[i]! }));
}

/**
 * Groups after the reviewers' words, in their order. The same: both groups are one. Not the same: of two rows of one
 * group the one that was only guessed to belong (it has no code or number; else the second) leaves, with those that
 * have its code (number) and its name, alone where the two do not differ in these.
 */
function regrouped(groups: readonly string[], words: readonly Word[], evidence: (row: number) => Pair): string[] {
  const now = [...groups];
  words.forEach(({ verb, rows: [a, b] }, k) => {
    const [of, other] = [now[a!]!, now[b!]!];
    if (verb.startsWith("same")) return now.forEach((one, i) => (now[i] = one === other ? of : one));
    if (of !== other) return undefined;
    const leaves = evidence(a!)[0] === undefined && evidence(b!)[0] !== undefined ? a! : b!,
      alike = (i: number, j: number): boolean => evidence(i).every((part, p) => part === evidence(j)[p]),
      alone = alike(a!, b!);
    return now.forEach((one, i) => {
      if (i === leaves || (!alone && one === of && alike(i, leaves))) now[i] = `parted ${k}`;
    });
  });
  return now;
}

/** Which lines of 历年台账 are about a row: a line joins an applicant and a project as a row of the roster would. */
export interface LedgerMatcher {
  isAboutApplicant(line: PlainLedgerLine, row: Identity): boolean;
  /** Of lines that are about the row's applicant. */
  isAboutProject(line: PlainLedgerLine, row: Identity): boolean;
}

type Pair = readonly [string | undefined, string | undefined];

export function ledgerMatcher(identities: readonly Identity[]): LedgerMatcher {
  const ofApplicant = identities.map((row): Joined => ({ name: row.name, code: row.code, group: row.applicant }));
  const ofProject = (applicant: string): Joined[] =>
    identities
      .filter(row => row.applicant === applicant)
      .map(row => ({ name: row.projectName, code: row.ownNumber, group: row.project }));
  return {
    isAboutApplicant: (line, row) =>
      joins(canonical(line["单位名称"]), validCode(line["统一社会信用代码"]), row.applicant, ofApplicant),
    isAboutProject: (line, row) =>
      joins(canonical(line["项目名称"]), readNumberOfProject(line["项目编号"]), row.project, ofProject(row.applicant)),
  };
}

/** A row of the roster, and the group that it stands in after the reviewers' words. */
interface Joined {
  readonly name: string | undefined;
  readonly code: string | undefined;
  readonly group: string;
}

/**
 * Whether a line is about a group: by its code (or number) where it has one that the roster knows; else by name: the
 * groups of the only code of that name, the only group with a code, or else those that have no code; all groups of the
 * name where no code stands beside it.
 */
function joins(name: string | undefined, code: string | undefined, group: string, rows: readonly Joined[]): boolean {
  const own = rows.filter(row => row.group === group),
    named = rows.filter(row => name !== undefined && row.name === name),
    coded = named.filter(row => row.code !== undefined);
  if (code !== undefined && own.some(row => row.code === code)) return true;
  if (!named.some(row => row.group === group)) return false;
  const isPlain = own.every(row => row.code === undefined);
  if (code !== undefined) return isPlain && coded.length === 0;
  const [codes, groups] = [new Set(coded.map(row => row.code)), new Set(coded.map(row => row.group))];
  // Of one name and none with a code: a reviewer set them apart, and which was paid nobody can say.
  if (codes.size === 0) return true;
  if (codes.size === 1 || groups.size === 1) return groups.has(group);
  return isPlain;
}
