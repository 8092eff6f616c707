import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useId, useState } from "react";
import type { CellExplained } from "../../assess/workplace/cells";
import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import { usePage } from "../parts/page";
import { listenTo } from "../parts/listen-to";
import { Chip } from "../parts/severity";
import { TroubleNotice } from "../parts/trouble-notice";
import { useAsync, valueOf, type Async } from "../parts/use-async";
import { Trace } from "../parts/trace";
import { Quoted } from "../parts/quoted";
import { usePlace } from "../shell/goto";
import { LAW_LANGUAGE } from "../../text/languages";
import { useWords } from "../shell/words";
import { WorkbookProblem } from "../../workbook/ports";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    maxHeight: "60%",
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    appearance: "none",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    width: "100%",
    minHeight: "38px",
    padding: "6px 14px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    gap: "8px",
    alignItems: "center",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  how: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  what: { display: "block", overflowWrap: "anywhere" },
  amount: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  body: {
    overflowY: "auto",
    minHeight: 0,
    padding: "4px 14px 14px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    outline: "none",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** With one of our results or formulas selected in the sheet: where that amount comes from. */
export function CellBar() {
  const {
      pane: { cell, shell },
    } = useWords(),
    { goTo, tab, wanted, turn } = usePlace(),
    page = usePage(),
    styles = useStyles(),
    id = useId(),
    asked = useExplained(),
    [open, setOpen] = useState(false);
  useEffect(() => {
    if (wanted.cell) setOpen(true);
  }, [wanted, turn]);
  if (asked.state === "failed" && !isEditing(asked.problem))
    return (
      <section className={styles.bar} aria-label={cell.title}>
        <TroubleNotice problem={asked.problem} onRetry={asked.retry} />
      </section>
    );
  const explained = valueOf(asked);
  // 复核 shows the row itself, with all that stands here.
  if (explained === null || (explained.kind === "row" && tab === "review")) return null;
  const row = explained.kind === "row" ? explained.detail.brief : null;
  const what = row === null ? cell.formula : row.applicant || row.project;
  const amount =
    row === null
      ? (explained as Extract<CellExplained, { kind: "formula" }>).value
      : row.proposed === null
        ? row.resultName
        : fill(shell.yuan, { amount: yuanText(row.proposed) });
  return (
    <section className={styles.bar} aria-label={cell.title}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className={styles.how}>{cell.how}</span>
          <span className={styles.what}>{what}</span>
        </span>
        <span className={styles.amount}>{amount}</span>
        {open ? <ChevronDown16Regular aria-hidden /> : <ChevronUp16Regular aria-hidden />}
      </button>
      {open && (
        <div id={id} className={styles.body} tabIndex={0} role="group" aria-label={cell.how}>
          {explained.kind === "formula" ? (
            <>
              <code className={styles.formula}>{explained.formula}</code>
              <Trace lines={explained.trace} />
              <p className={page.text}>{explained.explanation}</p>
              {explained.law !== "" && (
                <blockquote lang={LAW_LANGUAGE} className={styles.words}>
                  <Quoted text={explained.law} phrases={explained.trace.map(line => line.words)} />
                </blockquote>
              )}
            </>
          ) : (
            <>
              <div className={page.row}>
                {explained.detail.marks.map((mark, k) => (
                  <Chip key={k} severity={mark.severity}>
                    {mark.short}
                  </Chip>
                ))}
              </div>
              <Trace lines={explained.detail.trace} />
              <p className={page.text}>{explained.detail.explanation}</p>
              <div>
                <Button
                  size="small"
                  onClick={() => {
                    setOpen(false);
                    goTo("review", { row: explained.detail.brief.row });
                  }}
                >
                  {cell.open}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** What the selected cell is, asked again whenever another one is selected or a run was made. */
function useExplained(): Async<CellExplained | null> {
  const { workplace, result } = useSession(),
    { language } = useWords(),
    [selection, setSelection] = useState(0),
    number = result?.number ?? 0;
  useEffect(
    () =>
      listenTo(
        on => workplace.cells.onSelect(on),
        () => setSelection(before => before + 1),
      ),
    [workplace],
  );
  return useAsync(
    useCallback(() => workplace.cells.explain(), [workplace, number, language, selection]),
    workplace,
  );
}

/** While somebody types into a cell, Excel answers nothing: that is no news to them. */
function isEditing(problem: unknown): boolean {
  return problem instanceof WorkbookProblem && problem.code === "cell-edit";
}
