import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { TO_DO } from "../../marks/marks";
import type { RunResult } from "../../assess/run-result";
import type { Settings } from "../../assess/settings";
import type { Stale } from "../../assess/workplace/stale";
import type { Writing } from "../../assess/workplace/writing";
import type { Workplace } from "../../assess/workplace/workplace";
import type { Language } from "../../text/texts";
import type { Run } from "../../workbook/ports";
import { Busy } from "../parts/busy";
import { TroubleNotice } from "../parts/trouble-notice";
import { useWords } from "../shell/words";
import type { TabName } from "../shell/goto";
import { listenTo } from "../parts/listen-to";
import { useAsync, valueOf } from "../parts/use-async";
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
    [changed, setChanged] = useState<Settings | null>(null),
    kept = useAsync(
      useCallback(async () => {
        const read = await workplace.kept.settings();
        onLanguage(read.language);
        return read;
      }, [workplace, onLanguage]),
      workplace,
    ),
    settings = changed ?? valueOf(kept);
  const [result, setResult] = useState<RunResult | null>(workplace.runs.result()),
    seen = useRef(result?.number ?? 0),
    [stale, setStale] = useState<Stale | null>(workplace.runs.stale()),
    [listening, setListening] = useState(true),
    [elsewhere, setElsewhere] = useState(0);

  const show = useCallback((next: RunResult | null) => {
    seen.current = Math.max(seen.current, next?.number ?? 0);
    setResult(next);
  }, []);

  useEffect(
    () =>
      listenTo(
        on => workplace.runs.onStale(on),
        (next: Stale | null) => {
          setStale(next);
          // Where results follow by themselves, the run is another one by now; one that was undone does not come back.
          const latest = workplace.runs.result();
          if (latest !== null && latest.number > seen.current) show(latest);
        },
        // The pane goes on without them, and that is said.
        setListening,
      ),
    [workplace, show],
  );

  const [writing, setWriting] = useState<Writing>(workplace.review.writing());
  useEffect(
    () =>
      workplace.review.onWriting(next => {
        setWriting(next);
        // Once it is written it can be taken back; what could not be written alone is another run.
        if (next.pending === 0) show(workplace.runs.result());
      }),
    [workplace, show],
  );

  const [policies, setPolicies] = useState(workplace.policies.known());
  useEffect(() => workplace.policies.onChange(setPolicies), [workplace]);

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
        writing,
        policies,
        todos,
        listening,
        elsewhere,
        changedElsewhere: () => setElsewhere(before => before + 1),
        took: next => {
          show(next);
          setStale(workplace.runs.stale());
        },
        set: async (change: Partial<Settings>, run: Run) => {
          const read = await workplace.kept.set(change, run);
          setChanged(read);
          // What stands in the sheet stays as it was written; here all is told in the language that is now in force.
          if (change.language !== undefined) show(await workplace.runs.retell());
          onLanguage(read.language);
          // Said again in the language that is now in force.
          setStale(workplace.runs.stale());
        },
      },
    [workplace, settings, result, stale, writing, policies, todos, listening, elsewhere, show, onLanguage],
  );

  if (kept.state === "failed" && session === null) return <TroubleNotice problem={kept.problem} onRetry={kept.retry} />;
  return session === null ? <Busy label={pane.shell.loading} /> : <InSession value={session}>{children}</InSession>;
}
