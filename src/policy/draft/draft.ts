import type { DraftClause, DraftedArticle, DraftLimit, DraftRule, OpenLine, PartialClause, Unused } from "./drafted";
import { doubtsOf } from "./doubts";
import { readGrant } from "./grant";
import { unusedOf } from "./to-check";
import { sentenceOf, unitOf, type Sentence } from "./groups";
import { levelCeilings, uplift } from "./merge";
import { LINE_MARK, type DraftArticle } from "./paragraphs";
import { phraseOf } from "./phrase";
import { at, cut, plain, type Span } from "./plain";
import { rolesOf } from "./roles";
import { budgetOf, limitsOnly, ruleOf } from "./rules";

/** Words without a figure that still give money, or change what the sentences beside them give. */
const GIVES_WITHOUT_FIGURE =
  /[一二三四五六七八九\d]折|一事一议|一次性奖励|(?:给予|予以|享受|按)[^,]{0,20}(?:奖励|补助|补贴|资助|支持|奖补|扶持|贴息|执行)|减半|一半|全额|减免|免收|倍|同等|同样|参照|比照|视同|补差|差额|上浮|下浮|提高|降低|追加|叠加|不再|不享受|不重复|只(?:能|可|享受|奖|补)|仅|一次(?!性)|剔除|扣除|抵扣|不(?:得)?(?:超过|高于|大于)|为限|上限/;
/** The heading of an article says what it is about: 支持技术改造; 研发投入奖励. */
const HEADING = /^(?!.{0,24}(?:给予|予以|对|按))[^,:;。]{0,24}$/;

/** Reads an article's sentences one after the other; what one says of those before it is added to them. */
export function draftArticle(article: DraftArticle): DraftedArticle {
  const reader = new ArticleReader(article.text);
  const text = plain(article.text);
  for (const span of cut(text, { start: article.from, end: text.length }, "。\n")) {
    const pieces = cut(text, span, ";").flatMap(piece => grantsIn(text, behindItsNumber(text, piece)));
    for (const piece of pieces) reader.read(piece);
    reader.limitBehindSeveral(pieces);
  }
  return reader.result();
}

function behindItsNumber(text: string, span: Span): Span {
  const start = span.start + (LINE_MARK.exec(at(text, span).slice(0, 40))?.[0].length ?? 0);
  return { start, end: span.end };
}

const GIVEN = /(?:给予|奖励|奖补|补助|补贴|资助|支持|最高|不超过)[^,]{0,12}\d[^,]{0,4}元|\d%/;

const OF_ALL = /^(?:每|单|同一|最高|累计|年度|合计|总额|全年)[^,]{0,30}(?:最高|不超过|不得超过|上限)/;

/** A sentence that gives to one and then, behind a comma, to another (对…给予…,对…给予…), is two. */
function grantsIn(text: string, span: Span): Span[] {
  const found: Span[] = [],
    parts = cut(text, span, ",");
  let start = span.start;
  // A ceiling behind the last may be of all of them.
  if (OF_ALL.test(at(text, parts.at(-1) ?? span))) return [span];
  for (const part of parts) {
    if (part.start > start && /^(?:对|属于)/.test(at(text, part)) && GIVEN.test(text.slice(start, part.start))) {
      found.push({ start, end: part.start - 1 });
      start = part.start;
    }
  }
  return [...found, { start, end: span.end }];
}

/** Dates, working days and copies of papers in a sentence that gives no money and compares nothing. */
function isProcedure({ text, span, groups }: Sentence): boolean {
  const words = at(text, span);
  return (
    groups.every(
      group =>
        group.kind === "count" &&
        /^(?:月|日|天|个工作日|工作日|小时|分钟|个月|次|份|家|人|名|个|项)?$/.test(unitOf(group)),
    ) &&
    !/给予|奖励|奖补|补助|补贴|资助|以上|不低于|不少于|达到|满|超过|最多|名额|连续|不重复|就高|从高|从优|选择|择优|择一|任选|不再|不予|扣/.test(
      words,
    )
  );
}

/** 市级的,给予20万元: whose, and newly or not, stands in the sentence before. */
const ELLIPTIC = /^[^,对]{1,8}的,|^对其[他余][^,]{0,4}(?:,|给|按|的)|^(?:其他|其余|次年|第二年|再次|已)/;

/** …上市的民营企业,给予200万元;国有企业给予100万元. */
const BARE_SUBJECT =
  /^(?!对|支持|鼓励|新|首次|获|被|认定|入选|列入|同一|单个|每)[^,]{1,10}(?:给予|予以|奖励|补助|补贴|资助|按)/;

/** No sentence of a policy is longer; what is, was pasted without its stops. */
const LONGEST = 2_000;

class ArticleReader {
  private readonly clauses: DraftClause[] = [];
  private readonly partial: PartialClause[] = [];
  private readonly rules: DraftRule[] = [];
  private readonly open: OpenLine[] = [];
  private readonly unused: Unused[] = [];
  /** The sentence whose conditions hold for the items behind it (给予以下支持:1.…;2.…). */
  private heading: Span | null = null;
  constructor(private readonly article: string) {}

  result(): DraftedArticle {
    return { clauses: this.clauses, partial: this.partial, rules: this.rules, unused: this.unused, open: this.open };
  }

  read(span: Span): void {
    if (span.end - span.start > LONGEST) {
      this.open.push({ text: span, because: "这句话太长，请照原文的停顿断成几句" });
      return;
    }
    const sentence = sentenceOf(this.article, span);
    const rule = ruleOf(sentence) ?? budgetOf(sentence);
    const roles = rolesOf(sentence),
      idle = unusedOf(sentence, roles);
    if (rule) this.rules.push(rule);
    else if (idle.length > 0 && idle.length === roles.length) idle.forEach(figure => this.unused.push(figure));
    else if (sentence.groups.length === 0) this.withoutFigure(sentence);
    else if (isProcedure(sentence)) this.asProcedure(sentence);
    else if (!this.ofTheOneBefore(sentence)) this.grant(sentence);
    if (/:\s*$|:\s*(?:1[.、]|\(1\)|\(一\))/.test(at(sentence.text, span))) this.heading = span;
  }

  private asProcedure({ groups }: Sentence): void {
    for (const { start, end } of groups)
      this.unused.push({ words: { start, end }, because: "说的是程序、时限，不进算式" });
  }

  private withoutFigure({ text, span }: Sentence): void {
    const words = at(text, span);
    const isHeading = this.clauses.length + this.partial.length + this.rules.length === 0 && HEADING.test(words);
    if (!isHeading && GIVES_WITHOUT_FIGURE.test(words))
      this.open.push({ text: span, because: "给不给、给多少没有数，由人定" });
  }

  /** A给…;B给…,每家企业最高…: a limit of the applicant behind the last of several may be of all of them. */
  limitBehindSeveral(pieces: readonly Span[]): void {
    const [last, ...before] = this.clauses.filter(({ text }) => pieces.some(p => p.start === text.start)).reverse();
    const isCapped = ({ terms, limits }: DraftClause): boolean => terms.ceiling !== undefined || limits.length > 0;
    if (!last?.limits.some(limit => limit.per === "applicant") || before.length === 0 || before.some(isCapped)) return;
    const line = { text: last.text, because: "最后的上限，管前面几项还是只管这一项，要人定" };
    for (const clause of [...before, last]) {
      this.clauses.splice(this.clauses.indexOf(clause), 1);
      this.partial.push({ clause, open: [line] });
    }
    this.open.push(line);
  }

  /** What a sentence adds to the clause before it: levels' ceilings, a better rate for some, limits. */
  private ofTheOneBefore(sentence: Sentence): boolean {
    const last = this.clauses.at(-1);
    if (this.follows(last, sentence) && last) {
      const merged = levelCeilings(last, sentence) ?? uplift(this.article, last, sentence);
      if (merged) {
        this.clauses.pop();
        this.put({ ...merged, text: { start: last.text.start, end: sentence.span.end } }, []);
        return true;
      }
    }
    const roles = rolesOf(sentence),
      limits = limitsOnly(sentence, roles);
    if (roles.every(role => role === "years")) this.years(sentence, last);
    else if (limits) this.limit(sentence, limits);
    else if (/^其中/.test(at(sentence.text, sentence.span)))
      this.open.push({ text: sentence.span, because: "“其中”说的是前面的一部分，读不出是哪一部分" });
    else return false;
    return true;
  }

  /** 连续支持两年 by itself: of the only clause before it. */
  private years(sentence: Sentence, last: DraftClause | undefined): void {
    if (
      last &&
      this.clauses.length === 1 &&
      this.partial.length === 0 &&
      !last.terms.years &&
      sentence.groups.length === 1
    )
      this.clauses[0] = {
        ...last,
        text: { start: last.text.start, end: sentence.span.end },
        terms: { ...last.terms, years: phraseOf(sentence, sentence.groups[0]!) },
      };
    else this.open.push({ text: sentence.span, because: "支持年数管前面哪几款，要人定" });
  }

  /** The sentence right before it, where that tells what the tier above gives and this one matches it. */
  private upperTier(clause: DraftClause, open: readonly OpenLine[]): PartialClause | null {
    const last = this.partial.at(-1);
    const isRightBefore = last && /^[。;]\s*$/.test(plain(this.article.slice(last.clause.text.end, clause.text.start)));
    const onlyWho = last?.open.every(line => line.because.startsWith("是别级政府给的"));
    return open.length === 0 && clause.shape === "matching" && isRightBefore && onlyWho && !this.heading ? last : null;
  }

  /** No other sentence that gives money stands between the clause and this one. */
  private follows(last: DraftClause | undefined, { span }: Sentence): boolean {
    return (
      last !== undefined &&
      this.partial.every(p => p.clause.text.start < last.text.start || p.clause.text.start > span.start)
    );
  }

  private limit(sentence: Sentence, limits: readonly DraftLimit[]): void {
    const words = at(sentence.text, sentence.span);
    const last = this.clauses[0];
    const shared = /总额|合计|累计|相关|各项|上述|以上|本条|本办法|本措施|本政策|多个/.test(words);
    const ofAll = /本办法|本措施|本政策/.test(words) || this.clauses.length + this.partial.length === 0;
    const of = ofAll ? null : this.limitedBy(sentence);
    if (last && this.clauses.length === 1 && this.partial.length === 0 && !ofAll)
      this.clauses[0] = limited(last, sentence.span, limits);
    else if ((shared || ofAll) && of?.length !== 0 && limits.every(limit => limit.per !== "row"))
      for (const limit of limits)
        this.rules.push({ text: sentence.span, kind: "shared-limit", words: [limit.words], limit, of });
    else this.open.push({ text: sentence.span, because: "这个上限管前面哪几款，分开算还是合在一起算，要人定" });
  }

  /**
   * The clauses that a limit behind them holds for: those of its own paragraph, or, where it begins one, all of the
   * article; none where one of the article is not read to its end, or the words do not say which.
   */
  private limitedBy({ text, span }: Sentence): readonly Span[] {
    if (this.partial.length > 0) return [];
    const paragraph = text.lastIndexOf("\n", span.start - 1) + 1;
    const own = this.clauses.filter(clause => clause.text.start >= paragraph);
    if (own.length > 0) return own.map(clause => clause.text);
    return /本条|以上|上述|各项|相关/.test(at(text, span)) ? this.clauses.map(clause => clause.text) : [];
  }

  private grant(sentence: Sentence): void {
    const { clause, open } = readGrant(sentence);
    const upper = clause && this.upperTier(clause, open);
    if (upper) {
      this.partial.splice(this.partial.indexOf(upper), 1);
      for (const line of upper.open) this.open.splice(this.open.indexOf(line), 1);
      this.clauses.push(behindTheUpperTier(this.article, clause, upper.clause));
      return;
    }
    const lines = [...open];
    if (clause && /^(?:属于|其中)/.test(at(sentence.text, sentence.span)))
      lines.push({ text: sentence.span, because: "是前面那句话的一部分，前面的条件也管它" });
    const words = at(sentence.text, sentence.span),
      isBehindAnother = this.clauses.length + this.partial.length > 0;
    if (clause && (ELLIPTIC.test(words) || (isBehindAnother && BARE_SUBJECT.test(words))))
      lines.push({ text: sentence.span, because: "承前省略了对谁、什么条件，要照前面那句话写全" });
    if (clause && this.heading) lines.push({ text: this.heading, because: "这句话里的条件也管后面各项，要写进每一款" });
    if (clause) this.put(clause, lines);
    else for (const line of lines) this.open.push(line);
  }

  /** A clause that was read to its end, or in part where something of it is open or in doubt. */
  private put(clause: DraftClause, open: readonly OpenLine[]): void {
    const lines = [...open, ...doubtsOf(this.article, clause)];
    if (lines.length === 0) this.clauses.push(clause);
    else this.partial.push({ clause, open: lines });
    for (const line of lines) this.open.push(line);
  }
}

/**
 * 福州市按照…的2%给予补助,最高不超过500万元。…我区再按市级奖励金额的20%予以配套: the city's figures are its own; its conditions hold, and what
 * it paid is the basis.
 */
function behindTheUpperTier(article: string, clause: DraftClause, upper: DraftClause): DraftClause {
  const own = Object.values(upper.terms) as Span[];
  return {
    ...clause,
    text: { start: upper.text.start, end: clause.text.end },
    when: [...upper.when, ...clause.when],
    toCheck: [...upper.toCheck, ...clause.toCheck],
    unused: [
      ...clause.unused,
      ...own.map(words => ({ words, because: `上级的标准（${at(article, words)}），本级只按上级给了多少配套` })),
    ],
  };
}

/** The clause with the limits of a sentence behind it: its own ceiling where it has none, else limits. */
function limited(clause: DraftClause, behind: Span, limits: readonly DraftLimit[]): DraftClause {
  const [first, ...more] = limits;
  const text = { start: clause.text.start, end: behind.end };
  return first!.per === "row" && !clause.terms.ceiling
    ? { ...clause, text, terms: { ...clause.terms, ceiling: first!.words }, limits: [...clause.limits, ...more] }
    : { ...clause, text, limits: [...clause.limits, ...limits] };
}
