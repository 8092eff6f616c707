import { makeStyles, tokens } from "@fluentui/react-components";
import type { RunResult } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { aboutWan, yuanText } from "../parts/amount";
import { moment } from "../parts/moment";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Chip } from "../parts/severity";
import { Fold, Section } from "../parts/section";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { Differences } from "./differences";
import { ReceiptLines } from "./receipt-lines";
import { ResultColumns } from "./result-columns";
import { Todos } from "./todos";
import { UndoRun } from "./undo-run";

const useStyles = makeStyles({
  total: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  amount: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 8px" },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  sums: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 12px",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0, textAlign: "end" },
  },
  findings: {
    margin: 0,
    paddingInlineStart: "18px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
});

/** Findings that say how something was understood; the others say what was assumed or left out, and come first. */
const RECOGNISED = /_RECOGNISED$/;

export interface OutcomeProps {
  readonly result: RunResult;
  readonly onUndone: (said: string) => void;
}

/** What a run came to: the total, what needs attention, what is different from the last run; and taking it back. */
export default function Outcome({ result, onUndone }: OutcomeProps) {
  const {
      pane: { assess, shell },
      counted,
    } = useWords(),
    { settings } = useSession(),
    page = usePage(),
    styles = useStyles(),
    { total } = result;
  return (
    <Section
      title={assess.done}
      aside={
        result.written === 0
          ? moment(result.at)
          : fill(assess.written, { ...counted(result.written), at: moment(result.at) })
      }
    >
      {result.misfit !== null && <Notice tone="warning">{result.misfit}</Notice>}
      <div className={page.card}>
        <div className={styles.total}>
          <span className={page.label}>{assess.total}</span>
          <div className={styles.amount}>
            <span className={styles.figure}>{fill(shell.wan, { amount: aboutWan(total.proposed) })}</span>
            {total.provisional && <Chip severity="review">{assess.provisional}</Chip>}
          </div>
          <span className={page.hint}>{fill(shell.yuan, { amount: yuanText(total.proposed) })}</span>
        </div>
        <dl className={styles.sums}>
          <dt>{assess.computedTotal}</dt>
          <dd>{yuanText(total.computed)}</dd>
          {total.reviewed !== null && (
            <>
              <dt>{fill(assess.reviewedTotalOf, { n: result.reviewed.rows, of: result.reviewed.of })}</dt>
              <dd>{yuanText(total.reviewed)}</dd>
            </>
          )}
        </dl>
        {result.lines.map((line, k) => (
          <p key={k} className={k === 0 ? page.text : page.hint}>
            {line}
          </p>
        ))}
      </div>
      {result.written > 0 && settings.columnsGo === "beside" && <ResultColumns key={result.number} />}
      <Todos todos={result.todos} />
      {result.changes !== null && <Differences changes={result.changes} />}
      {result.findings.length > 0 && (
        <Fold title={assess.findings} aside={result.findings.length}>
          <Findings findings={result.findings.filter(finding => !RECOGNISED.test(finding.code))} />
          <Fold title={assess.recognisedFindings}>
            <Findings findings={result.findings.filter(finding => RECOGNISED.test(finding.code))} />
          </Fold>
        </Fold>
      )}
      <Fold title={assess.receipt.title}>
        <ReceiptLines result={result} />
      </Fold>
      {result.undo !== null && <UndoRun key={result.undo} undo={result.undo} onUndone={onUndone} />}
    </Section>
  );
}

function Findings({ findings }: { readonly findings: RunResult["findings"] }) {
  const styles = useStyles();
  return (
    <ul className={styles.findings}>
      {findings.map((finding, k) => (
        <li key={k}>{finding.message}</li>
      ))}
    </ul>
  );
}
