import { useCallback, useEffect, useRef, useState } from "react";
import type { Run } from "../../workbook/ports";
import { isCancelled } from "./trouble";

/**
 * How far a task is; `of` is 0 where nobody knows yet. `since` is the time it began, for an estimate of what is left.
 */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly since: number;
}

export interface Task {
  readonly running: boolean;
  readonly progress: Progress | null;
  /** What ended the last attempt; null where none did. Cancelling is no problem: `cancelled` says it. */
  readonly problem: unknown;
  readonly cancelled: boolean;
  /** Starts work, unless some is under way. */
  start(work: (run: Run) => Promise<void>): void;
  cancel(): void;
  clear(): void;
}

interface State {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly problem: unknown;
  readonly cancelled: boolean;
}
const IDLE: State = { running: false, progress: null, problem: null, cancelled: false };

/** Work that takes its time, one piece at once: its progress, a way to cancel it, and what went wrong. */
export function useTask(): Task {
  const [state, setState] = useState<State>(IDLE),
    control = useRef<AbortController | null>(null),
    mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const start = useCallback((work: (run: Run) => Promise<void>): void => {
    if (control.current !== null) return;
    const abort = new AbortController(),
      since = Date.now();
    control.current = abort;
    const end = (next: Partial<State>): void => {
      control.current = null;
      if (mounted.current) setState({ ...IDLE, ...next });
    };
    setState({ ...IDLE, running: true });
    const progress = (done: number, of: number): void => {
      if (mounted.current && control.current === abort)
        setState({ ...IDLE, running: true, progress: { done, of, since } });
    };
    work({ signal: abort.signal, progress }).then(
      () => end({}),
      (problem: unknown) =>
        end(isCancelled(problem) ? { cancelled: true } : { problem: problem ?? new Error("nothing was thrown") }),
    );
  }, []);
  const cancel = useCallback(() => control.current?.abort(), []),
    clear = useCallback(() => {
      if (control.current === null) setState(IDLE);
    }, []);
  return { ...state, start, cancel, clear };
}
