import Decimal from "decimal.js";
import { Converter } from "opencc-js";
import type { PlainCell } from "./plain";

/** Wide enough that the only inexact step, one division at the end, cannot reach a 分. */
export const Exact = Decimal.clone({ precision: 150, rounding: Decimal.ROUND_HALF_UP });
export type Amount = Decimal;
export const ZERO = new Exact(0);

/** A cell that holds something which cannot be what its column is for. */
export const BAD = Symbol("bad");
/** undefined = blank. */
export type Read<T> = T | undefined | typeof BAD;

const PLACEHOLDERS = new Set(["", "无", "/", "—", "——", "-", "--", "不适用", "暂无", "详见附件"]);
const UNIT_IN_YUAN: Record<string, string> = {
  元: "1",
  千元: "1000",
  万: "10000",
  万元: "10000",
  亿: "100000000",
  亿元: "100000000",
};
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/;

/** The cell's words, NFKC and without outer spaces; placeholders are blank. */
export function readText(cell: PlainCell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  const words = String(cell).normalize("NFKC").trim();
  return PLACEHOLDERS.has(words.replace(/\s/g, "")) ? undefined : words;
}

/** A number as typed; a double is the shortest decimal of at most 15 digits that stands for it. Negative: bad. */
export function readNumber(cell: PlainCell | undefined): Read<Amount> {
  if (typeof cell === "number") return nonNegative(Number.isFinite(cell) ? new Exact(cell.toPrecision(15)) : BAD);
  const words = readText(cell)?.replace(/\s/g, "").toLowerCase();
  if (words === undefined) return undefined;
  if (!NUMBER.test(words) || !/^[+-]?[\d.]/.test(words)) return BAD;
  return nonNegative(new Exact(words.replace(/,/g, "")));
}

function nonNegative(value: Amount | typeof BAD): Read<Amount> {
  return value !== BAD && value.lt(0) ? BAD : value;
}

/** Yuan; `unit` where the cell does not say one. */
export function readAmount(cell: PlainCell | undefined, unit: "元" | "万元"): Read<Amount> {
  const words = typeof cell === "number" ? undefined : readText(cell)?.replace(/\s/g, "");
  const parts = words === undefined ? null : /^(?:¥|人民币)?(.*?)(元|千元|万元|亿元|万|亿)?$/.exec(words);
  const figure = parts === null ? readNumber(cell) : readNumber(parts[1] === "" ? "?" : parts[1]!);
  if (figure === undefined) return parts === null ? undefined : BAD;
  if (figure === BAD) return BAD;
  return figure.times(UNIT_IN_YUAN[parts?.[2] ?? unit]!);
}

/** 0.6, 60% and 60 all mean 0.6; above 100%: bad. */
export function readShare(cell: PlainCell | undefined): Read<Amount> {
  const words = typeof cell === "number" ? undefined : readText(cell)?.replace(/\s/g, "");
  const percent = words?.endsWith("%") === true;
  const figure = readNumber(percent ? words.slice(0, -1) : (cell ?? null));
  if (figure === undefined) return percent ? BAD : undefined;
  if (figure === BAD) return BAD;
  const share = percent || figure.gt(1) ? figure.div(100) : figure;
  return share.gt(1) ? BAD : share;
}

const toSimplified = Converter({ from: "t", to: "cn" });
const simplified = new Map<string, string>();

/** One character; remembered, for opencc is slow at single ones. */
function simplify(character: string): string {
  const known = simplified.get(character) ?? toSimplified(character);
  simplified.set(character, known);
  return known;
}

/** NFKC, simplified character by character, upper case, without spaces and punctuation. */
export function canonical(cell: PlainCell | undefined): string | undefined {
  const words = readText(cell);
  if (words === undefined) return undefined;
  const simple = [...words].map(simplify).join("");
  const bare = simple
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\p{P}\p{Z}\s]/gu, "");
  return bare === "" ? undefined : bare;
}

/** A project number: NFKC, upper case, no spaces. */
export function readNumberOfProject(cell: PlainCell | undefined): string | undefined {
  return readText(cell)?.toUpperCase().replace(/\s/g, "");
}

const GB32100 = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export interface Code {
  text: string;
  valid: boolean;
  digitsLost: boolean;
}

/** A unified social credit code; blank: undefined. */
export function readCode(cell: PlainCell | undefined): Code | undefined {
  const words = readText(cell);
  if (words === undefined) return undefined;
  const text = words.toUpperCase().replace(/[\s-]/g, "");
  const digitsLost =
    typeof cell === "number" ? cell >= 1e15 : /^\d(\.\d+)?E\+?\d+$/.test(words.toUpperCase().replace(/\s/g, ""));
  return { text, valid: !digitsLost && passesGb32100(text), digitsLost };
}

function passesGb32100(text: string): boolean {
  const values = [...text].map(character => GB32100.indexOf(character));
  if (values.length !== 18 || values.some(value => value < 0)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * values[place]!, 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
