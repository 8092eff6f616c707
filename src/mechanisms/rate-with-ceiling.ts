import { BLANK } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { compare, exact } from "../money/exact";
import type { Fen } from "../money/fen";
import { lawPart, maybe, PLAIN, type Mechanism } from "./mechanism";
import { compileProduct } from "./product";
import type { Quoted, YearLimit } from "./quoted";
import { readYears, yearsShape } from "./years-in-law";

/**
 * rate × basis, at most the ceiling, less what was paid. `of` names an own basis of the policy, or null for 核算基数 only.
 * Rates and ceilings may depend on the level.
 */
export interface RateWithCeiling {
  readonly mechanism: "rate-with-ceiling";
  readonly of: string | null;
  readonly ofWords: string;
  readonly rate: Quoted<number> | null;
  readonly ceiling: Quoted<Fen> | null;
  readonly auditExpected: string | null;
  /** What was paid is what the year brought. */
  readonly yearly: boolean;
  /** So many years are supported at most. */
  readonly years: YearLimit | null;
}

export const law = /* @__PURE__ */ lawPart({
  writtenNow: "mechanism: rate（见 docs/policy-guide.md 的“旧写法”）",
  shape: kit => {
    const { z, words } = kit;
    return z.strictObject({
      mechanism: z.literal("rate-with-ceiling"),
      of: words.optional(),
      ofWords: words,
      rate: words.optional(),
      ceiling: words.optional(),
      auditExpected: words.optional(),
      yearly: z.boolean().default(false),
      years: yearsShape(kit),
    });
  },
  read: (file, phrases): RateWithCeiling => ({
    mechanism: file.mechanism,
    of: file.of ?? null,
    ofWords: file.ofWords,
    auditExpected: file.auditExpected ?? null,
    yearly: file.yearly,
    years: readYears(file.years, phrases),
    rate: maybe(file.rate, words => phrases.rate(words, "rate")),
    ceiling: maybe(file.ceiling, words => phrases.amount(words, "ceiling")),
  }),
  phrases: grant => ({
    ofWords: grant.ofWords,
    rate: grant.rate?.words,
    ceiling: grant.ceiling?.words,
    years: grant.years?.words,
    auditExpected: grant.auditExpected,
  }),
  lint: ({ grant }, bases) =>
    grant.of !== null && !bases.some(b => b.id === grant.of)
      ? [{ field: "grant.of", message: `bases 里没有“${grant.of}”` }]
      : [],
  computesWith: ({ ofWords, years }) => [ofWords, ...(years ? [years.words] : [])],
  summary: ({ grant, levels }) => [
    {
      kind: "rates",
      values: grant.rate ? [grant.rate.value] : levels.flatMap(level => (level.rate ? [level.rate.value] : [])),
    },
    ...(grant.ceiling ? [{ kind: "words", words: grant.ceiling.words } as const] : []),
  ],
});

export const mechanism: Mechanism<RateWithCeiling> = {
  ...PLAIN,
  inputs: ({ grant }) => [
    { field: "basis", instead: "audited", needed: "missing" },
    { field: "share" },
    ...(grant.yearly || grant.years ? [{ field: "years" } as const] : []),
    { field: "paid" },
  ],
  figures: ({ grant: { rate, ceiling } }) => ({ rate, ceiling }),
  madeBy: ({ grant, levels }) => [(grant.rate ?? levels.find(l => l.rate)?.rate)?.words ?? ""],
  compile: (context, grant) =>
    compileProduct(context, {
      factor: level => (level?.rate ?? grant.rate)?.value ?? 0,
      ceiling: level => (level?.ceiling ?? grant.ceiling)?.value ?? null,
      paid: grant.yearly ? "year" : "project",
      isMoney: true,
      expectsAudit: grant.auditExpected !== null,
      years: grant.years,
      most: null,
    }),
  steps(make, { grant }) {
    const { rows, row, level, switches } = make,
      from = rows.audited.hundredths[row] === BLANK ? "basis" : "audited",
      share = exactAt(rows.share, row);
    return [
      make.step("take", from, from, exactAt(rows[from], row)!, grant.ofWords),
      ...(share && compare(share, exact(100n, 0)) !== 0
        ? [make.step("times", "share", "share", exact(share.digits, share.scale + 2))]
        : []),
      make.timesRate((level?.rate ?? grant.rate)!),
      ...make.concluding(
        level?.ceiling ?? grant.ceiling,
        make.paid(grant.yearly ? "year" : "project"),
        switches["paid-basis"],
      ),
    ];
  },
  argument: ({ ofWords }) => ({ kind: "amount", field: "basis", accepted: "basis", words: ofWords }),
  years: ({ years }) => years,
  paidScope: ({ grant }) => (grant.yearly ? "year" : "project"),
  basis: ({ of, ofWords, auditExpected }) => ({ of, words: ofWords, auditExpected }),
};
