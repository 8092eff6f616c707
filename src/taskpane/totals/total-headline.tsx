import { makeStyles, tokens } from "@fluentui/react-components";
import type { RunResult } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { aboutWan, yuanText } from "../parts/amount";
import { usePage } from "../parts/page";
import { Chip } from "../parts/severity";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 8px" },
});

/** What all is to be supported with, and how far that is settled. */
export function TotalHeadline({ result: { total, supported, pending } }: { readonly result: RunResult }) {
  const {
      pane: { assess, shell, totals },
      counted,
    } = useWords(),
    page = usePage(),
    styles = useStyles();
  return (
    <div className={page.stack} style={{ gap: 0 }}>
      <span className={page.label}>{assess.total}</span>
      <div className={styles.line}>
        <span className={styles.figure}>{fill(shell.wan, { amount: aboutWan(total.proposed) })}</span>
        {total.provisional && <Chip severity="review">{totals.provisional}</Chip>}
      </div>
      <p className={page.hint}>
        {fill(shell.yuan, { amount: yuanText(total.proposed) })} · {fill(assess.supported, counted(supported))}
        {pending > 0 && ` · ${fill(assess.pendingRows, counted(pending))}`}
      </p>
    </div>
  );
}
