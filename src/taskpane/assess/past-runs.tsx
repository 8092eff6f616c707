import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { EarlierRun } from "../../assess/workplace/runs";
import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import { moment } from "../parts/moment";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { Fold } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { ChangedRows } from "./differences";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" } });

/** Who assessed the workbook when, how many rows were written, and what the proposed amounts came to. */
export function PastRuns() {
  const {
      pane: { assess },
    } = useWords(),
    { workplace, result } = useSession(),
    styles = useStyles(),
    number = result?.number ?? 0;
  const asked = useAsync(
    useCallback(() => workplace.runs.earlier(), [workplace]),
    number,
  );
  // Seldom wanted: without it, or while it comes, nothing is missed.
  if (asked.state !== "there" || asked.value === null || asked.value.runs.length === 0) return null;
  return (
    <Fold title={assess.pastRuns} aside={asked.value.runs.length}>
      <ul className={styles.list}>
        {asked.value.runs.map(({ at, by, written, proposed }) => (
          <li key={at}>
            {fill(by === "" ? assess.pastRun : assess.pastRunBy, {
              at: moment(at),
              by,
              n: written,
              amount: yuanText(yuanOf(proposed)),
            })}
          </li>
        ))}
      </ul>
      {result !== null && asked.value.runs.length > 1 && <CompareRuns key={number} runs={asked.value.runs} />}
    </Fold>
  );
}

/** Two of the kept runs side by side. */
function CompareRuns({ runs }: { readonly runs: EarlierRun["runs"] }) {
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

/** 分 as the decimal text of 元 that amounts are shown from. */
function yuanOf(fen: string): string {
  const digits = fen.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
