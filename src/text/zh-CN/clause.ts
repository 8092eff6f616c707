import { CHINESE_DIGITS } from "../../money/chinese-numeral";

/**
 * 第三条（关键技术攻关） of an article; 第四条（4.1 国家级平台） of a clause within one: the law does not number its sentences, so
 * our number stands in brackets beside what it is called, and never reads like one of the law's own.
 */
export function clause(id: string, title = ""): string {
  const [article = "", ...within] = id.split("."),
    inBrackets = [...(within.length > 0 ? [id] : []), ...(title === "" ? [] : [title])].join(" ");
  const named = `第${/^[1-9]\d?$/.test(article) ? numeral(Number(article)) : article}条`;
  return inBrackets === "" ? named : `${named}（${inBrackets}）`;
}

/** 1…99. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10),
    ones = value % 10;
  const unit = ones === 0 ? "" : (CHINESE_DIGITS[ones] as string);
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : (CHINESE_DIGITS[tens] as string)}十${unit}`;
}
