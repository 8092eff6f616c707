import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Published } from "../../assess/workplace/papers";
import { fill } from "../../text/fill";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { Fold } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** A notice that is out is put on record, so that what changes after it is seen. */
export function Publishing() {
  const {
      pane: { papers: words },
      language,
    } = useWords(),
    { workplace, stale, took } = useSession(),
    page = usePage(),
    task = useTask(),
    [noticedOn, setNoticedOn] = useState(""),
    [batch, setBatch] = useState(""),
    [published, setPublished] = useState<Published | null>(null);
  const publish = (): void =>
    task.start(async run => {
      setPublished(null);
      setPublished(await workplace.papers.markPublished({ noticedOn, batch: batch.trim() }, run));
      took(workplace.runs.result());
    });
  return (
    <Fold title={words.publishedTitle}>
      <p className={page.hint}>{words.publishedHint}</p>
      <Field label={words.publishedOn}>
        <Input className={page.wide} type="date" value={noticedOn} onChange={(_, { value }) => setNoticedOn(value)} />
      </Field>
      <Field label={words.publishedBatch}>
        <Input className={page.wide} value={batch} onChange={(_, { value }) => setBatch(value)} />
      </Field>
      <div className={page.row}>
        <Button disabledFocusable={task.running || stale !== null || noticedOn === ""} onClick={publish}>
          {words.publish}
        </Button>
      </div>
      {noticedOn === "" && <p className={page.hint}>{words.publishedDate}</p>}
      {task.running && <TaskProgress task={task} label={words.publish} />}
      {published !== null && (
        <Notice tone={published.added > 0 ? "good" : "warning"} role="status">
          {published.added > 0 ? fill(words.publishedDone, { n: published.added }) : words.publishedNone}
          {published.added > 0 && published.drafts[language].length > 0 && (
            <>
              {words.publishedDrafts}
              {published.drafts[language].map(text => (
                <span key={text}> {text}</span>
              ))}
            </>
          )}
        </Notice>
      )}
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={publish} />}
    </Fold>
  );
}
