import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import { fill } from "../text/fill";
import type { FunctionTexts } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { theCall, type Called } from "./called";
import { isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { goBy, several, type FormulaShare } from "./choices";
import { unconditional } from "./policy";

/*
 * A workbook whose rosters follow several policies. A formula means the policy that stands before its clause
 * (石景山:3); else that of the roster on which it stands; else that of the roster of its arguments. Where none of these
 * says one there is no amount.
 */

/** Longer names of policies are no words before a clause. */
const LONGEST_NAME = 80;
const applied = new WeakMap<FormulaShare, Policy>();

/** Computes by one of the policies. */
function under<T>(share: FormulaShare, compute: () => T): T {
  const own = applied.get(share) ?? unconditional(share.policy ?? law);
  applied.set(share, own);
  const before = goBy([share.policy, own, share.readings]);
  try {
    return compute();
  } finally {
    goBy(before);
  }
}

/** What an article's cell says: whose it is, and the clause without the policy's name. */
interface Meant {
  readonly share: FormulaShare | Fault;
  readonly article: Cell;
}

/**
 * A result for each row, by the policy that its article means: rows of another are blank to `compute`, and are computed
 * by their own.
 */
export function underEach(
  articles: readonly Cell[],
  texts: FunctionTexts,
  compute: (articles: readonly Cell[]) => readonly Result[],
): readonly Result[] {
  if (several.length === 0) return compute(articles);
  const here = shareHere(theCall()),
    known = new Map<Cell, Meant>(),
    meant = articles.map(article => {
      const one = known.get(article) ?? meantBy(article, here, texts);
      known.set(article, one);
      return one;
    });
  const results: Result[] = meant.map(({ share }) => (isFault(share) ? share : ""));
  for (const share of new Set(meant.flatMap(one => (isFault(one.share) ? [] : [one.share])))) {
    const own = meant.map(one => (one.share === share ? one.article : null)),
      computed = under(share, () => compute(own));
    meant.forEach((one, row) => {
      if (one.share === share) results[row] = computed[row]!;
    });
  }
  return withBlankRows(results, articles, here, texts, compute);
}

/** A blank article says no policy: a wholly blank row gives "", whatever the policy is; any other has to say it. */
function withBlankRows(
  results: Result[],
  articles: readonly Cell[],
  here: FormulaShare | null,
  texts: FunctionTexts,
  compute: (articles: readonly Cell[]) => readonly Result[],
): Result[] {
  if (here !== null || !articles.some(isBlankOrZero)) return results;
  const blank = under(several[0]!, () => compute(articles.map(() => null)));
  return results.map((result, row) =>
    isBlankOrZero(articles[row]!) ? (blank[row] === "" ? "" : whichPolicy(texts)) : result,
  );
}

/** By the policy of the place alone, where no argument names a clause. */
export function underPlace(
  rows: readonly Cell[],
  texts: FunctionTexts,
  compute: () => readonly Result[],
): readonly Result[] {
  if (several.length === 0) return compute();
  const here = shareHere(theCall());
  return here === null ? rows.map(() => whichPolicy(texts)) : under(here, compute);
}

/**
 * A table by the policy in force or of the place; else those of all policies, below one header, each line's number with
 * its policy's name before it.
 */
export function tablesOfAll(compute: () => readonly (readonly Result[])[]): readonly (readonly Result[])[] {
  if (several.length === 0) return compute();
  const here = shareHere(theCall());
  if (here !== null) return under(here, compute);
  return several.flatMap((share, k) => {
    const [header, ...lines] = under(share, compute),
      named = lines.map(([number, ...rest]) => [`${share.names[0]!}:${String(number)}`, ...rest]);
    return k === 0 ? [header!, ...named] : named;
  });
}

function meantBy(article: Cell, here: FormulaShare | null, texts: FunctionTexts): Meant {
  const text = typeof article === "string" ? article.normalize("NFKC").trim() : "",
    colon = text.indexOf(":");
  if (colon > 0 && colon <= LONGEST_NAME) {
    const name = text.slice(0, colon).trim(),
      [own, ...others] = sharesCalled(name);
    if (own !== undefined)
      return others.length > 0
        ? { share: whichPolicy(texts), article }
        : { share: own, article: text.slice(colon + 1).trim() };
    // 第三条：关键技术 names no policy; 门头沟：第三条 does, one that is not here.
    if (here === null || readClause(here.policy ?? law, name, "").kind !== "clause")
      return { share: whichPolicy(texts), article };
  }
  return { share: here ?? whichPolicy(texts), article };
}

/** The policies that a name before a clause means: one called so, else those whose name holds it. */
function sharesCalled(name: string): readonly FormulaShare[] {
  const wanted = name.toUpperCase();
  const called = (is: (own: string) => boolean): FormulaShare[] =>
    several.filter(({ names }) => names.some(own => is(own.normalize("NFKC").toUpperCase())));
  const exactly = called(own => own === wanted);
  return exactly.length > 0 || wanted.length < 2 ? exactly : called(own => own.includes(wanted));
}

/** The policy of the roster on which the formula stands, else of the one roster that its arguments are of. */
function shareHere({ address, parameterAddresses }: Called): FormulaShare | null {
  const own = shareOfSheet(sheetIn(address));
  if (own !== null) return own;
  const named = (parameterAddresses ?? []).flat(2).map(one => sheetIn(one)),
    shares = new Set(named.filter(sheet => sheet !== "").map(shareOfSheet));
  return shares.size === 1 ? [...shares][0]! : null;
}

function shareOfSheet(sheet: string): FormulaShare | null {
  // Excel tells sheets' names apart without case.
  const wanted = sheet.toUpperCase();
  return several.find(({ sheets }) => sheets.some(one => one.toUpperCase() === wanted)) ?? null;
}

/** The sheet of an address: `'2026年 申报'!$A$1`; "" where it names none of this workbook. */
function sheetIn(address: unknown): string {
  if (typeof address !== "string") return "";
  const end = address.lastIndexOf("!");
  if (end <= 0) return "";
  const name = address.slice(0, end),
    bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  // Of another workbook's sheets nothing is known.
  return bare.includes("]") ? "" : bare;
}

function whichPolicy(texts: FunctionTexts): Fault {
  const names = several.map(share => share.names[0]!),
    clause = (several[0]!.policy ?? law).clauses[0]?.id ?? "";
  return {
    error: "#N/A",
    message: fill(lateFunctionTextsOf(texts.language).whichPolicy, {
      policies: names.join(texts.list),
      example: `${names[0]!}:${clause}`,
    }),
  };
}
