import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { useWords } from "../shell/words";
import type { Task } from "./use-task";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    justifyContent: "space-between",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  foot: { display: "flex", justifyContent: "flex-end" },
});

/** Below this share nobody can say how long the rest takes. */
const ENOUGH = 0.05;

/** How far a task is: counts, the time left, and a way out. */
export function TaskProgress({ task, label }: { readonly task: Task; readonly label: string }) {
  const {
      pane: { shell },
      counted,
    } = useWords(),
    styles = useStyles(),
    { progress } = task;
  if (!task.running) return null;
  const share = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : null;
  const seconds =
    share !== null && share >= ENOUGH && progress
      ? Math.ceil((((Date.now() - progress.since) / share) * (1 - share)) / 1000)
      : null;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span>
          {label}
          {progress && progress.of > 0
            ? ` ${fill(shell.progress.count, { done: counted(progress.done)["n"]!, of: counted(progress.of)["n"]! })}`
            : ""}
        </span>
        {seconds !== null && (
          <span>
            {seconds < 2
              ? shell.progress.almost
              : seconds < 90
                ? fill(shell.progress.seconds, { n: seconds })
                : fill(shell.progress.minutes, { n: Math.ceil(seconds / 60) })}
          </span>
        )}
      </div>
      <ProgressBar {...(share === null ? {} : { value: share })} aria-label={label} thickness="large" />
      <div className={styles.foot}>
        <Button size="small" onClick={task.cancel}>
          {shell.cancel}
        </Button>
      </div>
    </div>
  );
}
