/** A figure of the law and the words that say it. */
export interface Quoted<T> {
  readonly value: T;
  readonly words: string;
}

export interface YearLimit {
  readonly years: number;
  readonly words: string;
  readonly then: "YEARS_EXHAUSTED" | "YEARS_REVIEW";
}
