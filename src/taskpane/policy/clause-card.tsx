import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { mechanismOf } from "../../mechanisms/registry";
import type { Clause } from "../../policy/model";
import { usePage } from "../parts/page";
import { useSession } from "../state/session";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";
import { Calculator } from "./calculator";
import { clauseSummary } from "./clause-summary";
import { phrasesOf } from "./phrases";
import { ClauseWords } from "./clause-words";

const useStyles = makeStyles({
  card: { padding: 0, gap: 0, overflow: "hidden" },
  head: {
    appearance: "none",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    padding: "10px 12px",
    display: "grid",
    width: "100%",
    gridTemplateColumns: "34px minmax(0, 1fr) 16px",
    columnGap: "8px",
    alignItems: "center",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // On the hovered ground the brand colour would be too faint in the dark theme.
    ":hover > span:first-child": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { margin: 0, font: "inherit" },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase400,
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  summary: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "14px",
    padding: "4px 12px 14px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** One clause: what it pays in a line; opened, its words and the calculator. */
export function ClauseCard({ clause, searched }: { readonly clause: Clause; readonly searched: string }) {
  const words = useWords(),
    {
      workplace: { policy },
    } = useSession(),
    page = usePage(),
    styles = useStyles(),
    id = useId(),
    [open, setOpen] = useState(false);
  return (
    <article className={mergeClasses(page.card, styles.card)}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.number}>{clause.id}</span>
          <span>
            <span className={styles.title} lang={LAW_LANGUAGE}>
              {clause.title}
            </span>
            <span className={styles.summary}>{clauseSummary(words, clause)}</span>
          </span>
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        </button>
      </h3>
      {open && (
        <div id={id} className={styles.body}>
          <ClauseWords clause={clause} phrases={phrasesOf(policy, clause)} searched={searched} />
          {mechanismOf(clause.grant).support(clause.grant) === null && <Calculator clause={clause} />}
        </div>
      )}
    </article>
  );
}
