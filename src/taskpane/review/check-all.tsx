import { Button, Field, Input } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RowFilter } from "../../assess/row-views";
import type { MarkOfRow } from "../../assess/workplace/review";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { WhoDecides } from "./who-decides";

/** Of one kind of mark, all rows that the list shows are in order: asked once more, with a note if one wants. */
export function CheckAll({ filter, short }: { readonly filter: RowFilter; readonly short: string }) {
  const words = useWords(),
    {
      pane: { review },
    } = words,
    { check } = review,
    { workplace, settings, took } = useSession(),
    page = usePage(),
    announce = useAnnounce(),
    task = useTask();
  const [marks, setMarks] = useState<readonly MarkOfRow[] | null>(null),
    [note, setNote] = useState(""),
    [asked, setAsked] = useState(false);
  const showMarks = (): void => task.start(async () => setMarks(await workplace.review.toCheck(filter)));
  const save = (all: readonly MarkOfRow[]): void => {
    setAsked(true);
    if (settings.reviewer.trim() === "") return;
    task.start(async run => {
      took(await workplace.review.check(all, note.trim(), run));
      setMarks(null);
      announce(fill(check.doneAll, words.counted(all.length)));
    });
  };
  if (marks === null)
    return (
      <>
        <Button size="small" icon={<CheckmarkCircle16Regular />} disabledFocusable={task.running} onClick={showMarks}>
          {fill(check.all, { mark: short })}
        </Button>
        {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={showMarks} />}
      </>
    );
  if (marks.length === 0)
    return (
      <Notice tone="note" role="status">
        {fill(check.noneToCheck, { mark: short })}
      </Notice>
    );
  return (
    <div className={page.card}>
      <p className={page.text}>{fill(check.allAsk, { ...words.counted(marks.length), mark: short })}</p>
      <Field label={check.note}>
        <Input className={page.wide} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <WhoDecides task={task} missing={asked && settings.reviewer.trim() === ""} />
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={task.running} onClick={() => save(marks)}>
          {check.button}
        </Button>
        <Button appearance="subtle" disabledFocusable={task.running} onClick={() => setMarks(null)}>
          {review.decide.cancel}
        </Button>
      </div>
      <TaskProgress task={task} label={review.working} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={() => save(marks)} />}
    </div>
  );
}
