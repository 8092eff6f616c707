/**
 * A policy as the plain calculation knows it: figures as numerals in yuan and percent, written down by hand or thrown
 * by dice. The product gets the same policy as a law's file (`law-text.ts`); the two share nothing else.
 */
export interface PlainLevel {
  readonly label: string;
  readonly rate?: string;
  readonly ceiling?: string;
  readonly amount?: string;
}

export interface PlainClause {
  readonly id: string;
  readonly kind: "rate" | "recognised" | "fixed" | "tiers";
  /** Header of the basis column. */
  readonly basis?: string;
  readonly rate?: string;
  readonly ceiling?: string;
  readonly amount?: string;
  readonly levels: readonly PlainLevel[];
  /** A level that the clause does not serve is as if it were blank. */
  readonly lenient: boolean;
  /** What was paid is the year's. */
  readonly yearly: boolean;
  /** A better level earns the difference. */
  readonly upgrade: boolean;
  readonly oncePerApplicant: boolean;
  readonly competes: boolean;
  /** 销售收入 of at least. */
  readonly sales?: string;
  readonly inDistrict: boolean;
}

export interface PlainPolicy {
  readonly clauses: readonly PlainClause[];
  /** All rows of an applicant and clause share its ceiling. */
  readonly ceilingPerApplicant: boolean;
}

const plain = {
  lenient: false,
  yearly: false,
  upgrade: false,
  oncePerApplicant: false,
  competes: true,
  inDistrict: false,
};

/** The sister law, from its text. */
export const SISTER: PlainPolicy = {
  ceilingPerApplicant: false,
  clauses: [
    {
      ...plain,
      id: "1",
      kind: "rate",
      basis: "年度租金",
      yearly: true,
      levels: [
        { label: "国家级", rate: "100", ceiling: "1000000" },
        { label: "省级", rate: "70", ceiling: "700000" },
        { label: "市级", rate: "50", ceiling: "500000" },
      ],
    },
    {
      ...plain,
      id: "2",
      kind: "rate",
      basis: "研发投入",
      rate: "20",
      ceiling: "2000000",
      lenient: true,
      levels: [{ label: "工业智能类", rate: "30", ceiling: "3000000" }],
    },
    {
      ...plain,
      id: "3",
      kind: "fixed",
      upgrade: true,
      levels: [
        { label: "智能工厂", amount: "300000" },
        { label: "未来工厂", amount: "1000000" },
      ],
    },
  ],
};
