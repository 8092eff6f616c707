import { CHINESE_NUMERAL_SIGNS, chineseNumeral } from "./chinese-numeral";
import { exact, exactFromNumeral, multiply, shift, tenTo, type Exact } from "./exact";
import { withoutNames } from "./names-with-digits";

export type FigureKind = "money" | "rate" | "count";

/** A figure of a legal text; `text` is `[start, end)` of it as it stands, with its unit. */
export interface FigureInText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
}

/**
 * With what it says: yuan, percent or the plain number; null where it says no single one (`30—50万元`, `三分之一`,
 * `2023年5月1日`).
 */
export interface ValuedFigure extends FigureInText {
  readonly value: Exact | null;
}

const HAN = `[${CHINESE_NUMERAL_SIGNS}]+`;
const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const TO = "\\s{0,4}[-—–~至到]\\s{0,4}";
const COUNTED =
  "平方米|平米|㎡|公顷|亩|公里|周年|年度|年|个工作日|工作日|个月|月|日|天|小时|分钟|级|次(?!性)|家|个(?!百分点)" +
  "|项|人(?!民币)|名|倍|件|户|台|套";
const RATE = "%|‰|个百分点";
const YUAN = "元";
const FOREIGN = "(?:美|日|港|欧|澳|加|英)元|英镑";

/**
 * A run of digits or numerals is taken whole, also where it is no figure: so it is not tried again from each of its
 * signs.
 */
const FIGURE = new RegExp(
  [
    `(?<date>(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?)`,
    `(?<sign>[¥￥]\\s{0,4})?(?<from>${ARABIC}${TO})?(?<number>${ARABIC})\\s{0,4}(?<times>` +
      `[百千万亿]*)(?<unit>${FOREIGN}|${YUAN}|${RATE}|${COUNTED})?`,
    `(?<han>${HAN})(?:分之(?<share>${ARABIC}|${HAN})|(?:${TO}(?<hanTo>${HAN}))?(?<hanUnit>${FOREIGN}|${YUAN}|${COUNTED}))?`,
  ].join("|"),
  "g",
);

const TIMES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

function timesPower(times: string): number {
  return [...times].reduce((power, sign) => power + (TIMES[sign] as number), 0);
}

function number(text: string): Exact | null {
  const han = chineseNumeral(text);
  return han === null ? exactFromNumeral(text.replace(/,/g, "")) : exact(han, 0);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Meaning = { readonly kind: FigureKind; readonly value: Exact | null };

function kindOf(unit: string, times: string, sign: boolean): FigureKind {
  if (/元$|^英镑$/.test(unit) || sign || (unit === "" && /[万亿]/.test(times))) return "money";
  return new RegExp(`^(?:${RATE})$`).test(unit) ? "rate" : "count";
}

function arabicMeaning(g: Groups): Meaning {
  const unit = g["unit"] ?? "",
    times = g["times"] ?? "";
  const readable = g["from"] === undefined && !new RegExp(`^(?:${FOREIGN})$`).test(unit);
  const value = readable ? number(g["number"] as string) : null;
  return {
    kind: kindOf(unit, times, g["sign"] !== undefined),
    value: value && shift(value, timesPower(times) - (unit === "‰" ? 1 : 0)),
  };
}

/** 同一个, 每一项, 数十家, 几十个: not the number that they contain. 千家万户 and 一元化 have none. */
function hanMeaning(g: Groups, before: string): Meaning | null {
  const han = g["hanTo"] ?? (g["han"] as string),
    unit = g["hanUnit"];
  if (unit === undefined) return null;
  if (/[数几]$/.test(before) || (han === "一" && /[同每任某单唯逐统另]$/.test(before)) || /^[百千万亿]/.test(han))
    return null;
  if (unit === YUAN && !/[十百千万亿]/.test(han)) return null;
  const readable = g["hanTo"] === undefined && !new RegExp(`^(?:${FOREIGN})$`).test(unit);
  return { kind: kindOf(unit, "", false), value: readable ? number(han) : null };
}

function meaning(found: RegExpMatchArray, text: string): Meaning | null {
  const g = found.groups as Groups,
    start = found.index as number;
  if (g["date"] !== undefined) return { kind: "count", value: null };
  const before = text.slice(Math.max(0, start - 3), start);
  if (g["share"] !== undefined) {
    const share = /^[百千万]$/.test(g["han"] as string) ? number(g["share"]) : null;
    return { kind: "rate", value: share && multiply(share, exact(tenTo(4), 2 + timesPower(g["han"] as string))) };
  }
  if (g["han"] !== undefined) return hanMeaning(g, before);
  const bare = !g["unit"] && !g["times"] && !g["sign"];
  const besideLetters = /[A-Za-z][.-]?$/.test(before) || /^[A-Za-z]/.test(text.charAt(start + found[0].length));
  return bare && besideLetters ? null : arabicMeaning(g);
}

/** A minus, but for the bullet of a list and for what parts two figures: 2级-5级. 自负 and 担负 are no signs. */
const MINUS = /(?:(?<![\dA-Za-z级年月日时%％‰元万亿米亩㎡个家项次])[-\u2010-\u2013−－﹣]|(?<![自担肩背欠])负)\s{0,4}$/,
  BULLET = /(?:^|[\n\r])\s{0,4}[-\u2010-\u2013−－﹣]\s{1,4}$/,
  SIGN_WITHIN = 12;

/** How many characters in front of a figure are its minus sign; 0 where there is none. */
function minusBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - SIGN_WITHIN), start);
  return BULLET.test(before) ? 0 : (MINUS.exec(before)?.[0].length ?? 0);
}

/** Every figure of a Chinese legal text with what it says, in the order of the text. One below zero says nothing. */
export function valuedFigures(text: string): ValuedFigure[] {
  const plain = withoutNames(text);
  const figures: ValuedFigure[] = [];
  for (const found of plain.matchAll(FIGURE)) {
    const said = meaning(found, plain);
    if (!said) continue;
    const minus = minusBefore(plain, found.index),
      start = found.index - minus,
      end = found.index + found[0].trimEnd().length;
    figures.push({ start, end, text: text.slice(start, end), ...said, ...(minus > 0 ? { value: null } : {}) });
  }
  return figures;
}

/**
 * Every figure of a Chinese legal text: digits with or without units, percentages, 百分之…, Chinese numerals before a unit
 * (年, 级, 平方米, 次, 家 …). Not the numbers of articles, lists, attachments, documents (〔2022〕162号) and standards
 * (GB／T36073—2018), nor digits of a name (5G), nor 一次性, 同一个 and 数十家.
 */
export function figuresIn(text: string): FigureInText[] {
  return valuedFigures(text).map(({ start, end, text: words, kind }) => ({ start, end, text: words, kind }));
}
