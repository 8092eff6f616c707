import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fill } from "../../text/fill";
import { useWords } from "../shell/words";
import { timeLeft } from "./time-left";
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
  // Fluent's track is as dark as what is done of it where colours are the system's.
  track: {
    "@media screen and (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
});

const TICK_MS = 1000;
/** How long the same task took last, in this session: what comes after the last count takes its time too. */
const TOOK = new Map<string, number>();

/** Draws anew each second, so that what is left goes on counting between two reports; notes how long it took. */
function useClock(task: Task, label: string): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!task.running) return undefined;
    const began = Date.now(),
      timer = setInterval(() => setTick(tick => tick + 1), TICK_MS);
    return () => {
      clearInterval(timer);
      TOOK.set(label, Date.now() - began);
    };
  }, [task.running, label]);
}

/** How far a task is: counts, the time left, and a way out. */
export function TaskProgress({ task, label }: { readonly task: Task; readonly label: string }) {
  const {
      pane: { shell },
      counted,
    } = useWords(),
    styles = useStyles(),
    { progress } = task;
  useClock(task, label);
  if (!task.running) return null;
  const share = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : null;
  const elapsed = progress === null ? 0 : Date.now() - progress.since,
    left = progress && timeLeft(progress.done, progress.of, elapsed, TOOK.get(label));
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span>
          {label}
          {progress && progress.of > 0
            ? ` ${fill(shell.progress.count, { done: counted(progress.done)["n"]!, of: counted(progress.of)["n"]! })}`
            : ""}
        </span>
        {left !== null && left.kind !== "unknown" && (
          <span>
            {left.kind === "finishing"
              ? fill(shell.progress.almost, { n: Math.round(elapsed / 1000) })
              : left.seconds < 90
                ? fill(shell.progress.seconds, { n: left.seconds })
                : fill(shell.progress.minutes, { n: Math.ceil(left.seconds / 60) })}
          </span>
        )}
      </div>
      <ProgressBar
        {...(share === null ? {} : { value: share })}
        className={styles.track}
        aria-label={label}
        thickness="large"
      />
      <div className={styles.foot}>
        <Button size="small" onClick={task.cancel}>
          {shell.cancel}
        </Button>
      </div>
    </div>
  );
}
