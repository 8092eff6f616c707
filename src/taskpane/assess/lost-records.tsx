import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { LostThing } from "../../assess/workplace/kept";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/**
 * What the workbook keeps and cannot be used: what is lost with it, and a way to clear it away. `number`: of the run,
 * which may have replaced some of it.
 */
export function LostRecords({ number, onForgotten }: { readonly number: number; readonly onForgotten: () => void }) {
  const {
      pane: {
        assess: { lost: words },
      },
    } = useWords(),
    { workplace } = useSession(),
    page = usePage(),
    announce = useAnnounce(),
    task = useTask(),
    [turn, setTurn] = useState(0),
    asked = useAsync(
      useCallback(() => workplace.kept.lost(), [workplace, number, turn]),
      workplace,
    );
  if (asked.state === "loading") return null;
  if (asked.state === "failed") return <TroubleNotice problem={asked.problem} onRetry={asked.retry} />;
  if (asked.value.length === 0) return null;
  const forget = (what: LostThing): void =>
    task.start(async run => {
      await workplace.kept.forget(what, run);
      announce(words.forgotten);
      setTurn(before => before + 1);
      onForgotten();
    });
  return (
    <div className={page.stack}>
      {asked.value.map(({ what, why }) => (
        <Notice
          key={what}
          tone="warning"
          actions={
            <Button size="small" disabledFocusable={task.running} onClick={() => forget(what)}>
              {words.forget}
            </Button>
          }
        >
          {words[what][why]}
        </Notice>
      ))}
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </div>
  );
}
