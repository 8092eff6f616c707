import { Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Awaited } from "../parts/awaited";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
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
  const code = workplace.policy.readings.find(r => r.switch === "rounding")?.code,
    [turn, setTurn] = useState(0),
    asked = useAsync(
      useCallback(
        async () => (await workplace.readings.list()).find(r => r.code === code) ?? null,
        [workplace, code, number, language, turn],
      ),
      workplace,
    );
  if (asked.state !== "there") return <Awaited asked={asked}>{() => null}</Awaited>;
  const reading = asked.value;
  if (reading === null) return null;
  const choose = (value: string): void =>
    task.start(async run => {
      const next = await workplace.readings.choose({ code: reading.code, value, confirmed: false, basis: "" }, run);
      if (next !== null) took(next);
      setTurn(before => before + 1);
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
