import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { readClause } from "../policy/citation";
import type { Cell } from "../workbook/ports";
import { plainText } from "./header-text";
import { consentsAmongDecisions, decisionStated, type Heading } from "./stated-decision";

/**
 * A line within the data that names the clause of the rows below, or what was decided about them: 一、关键技术攻关（第三条）,
 * 二、不予支持项目.
 */
export interface Section {
  /** Worksheet row number. */
  readonly row: number;
  /** As written, on one line. */
  readonly text: string;
  /** The part that names the clause; "" where it names none (then an outer section may). */
  readonly clauseText: string;
  /** What it says was decided about the rows below; null where it says nothing of it. */
  readonly decision: Heading | null;
  /** 1 the outermost: 一、 before （一） before 1. before (1). */
  readonly depth: number;
  /** The unit of amounts that its line states for its rows (一、关键技术（单位：元）). */
  readonly unit?: Unit | null;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const ORDINALS: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: new RegExp(`^第${HAN}(?:部分|类|批)[:：、]?`) },
  { depth: 1, pattern: new RegExp(`^${HAN}[、.．,，]`) },
  { depth: 2, pattern: new RegExp(`^[(（]${HAN}[)）][、.]?`) },
  { depth: 3, pattern: /^\d{1,2}[、.．](?!\d)/ },
  { depth: 4, pattern: /^[(（]\d{1,2}[)）]|^[①-⑳]/ },
];
const LONE_NUMERAL = new RegExp(`^[(（]?${HAN}[)）]?[、.．]?$`);
const LONGEST = 80;
/** Counts and sums behind a section's name: （共5家）, 小计, 3个项目. */
const COUNTS = /[(（]?(?:共计?|合计|小计|总计)?\d{1,9}(?:家|个|项|户|条记录)[^)）]*[)）]?|(?:小计|合计|总计)[:：]?.*/g;
const ORGANISATION = /公司|集团|研究院|研究所|大学|学院|中心$|协会|医院|工厂|合作社|事务所|委员会|联盟/;
const CITATION = /第[一二三四五六七八九十\d]{1,3}[条條]/;

/**
 * How a line may be placed: alone in its row, over several merged columns, and whether its column holds other texts of
 * rows.
 */
export interface LinePlace {
  readonly alone: boolean;
  /** Nothing but a numeral and a text. */
  readonly pair: boolean;
  readonly wide: boolean;
  readonly inTextColumn: boolean;
}

/**
 * Reads a line as a section; null where it is none. `first` and `second` are the first two filled cells: 一 | 关键技术攻关 is
 * a section too. A line with an enumerator is one whatever it says; without, it must name a clause and stand where no
 * application's text does.
 */
export function readSection(policy: Policy, first: Cell, second: Cell, place: LinePlace, row: number): Section | null {
  if (typeof first !== "string" || first.length > LONGEST) return null;
  const text = plainText(first);
  if (LONE_NUMERAL.test(text)) {
    return typeof second === "string" &&
      !ORGANISATION.test(second) &&
      !/计$/.test(second) &&
      (place.pair || tells(policy, plainText(second)))
      ? section(policy, plainText(second), shown(first, second), text.startsWith("(") ? 2 : 1, row)
      : null;
  }
  const ordinal = ORDINALS.find(o => o.pattern.test(text));
  const bare = ordinal ? text.replace(ordinal.pattern, "") : text;
  if (ordinal && ordinal.depth <= 2 && !ORGANISATION.test(bare))
    return section(policy, bare, shown(first, null), ordinal.depth, row);
  const decides = decisionOf(bare) !== null;
  const plausible = ordinal
    ? place.wide || !place.inTextColumn || (place.alone && decides)
    : place.alone && (place.wide || !place.inTextColumn || CITATION.test(bare) || decides);
  if (!plausible || ORGANISATION.test(bare) || !tells(policy, bare)) return null;
  return section(policy, bare, shown(first, null), ordinal?.depth ?? 1, row);
}

function shown(first: string, second: Cell): string {
  return (first.trim() + (typeof second === "string" ? ` ${second.trim()}` : "")).replace(/\s+/g, " ");
}

function section(policy: Policy, bare: string, text: string, depth: number, row: number): Section {
  const clauseText = bare.replace(COUNTS, "");
  return { row, text, clauseText: names(policy, clauseText) ? clauseText : "", decision: decisionOf(bare), depth };
}

function decisionOf(bare: string): Heading | null {
  return ORGANISATION.test(bare) ? null : decisionStated(bare.replace(COUNTS, ""));
}

/** The text names a clause or states a decision. */
function tells(policy: Policy, text: string): boolean {
  return names(policy, text) || decisionOf(text) !== null;
}

/** The text names a clause, or an article whose clause the level will decide. Bare numbers name nothing here. */
function names(policy: Policy, text: string): boolean {
  const bare = text.replace(COUNTS, "");
  if (bare === "" || /^\d+$/.test(bare)) return false;
  const read = readClause(policy, bare, "", "heading");
  return read.kind === "clause" || (read.kind === "unknown" && read.reason === "level-undecided");
}

/** Sections in force, outermost first; a new one ends those of its depth and deeper. */
export function within(open: readonly Section[], next: Section): readonly Section[] {
  return [...open.filter(s => s.depth < next.depth), next];
}

/** The innermost section that states a decision. */
export function decisionInForce(open: readonly Section[]): Section | null {
  return open.findLast(s => s.decision !== null) ?? null;
}

/** The unit of amounts of the innermost section that states one; null where none does. */
export function unitInForce(open: readonly Section[]): Unit | null {
  return open.findLast(s => s.unit)?.unit ?? null;
}

/**
 * Among sections that state decisions one whose words nobody knows states one, too: 三、另行研究的项目 behind 二、不予支持项目
 * is no consent.
 */
export function withDecision(open: readonly Section[], deciding: ReadonlySet<number>): Section | null {
  const silent = open.findLast(s => s.clauseText === "" && deciding.has(s.depth));
  if (!silent) return null;
  return { ...silent, decision: consentsAmongDecisions(silent.text.replace(NUMERAL, "")) ? "consent" : "unclear" };
}

const NUMERAL = new RegExp(`^(?:第?[(（]?${HAN}[)）]?(?:部分|类|批)?|[(（]?\\d{1,2}[)）]?)[、.．,，:：\\s]{0,3}`);

/** What a sheet's name says was decided about its rows (不予支持项目, 已撤回); null where it says nothing of it. */
export function decisionInSheetName(name: string): Heading | null {
  return decisionOf(plainText(name).replace(NAME_NOISE, ""));
}

/** The innermost section that names a clause. */
export function sectionInForce(open: readonly Section[]): Section | null {
  return open.findLast(s => s.clauseText !== "") ?? null;
}

const NAME_NOISE =
  /附[件表]?[\d一二三四五六七八九十]*(?:[-.—_、:：]\d*)?|^表[\d一二三四五六七八九十]+[、.:：]?|\d{4}年度?|第[一二三四五六七八九十\d]+批次?|[(（]\d+[)）]$|^SHEET\d*$|^工作表\d*$/gi;

/**
 * The part of a sheet's name that names a clause (第三条, 4.2, DCMM贯标); "" where none does. A bare whole number only
 * counts sheets.
 */
export function clauseInSheetName(policy: Policy, name: string): string {
  const bare = plainText(name).replace(NAME_NOISE, "");
  return ORGANISATION.test(bare) || !names(policy, bare) ? "" : bare;
}
