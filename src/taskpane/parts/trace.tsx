import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TraceLine } from "../../assess/row-views";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";

const SIGNS: Readonly<Record<TraceLine["op"], string>> = {
  take: "",
  times: "×",
  over: "÷",
  plus: "＋",
  minus: "−",
  whole: "⌊⌋",
  "at-least": "≥",
  "at-most": "≤",
  round: "≈",
};
const FACTORS: ReadonlySet<TraceLine["op"]> = new Set<TraceLine["op"]>(["take", "times", "over"]);

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    fontVariantNumeric: "tabular-nums",
    minWidth: 0,
  },
  line: {
    display: "grid",
    // A name of four characters stands in one line, however long the figure beside it is.
    gridTemplateColumns: "16px minmax(4.2em, 1fr) minmax(0, auto)",
    columnGap: "6px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: "baseline",
    lineHeight: tokens.lineHeightBase300,
  },
  sign: { color: tokens.colorNeutralForeground3, textAlign: "center" },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { textAlign: "end", overflowWrap: "anywhere" },
  words: {
    gridColumn: "2 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  after: { gridColumn: "2 / -1", textAlign: "end", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  total: {
    borderBottom: "none",
    "& > *": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  },
});

/**
 * An amount step by step: each input, rate, ceiling and deduction with the law's words, and what it comes to; the
 * amount last.
 */
export function Trace({ lines }: { readonly lines: readonly TraceLine[] }) {
  const {
      pane: { shell },
    } = useWords(),
    styles = useStyles(),
    last = lines.at(-1);
  if (last === undefined) return null;
  return (
    <ol className={styles.list} aria-label={shell.trace.title}>
      {lines
        .filter((line, k) => line.op !== "round" || line.after !== lines[k - 1]?.after)
        .map((line, k, shown) => (
          <li key={k} className={styles.line}>
            <span className={styles.sign}>{SIGNS[line.op]}</span>
            <span className={styles.name}>{line.name}</span>
            <span className={styles.value}>{line.operand}</span>
            {line.words !== "" && (
              <q className={styles.words} lang={LAW_LANGUAGE}>
                {line.words}
              </q>
            )}
            {(line.op === "at-most" || line.op === "at-least") && !line.applied ? (
              <span className={styles.after}>{shell.trace.notApplied}</span>
            ) : (
              comesToSomething(shown, k) && <span className={styles.after}>＝ {line.after}</span>
            )}
          </li>
        ))}
      <li className={mergeClasses(styles.line, styles.total)}>
        <span className={styles.sign} />
        <span className={styles.name}>{shell.trace.computed}</span>
        <span className={styles.value}>{last.after}</span>
      </li>
    </ol>
  );
}

/** Factors in a row come to something only together, and what is about to be told as the amount is not told twice. */
function comesToSomething(lines: readonly TraceLine[], k: number): boolean {
  const line = lines[k]!,
    next = lines[k + 1];
  if (next === undefined || line.op === "take") return false;
  return !(FACTORS.has(line.op) && FACTORS.has(next.op));
}
