import { Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReadingView } from "../../assess/workplace";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/**
 * What amounts are rounded to. It is a reading of the policy like the others, but people look for it among the
 * settings.
 */
export function Rounding() {
  const {
      pane: { settings: words, review },
      language,
    } = useWords(),
    { workplace, result, took } = useSession(),
    page = usePage(),
    task = useTask(),
    number = result?.number ?? 0;
  const [reading, setReading] = useState<ReadingView | null>(null);
  const code = workplace.policy.readings.find(r => r.switch === "rounding")?.code;
  useEffect(() => {
    let current = true;
    workplace.readings().then(
      all => {
        if (current) setReading(all.find(r => r.code === code) ?? null);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workplace, code, number, language]);
  if (reading === null) return null;
  const choose = (value: string): void =>
    task.start(async run => {
      const next = await workplace.chooseReading({ code: reading.code, value, confirmed: false, basis: "" }, run);
      if (next !== null) took(next);
      setReading({ ...reading, value, confirmed: false });
    });
  return (
    <Field label={words.rounding} hint={words.roundingHint}>
      <div className={page.stack}>
        <Select
          className={page.wide}
          disabled={task.running}
          aria-label={words.rounding}
          value={reading.value}
          onChange={(_, { value }) => choose(value)}
        >
          {reading.choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
        <TaskProgress task={task} label={review.working} />
        {task.problem !== null && <TroubleNotice problem={task.problem} />}
      </div>
    </Field>
  );
}
