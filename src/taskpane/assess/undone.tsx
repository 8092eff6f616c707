import { Button } from "@fluentui/react-components";
import { ArrowRedo16Regular } from "@fluentui/react-icons";
import { Notice } from "../parts/notice";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

export interface UndoneProps {
  readonly said: string;
  readonly onRedone: (said: string) => void;
}

/** What was taken back or done again, and the way forward again as long as nothing else was written. */
export default function Undone({ said, onRedone }: UndoneProps) {
  const {
      pane: { assess },
    } = useWords(),
    { workplace, took } = useSession(),
    task = useTask();
  const redo = (): void =>
    task.start(async run => {
      await workplace.runs.redo(run);
      onRedone(assess.redone);
      took(workplace.runs.result());
    });
  return (
    <>
      <Notice
        tone="good"
        role="status"
        actions={
          workplace.runs.redoable() && (
            <Button size="small" icon={<ArrowRedo16Regular />} disabledFocusable={task.running} onClick={redo}>
              {assess.redo}
            </Button>
          )
        }
      >
        {said}
      </Notice>
      <TaskProgress task={task} label={assess.redoing} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={redo} />}
    </>
  );
}
