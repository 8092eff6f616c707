import { makeStyles } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Effect, RowBrief } from "../../assess/row-views";
import type { NewDecision } from "../../assess/workplace/review";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { yuanText } from "../parts/amount";
import { Notice } from "../parts/notice";
import { RowName } from "../parts/row-name";
import { useAsync, type Async } from "../parts/use-async";
import { changeText } from "../policy/change-text";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** So many of the rows that would change are named. */
const NAMED = 6;
const useStyles = makeStyles({
  rows: { margin: "4px 0 0", paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "2px" },
});

interface ShownEffect {
  readonly effect: Effect;
  readonly named: ReadonlyMap<number, RowBrief>;
}

/** Before a decision is made: the rows that it would change, from what to what, and by how much the sum. */
export function WouldChange({ decision }: { readonly decision: Omit<NewDecision, "note"> | null }) {
  const words = useWords(),
    {
      pane: {
        review: { decide },
        policy: { readings },
      },
    } = words,
    styles = useStyles(),
    asked = useEffectOf(decision);
  return (
    <Awaited asked={asked}>
      {seen =>
        seen !== null && (
          <Notice tone={seen.effect.count > 0 ? "warning" : "note"} role="status">
            <strong>{decide.before}</strong>
            <div>
              {seen.effect.count === 0
                ? decide.noChange
                : fill(readings.moves, {
                    ...words.counted(seen.effect.count),
                    change: changeText(words, seen.effect.change),
                  })}
            </div>
            {seen.effect.count > 0 && (
              <ul className={styles.rows}>
                {seen.effect.rows.slice(0, NAMED).map(({ row, before, after, waits }) => {
                  const brief = seen.named.get(row);
                  return (
                    <li key={row}>
                      {brief && <RowName brief={brief} />}{" "}
                      {fill(waits ? decide.fromToWaits : decide.fromTo, {
                        before: yuanText(before),
                        after: yuanText(after),
                      })}
                    </li>
                  );
                })}
                {seen.effect.count > NAMED && <li>{fill(readings.previewMore, { n: seen.effect.count - NAMED })}</li>}
              </ul>
            )}
          </Notice>
        )
      }
    </Awaited>
  );
}

/** Null while there is nothing to ask about yet. */
function useEffectOf(decision: Omit<NewDecision, "note"> | null): Async<ShownEffect | null> {
  const { workplace, result } = useSession(),
    number = result?.number ?? 0,
    // The same question is asked once, however often the form is drawn.
    key = decision === null ? null : JSON.stringify(decision);
  return useAsync(
    useCallback(async () => {
      if (key === null) return null;
      const effect = await workplace.review.wouldDecide(JSON.parse(key) as Omit<NewDecision, "note">),
        briefs = await workplace.review.briefs(effect.rows.slice(0, NAMED).map(({ row }) => row));
      return { effect, named: new Map(briefs.map(brief => [brief.row, brief])) };
      // Another run (`number`) has another answer to the same question.
    }, [workplace, key, number]),
    key,
  );
}
