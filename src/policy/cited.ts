import { SMALL_NUMBER, smallNumber } from "./numerals";

/** Where in the law a text points: an article, and in it a clause counted from 1 if the text names one. */
export interface Citation {
  readonly article: number;
  readonly part: number | null;
}

/** Spaces, marks of direction that copying leaves, and quotation marks. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}"'“”‘’]+/gu;
/** Two numbers apart are two: 4.1 4.2 is no 4.14.2. */
const SPACE_BETWEEN = /(?<=[\d)])\s+(?=\d)/g;
const N = SMALL_NUMBER;
const SIGNED = `[.\\-‐‑‒–—―~_·。]第?(${N})|、?第?[(\\[〔【](${N})[)\\]〕】]`;
const MINOR = `${SIGNED}|第(${N})(?=[款项点])`;
const MINOR_AT_END = `${SIGNED}|第?(${N})(?=[款项点]|$)`;
/** 第四条（二）, 第4.2条, 第四条第二款, 第四条二 */
const FORMAL = new RegExp(`第(${N})(?:[.\\-](${N}))?[条條](?:之)?(?:${MINOR_AT_END})?[款项点]?`, "g");
/** 4.02 is no way to write 4.2. */
export const NO_PART = -1;
/** What follows a citation when it names one more part of the article: 第四条第一、二款. */
const MORE_PARTS = new RegExp(`^[、,，/和及与](?:第?[(]?${N}[)]?[款项点]|[(]${N}[)]|${N}[款项点])|^(?:至|到)`);
/** 第四条（一）（二）: a second part beside the first; 第四条第二款（一） is an item of one. */
const SECOND_PART = new RegExp(`^[(]${N}[)]`);
/** 第四条第一、二款 */
const PARTS_LISTED = new RegExp(`^第?[(]?${N}[)]?[款项点]?(?:[、,，/和及与至到]第?[(]?${N}[)]?[款项点]?)+`);
/** A cell that is nothing but a short citation: 4.2, 四（二）, 4-2款 */
const SHORT = new RegExp(`^(?:申报|支持)?(?:条款|条文)?[:：]?第?(${N})(?:${MINOR})?[款项点条]?$`);
/** A number with its part before other words: 4.2市级平台, 4(2)市级平台 */
const LEADING = new RegExp(`^第?(\\d{1,2})(?:[.\\-](\\d{1,2})(?![\\d.%年月日])|[(](${N})[)](?![(]${N}[)]))`);
/** Nothing but a part of an article that stands elsewhere: 第三款, （三）, 第三项. */
const PART_ALONE = new RegExp(`^(?:第?[(]?(${N})[)]?[款项]|[(](${N})[)])$`);
/** Between two clauses: 3、5, 3或5, 4.1~4.3 */
const APART = "(?:以及|或者?|[、,，;；/\\\\|和及与&+至到~])";
/** Several numbers and nothing else: 3、5 */
const SEVERAL = new RegExp(`^第?${N}(?:[.\\-(]${N}[)]?)?[款项条]?(?:${APART}第?${N}(?:[.\\-(]${N}[)]?)?[款项条]?)+$`);
/** A clause by its number, wherever it stands: 4.1国家级平台、4.2市级平台, 第四条（4.2） */
const DECIMAL = /(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.%年月日])/g;
/** A number before an article: 3，第五条, 第三、第五条. A bare 三、 there only counts lines. */
const BEFORE_ARTICLE = new RegExp(`^(?:第(${N})、|第?(${N})(?:以及|或者?|[,，;；/\\\\|和及与&+至到~]))第`);

/** A text as citations are read in it: full width and blanks make no difference, and two numbers apart are two. */
export function citable(text: string): string {
  return text.normalize("NFKC").replace(SPACE_BETWEEN, "、").replace(UNSEEN, "");
}

/** The part that a text names and nothing else (第三款, （三）, 第三项); null where it says more, or another thing. */
export function partAlone(text: string): Pick<Citation, "part"> | null {
  const part = PART_ALONE.exec(text);
  return part && { part: citation(undefined, part[1] ?? part[2]).part };
}

export function printCitation(c: Citation): string {
  return c.part === null ? String(c.article) : `${c.article}.${c.part}`;
}

/** The clauses that a text names by their numbers, each once, in its order. */
export function citationsIn(written: string): Citation[] {
  const text = /^[([〔【「]([^()[\]〔〕【】「」]+)[)\]〕】」]$/.exec(written)?.[1] ?? written;
  const formal = formalIn(text),
    decimals = [...text.matchAll(DECIMAL)].map(m => citation(m[1], m[2]));
  // 第四条（4.2）: the number says which clause of the article.
  if (formal.length > 0)
    return distinct([
      ...formal.filter(f => f.part !== null || decimals.every(d => d.article !== f.article)),
      ...decimals,
    ]);
  if (SEVERAL.test(text)) return distinct(text.split(new RegExp(APART)).flatMap(citationsIn));
  const m = SHORT.exec(text);
  if (m) return [citation(m[1], m[2] ?? m[3] ?? m[4])];
  const leading = LEADING.exec(text);
  return leading ? distinct([citation(leading[1], leading[2] ?? leading[3]), ...decimals]) : [];
}

/** The articles that a text names as 第四条…, and a number that stands before the first. */
function formalIn(text: string): Citation[] {
  const formal = [...text.matchAll(FORMAL)].flatMap(m => {
    const one = citation(m[1], m[2] ?? m[3] ?? m[4] ?? m[5]);
    return hasMoreParts(m[0], one, text.slice(m.index + m[0].length))
      ? [one, { article: one.article, part: NO_PART }]
      : [one];
  });
  const before = BEFORE_ARTICLE.exec(text);
  return formal.length > 0 && before ? [citation(before[1] ?? before[2], undefined), ...formal] : formal;
}

function hasMoreParts(cited: string, { part }: Citation, rest: string): boolean {
  if (part === null) return PARTS_LISTED.test(rest);
  return MORE_PARTS.test(rest) || (/[)\]〕】]$/.test(cited) && SECOND_PART.test(rest));
}

/** A citation of an article and a part as they are written, in figures or in Chinese; null: none. */
export function citation(article: string | undefined, part: string | undefined): Citation {
  return {
    article: smallNumber(article ?? "") ?? 0,
    part: part === undefined ? null : part.startsWith("0") ? NO_PART : smallNumber(part),
  };
}

function distinct(list: Citation[]): Citation[] {
  return list.filter((c, i) => list.findIndex(d => d.article === c.article && d.part === c.part) === i);
}

/** Whether a text is a day, as Excel writes 4-2 once it took it for one. */
export function looksLikeDate(text: string): boolean {
  return (
    /^(\d{4}[-/.年]\d{1,2}(?:月|[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}\/\d{1,2}\/\d{2,4})([T、]?\d{1,2}:\d{2}.*)?$/.test(
      text,
    ) ||
    /^(\d{1,2}-?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*|(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*-?\d{1,2})$/i.test(
      text,
    )
  );
}
