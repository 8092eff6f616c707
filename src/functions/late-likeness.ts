import { acrossColumns } from "./across";
import { isFault } from "./cell";
import { keptCall } from "./called";
import { column, fault, whole } from "./excel";
import { underEach } from "./several";

type Likeness = typeof import("./likeness");

let likeness: Likeness | null = null;
let loading: Promise<Likeness> | null = null;

/** Loads what judges likeness, once somebody asks for it; tried again where it failed. */
export function loadLikeness(): Promise<Likeness> {
  loading ??= import(/* webpackChunkName: "likeness" */ "./likeness").then(
    loaded => (likeness = loaded),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/**
 * SJS.DUPLICATES over its arguments: synchronous once the part is there, a promise before, `#N/A` where it cannot be
 * loaded.
 */
export function duplicatesOf(
  applicants: unknown[][],
  projects: unknown[][],
  articles: unknown[][],
  amounts: unknown[][] | undefined,
): unknown[][] {
  const compute = ({ marked }: Likeness): unknown[][] =>
    whole(texts => {
      const columns = acrossColumns(applicants, projects, articles, amounts, texts);
      if (isFault(columns)) return columns;
      return column(underEach(columns.articles, texts, own => marked({ ...columns, articles: own }, texts)));
    });
  if (likeness !== null) return compute(likeness);
  const whenLoaded = keptCall(() => compute(likeness!)),
    later = loadLikeness().then(whenLoaded, () => {
      throw fault("offline");
    });
  // Excel takes a promise for a result.
  return later as unknown as unknown[][];
}
