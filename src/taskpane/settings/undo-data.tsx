import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** What undo keeps in the workbook, and a way to clear it before the file is sent on. */
export function UndoData() {
  const {
      pane: { settings: words },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    task = useTask(),
    [step, setStep] = useState<"idle" | "asking" | "done">("idle");
  const forget = (): void =>
    task.start(async run => {
      await workplace.kept.forget("undo", run);
      setStep("done");
    });
  return (
    <div className={page.stack}>
      <p className={page.hint}>{words.undoHint}</p>
      <div className={page.row}>
        {step === "asking" ? (
          <>
            <Button disabledFocusable={task.running} onClick={forget}>
              {words.undoForgetSure}
            </Button>
            <Button appearance="subtle" disabledFocusable={task.running} onClick={() => setStep("idle")}>
              {words.undoForgetLeave}
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep("asking")}>{words.undoForget}</Button>
        )}
      </div>
      {step === "done" && (
        <Notice tone="good" role="status">
          {words.undoForgotten}
        </Notice>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={forget} />}
    </div>
  );
}
