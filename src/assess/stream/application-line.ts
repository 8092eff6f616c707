import { isDitto, ROSTER_WORDS } from "../../roster/line-words";
import type { Cell } from "../../workbook/ports";
import type { LineProblemCode } from "./problem-code";

/** Why a line is no application: `text`, the field or what stands there. */
export interface LineProblem {
  readonly code: LineProblemCode;
  readonly text: string;
}

/** The cells of an application by the names of its fields; what is left out is blank. */
export type Fields = Readonly<Record<string, Cell>>;

/** A cell of Excel holds no more characters. */
const MOST_CHARACTERS = 32_767;
const SHOWN = 60;
/** Nothing that is written or read here holds things in one another so often; what looks into more needs a stack. */
const DEEPEST = 64;

/** The JSON value of a line, numbers with all their digits; or what is wrong with it. */
export function readJson(line: string): { readonly value: unknown } | LineProblem {
  const { json, fields, depth } = scanned(line);
  if (depth > DEEPEST) return { code: "json", text: line.slice(0, SHOWN) };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { code: "json", text: line.slice(0, SHOWN) };
  }
  // Of two values of one field JSON keeps the last, and nobody would hear of the first.
  return fieldsIn(value) === fields ? { value } : { code: "twice", text: line.slice(0, SHOWN) };
}

/** The value as an application of these fields, each of which stands for itself; or what is wrong with it. */
export function applicationOf(value: unknown, names: ReadonlySet<string>): Fields | LineProblem {
  if (!isRecord(value)) return { code: "json", text: String(JSON.stringify(value)).slice(0, SHOWN) };
  for (const [name, cell] of Object.entries(value)) {
    if (!names.has(name)) return { code: "field", text: name.slice(0, SHOWN) };
    if (typeof cell === "object" && cell !== null) return { code: "value", text: name };
    if (typeof cell === "string" && cell.length > MOST_CHARACTERS) return { code: "cell", text: name };
    // What stands above a line is the shuffle's to say.
    if (typeof cell === "string" && isDitto(cell, ROSTER_WORDS)) return { code: "ditto", text: name };
  }
  return value as Fields;
}

export function isProblem(read: object): read is LineProblem {
  return "code" in read && "text" in read;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + fieldsIn(one), 0);
  return inner + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

const QUOTE = 34,
  BACKSLASH = 92,
  COLON = 58,
  MINUS = 45,
  ZERO = 48,
  NINE = 57,
  OPENING = [91, 123],
  CLOSING = [93, 125];
/** A double keeps no more digits. */
const DIGITS = 15;
const NUMBER = /[-+.\deE]+/y,
  WHOLE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A line's JSON, numbers that a double would not keep as texts, how many fields it names, and how deep lists and
 * objects stand in one another. One pass.
 */
function scanned(line: string): { readonly json: string; readonly fields: number; readonly depth: number } {
  let json = "",
    kept = 0,
    fields = 0,
    open = 0,
    depth = 0;
  for (let at = 0; at < line.length;) {
    const unit = line.charCodeAt(at);
    if (unit === QUOTE) at = behindText(line, at);
    else if (unit === MINUS || (unit >= ZERO && unit <= NINE)) {
      NUMBER.lastIndex = at;
      const number = (NUMBER.exec(line) as RegExpExecArray)[0];
      if (isBeyond(number)) {
        json += `${line.slice(kept, at)}"${number}"`;
        kept = at + number.length;
      }
      at += number.length;
    } else {
      if (unit === COLON) fields++;
      else if (OPENING.includes(unit)) depth = Math.max(depth, ++open);
      else if (CLOSING.includes(unit)) open--;
      at++;
    }
  }
  return { json: json + line.slice(kept), fields, depth };
}

function behindText(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTE) return at + 1;
  }
  return line.length;
}

function isBeyond(number: string): boolean {
  if ((number.length <= DIGITS && !/[eE]/.test(number)) || !WHOLE.test(number)) return false;
  const [mantissa = ""] = number.split(/[eE]/, 1),
    digits = mantissa.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length > DIGITS || !Number.isFinite(Number(number));
}
