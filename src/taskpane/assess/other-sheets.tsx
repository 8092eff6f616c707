import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetSurvey, Survey } from "../../assess/survey";
import { usePage } from "../parts/page";
import { Fold } from "../parts/section";
import { useWords } from "../shell/words";
import { RosterCard } from "./roster-card";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "flex", flexWrap: "wrap", gap: "2px 8px", justifyContent: "space-between", minWidth: 0 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  kind: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

interface Props {
  readonly sheets: readonly SheetSurvey[];
  /** Nothing can be assessed yet: the sheets are in sight. */
  readonly open?: boolean;
  readonly onCorrected: (survey: Survey) => void;
}

/**
 * The sheets that are no rosters, with what each serves as; one that nothing recognises can be made a roster by hand.
 */
export function OtherSheets({ sheets, open = false, onCorrected }: Props) {
  const {
      pane: { assess },
    } = useWords(),
    page = usePage(),
    styles = useStyles(),
    [byHand, setByHand] = useState<string | null>(null),
    others = sheets.filter(sheet => sheet.kind !== "roster" && sheet.kind !== "almost");
  if (others.length === 0) return null;
  const lines = (
    <>
      <p className={page.hint}>{assess.othersHint}</p>
      <ul className={styles.list}>
        {others.map(sheet => (
          <li key={sheet.name}>
            {byHand === sheet.name ? (
              <RosterCard sheet={sheet} onCorrected={onCorrected} />
            ) : (
              <div className={styles.line}>
                <span className={styles.name}>{sheet.name}</span>
                <span className={styles.kind}>{sheet.kindName}</span>
                {sheet.kind === "unrelated" && sheet.headerChoices.length > 0 && (
                  <Button size="small" onClick={() => setByHand(sheet.name)}>
                    {assess.byHand}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  return open ? (
    lines
  ) : (
    <Fold title={assess.others} aside={others.length}>
      {lines}
    </Fold>
  );
}
