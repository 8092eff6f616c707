import type { Fen, FenSum } from "../money/fen";
import type { Ratio } from "../money/ratio";
import type { Operand, Step } from "../engine/steps";
import { compare, exact, numeral, shift, tenTo, type Exact } from "../money/exact";
import { grouped, wholeWithCommas } from "../money/print";
import { roundDecimals } from "../money/rounding";
import { fill } from "../text/fill";
import type { Wording } from "../text/texts";

const WAN = exact(10_000n, 0);
/** No amount needs more decimals to be recognised; inputs may have thousands. */
const MOST_DECIMALS = 6,
  /** Decimals of a yuan that are whole 分. */
  FEN = 2,
  FEN_OF_WAN = 1_000_000;
/** Below these digits whole 分 are a safe integer, whatever the scale. */
const MOST_DIGITS = 10n ** 13n;

/**
 * An amount in yuan, with commas; from 1万 on also in 万元, exact to the last digit: 124,900元 are 12.49万元, 44,118元
 * 4.4118万元. Parts of a 分 are no sum that anybody says in 万元: such an amount is said in yuan alone. Where decimals
 * beyond the sixth are left out, the amount is said to be about that much.
 */
export function moneyInWords(texts: Wording, value: Exact): string {
  const fen = wholeFen(value);
  if (fen !== null) return wholeFenInWords(texts, fen);
  return exactInWords(texts, value);
}

/** The plain way, whatever the digits. */
export function exactInWords(texts: Wording, value: Exact): string {
  const shown = roundDecimals(value, MOST_DECIMALS),
    said = shownMoney(texts, shown);
  return compare(shown, value) === 0 ? said : fill(texts.sentences.about, { value: said });
}

function shownMoney(texts: Wording, value: Exact): string {
  const { sentences } = texts,
    yuan = twoDecimals(grouped(value));
  if (compare(value, WAN) < 0) return fill(sentences.yuan, { yuan });
  if (compare(roundDecimals(value, FEN), value) !== 0) return fill(sentences.yuan, { yuan });
  return fill(sentences.yuanWan, { yuan, wan: grouped(shift(value, -4)) });
}

/** 370,370.10 for 370,370.1: one decimal alone reads like a slip. Whole yuan have none, more decimals stay. */
function twoDecimals(yuan: string): string {
  return yuan.at(-2) === "." ? `${yuan}0` : yuan;
}

export function fenInWords(texts: Wording, fen: Fen | FenSum): string {
  if (typeof fen === "number" && fen >= 0) return wholeFenInWords(texts, fen);
  return moneyInWords(texts, exact(BigInt(fen), 2));
}

/** What most amounts are: whole 分, no fewer than none, that a number holds exactly; null for others. */
function wholeFen({ digits, scale }: Exact): number | null {
  if (scale > FEN || digits < 0n || digits >= MOST_DIGITS) return null;
  return Number(digits) * (scale === 0 ? 100 : scale === 1 ? 10 : 1);
}

/** The same words as `exactInWords`, by numbers alone: sentences say amounts by the million. */
function wholeFenInWords(texts: Wording, fen: number): string {
  const { sentences } = texts,
    cents = fen % 100,
    yuan = withCents((fen - cents) / 100, cents);
  if (fen < FEN_OF_WAN) return fill(sentences.yuan, { yuan });
  const rest = fen % FEN_OF_WAN,
    whole = wholeWithCommas((fen - rest) / FEN_OF_WAN);
  return fill(sentences.yuanWan, { yuan, wan: rest === 0 ? whole : `${whole}.${decimals(rest)}` });
}

/** 1,234 and 1,234.50. */
function withCents(yuan: number, cents: number): string {
  const whole = wholeWithCommas(yuan);
  return cents === 0 ? whole : `${whole}.${cents < 10 ? "0" : ""}${cents}`;
}

/** Six decimals of 万元, less the zeros at their end. */
function decimals(rest: number): string {
  let digits = rest,
    places = MOST_DECIMALS;
  for (; digits % 10 === 0; places--) digits /= 10;
  return String(digits).padStart(places, "0");
}

/** A fraction of yuan as far as people read it: six decimals; said to be about that where it has more. */
export function ratioInWords(texts: Wording, value: Ratio): string {
  const said = shownRatio(texts, value);
  return isShownWhole(value) ? said : fill(texts.sentences.about, { value: said });
}

/** `＝1,200,000元`, or `约…` where the value has more decimals than are printed. */
export function resultInWords(texts: Wording, value: Ratio): string {
  const { equals, comesToAbout } = texts.sentences;
  return fill(isShownWhole(value) ? equals : comesToAbout, { value: shownRatio(texts, value) });
}

function isShownWhole(value: Ratio): boolean {
  return (value.num * tenTo(MOST_DECIMALS)) % value.den === 0n;
}

function shownRatio(texts: Wording, value: Ratio): string {
  const unit = tenTo(MOST_DECIMALS);
  return shownMoney(texts, exact((2n * value.num * unit + value.den) / (2n * value.den), MOST_DECIMALS));
}

/** `30%` of 0.3. */
export function shareInWords(value: Exact): string {
  return `${numeral(roundDecimals(shift(value, 2), MOST_DECIMALS))}%`;
}

export function areaInWords(texts: Wording, value: Exact): string {
  return fill(texts.sentences.area, { n: grouped(roundDecimals(value, MOST_DECIMALS)) });
}

/** An operand's value in the unit that it is counted in. */
export function operandInWords(texts: Wording, step: Extract<Step, { what: Operand }>): string {
  const { value } = step,
    plain = grouped(roundDecimals(value, MOST_DECIMALS));
  const unit = "unit" in step ? (step.unit ?? "") : "";
  if (step.what === "each" && unit !== "")
    return fill(texts.sentences.perUnit, { value: moneyInWords(texts, value), unit });
  if (unit !== "") return fill(texts.sentences.counted, { n: plain, unit });
  switch (step.what) {
    case "rate":
    case "share":
    case "approvedRate":
      return shareInWords(value);
    case "counted":
    case "multiplier":
    case "parts":
      return plain;
    case "area":
    case "contractArea":
      return areaInWords(texts, value);
    case "months":
    case "monthsInYear":
      return fill(texts.sentences.months, { n: plain });
    case "days":
    case "yearDays":
      return fill(texts.sentences.days, { n: plain });
    default:
      return moneyInWords(texts, value);
  }
}
