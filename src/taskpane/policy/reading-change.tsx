import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RowBrief } from "../../assess/row-views";
import type { Move, ReadingView } from "../../assess/workplace/readings";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { TaskProgress } from "../parts/progress-bar";
import { RowName } from "../parts/row-name";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync, type Async } from "../parts/use-async";
import { useTask } from "../parts/use-task";
import { useAnnounce } from "../shell/announce";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { changeText } from "./change-text";

/** So many of the rows that would move are named. */
const NAMED = 8;
const useStyles = makeStyles({
  rows: { margin: "4px 0 0", paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "2px" },
});

interface Props {
  readonly reading: ReadingView;
  readonly value: string;
  readonly onLeave: () => void;
  readonly onChanged: () => void;
}

/**
 * Before a reading is changed: the rows and the sum that this would move, and who has confirmed it on what authority.
 */
export function ReadingChange({ reading, value, onLeave, onChanged }: Props) {
  const words = useWords(),
    {
      pane: {
        policy: { readings },
        review,
      },
    } = words,
    { workplace, result, took } = useSession(),
    page = usePage(),
    styles = useStyles(),
    announce = useAnnounce(),
    task = useTask();
  const isOther = value !== reading.value,
    [confirmed, setConfirmed] = useState(isOther ? false : reading.confirmed),
    [basis, setBasis] = useState(isOther ? "" : reading.basis);
  const asked = usePreview(reading.code, isOther && result !== null ? value : null);
  const changed = isOther || confirmed !== reading.confirmed || basis !== reading.basis;
  const save = (): void =>
    task.start(async run => {
      const next = await workplace.readings.choose({ code: reading.code, value, confirmed, basis: basis.trim() }, run);
      if (next !== null) took(next);
      announce(next === null ? readings.savedNoRun : readings.saved);
      onChanged();
    });
  return (
    <div className={page.stack}>
      <Awaited asked={asked}>
        {preview =>
          preview !== null && (
            <Notice tone={preview.move.rows.length > 0 ? "warning" : "note"} role="status">
              <strong>{readings.previewTitle}</strong>
              <div>
                {preview.move.rows.length === 0
                  ? readings.previewNone
                  : fill(readings.moves, {
                      ...words.counted(preview.move.rows.length),
                      change: changeText(words, preview.move.change),
                    })}
              </div>
              {preview.rows.length > 0 && (
                <ul className={styles.rows}>
                  {preview.rows.map(brief => (
                    <li key={brief.row}>
                      <RowName brief={brief} />
                    </li>
                  ))}
                  {preview.move.rows.length > preview.rows.length && (
                    <li>{fill(readings.previewMore, { n: preview.move.rows.length - preview.rows.length })}</li>
                  )}
                </ul>
              )}
            </Notice>
          )
        }
      </Awaited>
      <Checkbox
        checked={confirmed}
        label={readings.confirmBox}
        onChange={(_, data) => setConfirmed(data.checked === true)}
      />
      {confirmed && (
        <Field label={readings.basis}>
          <Input className={page.wide} value={basis} onChange={(_, data) => setBasis(data.value)} />
        </Field>
      )}
      {changed && (
        <div className={page.row}>
          <Button appearance="primary" disabledFocusable={task.running} onClick={save}>
            {!isOther ? readings.save : result === null ? readings.confirmNoRun : readings.confirm}
          </Button>
          {isOther && (
            <Button appearance="subtle" disabledFocusable={task.running} onClick={onLeave}>
              {readings.leave}
            </Button>
          )}
        </div>
      )}
      <TaskProgress task={task} label={review.working} />
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={save} />}
    </div>
  );
}

interface Preview {
  readonly move: Move;
  readonly rows: readonly RowBrief[];
}

/** What choosing a value would move, and the first rows of it; null while none is asked for (`value` null). */
function usePreview(code: string, value: string | null): Async<Preview | null> {
  const { workplace } = useSession();
  return useAsync(
    useCallback(async () => {
      if (value === null) return null;
      const move = await workplace.readings.wouldMove(code, value);
      return { move, rows: await workplace.review.briefs(move.rows.slice(0, NAMED)) };
    }, [workplace, code, value]),
    value,
  );
}
