import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { TO_DO } from "../../engine/marks";
import type { RunResult } from "../../assess/run-result";
import type { Settings } from "../../assess/settings";
import type { Stale } from "../../assess/workplace/stale";
import type { Workplace } from "../../assess/workplace/workplace";
import type { Language } from "../../text/texts";
import type { Run } from "../../workbook/ports";
import { Busy } from "../parts/busy";
import { TroubleNotice } from "../parts/trouble-notice";
import { useWords } from "../shell/words";
import type { TabName } from "../shell/goto";
import { useAsync } from "../parts/use-async";
import { InSession, type Session } from "./session";

/**
 * How the pane is opened: on which workbook, in which language until the workbook says its own, with which tab in
 * front.
 */
export interface Opening {
  readonly workplace: Workplace;
  readonly language: Language;
  readonly start: TabName;
}

interface Props extends Opening {
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** Opens the session of the workbook and keeps it: settings, the last run, what is stale. */
export function SessionOver({ workplace, onLanguage, children }: Props) {
  const { pane } = useWords(),
    [settings, setSettings] = useState<Settings | null>(null),
    [problem, setProblem] = useState<unknown>(null);
  const [result, setResult] = useState<RunResult | null>(workplace.runs.result()),
    seen = useRef(result?.number ?? 0),
    [stale, setStale] = useState<Stale | null>(workplace.runs.stale()),
    [listening, setListening] = useState(true);

  const take = useCallback((next: RunResult | null) => {
    seen.current = Math.max(seen.current, next?.number ?? 0);
    setResult(next);
  }, []);
  const open = useCallback(() => {
    setProblem(null);
    workplace.kept.settings().then(
      read => {
        setSettings(read);
        onLanguage(read.language);
      },
      (thrown: unknown) => setProblem(thrown ?? new Error("no settings")),
    );
  }, [workplace, onLanguage]);
  useEffect(open, [open]);

  useEffect(
    () =>
      listen(
        workplace,
        next => {
          setStale(next);
          // Where results follow by themselves, the run is another one by now; one that was undone does not come back.
          const latest = workplace.runs.result();
          if (latest !== null && latest.number > seen.current) take(latest);
        },
        setListening,
      ),
    [workplace, take],
  );

  const number = result?.number ?? 0,
    todos = useAsync<number | null>(
      useCallback(
        async () => (number === 0 ? null : (await workplace.review.rows({ severities: TO_DO })).length),
        [workplace, number],
      ),
      number,
    );

  const session = useMemo<Session | null>(
    () =>
      settings && {
        workplace,
        settings,
        result,
        stale,
        todos,
        listening,
        took: next => {
          take(next);
          setStale(workplace.runs.stale());
        },
        set: async (change: Partial<Settings>, run: Run) => {
          const read = await workplace.kept.set(change, run);
          setSettings(read);
          onLanguage(read.language);
        },
      },
    [workplace, settings, result, stale, todos, listening, take, onLanguage],
  );

  if (problem !== null) return <TroubleNotice problem={problem} onRetry={open} />;
  return session === null ? <Busy label={pane.shell.loading} /> : <InSession value={session}>{children}</InSession>;
}

/**
 * Listens for stale results; a host that cannot be listened to leaves the pane without them, not without itself, and
 * that is said.
 */
function listen(
  workplace: Workplace,
  on: (stale: Stale | null) => void,
  listening: (does: boolean) => void,
): () => void {
  let stopped = false,
    stop: (() => Promise<void>) | null = null;
  const quiet = (): undefined => undefined;
  workplace.runs
    .onStale(next => {
      if (!stopped) on(next);
    })
    .then(
      end => {
        stop = end;
        if (stopped) void end().catch(quiet);
        else listening(true);
      },
      () => {
        if (!stopped) listening(false);
      },
    );
  return () => {
    stopped = true;
    void stop?.().catch(quiet);
  };
}
