import type { ApplicationRow } from "../../fields/row-numbers";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { RowDetail } from "../../assess/row-views";
import { fill } from "../../text/fill";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) minmax(0, 1fr)",
    gap: "4px 12px",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** The inputs that decide a row, as they stand in their cells; each leads to its cell. */
export function Inputs({ row, inputs }: { readonly row: ApplicationRow; readonly inputs: RowDetail["inputs"] }) {
  const {
      pane: { review, shell },
    } = useWords(),
    { workplace } = useSession(),
    styles = useStyles();
  return (
    <dl className={styles.list}>
      {inputs.map(input => (
        <div key={input.field} style={{ display: "contents" }}>
          <dt>{input.name}</dt>
          <dd>
            <Link
              as="button"
              inline
              title={fill(review.goToCell, { name: input.name })}
              aria-label={`${input.text === "" ? shell.blank : input.text} · ${fill(review.goToCell, { name: input.name })}`}
              onClick={() => void workplace.review.show(row, input.field).catch(() => undefined)}
            >
              {input.text === "" ? shell.blank : input.text}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
