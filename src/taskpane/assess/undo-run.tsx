import { Button } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** Takes the run back; where somebody changed what it had written, asks first what becomes of that. */
export function UndoRun({
  undo,
  label,
  onUndone,
}: {
  readonly undo: string;
  /** What the button says where the change is none of this run. */ readonly label?: string;
  readonly onUndone: (said: string) => void;
}) {
  const {
      pane: { assess },
    } = useWords(),
    { workplace, took } = useSession(),
    page = usePage(),
    task = useTask(),
    [touched, setTouched] = useState(0);
  const undoRun = (over: boolean | null): void =>
    task.start(async run => {
      if (over === null) {
        const last = await workplace.runs.last();
        if (last !== null && last.undo === undo && last.touched.length > 0) return setTouched(last.touched.length);
      }
      const { restored, kept } = await workplace.runs.undo(undo, { over: over ?? false }, run);
      onUndone(fill(kept.length === 0 ? assess.undone : assess.undoneKept, { n: restored, kept: kept.length }));
      // What stands now is the step before, with what changed since; or nothing.
      took(workplace.runs.result());
    });
  return (
    <div className={page.stack}>
      {touched === 0 && (
        <div className={page.row}>
          <Button icon={<ArrowUndo16Regular />} disabledFocusable={task.running} onClick={() => undoRun(null)}>
            {label ?? assess.undo}
          </Button>
        </div>
      )}
      {touched > 0 && !task.running && (
        <Notice
          tone="warning"
          role="alert"
          actions={
            <>
              <Button size="small" onClick={() => undoRun(true)}>
                {assess.undoOver}
              </Button>
              <Button size="small" onClick={() => undoRun(false)}>
                {assess.undoKeep}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => setTouched(0)}>
                {assess.undoLeave}
              </Button>
            </>
          }
        >
          {fill(assess.undoAsk, { n: touched })}
        </Notice>
      )}
      <TaskProgress task={task} label={assess.undoing} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={() => undoRun(null)} />}
    </div>
  );
}
