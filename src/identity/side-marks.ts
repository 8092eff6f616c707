import type { CellLike } from "../money/read";
import { alikeApplicants } from "./alike-applicants";
import { alikeProjects } from "./alike-projects";
import type { SamenessDecision } from "./decisions";
import { namesOrFormer } from "./former-names";
import { namesSeveralUnits } from "./joint-cell";
import { accountDigitsLost } from "./lost-digits";
import { MarkKinds } from "./mark-kinds";
import { MarkList } from "./mark-list";
import type { MarkTaker } from "./mark-taker";
import { NO_TEXT, numbered, type PerRow } from "./numbering";
import { PairMap } from "./pairs";
import { gatherParties } from "./parties";
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
interface Scene extends Decided {
  readonly columns: SideMarkColumns;
  readonly same: Sameness;
  readonly live: (row: number) => boolean;
  readonly applicantAt: (row: number) => string;
  readonly codes: Int32Array;
  readonly names: Int32Array;
  readonly projectNames: Int32Array;
}

/** Whether a reviewer has decided that these two rows' applicants (projects) are the same, or that they are not. */
interface Decided {
  readonly applicantsSettled: (a: number, b: number) => boolean;
  readonly projectsSettled: (a: number, b: number) => boolean;
}

/** The ids of live rows; -1 for withdrawn ones. */
function liveOnly(ids: Int32Array, scene: Scene): Int32Array {
  return ids.map((id, row) => (scene.live(row) ? id : NO_TEXT));
}

function sceneOf(columns: SideMarkColumns, same: Sameness): Scene {
  const known = columns.numbers;
  return {
    columns,
    same,
    codes: known?.codes ?? numbered(columns.codes),
    names: known?.names ?? numbered(columns.names),
    projectNames: known?.projectNames ?? numbered(columns.projectNames),
    live: row => columns.withdrawn[row] === 0,
    applicantAt: row => columns.applicants.at(row)!,
    applicantsSettled: () => false,
    projectsSettled: () => false,
  };
}

/** JOINT_PROJECT: one project number under several applicants. */
function jointProjects(scene: Scene, taker: MarkTaker): void {
  const { same } = scene;
  taker.contrast({
    code: "JOINT_PROJECT",
    group: liveOnly(same.projectNumber, scene),
    key: same.applicant,
    excused: () => false,
    detail: scene.applicantAt,
  });
}

/** SAME_CODE_OTHER_NAME: one valid code under names that no former name joins. */
function sameCodeOtherName(scene: Scene, taker: MarkTaker): void {
  const { codes, names, columns } = scene;
  const group = liveOnly(
    codes.map((code, row) => (names[row] === NO_TEXT ? NO_TEXT : code)),
    scene,
  );
  taker.contrast({
    code: "SAME_CODE_OTHER_NAME",
    group,
    key: namesOrFormer(codes, names, columns.names, columns.formerNames),
    excused: scene.applicantsSettled,
    detail: scene.applicantAt,
  });
}

/**
 * SAME_NAME_OTHER_CODE: one canonical name with several valid codes. A row of that name without a code belongs to none
 * of them, so it is marked too, and named by none.
 */
function sameNameOtherCode(scene: Scene, taker: MarkTaker): void {
  const { codes, names, columns } = scene;
  taker.contrast({
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
function sameNameOtherNumber(scene: Scene, taker: MarkTaker): void {
  const { same, projectNames, columns } = scene;
  taker.contrast({
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
    known: number[] = [];
  return Uint8Array.from(numbers, (id, row) =>
    id === NO_TEXT ? 0 : (known[id] ??= Number(namesSeveralUnits(columns.applicants.at(row)!))),
  );
}

function likenesses(scene: Scene, joint: Uint8Array, district: District, taker: MarkTaker): void {
  const { columns, same, names, projectNames, live } = scene;
  const applicants = gatherParties(same.applicant, names, row => live(row) && joint[row] === 0);
  const projects = gatherParties(same.project, projectNames, live);
  const similar = taker.pairs(applicants),
    related = taker.pairs(applicants),
    similarProjects = taker.pairs(projects);
  alikeApplicants(
    applicants,
    readUnitNames(Array.from(applicants.first, scene.applicantAt), withoutUnitPlaces(district.title).told),
    [same.projectNumber, projectNames, accountIds(columns.accounts)],
    (a, b) => scene.applicantsSettled(applicants.first[a]!, applicants.first[b]!),
    { similar, related },
  );
  similar.mark("SIMILAR_APPLICANT", scene.applicantAt);
  related.mark("RELATED_APPLICANT", scene.applicantAt);
  alikeProjects(
    projects,
    same.applicant,
    row => columns.projectNames.at(row)!,
    (a, b) => scene.projectsSettled(projects.first[a]!, projects.first[b]!),
    similarProjects,
  );
  similarProjects.mark("SIMILAR_PROJECT", row => columns.projects.at(row)!);
}

/** The marks that a row's own cells give: JOINT_APPLICANT and those of codes and accounts. */
function ownMarks(scene: Scene, joint: Uint8Array, regions: readonly string[], taker: MarkTaker): void {
  const { columns } = scene;
  for (let row = 0; row < joint.length; row++) {
    if (!scene.live(row)) continue;
    const { state, text, region } = columns.uscc[row] as CheckedUscc;
    if (joint[row] === 1) taker.take(row, "JOINT_APPLICANT");
    if (state === "invalid") taker.take(row, "USCC_INVALID", text);
    if (state === "digits-lost") taker.take(row, "USCC_DIGITS_LOST", text);
    if (region !== null && regions.length > 0 && !regions.includes(region))
      taker.take(row, "OUTSIDE_DISTRICT_CODE", region);
    if (accountDigitsLost(columns.accounts[row] as CellLike)) taker.take(row, "ACCOUNT_DIGITS_LOST");
    if (columns.lostNumbers.at(row) !== "") taker.take(row, "NUMBER_DIGITS_LOST", columns.lostNumbers.at(row)!);
  }
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
 * code a row, naming at most 20 other rows. What reviewers have decided on is not marked again.
 */
export function sideMarks(
  columns: SideMarkColumns,
  same: Sameness,
  district: District,
  decisions: readonly SamenessDecision[] = [],
): SideMark[] {
  const marks = new MarkList(),
    scene = sceneOf(columns, same),
    { codes, names, projectNames } = scene;
  const decided: Decided = {
    applicantsSettled: settledPairs(decisions, "applicant", null, [codes, names]),
    projectsSettled: settledPairs(decisions, "project", same.applicant, [same.projectNumber, projectNames]),
  };
  find({ ...scene, ...decided }, district, marks);
  return marks.inOrder();
}

/** Which kinds of `sideMarks` each row has, as bits that `kindsIn` reads; nobody has decided anything. */
export function sideMarkKinds(columns: SideMarkColumns, same: Sameness, district: District): Uint16Array {
  const kinds = new MarkKinds(same.applicant.length);
  find(sceneOf(columns, same), district, kinds);
  return kinds.ofRow;
}

function find(scene: Scene, district: District, taker: MarkTaker): void {
  const joint = jointCells(scene.columns);
  jointProjects(scene, taker);
  ownMarks(scene, joint, district.regions, taker);
  likenesses(scene, joint, district, taker);
  sameCodeOtherName(scene, taker);
  sameNameOtherCode(scene, taker);
  sameNameOtherNumber(scene, taker);
}
