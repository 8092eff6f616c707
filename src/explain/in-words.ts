import type { Ratio } from "../engine/ratio";
import type { Operand, Step } from "../engine/steps";
import { compare, exact, numeral, shift, tenTo, type Exact } from "../money/exact";
import { grouped } from "../money/print";
import { roundDecimals } from "../money/rounding";
import { fill } from "../text/fill";
import type { Wording } from "../text/texts";

const WAN = exact(10_000n, 0);
/** No amount needs more decimals to be recognised; inputs may have thousands. */
const MOST_DECIMALS = 6;

/**
 * An amount in yuan, with commas; from 1万 on also in 万元 with two decimals, the rest cut off: 4,999,999.99元 are not
 * about 500万元.
 */
export function moneyInWords(texts: Wording, value: Exact): string {
  const { sentences } = texts,
    yuan = withCents(grouped(roundDecimals(value, MOST_DECIMALS)));
  if (compare(value, WAN) < 0) return fill(sentences.yuan, { yuan });
  const inWan = shift(value, -4),
    short = inWan.scale <= 2 ? inWan : exact(inWan.digits / tenTo(inWan.scale - 2), 2);
  return fill(compare(inWan, short) === 0 ? sentences.yuanWan : sentences.yuanAboutWan, { yuan, wan: grouped(short) });
}

/** 370,370.10 for 370,370.1: one decimal alone reads like a slip. Whole yuan have none, more decimals stay. */
function withCents(yuan: string): string {
  return yuan.at(-2) === "." ? `${yuan}0` : yuan;
}

export function fenInWords(texts: Wording, fen: number | bigint): string {
  return moneyInWords(texts, exact(BigInt(fen), 2));
}

/** A fraction of yuan as far as people read it: six decimals. */
export function ratioInWords(texts: Wording, value: Ratio): string {
  const unit = tenTo(MOST_DECIMALS);
  return moneyInWords(texts, exact((2n * value.num * unit + value.den) / (2n * value.den), MOST_DECIMALS));
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
  switch (step.what) {
    case "rate":
    case "share":
    case "approvedRate":
      return shareInWords(value);
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
