import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../shell/words";
import { CopyButton } from "./copy-button";
import { Notice } from "./notice";
import { troubleOf } from "./trouble";

const useStyles = makeStyles({
  line: { marginTop: "4px" },
  details: {
    marginTop: "6px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "8em",
    overflowY: "auto",
    "& summary": { cursor: "pointer", fontFamily: tokens.fontFamilyBase },
  },
});

/** An error with all that helps: what happened, what is unharmed, what to do, and trying again. */
export function TroubleNotice({ problem, onRetry }: { readonly problem: unknown; readonly onRetry?: () => void }) {
  const words = useWords(),
    styles = useStyles(),
    { lines, details } = troubleOf(words, problem);
  return (
    <Notice
      tone="bad"
      role="alert"
      actions={
        <>
          {onRetry && (
            <Button size="small" appearance="secondary" onClick={onRetry}>
              {words.pane.shell.retry}
            </Button>
          )}
          {details !== null && <CopyButton text={details} />}
        </>
      }
    >
      {lines.map((line, k) => (
        <div key={k} className={k === 0 ? "" : styles.line}>
          {line}
        </div>
      ))}
      {details !== null && (
        <details className={styles.details}>
          <summary>{words.pane.troubles.details}</summary>
          {details}
        </details>
      )}
    </Notice>
  );
}
