import { useCallback, useEffect, useState } from "react";
import type { ReadingView } from "../../assess/workplace";
import { Busy } from "../parts/busy";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ReadingCard } from "./reading-card";

/**
 * The points that the policy's words leave open: each with its words and choices, and what another choice would move.
 */
export function Readings() {
  const {
      pane: { policy, shell },
      language,
    } = useWords(),
    { workplace, result } = useSession(),
    { wanted } = usePlace(),
    page = usePage(),
    number = result?.number ?? 0;
  const [readings, setReadings] = useState<readonly ReadingView[] | null>(null),
    [problem, setProblem] = useState<unknown>(null);
  const load = useCallback(() => {
    setProblem(null);
    workplace.readings().then(setReadings, (thrown: unknown) => setProblem(thrown ?? new Error("no readings")));
  }, [workplace]);
  useEffect(load, [load, number, language]);
  if (problem !== null) return <TroubleNotice problem={problem} onRetry={load} />;
  if (readings === null) return <Busy label={shell.loading} />;
  return (
    <Section title={policy.parts.readings}>
      <p className={page.text}>{policy.readings.intro}</p>
      {result === null && <Notice tone="note">{policy.readings.noRun}</Notice>}
      {readings.map(reading => (
        <ReadingCard key={reading.code} reading={reading} open={reading.code === wanted.reading} onChanged={load} />
      ))}
      <p className={page.hint}>{policy.readings.fromSheet}</p>
    </Section>
  );
}
