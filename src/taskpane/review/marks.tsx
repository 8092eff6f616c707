import type { ApplicationRow } from "../../fields/row-numbers";
import { useState } from "react";
import { TaskProgress } from "../parts/progress-bar";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { CheckMark } from "./check-mark";
import { MarkCard } from "./mark-card";
import type { Detail } from "./use-detail";
import { WhoDecides } from "./who-decides";

function isToCheck({ canBeChecked, state }: Detail["marks"][number]): boolean {
  return canBeChecked && state === "open";
}

/** The marks of a row, each with what can be said of it, and to whom that is put down. */
export function Marks({ detail, onOpen }: { readonly detail: Detail; readonly onOpen: (row: ApplicationRow) => void }) {
  const {
      pane: { review },
    } = useWords(),
    { settings } = useSession(),
    task = useTask(),
    [lacksName, setLacksName] = useState(false);
  return (
    <Section title={review.marks}>
      {detail.marks.map((mark, k) => (
        <MarkCard key={k} mark={mark} named={detail.named} onOpen={onOpen}>
          <CheckMark row={detail.brief.row} mark={mark} task={task} onLacksName={() => setLacksName(true)} />
        </MarkCard>
      ))}
      {(settings.reviewer !== "" || lacksName) && detail.marks.some(isToCheck) && (
        <WhoDecides task={task} missing={lacksName && settings.reviewer.trim() === ""} />
      )}
      <TaskProgress task={task} label={review.working} />
      {task.problem !== null && <TroubleNotice problem={task.problem} />}
    </Section>
  );
}
