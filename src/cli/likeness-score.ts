import { likeness } from "../identity/likeness";
import { projectLikeness } from "../identity/project-likeness";

export type PairKind = "applicant" | "project";

/** Two names to be compared, with the class and the kind of difference that a person gave them, if any. */
export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly class?: string;
  readonly kind?: string;
}

export interface JudgedPair extends LabelledPair {
  readonly likeness: string;
}

/** Classes that say: these may be one. The others say that they are two. */
export const POSITIVE: Readonly<Record<PairKind, readonly string[]>> = {
  applicant: ["same", "likely", "possible"],
  project: ["same", "similar"],
};

/** The counts of labelled pairs. `related` and `relatedTold`: pairs of related units, and those that are told so. */
export interface Score {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly sameClass: number;
  readonly related: number;
  readonly relatedTold: number;
  readonly wrong: readonly JudgedPair[];
}

export function judge(kind: PairKind, pairs: readonly LabelledPair[]): JudgedPair[] {
  const compare = kind === "applicant" ? likeness : projectLikeness;
  return pairs.map(pair => ({ ...pair, likeness: compare(pair.a, pair.b) }));
}

/** Precision and recall of "these may be one" among the labelled pairs; 1 where nothing was to be found. */
export function score(kind: PairKind, judged: readonly JudgedPair[]): Score {
  const positive = (word: string | undefined): boolean => POSITIVE[kind].includes(word ?? "");
  const labelled = judged.filter(pair => pair.class !== undefined);
  const told = labelled.filter(pair => positive(pair.likeness)),
    right = told.filter(pair => positive(pair.class)),
    wanted = labelled.filter(pair => positive(pair.class)),
    related = labelled.filter(pair => pair.class === "related");
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    pairs: labelled.length,
    precision: share(right.length, told.length),
    recall: share(right.length, wanted.length),
    sameClass: labelled.filter(pair => pair.likeness === pair.class).length,
    related: related.length,
    relatedTold: related.filter(pair => pair.likeness === "related").length,
    wrong: labelled.filter(
      pair =>
        positive(pair.likeness) !== positive(pair.class) ||
        (pair.class === "related") !== (pair.likeness === "related"),
    ),
  };
}
