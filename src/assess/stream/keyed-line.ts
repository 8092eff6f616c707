import { isProblem, isRecord, readJson, type LineProblem } from "./application-line";

/** What only the whole of the applications tells, in every line: a worker sees a part of them. */
export interface Whole {
  /** `sha256:…` of all lines as they came. */
  readonly input: string;
  /** How many groups there are. */
  readonly groups: number;
  /** Some application has a decision in its status: what is not reviewed yet waits then. */
  readonly reviewed: boolean;
  /** The day that counts where nothing else does, `2026-11-23`. */
  readonly asOf: string;
}

/** A line as `--keys` writes it and `--stream` reads it: an application, or what is wrong with it, and its group. */
export interface KeyedLine {
  /** Digits, so many in all lines: sorted as text they are sorted as numbers. */
  readonly group: string;
  /** Where the application stands among all, from 1. */
  readonly line: number;
  /** How many lines the group has. */
  readonly of: number;
  readonly whole: Whole;
  readonly application?: unknown;
  readonly problem?: LineProblem;
}

const GROUP_DIGITS = 12;
/** A group's name out of its number. */
export function groupName(number: number): string {
  return String(number).padStart(GROUP_DIGITS, "0");
}

/** The line with an application as it came, fields that only other lines have as blank ones. */
export function keyedText(
  line: Omit<KeyedLine, "application" | "problem">,
  application: string,
  without: readonly string[],
): string {
  const { group, line: number, of, whole } = line,
    head = JSON.stringify({ group, line: number, of, whole }),
    body = application.trim().slice(0, -1).trimEnd(),
    blank = without.map(name => `${JSON.stringify(name)}:null`).join(",");
  const parted = blank === "" || body === "{" ? "" : ",";
  return `${head.slice(0, -1)},"application":${body}${parted}${blank}}}`;
}

/** Reads a line of `--keys`; a problem where it is none. */
export function readKeyed(text: string): KeyedLine | LineProblem {
  const read = readJson(text);
  if (isProblem(read)) return read;
  const { value } = read;
  return isKeyed(value) ? value : { code: "envelope", text: text.slice(0, 60) };
}

function isKeyed(value: unknown): value is KeyedLine {
  if (!isRecord(value)) return false;
  const { group, line, of, whole, application, problem } = value;
  return (
    typeof group === "string" &&
    isCount(line) &&
    isCount(of) &&
    isWhole(whole) &&
    (isRecord(application) || (isRecord(problem) && isProblem(problem)))
  );
}

function isWhole(value: unknown): value is Whole {
  if (!isRecord(value)) return false;
  const { input, groups, reviewed, asOf } = value;
  return typeof input === "string" && isCount(groups) && typeof reviewed === "boolean" && typeof asOf === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
