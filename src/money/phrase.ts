import { compare, exact, shift, type Exact } from "./exact";
import { fenOf, type Fen } from "./fen";
import { valuedFigures, type FigureKind, type ValuedFigure } from "./figures";

export { figuresIn, type FigureInText, type FigureKind } from "./figures";

const WANTED: Readonly<Record<FigureKind, { readonly what: string; readonly like: string }>> = {
  money: { what: "金额", like: "900万元" },
  rate: { what: "比例", like: "30％" },
  count: { what: "数目", like: "三年、4000平方米" },
};

/**
 * A phrase of a policy file that does not say the one figure that its field needs. The message is for whoever writes
 * the file.
 */
export class PhraseError extends Error {
  override readonly name = "PhraseError";
  constructor(
    readonly phrase: string,
    readonly wanted: FigureKind,
    problem: string,
  ) {
    super(`“${phrase}”${problem}。这里要写办法原文中含一个${WANTED[wanted].what}的词句，如“${WANTED[wanted].like}”`);
  }
}

/**
 * The one figure of its kind in the phrase, times 10^`power`, which must be whole and safe. Figures of other kinds do
 * not matter.
 */
function wholeIn(phrase: string, kind: FigureKind, power: number, finest: string): number {
  const figure = oneIn(phrase, kind, of => of.kind === kind);
  return safeWhole(shift(figure.value, power)) ?? fail(phrase, kind, `中的“${figure.text}”太大，或细于${finest}`);
}

/** The one figure of the phrase that is meant, with what it says. */
function oneIn(
  phrase: string,
  kind: FigureKind,
  isMeant: (figure: ValuedFigure) => boolean,
): { readonly text: string; readonly value: Exact } {
  const figures = valuedFigures(phrase).filter(isMeant);
  const [figure] = figures;
  if (!figure) fail(phrase, kind, `中没有${WANTED[kind].what}`);
  // 不足3万元的按3万元: one figure, said twice.
  const isOne = figures.every(({ value }) => value && figure.value && compare(value, figure.value) === 0);
  if (figures.length > 1 && !isOne) {
    fail(
      phrase,
      kind,
      `中有${figures.length}个${WANTED[kind].what}（${figures.map(f => f.text).join("、")}），请只留一个`,
    );
  }
  if (!figure.value) fail(phrase, kind, `中的“${figure.text}”不是一个确定的${WANTED[kind].what}`);
  return { text: figure.text, value: figure.value };
}

/** What may stand behind 元 so that it is still one amount: a year's, or each applicant's or project's own. */
const ITS_OWN = "年|年度|次|家|户|企业|单位|项目|项";
/** 100元/亩, 30元每平方米: so much for each, which is no amount by itself. */
const PER_UNIT = new RegExp(`^\\s*[/／每](?!(?:${ITS_OWN})(?![\\p{Script=Han}A-Za-z]))`, "u");

/** 每亩100元, 每平方米每月最高30元: the same with the measure before it. 每个项目, 每人, 每台 can be the row's own. */
const PER_MEASURE =
  /每(?:[百千万])?(?:亩|公顷|平方米|平米|平方|㎡|立方米|千瓦时?|度|吨|公斤|千克|公里|千米|架次|标准?箱|TEU|个?月|天|日|小时|kWh)(?:每[年月天日])?[给予补助贴奖励支持资最高多不超过于按再为]{0,8}$/i;
/** So far before a figure its measure is looked for. */
const BEFORE = 20;

function isUnitPrice(phrase: string, figure: { readonly start: number; readonly end: number }): boolean {
  return (
    PER_UNIT.test(phrase.slice(figure.end)) ||
    PER_MEASURE.test(phrase.slice(Math.max(figure.start - BEFORE, 0), figure.start))
  );
}

function safeWhole(value: Exact): number | null {
  return value.scale === 0 && compare(value, exact(BigInt(Number.MAX_SAFE_INTEGER), 0)) <= 0
    ? Number(value.digits)
    : null;
}

function fail(phrase: string, kind: FigureKind, problem: string): never {
  throw new PhraseError(phrase, kind, problem);
}

/** 3倍 is 300 %: the times that a phrase without a percentage says; null where it says none. */
function timesIn(phrase: string): Exact | null {
  const figures = valuedFigures(phrase);
  if (figures.some(figure => figure.kind === "rate")) return null;
  const times = figures.filter(
    figure => figure.kind === "count" && phrase.slice(figure.start, figure.end + 1).endsWith("倍"),
  );
  return times.length === 1 ? (times[0]!.value ?? null) : null;
}

/** The one rate in a phrase of the law, in basis points: `最高100％` is 10 000, `3倍` 30 000. Throws a PhraseError. */
export function rateIn(phrase: string): number {
  const times = timesIn(phrase),
    whole = times && safeWhole(shift(times, 4));
  if (whole !== null) return whole;
  return wholeIn(phrase, "rate", 2, "万分之一");
}

/**
 * The one amount in a phrase of the law: `最高900万元`, `2级15万元`, `三百万元`. So much for each unit (`100元/亩`) is none.
 * Throws a PhraseError.
 */
export function amountIn(phrase: string): Fen {
  const each = valuedFigures(phrase).find(figure => figure.kind === "money" && isUnitPrice(phrase, figure));
  if (each) fail(phrase, "money", `中的“${each.text}”是单价，要乘以数量，不是一笔金额（按数量给的用 per-unit）`);
  return fenOf(wholeIn(phrase, "money", 2, "一分钱"));
}

/** The one amount for each unit in a phrase: `100元/亩` is 1 000 000, in 万分之一元. Throws a PhraseError. */
export function unitAmountIn(phrase: string): number {
  return wholeIn(phrase, "money", 4, "万分之一元");
}

/** So far behind 每 its number is looked for: 每新增入驻企业10家. */
const BEHIND_EACH = 8;

/**
 * The number of units that a phrase's amount is for, where it is not one: `每10家补助1万元`, `20元/100公里`. null where it is
 * for each one (`每1家`, `每人35元`), or the phrase does not say.
 */
export function manyUnitsIn(phrase: string): string | null {
  const found = valuedFigures(phrase).find(({ kind, start, value }) => {
    const before = phrase.slice(Math.max(0, start - BEHIND_EACH), start);
    return kind === "count" && value && compare(value, exact(1n, 0)) !== 0 && endsWithEach(before);
  });
  return found?.text ?? null;
}

const EACH = ["每", "/", "／"],
  NOT_OF_EACH = /[\d，。；、]/u;
/** Whether a text ends with 每 and words of what is counted: `每新增`. */
function endsWithEach(text: string): boolean {
  const each = Math.max(...EACH.map(sign => text.lastIndexOf(sign)));
  return each >= 0 && !NOT_OF_EACH.test(text.slice(each + 1));
}

/** The one count in a phrase of the law: `连续支持不超过三年`, `4000平方米`, `3`. Throws a PhraseError. */
export function countIn(phrase: string): number {
  return wholeIn(phrase, "count", 0, "整数");
}

/**
 * The one figure of a kind with all its digits, as it is compared with a fact: yuan (also of a unit price), a share of
 * 1 (`5.655%` is 0.05655), or a number of anything (`2万架次`). Throws a PhraseError.
 */
export function exactIn(phrase: string, kind: FigureKind): Exact {
  const times = kind === "rate" ? timesIn(phrase) : null;
  if (times) return times;
  // So many dollars are a number of them, and no yuan.
  if (kind === "count") phrase = phrase.replace(/[美欧日港澳加英]元|英镑/g, "");
  if (kind !== "count") return shift(oneIn(phrase, kind, of => of.kind === kind).value, kind === "rate" ? -2 : 0);
  return oneIn(phrase, kind, of => of.kind === "count" || (of.kind === "money" && !/[元¥￥镑]/.test(of.text))).value;
}
