import { lawOf } from "../law-file/load-law";
import { SWITCHES, type Policy } from "../policy/model";

/**
 * All of a law, or what the amounts of single applications need of it: the functions should weigh no more than they
 * must.
 */
export type LawPart = "all" | "amounts";

/**
 * A law's file as the module that the bundles hold: the loaded policy as plain data, so that they need no parser.
 * Examples are left out; they are checked where the law is. Throws a LawError that lists every problem with its line.
 */
export function lawModule(text: string, part: LawPart): string {
  const policy = lawOf(text, "unchecked"),
    shipped = part === "all" ? withoutExamples(policy) : forAmounts(policy);
  // A string that is parsed is read faster than the same object as code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(shipped))});\n`;
}

function withoutExamples(policy: Policy): Policy {
  const bare = (clauses: Policy["clauses"]): Policy["clauses"] => clauses.map(clause => ({ ...clause, examples: [] }));
  return {
    ...policy,
    clauses: bare(policy.clauses),
    ...(policy.variants && {
      variants: policy.variants.map(one => ({ ...one, policy: { ...one.policy, clauses: bare(one.policy.clauses) } })),
    }),
  };
}

/** Without what only rosters, explanations and marks use; `policy.ts` of the functions says the same of conditions. */
function forAmounts(whole: Policy): Policy {
  const { ...policy } = whole;
  delete (policy as { variants?: unknown }).variants;
  delete (policy as { counted?: unknown }).counted;
  return {
    ...policy,
    id: "",
    version: "",
    title: "",
    // A formula reads a basis by itself only where it counts something.
    headers: {},
    bases: policy.bases.filter(basis => basis.unit !== null),
    bars: {},
    names: [],
    hash: "",
    fraud: [],
    regions: [],
    bestOf: null,
    barYears: null,
    articles: policy.articles
      .filter(article => article.names.length > 0)
      .map(article => ({ ...article, title: "", text: "", unused: [] })),
    // At its default a choice changes nothing, and formulas of single applications are given no other.
    readings: policy.readings
      .filter(reading => reading.choices[0]?.value !== (reading.switch && SWITCHES[reading.switch][0]))
      .map(reading => ({
        ...reading,
        words: "",
        title: "",
        choices: reading.choices.map(choice => ({ ...choice, label: "" })),
      })),
    clauses: policy.clauses.map(clause => ({
      ...clause,
      levels: clause.levels.map(unquoted),
      grant: unquoted(clause.grant),
      text: "",
      // Its names say it too.
      title: clause.names.includes(clause.title) ? "" : clause.title,
      oncePerApplicant: clause.oncePerApplicant && "",
      // What kind of applicant it is, a formula is not told.
      enterprisesOnly: null,
      competes: "all",
      examples: [],
      toCheck: [],
      unused: [],
      types: [],
      when: [],
    })),
  };
}

const SAID = /[\u4e00-\u9fff]/;

/** The figures without the words that say them; words by themselves are there, and empty. */
function unquoted<T extends object>(part: T): T {
  return Object.fromEntries(
    Object.entries(part).map(([name, figure]: [string, unknown]) => [
      name,
      figure !== null && typeof figure === "object" && "words" in figure
        ? { ...figure, words: "" }
        : typeof figure === "string" && name !== "label" && SAID.test(figure)
          ? ""
          : figure,
    ]),
  ) as T;
}
