import { useCallback, useState } from "react";
import { Awaited } from "../parts/awaited";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { useAsync } from "../parts/use-async";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ReadingCard } from "./reading-card";

/**
 * The points that the policy's words leave open: each with its words and choices, and what another choice would move.
 */
export function Readings() {
  const {
      pane: { policy },
      language,
    } = useWords(),
    { workplace, result } = useSession(),
    { wanted } = usePlace(),
    page = usePage(),
    number = result?.number ?? 0;
  const [turn, setTurn] = useState(0),
    asked = useAsync(
      // A choice that was made, another run or language: the same question, another answer.
      useCallback(() => workplace.readings.list(), [workplace, number, language, turn]),
      workplace,
    );
  return (
    <Section title={policy.parts.readings}>
      <p className={page.text}>{policy.readings.intro}</p>
      {result === null && <Notice tone="note">{policy.readings.noRun}</Notice>}
      <Awaited asked={asked}>
        {readings =>
          readings.map(reading => (
            <ReadingCard
              key={reading.code}
              reading={reading}
              open={reading.code === wanted.reading}
              onChanged={() => setTurn(before => before + 1)}
            />
          ))
        }
      </Awaited>
      <p className={page.hint}>{policy.readings.fromSheet}</p>
    </Section>
  );
}
