import type { CellLike } from "../money/read";
import { alikeApplicants } from "./alike-applicants";
import { alikeProjects } from "./alike-projects";
import { contrasts } from "./contrast";
import type { SamenessDecision } from "./decisions";
import { namesOrFormer } from "./former-names";
import { namesSeveralUnits } from "./joint-cell";
import { accountDigitsLost } from "./lost-digits";
import { eachOnce, NO_TEXT, numbered, type PerRow } from "./numbering";
import { PairMap } from "./pairs";
import { gatherParties } from "./parties";
import { NAMED_ROWS } from "./partners";
import { withoutUnitPlaces } from "./places";
import type { IdentityColumns, Sameness } from "./sameness";
import { settledPairs } from "./settled";
import type { SideMark } from "./side-mark";
import { readUnitNames } from "./unit-name";
import { normaliseUscc, type CheckedUscc } from "./uscc";

/** What the marks of identity are seen in; one entry a row in each. */
export interface SideMarkColumns extends IdentityColumns {
  /** Applicants and projects as written, "" where blank. */
  readonly applicants: PerRow<string>;
  readonly projects: PerRow<string>;
  /** Canonical former names of each row (`formerNamesOf`). */
  readonly formerNames: PerRow<readonly string[]>;
  /** Project numbers that lost digits, as the cell shows them; "" where none did. They are no numbers. */
  readonly lostNumbers: PerRow<string>;
  readonly uscc: readonly CheckedUscc[];
  /** Bank accounts as the cells hold them. */
  readonly accounts: readonly CellLike[];
  /** 1 where the row is withdrawn: it carries none of these marks and none names it. */
  readonly withdrawn: Uint8Array;
}

/** What all the sideMarks share: the columns as ids, with withdrawn rows out. */
interface Scene {
  readonly columns: SideMarkColumns;
  readonly same: Sameness;
  readonly decisions: readonly SamenessDecision[];
  readonly live: (row: number) => boolean;
  readonly codes: Int32Array;
  readonly names: Int32Array;
  readonly projectNames: Int32Array;
  /** A reviewer has decided whether these two rows' applicants (projects) are the same. */
  readonly applicantsSettled: (a: number, b: number) => boolean;
  readonly projectsSettled: (a: number, b: number) => boolean;
}

/** The ids of live rows; -1 for withdrawn ones. */
function liveOnly(ids: Int32Array, scene: Scene): Int32Array {
  return ids.map((id, row) => (scene.live(row) ? id : NO_TEXT));
}

function sceneOf(columns: SideMarkColumns, same: Sameness, decisions: readonly SamenessDecision[]): Scene {
  const known = columns.numbers,
    codes = known?.codes ?? numbered(columns.codes),
    names = known?.names ?? numbered(columns.names),
    projectNames = known?.projectNames ?? numbered(columns.projectNames);
  return {
    columns,
    same,
    decisions,
    codes,
    names,
    projectNames,
    live: row => columns.withdrawn[row] === 0,
    applicantsSettled: settledPairs(decisions, "applicant", null, [codes, names]),
    projectsSettled: settledPairs(decisions, "project", same.applicant, [same.projectNumber, projectNames]),
  };
}

/** JOINT_PROJECT: one project number under several applicants. */
function jointProjects(scene: Scene): SideMark[] {
  const { same, columns } = scene;
  return contrasts({
    code: "JOINT_PROJECT",
    group: liveOnly(same.projectNumber, scene),
    key: same.applicant,
    excused: () => false,
    detail: other => columns.applicants.at(other)!,
  });
}

/** SAME_CODE_OTHER_NAME: one valid code under names that no former name joins. */
function sameCodeOtherName(scene: Scene): SideMark[] {
  const { codes, names, columns } = scene;
  const group = liveOnly(
    codes.map((code, row) => (names[row] === NO_TEXT ? NO_TEXT : code)),
    scene,
  );
  return contrasts({
    code: "SAME_CODE_OTHER_NAME",
    group,
    key: namesOrFormer(codes, names, columns.names, columns.formerNames),
    excused: scene.applicantsSettled,
    detail: other => columns.applicants.at(other)!,
  });
}

/**
 * SAME_NAME_OTHER_CODE: one canonical name with several valid codes. A row of that name without a code belongs to none
 * of them, so it is marked too, and named by none.
 */
function sameNameOtherCode(scene: Scene): SideMark[] {
  const { codes, names, columns } = scene;
  return contrasts({
    code: "SAME_NAME_OTHER_CODE",
    group: liveOnly(names, scene),
    key: codes,
    excused: (row, other) => codes[other] === NO_TEXT || scene.applicantsSettled(row, other),
    detail: other => columns.codes.at(other)!,
  });
}

/**
 * SAME_NAME_OTHER_NUMBER: one applicant's projects of one name with several numbers; a row of that name without one is
 * marked too.
 */
function sameNameOtherNumber(scene: Scene): SideMark[] {
  const { same, projectNames, columns } = scene;
  return contrasts({
    code: "SAME_NAME_OTHER_NUMBER",
    group: liveOnly(pairIds(same.applicant, projectNames), scene),
    key: same.projectNumber,
    excused: (row, other) => same.projectNumber[other] === NO_TEXT || scene.projectsSettled(row, other),
    detail: other => columns.projectNumbers.at(other)!,
  });
}

/** One id for each pair of ids, from 0; -1 where the second is none. */
function pairIds(first: Int32Array, second: Int32Array): Int32Array {
  const seen = new PairMap();
  let next = 0;
  return second.map((b, row) => {
    if (b === NO_TEXT) return NO_TEXT;
    const a = first[row] as number,
      known = seen.get(a, b);
    if (known >= 0) return known;
    seen.set(a, b, next);
    return next++;
  });
}

/** Accounts as ids, those whose digits were lost aside: two lost numbers can look the same. */
function accountIds(accounts: readonly CellLike[]): Int32Array {
  let last: CellLike = null,
    text = "";
  return numbered({
    length: accounts.length,
    at: row => {
      const cell = accounts[row]!;
      // Rows of one applicant stand together, mostly.
      if (cell !== last) text = accountText((last = cell));
      return text;
    },
  });
}

function accountText(cell: CellLike): string {
  if ((typeof cell !== "string" && typeof cell !== "number") || accountDigitsLost(cell)) return "";
  const digits = normaliseUscc(String(cell));
  return /^\d{6,}$/.test(digits) ? digits : "";
}

/** 1 where a row's cell names several units; each distinct text is looked at once. */
function jointCells(columns: SideMarkColumns): Uint8Array {
  const numbers = columns.numbers?.applicants ?? numbered(columns.applicants),
    known = eachOnce(numbers, row => (namesSeveralUnits(columns.applicants.at(row)!) ? 1 : 0));
  return new Uint8Array(numbers.length).map((_, row) => known[numbers[row]!] ?? 0);
}

function likenesses(scene: Scene, joint: Uint8Array, district: District, named: number): SideMark[] {
  const { columns, same, names, projectNames, live } = scene;
  const applicants = gatherParties(same.applicant, names, row => live(row) && joint[row] === 0);
  const projects = gatherParties(same.project, projectNames, live);
  return [
    ...alikeApplicants(
      applicants,
      readUnitNames(
        Array.from(applicants.first, row => columns.applicants.at(row)!),
        withoutUnitPlaces(district.title).told,
      ),
      [same.projectNumber, projectNames, accountIds(columns.accounts)],
      (a, b) => scene.applicantsSettled(applicants.first[a]!, applicants.first[b]!),
      { most: named, detail: row => columns.applicants.at(row)! },
    ),
    ...alikeProjects(
      projects,
      same.applicant,
      row => columns.projectNames.at(row)!,
      (a, b) => scene.projectsSettled(projects.first[a]!, projects.first[b]!),
      { most: named, detail: row => columns.projects.at(row)! },
    ),
  ];
}

/** The marks that a row's own cells give: JOINT_APPLICANT and those of codes and accounts. */
function ownMarks(scene: Scene, joint: Uint8Array, regions: readonly string[]): SideMark[] {
  const { columns } = scene,
    marks: SideMark[] = [];
  for (let row = 0; row < joint.length; row++) {
    if (!scene.live(row)) continue;
    const { state, text, region } = columns.uscc[row] as CheckedUscc;
    if (joint[row] === 1) marks.push({ row, code: "JOINT_APPLICANT", with: [] });
    if (state === "invalid") marks.push({ row, code: "USCC_INVALID", with: [], detail: text });
    if (state === "digits-lost") marks.push({ row, code: "USCC_DIGITS_LOST", with: [], detail: text });
    if (region !== null && regions.length > 0 && !regions.includes(region))
      marks.push({ row, code: "OUTSIDE_DISTRICT_CODE", with: [], detail: region });
    if (accountDigitsLost(columns.accounts[row] as CellLike))
      marks.push({ row, code: "ACCOUNT_DIGITS_LOST", with: [] });
    const lost = columns.lostNumbers.at(row)!;
    if (lost !== "") marks.push({ row, code: "NUMBER_DIGITS_LOST", with: [], detail: lost });
  }
  return marks;
}

/** Whose programme it is. */
export interface District {
  /** Digits 3–8 of a USCC that are of the district or above it. */
  readonly regions: readonly string[];
  /** The policy's title: the place that it begins with is no unit's brand. */
  readonly title: string;
}

/**
 * What is seen about applicants and projects and never changes an amount, in the order of rows; at most one mark of a
 * code a row, naming at most 20 other rows. What reviewers have decided on is not marked again. `named`: how many alike
 * applicants and projects are looked for; who asks only which marks there are needs 1.
 */
export function sideMarks(
  columns: SideMarkColumns,
  same: Sameness,
  district: District,
  decisions: readonly SamenessDecision[] = [],
  named = NAMED_ROWS,
): SideMark[] {
  const scene = sceneOf(columns, same, decisions);
  const joint = jointCells(columns);
  const marks = [
    jointProjects(scene),
    ownMarks(scene, joint, district.regions),
    likenesses(scene, joint, district, named),
    sameCodeOtherName(scene),
    sameNameOtherCode(scene),
    sameNameOtherNumber(scene),
  ].flat();
  return marks.sort((a, b) => a.row - b.row);
}
