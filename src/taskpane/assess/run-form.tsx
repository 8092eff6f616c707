import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Order } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { WorkbookProblem, type Unmarked } from "../../workbook/ports";
import { Fold } from "../parts/section";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const UNMARKED: readonly Unmarked[] = ["replace", "beside"];
const SCOPES = ["all", "selection", "visible"] as const,
  KINDS = ["values", "formulas"] as const;
const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    margin: "0 -14px -24px",
    padding: "10px 14px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    zIndex: 1,
  },
  run: { width: "100%" },
});

/** What to write and how, and the run itself with its progress. */
export function RunForm({ chosen, onRun }: { readonly chosen: number; readonly onRun: () => void }) {
  const {
      pane: { assess },
    } = useWords(),
    { workplace, settings, result, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask();
  const [scope, setScope] = useState<Order["scope"]>("all"),
    [as, setAs] = useState<NonNullable<Order["as"]> | null>(null);
  const run = (unmarked?: Unmarked): void =>
    task.start(async signal => {
      const order = { scope, as: as ?? settings.as, ...(unmarked === undefined ? {} : { unmarked }) },
        next = await workplace.runs.assess(order, signal);
      took(next);
      announce(next.lines.join(" "));
      onRun();
    });
  return (
    <>
      <Fold title={assess.scopeAndAs} aside={`${assess.scopes[scope]} · ${assess.asChoices[as ?? settings.as]}`}>
        <Field label={assess.scope} hint={assess.scopeHint}>
          <RadioGroup value={scope} onChange={(_, { value }) => setScope(value as Order["scope"])}>
            {SCOPES.map(name => (
              <Radio key={name} value={name} label={assess.scopes[name]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={assess.as}>
          <RadioGroup value={as ?? settings.as} onChange={(_, { value }) => setAs(value as "values" | "formulas")}>
            {KINDS.map(name => (
              <Radio key={name} value={name} label={assess.asChoices[name]} />
            ))}
          </RadioGroup>
        </Field>
      </Fold>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.run}
          disabledFocusable={chosen === 0 || task.running}
          onClick={() => run()}
        >
          {result !== null && result.written > 0 ? assess.runAgain : assess.run}
        </Button>
        <TaskProgress task={task} label={assess.running} />
        {task.cancelled && (
          <Notice tone="note" role="status">
            {assess.cancelled}
          </Notice>
        )}
        {isUnmarked(task.problem) ? (
          <Notice
            tone="warning"
            role="alert"
            actions={UNMARKED.map(what => (
              <Button key={what} size="small" onClick={() => run(what)}>
                {assess.unmarked[what]}
              </Button>
            ))}
          >
            {fill(assess.unmarkedAsk, { sheet: task.problem.sheet ?? "", ...task.problem.values })}
          </Notice>
        ) : (
          task.problem !== null && <TroubleNotice problem={task.problem} onRetry={() => run()} />
        )}
        <p className={page.hint}>{chosen === 0 ? assess.noneChosen : assess.promise}</p>
      </div>
    </>
  );
}

/** Results that lost their mark: a question, no error. */
function isUnmarked(problem: unknown): problem is WorkbookProblem {
  return problem instanceof WorkbookProblem && problem.code === "unmarked";
}
