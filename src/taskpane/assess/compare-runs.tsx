import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { EarlierRun } from "../../assess/workplace/runs";
import { fill } from "../../text/fill";
import { moment } from "../parts/moment";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ChangedRows } from "./differences";

export interface CompareProps {
  readonly runs: EarlierRun["runs"];
}

/** Two of the kept runs side by side. */
export default function CompareRuns({ runs }: CompareProps) {
  const {
      pane: { assess },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    [earlier, setEarlier] = useState(1),
    [later, setLater] = useState(0),
    compared = useAsync(useCallback(() => workplace.runs.compareKept(earlier, later), [workplace, earlier, later]));
  const choice = (label: string, at: number, set: (back: number) => void, may: (back: number) => boolean) => (
    <Field label={label}>
      <Select className={page.wide} value={String(at)} onChange={(_, { value }) => set(Number(value))}>
        {runs.map(({ at: when }, back) =>
          may(back) ? (
            <option key={back} value={back}>
              {moment(when)}
            </option>
          ) : null,
        )}
      </Select>
    </Field>
  );
  return (
    <>
      <p className={page.hint}>{assess.compareKept}</p>
      {choice(assess.compareEarlier, earlier, setEarlier, back => back > later)}
      {choice(assess.compareLater, later, setLater, back => back < earlier)}
      {compared.state === "failed" && <TroubleNotice problem={compared.problem} onRetry={compared.retry} />}
      {compared.state === "there" && compared.value !== null && (
        <>
          <ChangedRows changes={compared.value} />
          <WriteComparison key={`${earlier}-${later}`} earlier={earlier} later={later} />
        </>
      )}
    </>
  );
}

/** The two as a sheet of the workbook, to be handed on. */
function WriteComparison({ earlier, later }: { readonly earlier: number; readonly later: number }) {
  const {
      pane: { assess },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    task = useTask(),
    [sheet, setSheet] = useState<string | null>(null);
  const write = (): void =>
    task.start(async run => setSheet(await workplace.papers.writeComparison(earlier, later, run)));
  return (
    <>
      <div className={page.row}>
        <Button size="small" disabledFocusable={task.running} onClick={write}>
          {assess.writeComparison}
        </Button>
      </div>
      {task.running && <TaskProgress task={task} label={assess.writeComparison} />}
      {sheet !== null && (
        <p className={page.hint} role="status">
          {fill(assess.comparisonWritten, { sheet })}
        </p>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={write} />}
    </>
  );
}
