import { Link, makeStyles } from "@fluentui/react-components";
import type { RowBrief } from "../../assess/row-views";
import { usePlace } from "../shell/goto";
import { useWords } from "../shell/words";
import { fill } from "../../text/fill";

/** How people know a row: its 序号 and project, else its applicant; never its row number alone. */
export function rowName(
  { id, project, applicant }: Pick<RowBrief, "id" | "project" | "applicant">,
  unnamed: string,
): string {
  const named = project !== "" ? project : applicant !== "" ? applicant : unnamed;
  return id === "" ? named : `${id} ${named}`;
}

// A button is a box: of several lines its last one would stand beside a list's bullet.
const useStyles = makeStyles({ link: { verticalAlign: "top" } });

/** A row that can be opened in 复核. */
export function RowName({ brief }: { readonly brief: RowBrief }) {
  const {
      pane: { shell },
    } = useWords(),
    { goTo } = usePlace(),
    styles = useStyles();
  return (
    <Link as="button" inline className={styles.link} onClick={() => goTo("review", { row: brief.row })}>
      {rowName(brief, fill(shell.unnamedRow, { row: brief.rowNumber }))}
    </Link>
  );
}
