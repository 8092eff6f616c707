import { keptCall } from "./called";
import { isKnown, told } from "./choices";
import { fault } from "./excel";

type Words = typeof import("./words");

let words: Words | null = null;
let loading: Promise<void> | null = null;

/**
 * Loads what explanations and marks are made of; it begins as soon as the functions are registered, and is tried again
 * where it failed.
 */
export function loadWords(): Promise<void> {
  loading ??= import(/* webpackChunkName: "words" */ "./words").then(
    loaded => {
      words = loaded;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/**
 * A result that needs the words. They are loaded beside Office.js, so that they are there before Excel calls; should it
 * call before, it gets a promise (and shows #BUSY! that long), and #N/A where they cannot be loaded. From then on
 * results are synchronous.
 */
export function withWords(compute: (words: Words) => unknown[][]): unknown[][] {
  if (words !== null) return compute(words);
  const later = loadWords().then(
    keptCall(() => compute(words as unknown as Words)),
    () => {
      throw fault("offline");
    },
  );
  // Excel takes a promise for a result; the metadata is made of the declared type, which says what spills.
  return later as unknown as unknown[][];
}

/**
 * A result that goes by the workbook's 口径 and policy: synchronous once these are known, a promise before, `#N/A` with
 * what to do where they could not be read.
 */
export function underChoices(compute: () => unknown[][]): unknown[][] {
  if (told) return told.then(keptCall(() => underChoices(compute))) as unknown as unknown[][];
  return isKnown() ? compute() : withWords(words => words.unread());
}
