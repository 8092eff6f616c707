import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../text/fill";
import { columnLetters } from "../../workbook/column-letters";
import { usePage } from "../parts/page";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** The ways to the results beside a roster and back, and the offer to fold what lies between. */
export function ResultColumns() {
  const {
      pane: { assess },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    task = useTask(),
    [folded, setFolded] = useState(false),
    between = workplace.runs.between();
  const fold = (): void =>
    task.start(async run => {
      await workplace.runs.foldBetween(run);
      setFolded(true);
      await workplace.runs.showColumns("results");
    });
  const columns = between && {
    first: columnLetters(between.left),
    last: columnLetters(between.left + between.columns - 1),
  };
  return (
    <>
      <p className={page.row}>
        <Button appearance="subtle" size="small" onClick={() => void workplace.runs.showColumns("results")}>
          {assess.toResults}
        </Button>
        <Button appearance="subtle" size="small" onClick={() => void workplace.runs.showColumns("roster")}>
          {assess.toRoster}
        </Button>
        {columns && (
          <Button appearance="subtle" size="small" disabledFocusable={task.running} onClick={fold}>
            {fill(assess.fold, columns)}
          </Button>
        )}
      </p>
      {folded && columns && (
        <p className={page.hint} role="status">
          {fill(assess.folded, columns)}
        </p>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={fold} />}
    </>
  );
}
