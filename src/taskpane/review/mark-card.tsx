import type { ApplicationRow } from "../../fields/row-numbers";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { MarkView, RowBrief } from "../../assess/row-views";
import { fill } from "../../text/fill";
import { usePage } from "../parts/page";
import { rowName } from "../parts/row-name";
import { shade } from "../shell/theme";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    overflowWrap: "anywhere",
  },
  block: { borderInlineStartColor: shade("block", "edge") },
  ineligible: { borderInlineStartColor: shade("ineligible", "edge") },
  review: { borderInlineStartColor: shade("review", "edge") },
  info: { borderInlineStartColor: shade("info", "edge") },
  head: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "baseline", justifyContent: "space-between" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  severity: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  todo: { margin: 0, "& strong": { marginInlineEnd: "6px" } },
});

interface Props {
  readonly mark: MarkView;
  /** What can be said of it, below. */
  readonly children?: ReactNode;
  readonly named: ReadonlyMap<number, RowBrief>;
  readonly onOpen: (row: ApplicationRow) => void;
}

/** One mark of a row: what it means, what to do, and the rows that it speaks of. */
export function MarkCard({ mark, named, onOpen, children }: Props) {
  const {
      pane: { review, policy, shell },
    } = useWords(),
    { goTo } = usePlace(),
    page = usePage(),
    styles = useStyles();
  const others = mark.with.flatMap(row => named.get(row) ?? []);
  return (
    <div className={mergeClasses(styles.card, mark.state === "open" && styles[mark.severity])}>
      <div className={styles.head}>
        <h3 className={styles.name}>{mark.short}</h3>
        <span className={styles.severity}>{mark.severityName}</span>
      </div>
      <p className={page.text}>
        {mark.meaning}
        {mark.detail !== "" && ` ${mark.detail}`}
      </p>
      {mark.state === "open" && (
        <p className={styles.todo}>
          <strong>{review.todo}</strong>
          {mark.todo}
        </p>
      )}
      {others.length > 0 && (
        <div>
          {review.otherRows}
          {others.map((brief, k) => (
            <Fragment key={brief.row}>
              {k > 0 && " · "}
              <Link as="button" inline onClick={() => onOpen(brief.row)}>
                {rowName(brief, fill(shell.unnamedRow, { row: brief.rowNumber }))}
              </Link>
            </Fragment>
          ))}
        </div>
      )}
      {mark.reading !== null && (
        <div>
          <Link as="button" inline onClick={() => goTo("policy", { reading: mark.reading! })}>
            {policy.parts.readings}
          </Link>
        </div>
      )}
      {children}
    </div>
  );
}
