import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetSurvey } from "../../assess/survey";
import { usePage } from "../parts/page";
import { Fold } from "../parts/section";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "flex", gap: "8px", justifyContent: "space-between", minWidth: 0 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  kind: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** The sheets that are no rosters, with what each serves as. */
export function OtherSheets({ sheets }: { readonly sheets: readonly SheetSurvey[] }) {
  const {
      pane: { assess },
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    others = sheets.filter(sheet => sheet.kind !== "roster" && sheet.kind !== "almost");
  if (others.length === 0) return null;
  return (
    <Fold title={assess.others} aside={others.length}>
      <p className={page.hint}>{assess.othersHint}</p>
      <ul className={styles.list}>
        {others.map(sheet => (
          <li key={sheet.name} className={styles.line}>
            <span className={styles.name}>{sheet.name}</span>
            <span className={styles.kind}>{sheet.kindName}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
