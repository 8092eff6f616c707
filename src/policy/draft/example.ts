import type { Condition, DraftClause, DraftLevel } from "./drafted";
import { decimal, figureOf, shareOf, smaller, UNIT, yuan } from "./worth";

/** An example as the file writes it. */
export interface ExampleInFile {
  readonly given: Record<string, string>;
  readonly pays?: string;
  readonly outcome?: "ineligible";
}

/** The names that an example gives its values by. */
export interface Named {
  readonly basis: string | null;
  /** Where it is for each month too. */
  readonly months: string | null;
  readonly levelOf: string | null;
  readonly conditions: readonly string[];
  /** The facts that limits are shares of. */
  readonly limits: readonly (string | null)[];
  readonly levelName: (level: DraftLevel) => string;
}

const WAN = 10_000n * UNIT;
/** An example's months. */
const MONTHS = 6n;

/**
 * Examples of a clause, reckoned from what the draft read: an ordinary case for each level, one at the ceiling, and one
 * that fails each condition. Whoever checks the draft works them out from the text again.
 */
export function examplesOf(article: string, clause: DraftClause, named: Named): ExampleInFile[] {
  const maker = new ExampleMaker(article, clause, named);
  const levels = clause.levels.length === 0 || clause.levelOptional ? [null, ...clause.levels] : clause.levels;
  const ordinary = levels.map(level => maker.ordinary(level)),
    said = new Set(ordinary.map(example => JSON.stringify(example.given)));
  return [
    ...ordinary,
    ...maker
      .atTheCeiling((clause.levelOf ? levels.at(-1) : levels[0]) ?? null)
      .filter(example => !said.has(JSON.stringify(example.given))),
    ...clause.when.flatMap((condition, i) => maker.failing(levels[0] ?? null, condition, i)),
  ];
}

class ExampleMaker {
  constructor(
    private readonly article: string,
    private readonly clause: DraftClause,
    private readonly named: Named,
  ) {}

  private money(span: { start: number; end: number } | undefined | null): bigint | null {
    return span ? figureOf(this.article.slice(span.start, span.end), "money") : null;
  }
  private percent(span: { start: number; end: number } | undefined | null): bigint | null {
    return span ? figureOf(this.article.slice(span.start, span.end), "rate") : null;
  }

  ordinary(level: DraftLevel | null): ExampleInFile {
    return this.example(level, this.modest(level));
  }

  /** A basis well above what the ceiling lets through. */
  atTheCeiling(level: DraftLevel | null): ExampleInFile[] {
    const cap = this.cap(level);
    if (cap === null || this.clause.shape === "fixed") return [];
    const each = this.money(level?.each ?? this.clause.terms.each);
    const units = each !== null && this.clause.every === null ? UNIT * ((cap * 2n) / (each * this.months) + 1n) : null;
    return [this.example(level, units ?? this.modest(level) * 40n)];
  }

  failing(level: DraftLevel | null, { kind, words, is }: Condition, i: number): ExampleInFile[] {
    const name = this.named.conditions[i];
    const bound = figureOf(this.article.slice(words.start, words.end), kind);
    if (name === undefined || bound === null) return [];
    const step = kind === "money" ? UNIT / 100n : kind === "rate" ? UNIT / 100n : UNIT;
    const value = is === "atLeast" ? bound - step : is === "moreThan" ? bound : is === "atMost" ? bound + step : bound;
    const given = { ...this.example(level, this.modest(level)).given, [name]: print(value, kind) };
    return [{ given, outcome: "ineligible" }];
  }

  /** A basis under which the ceiling does not yet bite. */
  private modest(level: DraftLevel | null): bigint {
    const cap = this.cap(level),
      rate = this.percent(level?.rate ?? this.clause.terms.rate),
      each = this.money(level?.each ?? this.clause.terms.each),
      every = this.money(this.clause.every);
    if (every !== null) return every * 3n;
    if (this.clause.shape === "recognised") return cap === null ? 10n * WAN : cap / 2n;
    if (each !== null) return UNIT * (cap === null ? 10n : smaller(10n, cap / 2n / (each * this.months) || 1n));
    if (rate === null) return 100n * WAN;
    const half = cap === null ? 100n * WAN : cap / 2n;
    const basis = (half * 100n * UNIT) / rate;
    return basis >= WAN ? (basis / WAN) * WAN : basis;
  }

  private get months(): bigint {
    return this.named.months === null ? 1n : MONTHS;
  }

  private cap(level: DraftLevel | null): bigint | null {
    const caps = [
      this.money(level?.ceiling ?? level?.limit?.words ?? this.clause.terms.ceiling),
      ...this.clause.limits.filter(limit => !limit.of && !level?.limit).map(limit => this.money(limit.words)),
    ].filter(cap => cap !== null);
    return caps.length === 0 ? null : caps.reduce(smaller);
  }

  private example(level: DraftLevel | null, wanted: bigint): ExampleInFile {
    const given: Record<string, string> = {};
    if (level && !level.from) given["level"] = this.named.levelName(level);
    const met = this.metConditions(given, wanted, level);
    const basis = met;
    const { shape } = this.clause;
    if (this.named.basis !== null) given[this.named.basis] = print(basis, this.isCounted() ? "count" : "money");
    if (this.named.months !== null) given[this.named.months] = `${MONTHS}`;
    if (shape === "recognised") given["reviewed"] = yuan(wanted);
    this.clause.limits.forEach((limit, i) => {
      const name = this.named.limits[i];
      if (limit.of && name && given[name] === undefined) given[name] = yuan(basis * 100n);
    });
    return { given, pays: yuan(this.pays(level, shape === "recognised" ? wanted : basis)) };
  }

  private isCounted(): boolean {
    return this.clause.shape === "per-unit" || (this.clause.shape === "step" && this.money(this.clause.every) === null);
  }

  /** Gives each condition a value that meets it; the basis among them is raised to it. */
  private metConditions(given: Record<string, string>, wanted: bigint, level: DraftLevel | null): bigint {
    let basis = wanted;
    const { levelOf } = this.named;
    if (level?.from && levelOf !== null) {
      const words = this.article.slice(level.from.start, level.from.end);
      const from = (figureOf(words, "money") ?? figureOf(words, "count") ?? 0n) + (this.isAbove(level) ? WAN : 0n);
      const isTop = level === this.clause.levels.at(-1);
      if (levelOf === this.named.basis) basis = isTop && wanted > from ? wanted : from;
      else given[levelOf] = figureOf(words, "money") === null ? print(from, "count") : yuan(from);
    }
    this.clause.when.forEach(({ kind, words, is }, i) => {
      const name = this.named.conditions[i],
        bound = figureOf(this.article.slice(words.start, words.end), kind);
      if (name === undefined || bound === null) return;
      const more = kind === "money" ? WAN : kind === "rate" ? UNIT : UNIT;
      const value = is === "moreThan" ? bound + more : is === "lessThan" ? (bound > more ? bound - more : 0n) : bound;
      if (name === this.named.basis)
        basis = is === "atLeast" || is === "moreThan" ? (basis > value ? basis : value) : smaller(basis, value);
      else given[name] = print(value, kind);
    });
    if (this.clause.above) basis += this.money(this.clause.above) ?? 0n;
    return basis;
  }

  /** Above its threshold, not at it: 超过, which also holds for the bare figures behind (首次超过10亿元、50亿元). */
  private isAbove(level: DraftLevel): boolean {
    const said = this.clause.levels
      .slice(0, this.clause.levels.indexOf(level) + 1)
      .map(({ from }) => (from ? this.article.slice(from.start, from.end) : ""))
      .filter(words => /超过|超出|突破|大于|高于|达|以上|满|不低于|含/.test(words));
    const last = said.at(-1) ?? "";
    return /超过|超出|突破|大于|高于/.test(last) && !/含|以上/.test(last);
  }

  private pays(level: DraftLevel | null, basis: bigint): bigint {
    const { terms, shape } = this.clause;
    const cap = this.cap(level);
    let amount = basis;
    const rate = this.percent(level?.rate ?? terms.rate),
      each = this.money(level?.each ?? terms.each),
      every = this.money(this.clause.every);
    if (shape === "fixed") amount = this.money(level?.amount ?? terms.amount) ?? 0n;
    else if (every !== null && each !== null) amount = this.most(basis / every) * each;
    else if (each !== null) amount = this.most(basis / UNIT) * each * this.months;
    else if (rate !== null) amount = shareOf(basis - (this.money(this.clause.above) ?? 0n), rate);
    const capped = cap === null ? amount : smaller(amount, cap);
    const floor = this.money(this.clause.floor) ?? 0n;
    return capped < floor ? floor : capped;
  }

  private most(units: bigint): bigint {
    const most =
      this.clause.most && figureOf(this.article.slice(this.clause.most.start, this.clause.most.end), "count");
    return most ? smaller(units, most / UNIT) : units;
  }
}

function print(value: bigint, kind: string): string {
  if (kind === "money") return yuan(value);
  return kind === "rate" ? `${decimal(value / 100n, 2)}%` : decimal(value / 100n, 2);
}
