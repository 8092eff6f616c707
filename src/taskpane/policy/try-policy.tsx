import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { NewPolicy, PolicyPreview, PreviewRow, PreviewSum } from "../../assess/workplace/policies";
import { fill } from "../../text/fill";
import { policyFileTextsOf } from "../../text/policy-files/of";
import { yuanText } from "../parts/amount";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { TroubleNotice } from "../parts/trouble-notice";
import { useTask } from "../parts/use-task";
import { WhoDecides } from "../review/who-decides";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  rows: { margin: "4px 0 0", paddingInlineStart: "18px", overflowWrap: "anywhere" },
});

/** What a policy would change, and then taking it into use, under a person's name. */
export function TryPolicy({ candidate, onLeave }: { readonly candidate: NewPolicy; readonly onLeave: () => void }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    { workplace, settings, result, took } = useSession(),
    page = usePage(),
    announce = useAnnounce(),
    trying = useTask(),
    adopting = useTask(),
    [preview, setPreview] = useState<PolicyPreview | null>(null),
    [done, setDone] = useState(false);
  const tryIt = (): void =>
    trying.start(async run => {
      setPreview(null);
      setPreview(await workplace.policies.preview(candidate, run));
    });
  const wasWritten = (result?.written ?? 0) > 0,
    said = wasWritten ? texts.adoptedStale : texts.adopted;
  const adopt = (): void =>
    adopting.start(async run => {
      const next = await workplace.policies.adopt(candidate, run);
      if (next !== null) took(next);
      setDone(true);
      announce(said);
    });
  if (done)
    return (
      <Notice tone="good">
        {said} {texts.undoHint}
      </Notice>
    );
  const named = settings.reviewer.trim() !== "";
  return (
    <div className={page.stack}>
      {preview === null && (
        <div className={page.row}>
          <Button appearance="primary" disabledFocusable={trying.running} onClick={tryIt}>
            {texts.preview}
          </Button>
          <Button appearance="subtle" onClick={onLeave}>
            {texts.leave}
          </Button>
        </div>
      )}
      <TaskProgress task={trying} label={texts.reading} />
      {trying.problem !== null && <TroubleNotice problem={trying.problem} onRetry={tryIt} />}
      {preview !== null && (
        <>
          <WouldChange preview={preview} />
          <WhoDecides task={adopting} missing={false} />
          <div className={page.row}>
            <Button appearance="primary" disabledFocusable={adopting.running || !named} onClick={adopt}>
              {texts.adopt}
            </Button>
            <Button appearance="subtle" disabledFocusable={adopting.running} onClick={onLeave}>
              {texts.leave}
            </Button>
          </div>
          <TaskProgress task={adopting} label={texts.reading} />
          {adopting.problem !== null && <TroubleNotice problem={adopting.problem} onRetry={adopt} />}
        </>
      )}
    </div>
  );
}

function WouldChange({ preview: { before, after, changed, rows } }: { readonly preview: PolicyPreview }) {
  const { language } = useWords(),
    texts = policyFileTextsOf(language),
    styles = useStyles(),
    unfit = after === null || (after.unknown + after.missing) * 2 > after.rows;
  return (
    <Notice tone={unfit || changed > 0 ? "warning" : "note"} role="status">
      <strong>{texts.previewTitle}</strong>
      <div>
        {texts.now} · {before === null ? texts.noneBefore : comesTo(before, texts.comes)}
      </div>
      <div>
        {texts.then} · {after === null ? texts.noRoster : comesTo(after, texts.comes)}
      </div>
      {after !== null && unfit && (
        <div>{fill(texts.unfit, { rows: after.rows, unknown: after.unknown, missing: after.missing })}</div>
      )}
      <div>{changed === 0 ? texts.noChange : fill(texts.changes, { n: changed })}</div>
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row, k) => (
            <li key={k}>{rowText(row, texts.row, texts.noAmount)}</li>
          ))}
          {changed > rows.length && <li>{fill(texts.more, { n: changed - rows.length })}</li>}
        </ul>
      )}
    </Notice>
  );
}

function comesTo({ title, rows, proposed }: PreviewSum, words: string): string {
  return fill(words, { title, rows, amount: yuanText(proposed) });
}

function rowText({ sheet, id, applicant, project, before, after }: PreviewRow, words: string, none: string): string {
  const amount = (value: string | null): string => (value === null ? none : yuanText(value));
  return fill(words, {
    sheet,
    id,
    name: [applicant, project].filter(text => text !== "").join(" "),
    before: amount(before),
    after: amount(after),
  });
}
