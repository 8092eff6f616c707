import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RowBrief } from "../../assess/row-views";
import { Amount } from "../parts/amount";
import { Chip } from "../parts/severity";
import { useUnseen } from "../parts/unseen";
import { shade } from "../shell/theme";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    padding: "7px 14px 7px 16px",
    height: "100%",
    gap: "2px",
  },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: "18px" },
  id: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    marginInlineEnd: "6px",
    fontVariantNumeric: "tabular-nums",
  },
  project: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", minWidth: 0 },
  side: { lineHeight: "18px", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  chips: {
    display: "flex",
    minWidth: 0,
    gap: "4px",
    overflow: "hidden",
    height: "18px",
    "& > *": { lineHeight: "16px", flexShrink: 1, minWidth: "24px" },
  },
  edge: { position: "absolute", insetInlineStart: 0, top: 0, bottom: 0, width: "4px" },
  block: { backgroundColor: shade("block", "edge") },
  ineligible: { backgroundColor: shade("ineligible", "edge") },
  review: { backgroundColor: shade("review", "edge") },
  info: { backgroundColor: shade("info", "edge") },
  blank: { height: "12px", width: "60%", borderRadius: "6px", backgroundColor: tokens.colorNeutralBackground4 },
});

/** A row in the list: who, what for, how much, and its marks. */
export function BriefLine({ brief }: { readonly brief: RowBrief | undefined }) {
  const {
      texts,
      pane: { shell },
    } = useWords(),
    styles = useStyles(),
    { unseen } = useUnseen();
  if (brief === undefined)
    return (
      <div className={styles.line}>
        <div className={styles.blank}>
          <span className={unseen}>{shell.loading}</span>
        </div>
      </div>
    );
  return (
    <>
      {brief.severity !== null && <span className={mergeClasses(styles.edge, styles[brief.severity])} />}
      <div className={styles.line}>
        <span className={mergeClasses(styles.cut, styles.name)} title={brief.applicant}>
          {brief.id !== "" && <span className={styles.id}>{brief.id}</span>}
          {brief.applicant === "" ? texts.messages.unnamedApplicant : brief.applicant}
        </span>
        <span className={mergeClasses(styles.cut, styles.project)} title={brief.project}>
          {brief.clause === null ? "" : `${brief.clause} · `}
          {brief.project}
        </span>
        <span className={styles.foot}>
          <span className={styles.chips}>
            {brief.isDone && <Chip severity={null}>{texts.done}</Chip>}
            {brief.marks.map((mark, k) => (
              <Chip key={k} severity={mark.severity}>
                {mark.short}
              </Chip>
            ))}
          </span>
          <span className={styles.side}>
            {brief.proposed === null ? brief.resultName : <Amount yuan={brief.proposed} />}
          </span>
        </span>
      </div>
    </>
  );
}
