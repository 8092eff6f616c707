import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Stale } from "../../assess/workplace/stale";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { Notice } from "../parts/notice";
import { RowName } from "../parts/row-name";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** So many rows are named; the rest is counted. */
const NAMED = 20;

const useStyles = makeStyles({
  bar: {
    padding: "8px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
  },
  rows: {
    listStyleType: "none",
    margin: "6px 0 0",
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    maxHeight: "160px",
    overflowY: "auto",
  },
});

/** Says that the sheet was changed after the run, and which rows; brings the results up to date. */
export function StaleBar() {
  const {
      pane: { shell },
    } = useWords(),
    { workplace, stale, took, result, listening } = useSession(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask();
  const [named, setNamed] = useState(false);
  if (stale === null)
    return listening || result === null ? null : (
      <div className={styles.bar}>
        <Notice tone="note">{shell.stale.unheard}</Notice>
      </div>
    );
  const update = (): void =>
    task.start(async run => {
      took(await workplace.runs.refresh(run));
      announce(shell.stale.updated);
    });
  return (
    <div className={styles.bar}>
      <Notice
        tone="warning"
        role="status"
        actions={
          task.running ? undefined : (
            <>
              <Button size="small" appearance="primary" onClick={update}>
                {stale.sheets.length > 0 ? shell.stale.updateAll : shell.stale.update}
              </Button>
              {stale.rows.length > 0 && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-expanded={named}
                  onClick={() => setNamed(before => !before)}
                >
                  {shell.stale.which}
                </Button>
              )}
            </>
          )
        }
      >
        {stale.message}
        {named && stale.rows.length > 0 && <StaleRows rows={stale.rows} />}
        <TaskProgress task={task} label={shell.stale.updating} />
      </Notice>
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={update} />}
    </div>
  );
}

/** The first of the rows that were changed, by name, and how many more there are. */
function StaleRows({ rows }: { readonly rows: Stale["rows"] }) {
  const {
      pane: { shell },
    } = useWords(),
    { workplace } = useSession(),
    styles = useStyles();
  const briefs = useAsync(
    useCallback(() => workplace.review.briefs(rows.slice(0, NAMED).map(({ row }) => row)), [workplace, rows]),
    workplace,
  );
  return (
    <Awaited asked={briefs}>
      {named => (
        <ul className={styles.rows} tabIndex={0} aria-label={shell.stale.which}>
          {named.map(brief => (
            <li key={brief.row}>
              <RowName brief={brief} />
            </li>
          ))}
          {rows.length > named.length && <li>{fill(shell.stale.moreRows, { n: rows.length - named.length })}</li>}
        </ul>
      )}
    </Awaited>
  );
}
