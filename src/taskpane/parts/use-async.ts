import { useCallback, useEffect, useState } from "react";

/**
 * What was asked for: on its way, failed, or there. Each is shown as what it is: what could not be had is never shown
 * as nothing. `settled` is false while a newer answer is on its way; what is there is the last one until then.
 */
export type Async<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: unknown; readonly retry: () => void }
  | { readonly state: "there"; readonly value: T; readonly settled: boolean };

interface Kept<T> {
  readonly ask: unknown;
  readonly of: unknown;
  readonly answer:
    { readonly state: "failed"; readonly problem: unknown } | { readonly state: "there"; readonly value: T } | null;
}

/**
 * Asks whenever `ask` is another function (so it is made by `useCallback`), and again on `retry`; an answer that was
 * overtaken by a later question is dropped. While it is asked again about the same thing (`of`), the last answer stays;
 * of another thing nothing is known yet.
 */
export function useAsync<T>(ask: () => Promise<T>, of: unknown = null): Async<T> {
  const [kept, setKept] = useState<Kept<T>>({ ask: null, of, answer: null }),
    [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    ask().then(
      value => {
        if (current) setKept({ ask, of, answer: { state: "there", value } });
      },
      (problem: unknown) => {
        if (current) setKept({ ask, of, answer: { state: "failed", problem: problem ?? new Error("no answer") } });
      },
    );
    return () => {
      current = false;
    };
  }, [ask, of, turn]);
  const retry = useCallback(() => {
    setKept(before => ({ ...before, answer: null }));
    setTurn(before => before + 1);
  }, []);
  const { answer } = kept;
  if (answer === null || kept.of !== of) return { state: "loading" };
  if (answer.state === "failed") return kept.ask === ask ? { ...answer, retry } : { state: "loading" };
  return { ...answer, settled: kept.ask === ask };
}

/** The value, as far as there is one: for what may be drawn before all is known. */
export function valueOf<T>(asked: Async<T>): T | null {
  return asked.state === "there" ? asked.value : null;
}
