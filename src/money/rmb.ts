import { CAPITAL_DIGITS } from "./chinese-numeral";
import { tenTo } from "./exact";
import type { Fen, FenSum } from "./fen";

const PLACES = ["", "拾", "佰", "仟"];
/** Of groups of four digits, from the right. 亿 also ends the group above it (壹万亿). */
const GROUPS = ["", "万", "亿", "万"];
/** 大写 has no words from this many 分 on. */
export const BEYOND_CAPITALS = tenTo(18);

/** One to four digits (1…9999), without zeros before or after: 壹仟零贰. */
function group(value: number): string {
  let text = "",
    gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? "零" : "") + CAPITAL_DIGITS[digit] + PLACES[place];
      gap = false;
    }
  }
  return text;
}

/**
 * Whole yuan without 元. Zeros at the end of a group of four are not written (壹拾万柒仟), zeros at its beginning and empty
 * groups are, once (壹亿零壹仟).
 */
function wholeYuan(value: bigint): string {
  let text = "",
    gap = false;
  for (let place = 3; place >= 0; place--) {
    const four = Number((value / tenTo(4 * place)) % 10_000n);
    if (text !== "" && four < 1000) gap = true;
    if (four !== 0) {
      text += (gap ? "零" : "") + group(four) + GROUPS[place];
      gap = false;
    } else if (place === 2 && text !== "") text += "亿";
  }
  return text;
}

/**
 * An amount in 分 in 人民币大写, as bills are filled in (支付结算办法, 附一: 正确填写票据和结算凭证的基本规定): 整 after 元,
 * none after 角 or 分. Where those rules leave a choice, their first form: 107 000.53 is 壹拾万柒仟元零伍角叁分 and
 * 1 680.32 壹仟陆佰捌拾元零叁角贰分. Below 10^16 yuan; RangeError for others and for negatives.
 */
export function rmb(fen: Fen | FenSum): string {
  const amount = BigInt(fen);
  if (amount < 0n || amount >= BEYOND_CAPITALS) throw new RangeError(`no amount for 大写: ${amount} 分`);
  const yuan = amount / 100n;
  const jiao = Number((amount / 10n) % 10n),
    cents = Number(amount % 10n);
  if (amount === 0n) return "零元整";
  const whole = yuan === 0n ? "" : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const zero = whole !== "" && (jiao === 0 || yuan % 10n === 0n) ? "零" : "";
  return whole + zero + (jiao ? `${CAPITAL_DIGITS[jiao]}角` : "") + (cents ? `${CAPITAL_DIGITS[cents]}分` : "");
}
