import { Link } from "@fluentui/react-components";
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

/** A row that can be opened in 复核. */
export function RowName({ brief }: { readonly brief: RowBrief }) {
  const {
      pane: { shell },
    } = useWords(),
    { goTo } = usePlace();
  return (
    <Link as="button" inline onClick={() => goTo("review", { row: brief.row })}>
      {rowName(brief, fill(shell.unnamedRow, { row: brief.rowNumber }))}
    </Link>
  );
}
