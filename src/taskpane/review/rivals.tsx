import type { ApplicationRow } from "../../fields/row-numbers";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RowBrief } from "../../assess/row-views";
import { Amount } from "../parts/amount";
import { usePage } from "../parts/page";
import { rowName } from "../parts/row-name";
import { Section } from "../parts/section";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", minWidth: 0, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "6px 8px",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: "anywhere",
    },
    "& th": { textAlign: "start" },
    "& tbody th": {
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
      paddingInlineStart: 0,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& td": { minWidth: "84px" },
  },
  amount: { textAlign: "end" },
  mark: { display: "block" },
  won: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  link: {
    minWidth: 0,
    padding: 0,
    height: "auto",
    fontSize: "inherit",
    justifyContent: "flex-start",
    textAlign: "start",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly brief: RowBrief;
  readonly rivals: readonly RowBrief[];
  readonly onOpen: (row: ApplicationRow) => void;
}

/** The row and those it competes with, side by side; the one that is supported stands out. */
export function Rivals({ brief, rivals, onOpen }: Props) {
  const {
      pane: { review },
      texts,
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    all = [brief, ...rivals.filter(rival => rival.row !== brief.row)];
  const won = (row: RowBrief): boolean => row.result === "amount";
  const line = (name: string, cell: (row: RowBrief) => ReactNode, amounts = false) => (
    <tr>
      <th scope="row">{name}</th>
      {all.map(row => (
        <td key={row.row} className={mergeClasses(amounts && styles.amount, won(row) && styles.won)}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <Section title={review.rivals}>
      <p className={page.hint}>{review.rivalsHint}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={review.rivals}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {all.map((row, k) => (
                <th key={row.row} scope="col" className={mergeClasses(won(row) && styles.won)}>
                  {won(row) && <span className={styles.mark}>✓ {review.winner}</span>}
                  {k === 0 ? (
                    review.thisRow
                  ) : (
                    <Button appearance="transparent" className={styles.link} onClick={() => onOpen(row.row)}>
                      {rowName({ ...row, project: "" }, texts.sentences.cite.unnamed)}
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {line(review.compare.project, row => row.project)}
            {line(review.compare.clause, row => (row.clause === null ? "" : `${row.clause} ${row.clauseTitle}`))}
            {line(
              review.compare.computed,
              row => (
                <Amount yuan={row.computed} />
              ),
              true,
            )}
            {all.some(row => row.reviewed !== null) &&
              line(review.compare.reviewed, row => <Amount yuan={row.reviewed} />, true)}
            {line(
              review.compare.proposed,
              row => (
                <Amount yuan={row.proposed} />
              ),
              true,
            )}
            {line(review.compare.result, row => row.resultName)}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
