/** The steps of the self-check, in the order in which they run. */
export const SELF_CHECK_STEPS = [
  "surroundings",
  "values",
  "filter",
  "fills",
  "columns",
  "table",
  "sheet",
  "kept",
  "events",
  "functions",
  "size",
  "tidy",
] as const;
export type SelfCheckId = (typeof SELF_CHECK_STEPS)[number];

/** `name`: what is tried; `expects`: what should come out; `fails`: what to do where it does not. */
export interface SelfCheckText {
  readonly name: string;
  readonly expects: string;
  readonly fails: string;
}
export interface SelfCheckTexts {
  readonly steps: Readonly<Record<SelfCheckId, SelfCheckText>>;
  readonly title: string;
  readonly outcomes: Readonly<Record<"passed" | "failed" | "noted", string>>;
  /** `{passed}`, `{failed}`, `{noted}`. */
  readonly summary: string;
  readonly scratch: string;
}
