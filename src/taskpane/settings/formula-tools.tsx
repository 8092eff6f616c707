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
    // What was done, not how it is said: the pane's language may change while it stands there.
    [done, setDone] = useState<{ readonly what: "repaired" | "toValuesDone"; readonly n: number } | null>(null);
  const start = (what: "repaired" | "toValuesDone", work: (run: Run) => Promise<number>) => (): void =>
    task.start(async run => {
      setDone(null);
      setDone({ what, n: await work(run) });
    });
  return (
    <div className={page.stack}>
      <p className={page.hint}>{words.repairHint}</p>
      <div className={page.row}>
        <Button
          disabledFocusable={task.running}
          onClick={start("repaired", run => workplace.cells.repairFormulas(run))}
        >
          {words.repair}
        </Button>
      </div>
      <p className={page.hint}>{words.toValuesHint}</p>
      <div className={page.row}>
        <Button
          disabledFocusable={task.running}
          onClick={start("toValuesDone", async run => (await workplace.cells.formulasToValues(run)).count)}
        >
          {words.toValues}
        </Button>
      </div>
      <TaskProgress task={task} label={shell.working} />
      {done !== null && (
        <Notice tone="good" role="status">
          {fill(words[done.what], { n: done.n })}
        </Notice>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </div>
  );
}
