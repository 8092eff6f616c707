import { makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../parts/notice";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  edge: { position: "relative", height: 0, zIndex: 2 },
  note: {
    position: "absolute",
    insetInlineEnd: "12px",
    bottom: "8px",
    padding: "2px 10px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    pointerEvents: "none",
    // What is written within a moment needs no word.
    animationName: { "0%": { opacity: 0 }, "99%": { opacity: 0 }, "100%": { opacity: 1 } },
    animationDuration: "0.5s",
  },
  left: { padding: "8px 10px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
});

/** What was decided is still being written into the sheets; or it could not be, with a way to try again. */
export default function WritingNote() {
  const {
      pane: { shell },
    } = useWords(),
    { workplace, writing, took } = useSession(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask();
  if (writing.problem === null)
    return writing.pending === 0 ? null : (
      <div className={styles.edge}>
        <div className={styles.note} role="status">
          {shell.behind.writing}
        </div>
      </div>
    );
  const again = (): void =>
    task.start(async run => {
      took(await workplace.review.writeLeft(run));
      announce(shell.behind.written);
    });
  return (
    <div className={styles.left}>
      <Notice tone="warning" role="alert">
        {shell.behind.left}
        <TaskProgress task={task} label={shell.behind.writing} />
      </Notice>
      {!task.running && <TroubleNotice problem={task.problem ?? writing.problem} onRetry={again} />}
    </div>
  );
}
