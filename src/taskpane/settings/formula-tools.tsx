import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Run } from "../../workbook/ports";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** What the ribbon does for formulas, here too: load them anew, or make them values. */
export function FormulaTools() {
  const {
      pane: { settings: words, shell },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    task = useTask(),
    [done, setDone] = useState<string | null>(null);
  const start = (work: (run: Run) => Promise<string>) => (): void =>
    task.start(async run => {
      setDone(null);
      setDone(await work(run));
    });
  return (
    <div className={page.stack}>
      <p className={page.hint}>{words.repairHint}</p>
      <div className={page.row}>
        <Button
          disabledFocusable={task.running}
          onClick={start(async run => fill(words.repaired, { n: await workplace.cells.repairFormulas(run) }))}
        >
          {words.repair}
        </Button>
      </div>
      <p className={page.hint}>{words.toValuesHint}</p>
      <div className={page.row}>
        <Button
          disabledFocusable={task.running}
          onClick={start(async run =>
            fill(words.toValuesDone, { n: (await workplace.cells.formulasToValues(run)).count }),
          )}
        >
          {words.toValues}
        </Button>
      </div>
      <TaskProgress task={task} label={shell.working} />
      {done !== null && (
        <Notice tone="good" role="status">
          {done}
        </Notice>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </div>
  );
}
