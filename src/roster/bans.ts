import { INVALID_DAY, LISTED, NO_DAY, type Batch } from "../fields/columns";
import { canonical } from "../identity/canonical";
import { otherNamesOf } from "../identity/former-names";
import { canonicalName } from "../identity/name-remark";
import { readUscc } from "../identity/uscc";
import type { Policy } from "../policy/model";
import { anniversary, readDate } from "./dates";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import type { OtherColumn } from "./other-vocabulary";
import type { Finding } from "./contents";

/** One application row, as a list of barred units is compared with it. */
export interface BanSubject {
  /** As written; "" where blank. */
  readonly name: string;
  /** Canonical former names (`formerNamesOf`). */
  readonly formerNames: readonly string[];
  /** A valid code, normalised; "" where the row has none. */
  readonly code: string;
  /** For a row without one: the code of the applicant that it joins by its name; "" where there is none. */
  readonly joinedCode: string;
  /** The date that counts (`countingDays`). */
  readonly day: number;
}

export interface Bans {
  /** First and last day (third anniversary) of the bar that matters for the row's date; NO_DAY where none. */
  readonly barFrom: Int32Array;
  readonly barThrough: Int32Array;
  /** Bits of LISTED. */
  readonly listed: Uint8Array;
  readonly findings: readonly Finding[];
}

/** A line of a list. `day` is NO_DAY where the decision's date cannot be read. */
interface Entry {
  readonly code: string;
  /** Canonical: the name, and those that a remark gives besides. */
  readonly names: readonly string[];
  readonly fraud: boolean;
  readonly day: number;
}

/**
 * What the lists say under one code or name: whether any line is a credit record, and the days of the frauds decided,
 * ascending.
 */
interface Listed {
  credit: boolean;
  readonly days: number[];
}

/** `uncoded`: by name, the lines without a valid code only, for rows that have one. */
interface Lists {
  readonly byCode: Map<string, Listed>;
  readonly byName: Map<string, Listed>;
  readonly uncoded: Map<string, Listed>;
}

/** Later than any day: by it, the last bar that was ever decided is found. */
const ANY_DAY = 0x7fffffff;

/**
 * The day by which Article 14 judges each row: 申报日期, else its batch's deadline, else the as-of date. An unreadable
 * date may be any day: a bar of any date then stands with the row, so that the date has to be put right first.
 */
export function countingDays(
  appliedDay: Int32Array,
  batch: Int16Array,
  batches: readonly Batch[],
  asOf: number,
): Int32Array {
  return appliedDay.map((day, i) => {
    if (day === INVALID_DAY) return ANY_DAY;
    if (day !== NO_DAY) return day;
    const deadline = batches[batch[i] ?? -1]?.deadlineDay ?? NO_DAY;
    return deadline === NO_DAY ? asOf : deadline;
  });
}

/**
 * Article 14 over the lists of barred units. A row is barred only by its valid code and for fraud; where the codes
 * cannot be compared, a fraud of the same name, or of the applicant that it joins, within the years is `barredByName`;
 * another reason, or none, is `creditRecord`, by code or name. Two valid codes that differ are two units, whatever
 * their names. A fraud without a readable date bars nobody: it is a credit record with a finding.
 */
export function joinBans(
  tables: readonly OtherTable[],
  count: number,
  subjectOf: (row: number) => BanSubject,
  policy: Policy,
): Bans {
  const findings: Finding[] = [],
    lists = listsOf(tables, policy, findings),
    years = policy.barYears?.value ?? 0;
  const bans = {
    barFrom: new Int32Array(count).fill(NO_DAY),
    barThrough: new Int32Array(count).fill(NO_DAY),
    listed: new Uint8Array(count),
    findings,
  };
  if (lists.byCode.size === 0 && lists.byName.size === 0) return bans;
  const alsoByName = (day: number, decided: number): number => {
    const last = anniversary(decided, years);
    return day < last ? LISTED.alsoByName : day === last ? LISTED.alsoByNameOnLastDay : 0;
  };
  for (let i = 0; i < count; i++) {
    const subject = subjectOf(i);
    const own = lists.byCode.get(subject.code),
      named = subject.code === "" ? lists.byName : lists.uncoded;
    // A code that came by the name bars as the name does.
    const names = [...namesOf(subject).map(name => named.get(name)), lists.byCode.get(subject.joinedCode)];
    const byCode = latestBy(own, subject.day),
      byName = Math.max(NO_DAY, ...names.map(listed => latestBy(listed, subject.day)));
    // One bar a row: by code if that one is still in force, else by name (the engine only knows its first and last
    // day).
    const inForce = byCode !== NO_DAY && subject.day <= anniversary(byCode, years),
      day = inForce || byName === NO_DAY ? byCode : byName;
    if (day !== NO_DAY) {
      bans.barFrom[i] = day;
      bans.barThrough[i] = anniversary(day, years);
    }
    if (own?.credit || names.some(listed => listed?.credit)) bans.listed[i] = LISTED.creditRecord;
    if (day !== byCode) bans.listed[i] = (bans.listed[i] as number) | LISTED.barredByName;
    else if (inForce && byName !== NO_DAY)
      bans.listed[i] = (bans.listed[i] as number) | alsoByName(subject.day, byName);
  }
  return bans;
}

/** The last fraud decided by the day: its bar lasts longest. NO_DAY where none. */
function latestBy(listed: Listed | undefined, day: number): number {
  const days = listed?.days ?? [];
  let from = 0,
    to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] as number) <= day) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? NO_DAY : (days[from - 1] as number);
}

function namesOf(subject: BanSubject): readonly string[] {
  return [...new Set([canonicalName(subject.name), ...subject.formerNames])].filter(text => text !== "");
}

function listsOf(tables: readonly OtherTable[], policy: Policy, findings: Finding[]): Lists {
  const lists: Lists = { byCode: new Map(), byName: new Map(), uncoded: new Map() };
  for (const table of tables) {
    for (const record of table.records) {
      const entry = readEntry(table, record, policy, findings);
      put(lists.byCode, entry.code, entry);
      for (const name of entry.names) {
        put(lists.byName, name, entry);
        if (entry.code === "") put(lists.uncoded, name, entry);
      }
    }
  }
  for (const map of [lists.byCode, lists.byName, lists.uncoded])
    for (const listed of map.values()) listed.days.sort((a, b) => a - b);
  return lists;
}

function put(map: Map<string, Listed>, key: string, entry: Entry): void {
  if (key === "") return;
  let listed = map.get(key);
  if (!listed) map.set(key, (listed = { credit: false, days: [] }));
  if (entry.fraud && entry.day !== NO_DAY) listed.days.push(entry.day);
  else listed.credit = true;
}

function readEntry(table: OtherTable, record: OtherRecord, policy: Policy, findings: Finding[]): Entry {
  const unreadable = (column: OtherColumn): void => {
    findings.push(findingAt("BAN_UNREADABLE", table, record, column, { text: textIn(record, column) }));
  };
  const uscc = readUscc(cellOf(record, "uscc")),
    applicant = textIn(record, "applicant"),
    names = [...new Set([canonicalName(applicant), ...otherNamesOf(applicant)])],
    reason = canonical(textIn(record, "reason"));
  const code = uscc.state === "valid" ? uscc.text : "";
  if (uscc.state === "invalid" || uscc.state === "digits-lost") unreadable("uscc");
  else if (code === "" && names[0] === "") unreadable("applicant");
  const fraud = policy.barYears !== null && policy.fraud.some(words => reason.includes(words));
  const date = readDate(cellOf(record, "decidedOn"));
  if (date.kind === "invalid" || (fraud && date.kind === "blank")) unreadable("decidedOn");
  return { code, names, fraud, day: date.kind === "date" ? date.day : NO_DAY };
}
