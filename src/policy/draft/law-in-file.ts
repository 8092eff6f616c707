import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import { clauseInFile } from "./clause-in-file";
import { draftArticle } from "./draft";
import type { DraftedArticle, DraftRule, OpenLine, Unused } from "./drafted";
import { FactTable } from "./fact-table";
import { figuresOfArticle } from "./groups";
import { draftText, LINE_MARK, type DraftArticle } from "./paragraphs";
import { plain, type Span } from "./plain";
import type { RankInFile } from "./level-words";
import { quotation } from "./quote";

type Fields = Record<string, unknown>;

/** A draft of a policy's file, and how much of the text it holds. */
export interface LawDraft {
  readonly yaml: string;
  readonly clauses: number;
  readonly partial: number;
  readonly rules: number;
  readonly open: readonly { readonly article: string; readonly words: string; readonly because: string }[];
}

/** The first file of a policy, from its text. What was not read stands in `open`, and the lint refuses it. */
export function draftLaw(text: string): LawDraft {
  const policy = draftText(text);
  const writer = new LawWriter();
  for (const article of policy.articles) writer.putArticle(article, draftArticle(article));
  return writer.result(policy.title, policy.source);
}

class LawWriter {
  private readonly facts = new FactTable();
  private readonly ranks = new Map<string, RankInFile>();
  private readonly articles: Fields[] = [];
  private readonly clauses: Fields[] = [];
  private readonly halves: { fields: Fields; because: string[] }[] = [];
  private readonly open: { article: string; words: string; because: string }[] = [];
  private readonly law: { exclusive: Fields[]; limits: Fields[]; split: Fields[]; budget: Fields | null } = {
    exclusive: [],
    limits: [],
    split: [],
    budget: null,
  };
  private rules = 0;

  putArticle(article: DraftArticle, drafted: DraftedArticle): void {
    const several = drafted.clauses.length + drafted.partial.length > 1;
    const unused = [...itemNumbers(article), ...drafted.unused, ...drafted.clauses.flatMap(clause => clause.unused)];
    this.articles.push({
      id: article.id,
      title: article.title,
      text: article.text,
      ...(unused.length === 0
        ? {}
        : { unused: unused.map(u => ({ words: around(article, u.words), because: u.because })) }),
    });
    const inOrder = [
      ...drafted.clauses.map(clause => ({ clause, because: [] as string[] })),
      ...drafted.partial.map(({ clause, open }) => ({ clause, because: open.map(line => line.because) })),
    ].sort((a, b) => a.clause.text.start - b.clause.text.start);
    inOrder.forEach(({ clause, because }, i) => {
      const written = clauseInFile(article, clause, several ? `${article.id}.${i + 1}` : article.id, this.facts);
      written.ranks.forEach(rank => this.ranks.set(rank.id, rank));
      for (const reason of written.open) this.openLine(article, { text: clause.text, because: reason });
      if (because.length + written.open.length === 0) this.clauses.push(written.fields);
      else this.halves.push({ fields: written.fields, because: [...because, ...written.open] });
      if (clause.budget)
        this.budget(article, quotation(article.text, { start: 0, end: article.text.length }, clause.budget));
    });
    for (const rule of drafted.rules) this.rule(article, rule);
    for (const line of drafted.open) this.openLine(article, line);
  }

  private openLine({ id, text }: DraftArticle, { text: span, because }: OpenLine): void {
    const words = text.slice(span.start, Math.min(span.end, span.start + 80));
    const known = this.open.find(line => line.article === id && line.words === words);
    if (known === undefined) this.open.push({ article: id, words, because });
    else if (!known.because.split("；").includes(because)) known.because += `；${because}`;
  }

  private budget(article: DraftArticle, amount: string): void {
    const at = Math.max(article.text.indexOf(amount), 0);
    if (this.law.budget)
      this.openLine(article, {
        text: { start: at, end: at + amount.length },
        because: "不止一个总额：budget 只写一个",
      });
    else this.law.budget = { amount, article: article.id, over: "year", then: "report" };
  }

  private rule(article: DraftArticle, rule: DraftRule): void {
    this.rules++;
    const words = article.text.slice(rule.text.start, rule.text.end),
      quote = (i: number): string => quotation(article.text, rule.text, rule.words[i]!);
    if (rule.kind === "best-of" && OF_APPLICANT.test(words) && !OF_PROJECT.test(words))
      this.openLine(article, { text: rule.text, because: RULE_OPEN["best-of"] });
    else if (rule.kind === "best-of")
      this.law.exclusive.push({ within: "project", keep: "best", article: article.id, words });
    else if (rule.kind === "difference" && !/其他(?:产业)?政策|区内其他|市级|上级/.test(words))
      this.law.exclusive.push({ within: "project", keep: "difference", article: article.id, words });
    else if (rule.kind === "budget") this.budget(article, quote(0));
    else if (rule.kind === "shared-limit" && rule.limit) {
      const { per, over } = rule.limit,
        of = rule.of?.flatMap(({ start, end }) => this.idsOf(article, article.text.slice(start, end)));
      this.law.limits.push({
        amount: quote(0),
        article: article.id,
        ...(of ? { clauses: of } : {}),
        per,
        ...(over === "row" ? {} : { over }),
      });
    } else if (!(rule.kind === "split" && this.split(article, rule, words)))
      this.openLine(article, { text: rule.text, because: RULE_OPEN[rule.kind] });
  }

  /** The clauses of the article whose text begins so. */
  private idsOf(article: DraftArticle, text: string): string[] {
    return this.clauses.flatMap(clause =>
      clause["article"] === article.id && String(clause["text"]).startsWith(text) ? [String(clause["id"])] : [],
    );
  }

  /** 分两次各50%, 分别30%、70%: the parts of an award, which sum to it. */
  private split(article: DraftArticle, rule: DraftRule, words: string): boolean {
    const shares = rule.words
      .map(span => article.text.slice(span.start, span.end))
      .filter(share => plain(share).includes("%"));
    const parts =
      shares.length === 1 && /各/.test(words) && plain(shares[0]!).startsWith("50") ? [shares[0]!, shares[0]!] : shares;
    if (parts.length < 2) return false;
    this.law.split.push({
      of: "instalments",
      article: article.id,
      parts: parts.map((share, i) => ({ label: `第${"一二三四五"[i] ?? i + 1}次`, share })),
      words,
    });
    return true;
  }

  result(title: string, source: string): LawDraft {
    const { exclusive, limits, split, budget } = this.law;
    const law: Fields = {
      format: "2",
      policy: { id: "draft", title: bare(title), version: versionIn(title) },
      articles: this.articles,
      ...(this.ranks.size === 0 ? {} : { ranks: [...this.ranks.values()] }),
      ...(this.facts.all().length === 0 ? {} : { facts: this.facts.all() }),
      exclusive: exclusive.length > 0 ? exclusive : { none: "起草程序没有找到从优、从高、不重复的规定，请核对原文" },
      ...(limits.length === 0 ? {} : { limits }),
      ...(budget === null ? {} : { budget }),
      ...(split.length === 0 ? {} : { split }),
      ...(this.open.length === 0 ? {} : { open: this.open }),
      clauses: this.clauses,
    };
    return {
      yaml: written(law, this.halves, title, source),
      clauses: this.clauses.length,
      partial: this.halves.length,
      rules: this.rules,
      open: this.open,
    };
  }
}

/** [芯片] 1.…: the numbers in front of an article and of its lines. */
function itemNumbers({ text }: DraftArticle): Unused[] {
  let from = 0;
  const marks: Span[] = text.split("\n").map(line => {
    const start = from;
    from += line.length + 1;
    return { start, end: start + (LINE_MARK.exec(plain(line.slice(0, 40)))?.[0].length ?? 0) };
  });
  return figuresOfArticle(text)
    .filter(figure => marks.some(mark => mark.start <= figure.start && figure.end <= mark.end))
    .map(({ start, end }) => ({ words: { start, end }, because: "序号" }));
}

const OF_APPLICANT = /同一(?:家|申报)?(?:企业|单位|主体|机构|人才)/;
const OF_PROJECT = /同一(?:年度|个)?(?:项目|事项|内容|产品|平台|类)|同类/;

const RULE_OPEN: Readonly<Record<DraftRule["kind"], string>> = {
  "best-of": "同一企业的几项只取一项：管哪几款，按企业还是按项目，要人定（exclusive 的 within、clauses）",
  budget: "",
  "shared-limit": "",
  "pro-rata": "超预算按比例核减：写成 budget（总额多少、then: pro-rata），总额要人填",
  split: "分期拨付，各期多少读不出：写成 split",
  "gov-share": "几级政府分担，各担多少读不出：写成 split（of: governments）",
  difference: "和别的政策补差：别的政策给了多少，表里要有一列，写成 limits 或由人核",
  "deduct-year": "当年已得的要扣除：写成按年的 limits",
};

function around({ text }: DraftArticle, span: { start: number; end: number }): string {
  return quotation(text, { start: 0, end: text.length }, span);
}

/** Characters of a title; a longer first line is a sentence. */
const LONGEST_TITLE = 300;

/** A title without the document's number behind it. */
function bare(line: string): string {
  const title = line.slice(0, LONGEST_TITLE);
  for (let open = title.search(/[（(]/); open >= 0;) {
    const close = title.slice(open).search(/[）)]/);
    const inside = close < 0 ? "" : title.slice(open, open + close);
    if (/号|印发|日|年|\d{4}/.test(inside)) return title.slice(0, open).trim() || title;
    const next = title.slice(open + 1).search(/[（(]/);
    open = next < 0 ? -1 : open + 1 + next;
  }
  return title;
}

function versionIn(title: string): string {
  return (
    /[〔\[（(](?:19|20)\d{2}[〕\]）)]\d+号|(?:19|20)\d{2}[-年.]\d{1,2}(?:[-月.]\d{1,2}日?)?/.exec(title)?.[0] ??
    "待填：文号或印发日期"
  );
}

function written(
  law: Fields,
  halves: readonly { fields: Fields; because: string[] }[],
  title: string,
  source: string,
): string {
  const document = new Document(law);
  visit(document, {
    Map: (_, node) => {
      const isPlain = node.items.every(
        ({ value }) =>
          isScalar(value) ||
          (isSeq(value) && value.items.every(isScalar)) ||
          (isMap(value) && value.items.every(i => isScalar(i.value))),
      );
      if (isPlain && JSON.stringify(node.toJSON()).length < 160 && !JSON.stringify(node.toJSON()).includes("\\n"))
        node.flow = true;
    },
    Seq: (_, node) => {
      if (
        node.items.length > 0 &&
        node.items.every(item => isScalar(item)) &&
        JSON.stringify(node.toJSON()).length < 120
      )
        node.flow = true;
    },
  });
  const head = [
    ` ${title}`,
    ...(source === "" ? [] : [` ${source}`]),
    " 起草程序写的初稿：每段话请对照原文核一遍，算例请照原文自己算一遍。",
    " open 里是没有读懂的话：写成条款（或在 unused 里说明为什么不用）以后删掉那一行；还有 open 时不能用。",
  ];
  document.commentBefore = head.join("\n");
  const tail = halves.flatMap(({ fields, because }) => [
    ` ── 只读懂一部分：${[...new Set(because)].join("；")}`,
    ...new Document([fields])
      .toString({ lineWidth: 0 })
      .trimEnd()
      .split("\n")
      .map(line => ` ${line}`),
  ]);
  return `${document.toString({ lineWidth: 0 })}${tail.map(line => `#${line}\n`).join("")}`;
}
