import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Survey } from "../../assess/survey";
import type { Run } from "../../workbook/ports";
import { Empty } from "../parts/empty";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** Nothing can be assessed yet: what is missing, and a template or the sample to begin with. */
export function FirstUse({
  problem,
  onChanged,
  again,
}: {
  readonly problem: NonNullable<Survey["problem"]>;
  readonly onChanged: () => void;
  readonly again: ReactNode;
}) {
  const {
      pane: {
        assess: { first },
      },
      pane,
    } = useWords(),
    { workplace, policies } = useSession(),
    // The sample is a roster of the policy that ships.
    isForeign = policies.shares.some(({ sheet, current }) => current && sheet !== ""),
    page = usePage(),
    task = useTask(),
    [done, setDone] = useState<"templateDone" | "sampleDone" | null>(null);
  const insert = (how: (run: Run) => Promise<void>, said: "templateDone" | "sampleDone") => (): void =>
    task.start(async run => {
      await how(run);
      setDone(said);
      onChanged();
    });
  return (
    <div className={page.stack}>
      <Empty
        title={first.title}
        actions={
          <>
            <Button
              appearance="primary"
              disabledFocusable={task.running}
              onClick={insert(run => workplace.sheets.insertTemplate(run), "templateDone")}
            >
              {first.template}
            </Button>
            {!isForeign && (
              <Button
                disabledFocusable={task.running}
                onClick={insert(run => workplace.sheets.insertSample(run), "sampleDone")}
              >
                {first.sample}
              </Button>
            )}
            {again}
          </>
        }
      >
        <p className={page.text}>{problem.message}</p>
        <p className={page.hint}>{first.hint}</p>
      </Empty>
      <TaskProgress task={task} label={pane.shell.working} />
      {done !== null && (
        <Notice tone="good" role="status">
          {first[done]}
        </Notice>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </div>
  );
}
