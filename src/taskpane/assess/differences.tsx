import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Changes, ChangeWhy } from "../../assess/run-result";
import { fill } from "../../text/fill";
import { signedText, yuanText } from "../parts/amount";
import { moment } from "../parts/moment";
import { usePage } from "../parts/page";
import { Fold } from "../parts/section";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";

/** So many rows are listed; the rest is counted. */
const LISTED = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  why: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  amounts: { fontVariantNumeric: "tabular-nums", display: "flex", flexWrap: "wrap", gap: "0 6px" },
  sum: { fontVariantNumeric: "tabular-nums" },
});

/** What is another amount than last time. */
export function Differences({ changes }: { readonly changes: Changes }) {
  const {
      pane: {
        assess: { changes: words },
      },
    } = useWords(),
    page = usePage();
  return (
    <Fold title={words.title} aside={isSame(changes) ? undefined : signedText(changes.difference)}>
      <p className={page.hint}>{fill(words.since, { at: moment(changes.since) })}</p>
      <ChangedRows changes={changes} />
    </Fold>
  );
}

function isSame({ rows, sumsOnly }: Changes): boolean {
  return rows.length === 0 && !sumsOnly;
}

/** The sums of two runs, and row by row what changed, with the reason. */
export function ChangedRows({ changes }: { readonly changes: Changes }) {
  const {
      pane: {
        assess: { changes: words },
      },
      counted,
    } = useWords(),
    { goTo } = usePlace(),
    page = usePage(),
    styles = useStyles();
  const counts = new Map<ChangeWhy, number>();
  for (const { why } of changes.rows) counts.set(why, (counts.get(why) ?? 0) + 1);
  const same = isSame(changes);
  return (
    <>
      <p className={`${page.text} ${styles.sum}`}>
        {same ? words.same : `${yuanText(changes.before)} → ${yuanText(changes.after)}`}
      </p>
      {changes.sumsOnly && <p className={page.hint}>{words.sumsOnly}</p>}
      {changes.rows.length > 0 && (
        <>
          <p className={page.hint}>
            {[
              fill(words.rows, counted(changes.rows.length)),
              ...[...counts].map(([why, n]) => fill(words.byWhy, { why: words.why[why], n })),
            ].join(" · ")}
          </p>
          <ul className={styles.list}>
            {changes.rows.slice(0, LISTED).map((change, k) => (
              <li key={k} className={styles.line}>
                {change.row === null ? (
                  <span>{change.named}</span>
                ) : (
                  <Link as="button" inline onClick={() => goTo("review", { row: change.row! })}>
                    {change.named}
                  </Link>
                )}
                <span className={styles.amounts}>
                  {yuanText(change.before)} → <strong>{yuanText(change.after)}</strong>
                </span>
                <span className={styles.why}>{words.why[change.why]}</span>
              </li>
            ))}
          </ul>
          {changes.rows.length > LISTED && (
            <p className={page.hint}>{fill(words.more, { n: changes.rows.length - LISTED })}</p>
          )}
        </>
      )}
    </>
  );
}
