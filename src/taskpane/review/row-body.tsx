import type { ApplicationRow } from "../../fields/row-numbers";
import { makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { Amount } from "../parts/amount";
import { usePage } from "../parts/page";
import { Quoted } from "../parts/quoted";
import { Chip } from "../parts/severity";
import { Fold, Section } from "../parts/section";
import { Trace } from "../parts/trace";
import { CopyButton } from "../parts/copy-button";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";
import { Decide } from "./decide";
import { Inputs } from "./inputs";
import { Marks } from "./marks";
import { Rivals } from "./rivals";
import type { Detail } from "./use-detail";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  sums: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
    alignItems: "baseline",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, textAlign: "end" },
  },
  proposed: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    margin: 0,
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: "22px",
    overflowWrap: "anywhere",
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

/**
 * All that is known of a row: amounts, marks with what to do, what a reviewer may enter and decide, and how the amount
 * came about.
 */
export function RowBody({
  detail,
  onOpen,
}: {
  readonly detail: Detail;
  readonly onOpen: (row: ApplicationRow) => void;
}) {
  const {
      pane: { review },
      texts,
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    { brief } = detail;
  return (
    <div className={page.page}>
      <div className={page.stack}>
        <h2 className={styles.title}>{brief.applicant === "" ? texts.messages.unnamedApplicant : brief.applicant}</h2>
        {brief.project !== "" && <p className={page.text}>{brief.project}</p>}
        <p className={page.hint}>
          {[
            brief.id === "" ? "" : `${texts.report.id} ${brief.id}`,
            brief.clause === null ? texts.messages.unknownClause : texts.clause(brief.clause, brief.clauseTitle),
            fill(review.row, { sheet: brief.sheet, row: brief.rowNumber }),
          ]
            .filter(part => part !== "")
            .join(" · ")}
        </p>
      </div>
      <div className={page.card}>
        <dl className={styles.sums}>
          <dt>{review.proposed}</dt>
          <dd className={page.row} style={{ justifyContent: "flex-end" }}>
            <Chip severity={brief.severity}>{brief.resultName}</Chip>
            <Amount yuan={brief.proposed} className={styles.proposed} />
          </dd>
          <dt>{review.computed}</dt>
          <dd>
            <Amount yuan={brief.computed} />
          </dd>
          {brief.reviewed !== null && (
            <>
              <dt>{review.reviewed}</dt>
              <dd>
                <Amount yuan={brief.reviewed} />
              </dd>
            </>
          )}
        </dl>
      </div>
      {detail.marks.length > 0 && <Marks detail={detail} onOpen={onOpen} />}
      {detail.rivals.length > 0 && <Rivals brief={brief} rivals={detail.rivals} onOpen={onOpen} />}
      {(detail.offers.length > 0 || detail.decisions.length > 0) && <Decide detail={detail} />}
      <Section title={review.sentence}>
        <p className={page.text}>{detail.explanation}</p>
      </Section>
      <Section title={review.trace}>
        {detail.trace.length === 0 ? <p className={page.hint}>{review.noTrace}</p> : <Trace lines={detail.trace} />}
        {detail.nativeFormula !== null && (
          <div className={page.row}>
            <span className={page.hint}>{review.nativeFormula}</span>
            <code className={styles.formula}>{detail.nativeFormula}</code>
            <CopyButton text={detail.nativeFormula} />
          </div>
        )}
      </Section>
      {detail.law !== "" && (
        <Fold title={review.law}>
          <blockquote lang={LAW_LANGUAGE} className={styles.words}>
            <Quoted text={detail.law} phrases={detail.trace.map(line => line.words)} />
          </blockquote>
        </Fold>
      )}
      {detail.inputs.length > 0 && (
        <Fold title={review.inputs} aside={detail.inputs.length}>
          <Inputs row={brief.row} inputs={detail.inputs} />
        </Fold>
      )}
    </div>
  );
}
