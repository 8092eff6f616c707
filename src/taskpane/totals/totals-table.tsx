import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Sum } from "../../assess/run-result";
import type { TotalsLine } from "../../assess/workplace/review";
import { fill } from "../../text/fill";
import { Amount } from "../parts/amount";
import { Chip } from "../parts/severity";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";

export type SortBy = "name" | "rows" | "computed" | "reviewed" | "proposed";
/** So many lines are drawn at first; the rest on request. */
const FIRST = 200;

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "7px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: "top",
      textAlign: "start",
    },
    // Where two columns do not fit (magnified), an applicant's sums go below its name.
    "@media (max-width: 290px)": {
      "& tr": { display: "block", paddingBottom: "6px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
      "& th, & td": { display: "block", width: "auto", borderBottom: "none", paddingBottom: 0 },
    },
    "& thead th": {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      paddingTop: 0,
    },
  },
  amounts: { width: "1%" },
  end: { textAlign: "end !important" as "end" },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, paddingInlineEnd: "8px !important" },
  link: { textAlign: "start", whiteSpace: "normal", overflowWrap: "anywhere" },
  under: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: {
    display: "flex",
    justifyContent: "space-between",
    gap: "6px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  main: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  total: {
    "& th, & td": {
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
      borderBottom: "none",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  sort: {
    appearance: "none",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    padding: "2px 0",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly by: "applicants" | "clauses";
  readonly lines: readonly TotalsLine[];
  readonly total: Sum | null;
  readonly sort: { readonly by: SortBy; readonly down: boolean };
  readonly onSort: (sort: { readonly by: SortBy; readonly down: boolean }) => void;
}

/**
 * The sums: what is proposed stands out, what was computed and reviewed stands below it. Each line leads to its rows.
 */
export function TotalsTable({ by, lines, total, sort, onSort }: Props) {
  const {
      pane: { totals, shell },
      texts,
      counted,
    } = useWords(),
    styles = useStyles(),
    { goTo } = usePlace(),
    [all, setAll] = useState(false),
    shown = all ? lines : lines.slice(0, FIRST);
  const head = (name: SortBy, title: string, look?: string) => (
    <th scope="col" className={look} aria-sort={sort.by === name ? (sort.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: name, down: sort.by === name ? !sort.down : name !== "name" })}
      >
        {title}
        {sort.by === name && <span aria-hidden>{sort.down ? " ↓" : " ↑"}</span>}
      </button>
    </th>
  );
  return (
    <>
      <table className={styles.table} aria-label={totals.table}>
        <thead>
          <tr>
            {head("name", by === "applicants" ? totals.columns.name : totals.columns.clause)}
            {head("proposed", totals.columns.proposed, mergeClasses(styles.amounts, styles.end))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line, k) => (
            <tr key={line.applicant ?? line.clause ?? `none-${k}`}>
              <th scope="row" className={styles.name}>
                {line.applicant === null && line.clause === null ? (
                  line.name
                ) : (
                  <Link
                    as="button"
                    className={styles.link}
                    onClick={() =>
                      goTo("review", line.applicant !== null ? { applicant: line.applicant } : { clause: line.clause! })
                    }
                  >
                    {line.name === "" ? totals.unnamed : line.name}
                  </Link>
                )}
                <span className={styles.under}>
                  {line.uscc !== "" && <span>{line.uscc}</span>}
                  <span>{fill(shell.rows, counted(line.rows))}</span>
                  {line.provisional && <Chip severity="review">{totals.provisional}</Chip>}
                </span>
              </th>
              <td>
                <Sums sum={line} />
              </td>
            </tr>
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr className={styles.total}>
              <th scope="row">
                {texts.messages.total}
                <span className={styles.under}>
                  <span>{fill(shell.rows, counted(total.rows))}</span>
                  {total.provisional && <Chip severity="review">{totals.provisional}</Chip>}
                </span>
              </th>
              <td>
                <Sums sum={total} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < lines.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {fill(totals.showAll, counted(lines.length))}
        </Link>
      )}
    </>
  );
}

function Sums({ sum }: { readonly sum: Sum }) {
  const {
      pane: { totals },
    } = useWords(),
    styles = useStyles();
  return (
    <>
      <Amount yuan={sum.proposed} className={mergeClasses(styles.main, styles.end)} />
      <span className={styles.small}>
        <span>{totals.columns.computed}</span>
        <Amount yuan={sum.computed} />
      </span>
      {sum.reviewed !== null && (
        <span className={styles.small}>
          <span>{totals.columns.reviewed}</span>
          <Amount yuan={sum.reviewed} />
        </span>
      )}
    </>
  );
}
