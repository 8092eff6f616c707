import type { MarkCode } from "../marks/marks";

/** How 核算说明 is put together. Law texts stay in the law's own words, in quotation marks. */
export interface Sentences {
  /** Between parts of one sentence; between sentences; between items of a list; around quoted words. */
  readonly comma: string;
  readonly stop: string;
  readonly list: string;
  /** Before what a heading or a name announces; between parts that have commas of their own. */
  readonly colon: string;
  readonly semicolon: string;
  /** Between two words, or between sentences that end in their stops. */
  readonly space: string;
  /** Something said, with a remark about it: `{text}`, `{note}`. */
  readonly noted: string;
  readonly quote: string;
  readonly more: string;
  readonly yuan: string;
  /** An amount in 万元: `{n}`. */
  readonly wan: string;
  /** A large amount, also in 万元: exactly, or about. */
  readonly yuanWan: string;
  readonly area: string;
  /** `{n}` of what a law's file counts, `{unit}` as that file says it. */
  readonly counted: string;
  /** `{value}` for each `{unit}`. */
  readonly perUnit: string;
  readonly months: string;
  readonly days: string;
  readonly years: string;
  readonly equals: string;
  /** In place of `equals` where what is printed is not the whole value. */
  readonly comesToAbout: string;
  /** Around an amount of which not all decimals are printed. */
  readonly about: string;
  readonly head: string;
  readonly stepQuoted: string;
  readonly within: string;
  readonly capped: string;
  readonly left: string;
  readonly leftCapped: string;
  readonly lessPaid: string;
  readonly lessEarlier: string;
  readonly lessEarlierWords: string;
  readonly plusSupport: string;
  readonly plusSupportCapped: string;
  readonly wholeUnits: string;
  readonly mostUnits: string;
  readonly floored: string;
  readonly aboveFloor: string;
  readonly multiplied: string;
  readonly roundFen: string;
  readonly round: string;
  readonly roundAbove: string;
  readonly roundLimit: string;
  readonly computed: string;
  readonly atMost: string;
  readonly notMoney: string;
  readonly withdrawn: string;
  /** What an applicant has to complete, within a sentence. */
  readonly gap: string;
  readonly missing: string;
  readonly missingWords: string;
  readonly decision: string;
  readonly invalid: string;
  readonly invalidAmount: string;
  /** The clause is not known, and no cell says why. */
  readonly unknownClause: string;
  readonly ineligible: string;
  readonly reviewedCap: string;
  readonly sharedLimit: string;
  readonly sharedCeiling: string;
  readonly addedUp: string;
  readonly superseded: string;
  readonly supersededTie: string;
  readonly onceOnly: string;
  readonly duplicate: string;
  readonly split: string;
  /** In place of the law's words where reviewers preferred another row: they may prefer the smaller one. */
  readonly lostByDecision: string;
  readonly proposedNothing: string;
  readonly pending: string;
  readonly onHold: string;
  /** On a row that has no amount yet. */
  readonly onHoldOnly: string;
  readonly needsSupport: string;
  readonly reading: string;
  readonly readingConfirmed: string;
  readonly readingOther: string;
  readonly decided: Readonly<
    Record<
      | "prefer"
      | "preferOther"
      | "addUp"
      | "sameProject"
      | "sameApplicant"
      | "otherProject"
      | "otherApplicant"
      | "consent"
      | "refuse"
      | "reviewed"
      | "paid"
      | "split"
      | "requested"
      | "cut"
      | "open",
      string
    >
  >;
  readonly decidedBy: string;
  readonly decidedByNobody: string;
  readonly toCheck: string;
  readonly newSinceNotice: string;
  readonly clauseFrom: Readonly<Record<"section" | "sheet", string>>;
  /** A row as others cite it. */
  readonly cite: Readonly<Record<"id" | "idProject" | "project" | "applicant" | "unnamed" | "onSheet", string>>;
  readonly marked: string;
  readonly markedWith: string;
  readonly refusals: Readonly<
    Record<
      | "LATE"
      | "LATE_TIME"
      | "BARRED"
      | "REJECTED"
      | "INELIGIBLE_LEVEL"
      | "SERVED_BY"
      | "BELOW_THRESHOLD"
      | "NOT_IN_DISTRICT"
      | "CONDITION_NOT_MET"
      | "BELOW_LEVELS"
      | "YEARS_EXHAUSTED"
      | "ONE_OFF_USED"
      | "NO_UPGRADE"
      | "OTHER_DISTRICT_AWARD"
      | "EARLIER_LEVEL"
      | "EARLIER_PAID"
      | "EARLIER_LEDGER"
      | "OVER_NUMBER",
      string
    >
  >;
  /** Sentences of marks that say more than their short form; `{value}`, `{other}`, `{words}`. */
  readonly notes: Readonly<Partial<Record<MarkCode, string>>>;
}
