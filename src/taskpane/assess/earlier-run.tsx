import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { EarlierRun as Earlier, Workplace } from "../../assess/workplace";
import { fill } from "../../text/fill";
import { moment } from "../parts/moment";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { UndoRun } from "./undo-run";

type Last = Awaited<ReturnType<Workplace["last"]>>;

/**
 * Of what was done before this pane was opened: when the workbook was assessed, its results without writing anything,
 * and the last change taken back.
 */
export function EarlierRun({ onUndone }: { readonly onUndone: (said: string) => void }) {
  const {
      pane: { assess, review },
    } = useWords(),
    { workplace, result, took } = useSession(),
    page = usePage(),
    task = useTask(),
    [earlier, setEarlier] = useState<Earlier | null>(null),
    [last, setLast] = useState<Last>(null);
  useEffect(() => {
    let current = true;
    // What cannot be recalled is as good as not kept: the run itself is there all the same.
    workplace.earlier().then(
      kept => {
        if (current) setEarlier(kept);
      },
      () => undefined,
    );
    workplace.last().then(
      change => {
        if (current) setLast(change);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workplace]);
  const look = (): void => task.start(async run => took(await workplace.look(run)));
  if (earlier === null && last === null) return null;
  return (
    <div className={page.stack}>
      {last?.unfinished === true && <Notice tone="warning">{assess.unfinished}</Notice>}
      {earlier !== null && result === null && (
        <Notice
          tone="note"
          actions={
            <Button size="small" disabledFocusable={task.running} onClick={look}>
              {assess.seeEarlier}
            </Button>
          }
        >
          {fill(assess.earlier, { at: moment(earlier.at) })}
        </Notice>
      )}
      <TaskProgress task={task} label={review.looking} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={look} />}
      {last !== null && <UndoRun undo={last.undo} label={assess.undoLast} onUndone={onUndone} />}
    </div>
  );
}
