import type { ApplicationRow } from "../../fields/row-numbers";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowLeft20Regular, ArrowUp20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { fill } from "../../text/fill";
import { Awaited } from "../parts/awaited";
import { valueOf } from "../parts/use-async";
import { useUnseen } from "../parts/unseen";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { RowBody } from "./row-body";
import { useDetail } from "./use-detail";
import { useRowKeys } from "./use-row-keys";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%", outline: "none" },
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  place: {
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly row: ApplicationRow;
  /** Its place in the list, -1 where the list does not have it, and how many rows the list has. */
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: number) => void;
  readonly onOpen: (row: ApplicationRow) => void;
  readonly onBack: () => void;
}

/**
 * One row looked at closely; it is selected in the sheet at the same time. Alt with the arrows goes to the next and the
 * previous one.
 */
export function RowView({ row, at, of, onMove, onOpen, onBack }: Props) {
  const {
      pane: { review, shell },
    } = useWords(),
    { workplace } = useSession(),
    styles = useStyles(),
    { unseen } = useUnseen(),
    box = useRef<HTMLDivElement>(null),
    asked = useDetail(row),
    detail = valueOf(asked);
  useEffect(() => {
    box.current?.focus();
  }, []);
  // That the sheet cannot select (somebody edits a cell) takes nothing from the pane.
  useEffect(() => {
    workplace.review.show(row).catch(() => undefined);
  }, [workplace, row]);
  // Rows count anew with every run; where another application has this one's place now, the list says where things are.
  const shown = useRef<{ readonly row: ApplicationRow; readonly who: string } | null>(null);
  useEffect(() => {
    if (detail === null) return;
    const { id, sheet, applicant, project } = detail.brief,
      who = JSON.stringify([sheet, id, applicant, project]),
      before = shown.current;
    shown.current = { row, who };
    if (before !== null && before.row === row && before.who !== who) onBack();
  }, [detail, row, onBack]);
  useRowKeys(box, onMove, onBack);
  return (
    <div
      ref={box}
      className={styles.view}
      tabIndex={-1}
      role="region"
      aria-label={detail === null ? shell.loading : detail.brief.applicant || detail.brief.project || review.list}
    >
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {review.toList}
        </Button>
        <span className={styles.place}>{at >= 0 && fill(review.place, { at: at + 1, of })}</span>
        <Button
          appearance="subtle"
          icon={<ArrowUp20Regular />}
          aria-label={review.previous}
          title={review.previous}
          disabledFocusable={at <= 0}
          onClick={() => onMove(-1)}
        />
        <Button
          appearance="subtle"
          icon={<ArrowDown20Regular />}
          aria-label={review.next}
          title={review.next}
          disabledFocusable={at >= of - 1}
          onClick={() => onMove(1)}
        />
        <span className={unseen}>{review.keys}</span>
      </div>
      <Awaited asked={asked}>{known => <RowBody key={row} detail={known} onOpen={onOpen} />}</Awaited>
    </div>
  );
}
