import { makeStyles } from "@fluentui/react-components";
import { useCallback } from "react";
import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import { moment } from "../parts/moment";
import { Fold } from "../parts/section";
import { useAsync } from "../parts/use-async";
import { LazyPart, type LoadView } from "../shell/lazy-tab";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import type { CompareProps } from "./compare-runs";

/** Seldom wanted: fetched where there are two runs to compare. */
const COMPARE: LoadView<CompareProps> = () => import("./compare-runs");

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" } });

/** Who assessed the workbook when, how many rows were written, and what the proposed amounts came to. */
export function PastRuns() {
  const {
      pane: { assess },
    } = useWords(),
    { workplace, result } = useSession(),
    styles = useStyles(),
    number = result?.number ?? 0;
  const asked = useAsync(
    useCallback(() => workplace.runs.earlier(), [workplace]),
    number,
  );
  // Seldom wanted: without it, or while it comes, nothing is missed.
  if (asked.state !== "there" || asked.value === null || asked.value.runs.length === 0) return null;
  return (
    <Fold title={assess.pastRuns} aside={asked.value.runs.length}>
      <ul className={styles.list}>
        {asked.value.runs.map(({ at, by, written, proposed }) => (
          <li key={at}>
            {fill(by === "" ? assess.pastRun : assess.pastRunBy, {
              at: moment(at),
              by,
              n: written,
              amount: yuanText(yuanOf(proposed)),
            })}
          </li>
        ))}
      </ul>
      {result !== null && asked.value.runs.length > 1 && (
        <LazyPart key={number} load={COMPARE} props={{ runs: asked.value.runs }} />
      )}
    </Fold>
  );
}

/** 分 as the decimal text of 元 that amounts are shown from. */
function yuanOf(fen: string): string {
  const digits = fen.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
