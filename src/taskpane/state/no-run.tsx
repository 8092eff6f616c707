import { Button } from "@fluentui/react-components";
import { Empty } from "../parts/empty";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";
import { useSession } from "./session";

/** A view that needs a run before there is one: go and assess, or look at results without writing them. */
export function NoRun() {
  const {
      pane: { review },
    } = useWords(),
    { workplace, took } = useSession(),
    { goTo } = usePlace(),
    page = usePage(),
    task = useTask();
  const preview = (): void => task.start(async run => took(await workplace.runs.preview(run)));
  return (
    <div className={page.page}>
      <Empty
        title={review.noRun}
        actions={
          <>
            <Button appearance="primary" onClick={() => goTo("assess")}>
              {review.goAssess}
            </Button>
            <Button disabledFocusable={task.running} onClick={preview}>
              {review.look}
            </Button>
          </>
        }
      >
        <p className={page.text}>{review.noRunHint}</p>
      </Empty>
      <TaskProgress task={task} label={review.looking} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={preview} />}
    </div>
  );
}
