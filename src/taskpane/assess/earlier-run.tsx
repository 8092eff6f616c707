import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { fill } from "../../text/fill";
import { moment } from "../parts/moment";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { UndoRun } from "./undo-run";

/**
 * Of what was done before this pane was opened: when the workbook was assessed, its results without writing anything,
 * and the last change taken back. So can what a button outside of the pane has changed.
 */
export function EarlierRun({ onUndone }: { readonly onUndone: (said: string) => void }) {
  const {
      pane: { assess, review },
    } = useWords(),
    { workplace, result, took } = useSession(),
    page = usePage(),
    task = useTask();
  const asked = useAsync(
    useCallback(
      async () => ({ earlier: await workplace.runs.earlier(), last: await workplace.runs.last() }),
      [workplace],
    ),
  );
  const preview = (): void => task.start(async run => took(await workplace.runs.preview(run)));
  // Nothing waits for this: what was done before is shown as soon as it is known.
  if (asked.state === "loading") return null;
  if (asked.state === "failed") return <TroubleNotice problem={asked.problem} onRetry={asked.retry} />;
  const { earlier, last } = asked.value;
  if (earlier === null && last === null) return null;
  return (
    <div className={page.stack}>
      {last?.unfinished === true && <Notice tone="warning">{assess.unfinished}</Notice>}
      {earlier !== null && result === null && (
        <Notice
          tone="note"
          actions={
            <Button size="small" disabledFocusable={task.running} onClick={preview}>
              {assess.seeEarlier}
            </Button>
          }
        >
          {fill(assess.earlier, { at: moment(earlier.at) })}
        </Notice>
      )}
      <TaskProgress task={task} label={review.looking} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={preview} />}
      {last !== null && last.undo !== result?.undo && (
        <UndoRun key={last.undo} undo={last.undo} label={assess.undoLast} onUndone={onUndone} />
      )}
    </div>
  );
}
