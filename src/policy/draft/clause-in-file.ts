import type { Condition, DraftClause, DraftLevel, DraftLimit } from "./drafted";
import { examplesOf, type ExampleInFile } from "./example";
import { isSameThing, type FactTable } from "./fact-table";
import { namesIn, rankOf, wordsOf, type RankInFile } from "./level-words";
import type { DraftArticle } from "./paragraphs";
import { quotation } from "./quote";
import { plain, type Span } from "./plain";
import { PER } from "./roles";
import { figureOf } from "./worth";

type Fields = Record<string, unknown>;

/** A clause as the file writes it, and what in it a person must look at. */
export interface ClauseInFile {
  readonly fields: Fields;
  readonly ranks: readonly RankInFile[];
  /** What cannot be written in the format; empty where all of it can. */
  readonly open: readonly string[];
}

const COMPARED = { atLeast: "atLeast", moreThan: "moreThan", atMost: "atMost", lessThan: "lessThan" } as const;

export function clauseInFile(article: DraftArticle, clause: DraftClause, id: string, facts: FactTable): ClauseInFile {
  return new ClauseWriter(article, clause, id, facts).write();
}

/** 实际投资额 behind a condition on what was invested says that again. */
function isGeneral(name: string): boolean {
  return /^(?:项目)?实际(?:投资额?|投入|支出|发生(?:金额|费用)|完成投资额?)$/.test(name);
}

/** An applicant may have several of these, each with an award of its own. */
const THING =
  /项目|产品|平台(?!企业)|每个?标准|(?:影片|作品|电视剧|剧目|动画片?|游戏|展会|会展|会议|活动|赛事|品种|药品|器械|饭店|酒店|民宿|景区|街区|楼宇|工程|建筑|航线|首店|门店|商场|大?模型|算法|课题)(?:的)?$/;

/** 每个项目最高500万元: each has its own ceiling. */
const OF_EACH_THING = /(?:每|单)(?:个|项|件|部|款)(?!企业|单位|机构|主体|申报|公司|园区)/;

/** What is supported was done (吸纳毕业生20人); a staff of 100 only says which applicants are meant. */
const DONE =
  /吸纳|招[用聘收]|录用|接待|培训|引进|引育|新增|新建|新开|服务|组织|举办|承办|开展|建设|建成|购置|购买|安装|种植|养殖|改造|流转|接入|完成|获得|取得|开通|开行|入驻|孵化|生产|销售|回收|利用|发行|播出|演出|播放|拍摄|出版|处理|投放|更新|发电|出栏|存栏/;

class ClauseWriter {
  private readonly ranks = new Map<string, RankInFile>();
  private readonly open: string[] = [];
  private readonly levelNames = new Map<DraftLevel, string>();
  constructor(
    private readonly article: DraftArticle,
    private readonly clause: DraftClause,
    private readonly id: string,
    private readonly facts: FactTable,
  ) {}

  private quote(span: Span): string {
    return quotation(this.article.text, this.clause.text, span);
  }
  private words({ start, end }: Span): string {
    return this.article.text.slice(start, end);
  }

  write(): ClauseInFile {
    const { clause } = this;
    const levelOf = this.levelOf();
    const conditions = clause.when.map(condition => this.condition(condition));
    const basis = this.basis(
      levelOf,
      conditions.map(c => c.fact),
    );
    const levels = clause.levels.flatMap(level => this.level(level));
    const limits = this.limits();
    const fields: Fields = {
      id: this.id,
      article: this.article.id,
      title: this.title(),
      text: this.words(clause.text),
      per: this.per(),
      ...(clause.levelOptional ? { levelLenient: true } : {}),
      ...(levelOf === null ? {} : { levelOf }),
      ...(levels.length === 0 ? {} : { levels }),
      ...(conditions.length === 0 ? {} : { when: conditions }),
      grant: this.grant(basis),
      ...(limits.length === 0 ? {} : { limits: limits.map(({ fields: own }) => own) }),
      ...(clause.floor ? { floor: this.quote(clause.floor) } : {}),
      ...(clause.terms.years ? { years: this.quote(clause.terms.years) } : {}),
      ...(clause.once
        ? { once: { per: this.per() === "applicant" ? "applicant" : "project", words: this.words(clause.once) } }
        : {}),
      ...(clause.upgrade ? { upgrade: { pays: "difference", words: this.words(clause.upgrade) } } : {}),
      ...(clause.toCheck.length === 0 ? {} : { toCheck: clause.toCheck.map(span => this.words(span)) }),
      examples: this.examples(basis, levelOf, conditions, limits),
    };
    return { fields, ranks: [...this.ranks.values()], open: this.open };
  }

  /** What the levels' thresholds are held against: money, or a number of something. */
  private levelOf(): string | null {
    const { levelOf, levels } = this.clause;
    const from = levels[0]?.from;
    if (!levelOf || !from) return null;
    const kind = (["money", "rate", "count"] as const).find(k => figureOf(this.words(from), k) !== null) ?? "money";
    return this.facts.named(this.words(levelOf), kind, "");
  }

  /** The beginning of the clause's own words: 对…的企业. */
  private title(): string {
    const own = this.words(this.clause.text).replace(/^(?:对于|对|支持|鼓励)/, "");
    const stop = own.search(/[,，;；。]/);
    return (stop > 0 ? own.slice(0, stop) : own).slice(0, 18);
  }

  /** Its first part, up to the comma. */
  private subject(): string {
    const own = this.words(this.clause.text);
    const stop = own.search(/[,，;；。]/);
    return stop > 0 ? own.slice(0, stop) : own;
  }

  private isOfApplicants(): boolean {
    const { shape, limits, levels } = this.clause;
    if (levels.some(level => level.limit)) return true;
    return (
      (shape === "fixed" || shape === "recognised") &&
      !THING.test(this.subject()) &&
      !OF_EACH_THING.test(this.words(this.clause.text)) &&
      limits.every(l => l.per !== "project")
    );
  }
  private per(): "applicant" | "project" {
    return this.isOfApplicants() ? "applicant" : "project";
  }

  private basis(levelOf: string | null, conditions: readonly string[]): string | null {
    const { basis, above, shape, terms, levels } = this.clause;
    if (shape === "per-unit") {
      const unit = this.unitOfEach(terms.each ?? levels[0]?.each),
        name = basis && this.words(basis);
      const counted = this.clause.when.findIndex(
        condition => condition.unit === unit && (name === null || isSameThing(this.words(condition.fact), name)),
      );
      const known = this.clause.when[counted];
      if (known && name === null && /^(?:人|名|人次|家|户)$/.test(unit) && !DONE.test(this.words(known.fact)))
        this.open.push(`每${unit}给多少，数的是不是条件里的“${this.words(known.fact)}”，要人定`);
      return conditions[counted] ?? this.facts.counted(unit, name);
    }
    if (!basis) return null;
    const name = this.words(basis);
    const same = this.facts
      .all()
      .find(
        f =>
          [levelOf, ...conditions].includes(f.id) &&
          f.kind === "money" &&
          (isSameThing(f.label, name) || isGeneral(name)),
      );
    const id = same?.id ?? this.facts.named(name, "money", "");
    return above ? this.facts.excess(id, this.words(above)) : id;
  }

  /** For each of what: 元/平方米, 每片晶圆(…)100元; open where the words do not say. */
  private unitOfEach(each: Span | undefined): string {
    const { text } = this.article;
    const from = Math.max(this.clause.text.start, (each?.start ?? 0) - 80),
      words = plain(text).slice(from, (each?.end ?? from) + 8);
    const of = each ? each.start - from : 0;
    const behind = new RegExp(`元[/每](${PER})`).exec(words.slice(of));
    const before = words.slice(0, of).replace(/\([^()]{0,60}\)/g, "");
    const thing =
      /每(?:新开发|开发|新增|制定|获得|取得|完成|通过|举办|新)?一?(平方米|平米|立方米|亩|个|项|种|片|件|台|套|条|辆|名|类|款|人次|人|家|月|型号|场|间|张|次|期|部|集|只|头|标准箱|吨标准煤|吨|千瓦时|千瓦|分钟)(?=[^每]{0,24}$)/;
    const unit = behind?.[1] ?? thing.exec(`${before}${this.words(each ?? this.clause.text)}`)?.[1];
    if (unit === undefined) this.open.push("每一个什么给这么多，读不出");
    return unit ?? "项";
  }

  private condition({ fact, kind, unit, is, words }: Condition): Fields & { fact: string } {
    const label = this.words(fact);
    return {
      fact: this.facts.named(kind === "count" && unit !== "" ? `${label}（${unit}）` : label, kind, unit),
      [COMPARED[is]]: this.quote(words),
    };
  }

  private level(level: DraftLevel): Fields[] {
    const name = this.words(level.name);
    const figures: Fields = {};
    for (const field of ["rate", "amount", "each", "years"] as const) {
      const span = level[field];
      if (span) figures[field] = this.quote(span);
    }
    const ceiling = level.ceiling ?? level.limit?.words;
    if (ceiling) figures["ceiling"] = this.quote(ceiling);
    if (level.from) {
      this.levelNames.set(level, name);
      return [{ from: this.quote(level.from), ...figures }];
    }
    const names = namesIn(name);
    this.levelNames.set(level, rankOf(names[0]!)?.label ?? wordsOf(name)[0] ?? name);
    return names.map(one => ({ ...this.levelName(one), ...figures }));
  }

  private levelName(name: string): Fields {
    const rank = rankOf(name);
    if (rank) {
      this.ranks.set(rank.id, rank);
      return { rank: rank.id };
    }
    return { id: `l${this.levelNames.size}`, label: wordsOf(name)[0] ?? name, words: wordsOf(name) };
  }

  /** A ceiling that levels have too is the grant's, over their time; else the limits are the clause's. */
  private ofLevels(): DraftLimit | null {
    const [first, ...more] = this.clause.levels.flatMap(level => (level.limit ? [level.limit] : []));
    if (!first) return null;
    if (more.some(limit => limit.per !== first.per || limit.over !== first.over))
      this.open.push("各级的上限管的人、时间不一样");
    return first;
  }

  private limits(): { fields: Fields; of: string | null; limit: DraftLimit }[] {
    const ofLevels = this.ofLevels();
    return this.clause.limits
      .filter(limit => !ofLevels || limit.of)
      .map(limit => {
        if (limit.over === "month") this.open.push("按月的上限，写法里还没有");
        if (limit.of) {
          const of = this.facts.named(this.words(limit.of), "money", "");
          return { fields: { share: this.quote(limit.words), of }, of, limit };
        }
        const time = limit.over === "row" ? {} : { over: limit.over };
        return { fields: { amount: this.quote(limit.words), per: limit.per, ...time }, of: null, limit };
      });
  }

  private grant(basis: string | null): Fields {
    const { shape, terms, every, most, limits } = this.clause;
    const ofLevels = this.ofLevels();
    const own = ofLevels && limits.find(limit => !limit.of && limit.over === ofLevels.over);
    const ceiling = terms.ceiling ?? own?.words;
    const over = ofLevels && ofLevels.over !== "row" ? { over: ofLevels.over } : {};
    const cap = { ...(ceiling ? { ceiling: this.quote(ceiling) } : {}), ...over };
    if (shape === "fixed")
      return { mechanism: "fixed", ...(terms.amount ? { amount: this.quote(terms.amount) } : {}), ...cap };
    if (shape === "recognised") return { mechanism: "recognised", ...cap };
    if (shape === "per-unit" || shape === "step")
      return {
        mechanism: "per-unit",
        of: this.clause.monthly ? [basis, this.facts.months()] : basis,
        ...(every ? { every: this.quote(every) } : {}),
        ...(terms.each ? { each: this.quote(terms.each) } : {}),
        ...(most ? { most: this.quote(most) } : {}),
        ...cap,
      };
    const ofWords = this.clause.basis ? { ofWords: this.words(this.clause.basis) } : {};
    return {
      mechanism: "rate",
      of: basis,
      ...ofWords,
      ...(terms.rate ? { rate: this.quote(terms.rate) } : {}),
      ...cap,
    };
  }

  private examples(
    basis: string | null,
    levelOf: string | null,
    conditions: readonly { fact: string }[],
    limits: readonly { of: string | null; limit: DraftLimit }[],
  ): ExampleInFile[] {
    // An excess is given by the fact that it lies in.
    const given = basis === null ? null : (this.facts.all().find(f => f.id === basis)?.is?.["excess"]?.[0] ?? basis);
    return examplesOf(this.article.text, this.clause, {
      basis: given,
      months: this.clause.monthly ? this.facts.months() : null,
      levelOf,
      conditions: conditions.map(c => c.fact),
      limits: this.clause.limits.map(limit => limits.find(l => l.limit === limit)?.of ?? null),
      levelName: level => this.levelNames.get(level) ?? "",
    });
  }
}
