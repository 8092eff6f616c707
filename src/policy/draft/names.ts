import type { Group, Sentence } from "./groups";
import { endingFrom, VERBS } from "./ends";
import { cut, type Span } from "./plain";

/** Ranks of who recognised something, the longest first. */
const RANK = `(?:${[
  "国家级|国家|北京市|上海市|天津市|重庆市|自治区级|自治区|省部级|省级|省|市级|市|区县级|区级|区|县级|县",
  "国际|行业|部级|世界级|[一二三四五A-E]\\s?星级?|[2-5]A级?|[甲乙丙丁]级|[特一二三四]等奖|[一二三四五]级|[A-E]级|[一二三四五A-E]类",
].join("|")})`;
const STARTS_WITH_RANK = new RegExp(`^${RANK}`);
const ONLY_RANK = new RegExp(`^${RANK}$`);

/**
 * The names of exactly `count` levels in a row within the span (国家级、省级、市级…企业; “智能工厂”“数字化车间”); null where no row
 * of that many stands there, or several do and none is of ranks.
 */
export function levelNames(text: string, within: Span, count: number): Span[] | null {
  const rows = cut(text, within, ",")
    .map(part => rowIn(text, part, count))
    .filter(row => row !== null);
  const ranked = rows.filter(row =>
    row.slice(0, -1).every(name => STARTS_WITH_RANK.test(text.slice(name.start, name.end))),
  );
  const found = ranked.length > 0 ? ranked : rows;
  return found.length === 1 ? found[0]! : null;
}

function rowIn(text: string, part: Span, count: number): Span[] | null {
  const marks = [...text.slice(part.start, part.end).matchAll(/、|和|及(?!以上)|与|或|”“/g)];
  const inBrackets = bracketed(text, part);
  const cuts = marks
    .map(mark => ({
      start: part.start + mark.index,
      end: part.start + mark.index + mark[0].length,
      quoted: mark[0] === "”“",
    }))
    .filter(mark => !inBrackets(mark.start));
  // A row of that many is looked for among all rows of names: a run of (count - 1) marks, near each other.
  for (const marksOfRow of runs(cuts, count - 1)) {
    const names = namesOf(text, part, marksOfRow);
    if (names) return names;
  }
  return null;
}

type Mark = Span & { readonly quoted: boolean };

/** Exactly all marks, or where ranks stand first, the first of them. */
function runs(marks: readonly Mark[], count: number): (readonly Mark[])[] {
  if (count < 1 || marks.length < count) return [];
  return marks.length === count ? [marks] : [marks.slice(0, count), marks.slice(marks.length - count)];
}

function namesOf(text: string, part: Span, marks: readonly Mark[]): Span[] | null {
  const bounds = [part.start, ...marks.map(mark => mark.end)];
  const items = bounds.map((start, i) => ({ start, end: marks[i]?.start ?? part.end }));
  if (marks.every(mark => mark.quoted)) return quoted(text, items);
  const middle = items.slice(1, -1).map(item => ({ ...item }));
  const first = tail(text, items[0]!),
    last = head(
      text,
      items.at(-1)!,
      [first, ...middle].every(item => ONLY_RANK.test(text.slice(item.start, item.end))),
    );
  const names = [first, ...middle, withoutCommonEnd(text, last, first)];
  const ranked = names.map(name => STARTS_WITH_RANK.test(text.slice(name.start, name.end)));
  const isRow = names.every(name => name.end - name.start >= 1 && name.end - name.start <= 20);
  return isRow && (ranked.every(yes => yes) || ranked.every(yes => !yes)) ? names : null;
}

/** “智能工厂”“数字化车间”: what stands between the marks. */
function quoted(text: string, items: readonly Span[]): Span[] | null {
  const first = items[0]!,
    last = items.at(-1)!;
  const opens = text.slice(first.start, first.end).lastIndexOf("“"),
    closes = text.slice(last.start, last.end).indexOf("”");
  if (opens < 0 || closes < 0) return null;
  return [
    { start: first.start + opens + 1, end: first.end },
    ...items.slice(1, -1),
    { start: last.start, end: last.start + closes },
  ];
}

const BEHIND_A_RANK: readonly string[] = [
  ...VERBS,
  ..."最高 不超过 一次性 分别 按照 按 的 企业 项目 平台 ,".split(" "),
];
const BEHIND_A_NAME: readonly string[] = [...VERBS, "一次性"];

/** The rank right in front of a figure (国家级奖励100万元); null where none stands there. */
export function pairedName({ text }: Sentence, group: Group): Span | null {
  if (group.figures.length !== 1) return null;
  const before = group.before.slice(-20);
  const kept = before.slice(0, endingFrom(before, BEHIND_A_RANK));
  const found = new RegExp(`(?:^|[、,:对和及]|其中)(${RANK})$`).exec(kept);
  if (!found) return null;
  const end = group.start - (before.length - kept.length);
  const start = end - found[1]!.length;
  return text.slice(start, end) === found[1] ? { start, end } : null;
}

/** 培育企业奖励2000元: the part's own beginning, where it is nothing but a name and the verb. */
export function partName(sentence: Sentence, group: Group): Span | null {
  const part = sentence.parts[group.part];
  if (!part || group.figures.length !== 1) return null;
  const before = sentence.text.slice(part.start, group.start);
  const from = before.lastIndexOf(":") + 1;
  const name = before.slice(from, endingFrom(before, BEHIND_A_NAME));
  const isName = name.length >= 2 && name.length <= 14 && !/对|按|的|为|给|第.家|第.名|每/.test(name);
  return isName ? { start: part.start + from, end: part.start + from + name.length } : null;
}

/** Whether a rank stands in front of the names within their part (省级“智能工厂”“数字化车间”): then the level has two sides. */
export function rankBefore(text: string, sentence: Span, names: readonly Span[]): boolean {
  const first = names[0]!;
  if (STARTS_WITH_RANK.test(text.slice(first.start, first.end))) return false;
  const before = text.slice(sentence.start, first.start).split(",").at(-1)!;
  return /(?:国家|省|市|区|县)级/.test(before);
}

const LEAD_OF_A_NAME =
  /^(?:企业|单位)?(?:新建|新设|新增|新引进|引进|建设|设立|创建|建立|获批|开设|参加|参与|购买|租赁|开展|实施|举办|承办)(?=.{3})/;

/** 种子期、初创期、成长期项目: 项目 is of all of them, so no part of the last one's name. */
function withoutCommonEnd(text: string, last: Span, first: Span): Span {
  const end = ["项目", "企业", "单位", "机构", "产品"].find(word => text.slice(last.start, last.end).endsWith(word));
  if (end === undefined || text.slice(first.start, first.end).endsWith(end) || last.end - last.start < end.length + 2)
    return last;
  return { start: last.start, end: last.end - end.length };
}

/** The end of the first item: behind the last of 对, 的, 为 …, or from a rank on. */
function tail(text: string, item: Span): Span {
  const words = text.slice(item.start, item.end);
  const rank = [...words.matchAll(new RegExp(RANK, "g"))].at(-1);
  if (rank && words.length - rank.index <= 20 && !/^(?:省|市|区|县)$/.test(rank[0]))
    return { start: item.start + rank.index, end: item.end };
  let from = 0;
  for (const joint of words.matchAll(
    /对于?|的|为|获得?|列入|入选|纳入|认定|评为|在|新(?=认定|获|评|设立|增|纳|发展|引进)|“|:|\]|\)/g,
  ))
    from = joint.index + joint[0].length;
  const end = words.endsWith("”") ? item.end - 1 : item.end;
  // 新建院士工作站: the cell says 院士工作站.
  from += LEAD_OF_A_NAME.exec(words.slice(from))?.[0].length ?? 0;
  return { start: item.start + from, end };
}

/** The beginning of the last item: its rank alone where the others are ranks, else up to 的 or the verb. */
function head(text: string, item: Span, ranks: boolean): Span {
  const words = text.slice(item.start, item.end);
  const rank = ranks ? STARTS_WITH_RANK.exec(words)?.[0].length : undefined;
  const stop = words.search(/的|”|挂牌|上市(?!公司)|每|给予|奖励|补助|分别|进行|实施|开展/);
  return { start: item.start, end: item.start + (rank ?? (stop > 0 ? stop : words.length)) };
}

function bracketed(text: string, part: Span): (at: number) => boolean {
  const inside = new Set<number>();
  let depth = 0;
  for (let at = part.start; at < part.end; at++) {
    if ("([".includes(text.charAt(at))) depth++;
    if (depth > 0) inside.add(at);
    if (")]".includes(text.charAt(at))) depth = Math.max(0, depth - 1);
  }
  return at => inside.has(at);
}
