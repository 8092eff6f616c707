import type { Policy } from "../policy/model";
import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import type { FunctionTexts } from "../text/functions/texts";
import { theCall } from "./called";
import { isBlankOrZero, isFault, type Cell, type Result } from "./cell";
import { goBy, several, type FormulaShare } from "./choices";
import { Meaning, type Meant } from "./meant-policy";
import { unconditional } from "./policy";

/*
 * A workbook whose rosters follow several policies. A formula means the policy that stands before its clause
 * (石景山:3); else that of the roster on which it stands; else that of the roster of its arguments. Where none of these
 * says one there is no amount.
 */

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
  const meaning = new Meaning(several, law),
    here = meaning.here(theCall()),
    known = new Map<Cell, Meant>(),
    meant = articles.map(article => {
      const one = known.get(article) ?? meaning.of(article, here, texts);
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
    isBlankOrZero(articles[row]!) ? (blank[row] === "" ? "" : new Meaning(several, law).asked(texts)) : result,
  );
}

/** By the policy of the place alone, where no argument names a clause. */
export function underPlace(
  rows: readonly Cell[],
  texts: FunctionTexts,
  compute: () => readonly Result[],
): readonly Result[] {
  if (several.length === 0) return compute();
  const meaning = new Meaning(several, law),
    here = meaning.here(theCall());
  return here === null ? rows.map(() => meaning.asked(texts)) : under(here, compute);
}

/**
 * A table by the policy in force or of the place; else those of all policies, below one header, each line's number with
 * its policy's name before it.
 */
export function tablesOfAll(compute: () => readonly (readonly Result[])[]): readonly (readonly Result[])[] {
  if (several.length === 0) return compute();
  const here = new Meaning(several, law).here(theCall());
  if (here !== null) return under(here, compute);
  return several.flatMap((share, k) => {
    const [header, ...lines] = under(share, compute),
      named = lines.map(([number, ...rest]) => [`${share.names[0]!}:${String(number)}`, ...rest]);
    return k === 0 ? [header!, ...named] : named;
  });
}
