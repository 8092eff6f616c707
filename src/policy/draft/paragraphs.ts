import { CHINESE_DIGITS } from "../../money/chinese-numeral";
import { plain } from "./plain";

/** An article as the text has it: its own number, its heading's words and its text, verbatim. */
export interface DraftArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where its text begins behind its number. */
  readonly from: number;
}

/** A policy's text in parts; `title` and `source` from the lines that begin with `#`, else the first line. */
export interface DraftText {
  readonly title: string;
  readonly source: string;
  readonly articles: readonly DraftArticle[];
}

const HAN = "[零〇一二两三四五六七八九十百]{1,6}";
const MARK = new RegExp(
  `^(?:\\[([^\\]]{1,12})\\]\\s{0,4})?(?:第(${HAN}|\\d{1,3})条|(${HAN})[、.]|\\((${HAN}|\\d{1,3})\\)|(\\d{1,3})[.、)])?`,
);

/**
 * A policy's text in its articles. An article begins where a line begins with a number of its own: 第三条, 三、, (二), 2.;
 * a line without a number belongs to the article above it. Where 第…条 occurs, lines numbered otherwise are parts of
 * their article; else each numbered line is an article. A line's [名称] in front says which of several texts it is from.
 */
export function draftText(text: string): DraftText {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim());
  const notes = lines.filter(line => line.startsWith("#")).map(line => line.replace(/^#+\s{0,4}/, ""));
  const body = lines.filter(line => line !== "" && !line.startsWith("#")).map(markOf);
  const byArticle = new Set(body.filter(line => line.article !== undefined).map(line => line.group));
  const title = notes[0] ?? body[0]?.line ?? "";
  const source = notes.find(note => /来源|http/.test(note)) ?? "";
  const blocks: { id: string; group: string; lines: Line[] }[] = [],
    ids = new FreeIds();
  for (const line of notes.length === 0 ? body.slice(1) : body) {
    const number = line.article ?? (byArticle.has(line.group) ? undefined : line.item);
    const last = blocks.at(-1);
    if (number === undefined && last?.group === line.group) last.lines.push(line);
    else blocks.push({ id: ids.idFor(idOf(line.group, number)), group: line.group, lines: [line] });
  }
  return {
    title,
    source,
    articles: blocks.map(({ id, lines: [first, ...more] }) => ({
      id,
      title: titleOf(first!),
      text: [first!, ...more].map(line => line.line).join("\n"),
      from: first!.from,
    })),
  };
}

interface Line {
  readonly line: string;
  readonly group: string;
  readonly article: string | undefined;
  readonly item: string | undefined;
  readonly from: number;
}

/** The number in front of a sentence within its article: (1), 2., and a [名称]. */
export const LINE_MARK = new RegExp(
  `^(?:\\[[^\\]]{1,12}\\]\\s{0,4})?(?:(?:${HAN}|\\d{1,3})[、.]\\s{0,4}|\\((?:${HAN}|\\d{1,3})\\)\\s{0,4})?`,
);

function markOf(line: string): Line {
  const found = MARK.exec(plain(line));
  const [all = "", group = "", article, chapter, part, item] = found ?? [];
  return { line, group, article, item: chapter ?? part ?? item, from: all.length };
}

function idOf(group: string, number: string | undefined): string {
  const own = number === undefined ? "" : String(numberIn(number));
  return [group, own].filter(part => part !== "").join("-") || "0";
}

/** 十二, 二十, 一百零三 and 12 as numbers; a number of an article is below a thousand. */
function numberIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  let sum = 0,
    digit = 0;
  for (const sign of text.replace(/〇/g, "零").replace(/两/g, "二")) {
    const place = sign === "百" ? 100 : sign === "十" ? 10 : 0;
    if (place > 0) sum += (digit === 0 ? 1 : digit) * place;
    digit = place > 0 ? 0 : CHINESE_DIGITS.indexOf(sign);
  }
  return sum + digit;
}

/** Ids that are each given once: of an article whose number stands twice the second is 3-2. */
class FreeIds {
  private readonly taken = new Set<string>();
  /** By id: the number up to which all are taken, so that a thousand of one number are not tried anew each. */
  private readonly upTo = new Map<string, number>();

  idFor(id: string): string {
    let free = id,
      n = this.upTo.get(id) ?? 1;
    while (this.taken.has(free)) free = `${id}-${++n}`;
    this.upTo.set(id, n);
    this.taken.add(free);
    return free;
  }
}

/** What stands between the number and the first stop, where that is short; else its beginning. */
function titleOf({ line, from }: Line): string {
  const rest = line.slice(from).trim();
  const stop = rest.search(/[。,，;；:： ]/);
  return (stop > 0 && stop <= 24 ? rest.slice(0, stop) : rest.slice(0, 12)) || line.slice(0, 12);
}
