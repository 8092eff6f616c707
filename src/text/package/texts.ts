/** What the check of a deployed site may find wrong; `{name}` placeholders. */
export type SiteFault =
  | "not-https"
  | "no-answer"
  | "certificate"
  | "certificate-name"
  | "certificate-date"
  | "missing"
  | "not-ours"
  | "content-type"
  | "frame-options"
  | "frame-ancestors"
  | "sniffing"
  | "cached-too-long"
  | "cached-too-short"
  | "other-content"
  | "other-address";

/** What the packaging program and the check of a site say. */
export interface PackageTexts {
  /** What is wrong, and what to mend. */
  readonly faults: Readonly<Record<SiteFault, string>>;
  readonly checked: string;
  readonly allRight: string;
  readonly wrong: string;
  /** Several files of which the same is wrong: the first, and how many. */ readonly alike: string;
  /** What was typed is no command of the program. */ readonly calledWrongly: string;
  readonly packed: string;
}
